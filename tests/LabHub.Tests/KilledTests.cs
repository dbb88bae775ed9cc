// SIGKILL in the middle of choosing: what was answered "saved" is there after the restart, and nothing is there twice.
using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.Data.Sqlite;

namespace LabHub.Tests;

public sealed class KilledTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-killed-").FullName;

    [Fact]
    public async Task Every_dot_that_was_answered_is_there_after_a_SIGKILL()
    {
        var (code, tokens, cards) = await ARoomThatChooses(people: 12);
        var saved = new ConcurrentBag<(string Seat, string Card)>();
        var sent = new ConcurrentBag<(string Seat, string Card)>();
        await using (var first = await ServerProcess.Start(Path.Combine(folder, "labhub.db")))
        {
            var phones = await Task.WhenAll(tokens.Select(token => Enter(first.Address, code, token)));
            var placing = phones.Select(phone => Task.Run(() => Place(phone, cards, sent, saved))).ToArray();
            while (saved.Count < 20)
                await Task.Delay(1);
            await first.Kill();
            await Task.WhenAll(placing);
            foreach (var phone in phones)
                await phone.DisposeAsync();
        }
        await using var second = await ServerProcess.Start(Path.Combine(folder, "labhub.db"));
        var found = new List<(string Seat, string Card)>();
        foreach (var token in tokens)
        {
            await using var phone = await Enter(second.Address, code, token);
            Assert.Equal("choose", phone.Phase());
            found.AddRange(phone.Yours["dots"].GetProperty("cards").EnumerateArray().Select(card => (phone.Seat, card.GetString()!)));
        }
        Assert.True(saved.Count >= 20);
        Assert.Empty(saved.Except(found));
        Assert.Empty(found.Except(sent));
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    private static async Task Place(Phone phone, string[] cards, ConcurrentBag<(string, string)> sent, ConcurrentBag<(string, string)> saved)
    {
        try
        {
            var seat = phone.Seat;
            foreach (var card in cards.Take(phone.Rows["choose"].GetProperty("dots").GetInt32()))
            {
                sent.Add((seat, card));
                if ((await phone.Send(new { type = "placeDot", card })).Kind() == "accepted")
                    saved.Add((seat, card));
            }
        }
        catch (Exception gone) when (gone is WebSocketException or TimeoutException or NullReferenceException or ObjectDisposedException or InvalidOperationException)
        {
            // the server is gone: nobody knows about this one
        }
    }

    private static async Task<Phone> Enter(Uri server, string code, string token)
    {
        var phone = new Phone(server, code) { Token = token };
        await phone.Enter();
        return phone;
    }

    private async Task<(string Code, string[] Tokens, string[] Cards)> ARoomThatChooses(int people)
    {
        using var server = new LabHubServer(folder);
        await using var evening = await Evening.Open(server, [.. Enumerable.Range(0, people).Select(i => Sample.Voices[i % 4].Id)]);
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        return (evening.Code, [.. evening.People.Select(p => p.Token!)], [.. (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!)]);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
