// S6 on the wire, through the network of a full room: the leader's laptop falls silent, somebody takes over, and a killed server comes back.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using LabHub.Domain;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class LeaderTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_laptop_that_falls_silent_changes_no_phase_people_are_told_after_60_s_and_another_desk_takes_over()
    {
        using var server = new LabHubServer();
        await using var network = new RoomNetwork(server.Address, seed: 6);
        await using var laptop = new RoomNetwork(server.Address, loss: 0);
        await using var evening = await Evening.Open(server, "social", "school");
        await using var ana = await Through(network, evening.Code, "families");
        await using var bor = await Through(network, evening.Code, "young");
        evening.People.AddRange([ana, bor]);
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await using var fani = new Phone(laptop.Address, evening.Code, "desk") { Cookie = evening.Fani.Cookie };
        await fani.Enter();
        await fani.Ping();
        Assert.Equal("accepted", (await fani.Send(new { type = "setTimer", minutes = 5 })).Kind()); // so the ping before it has come, too
        await evening.Fani.Close(); // this one was only for the way here
        var (room, phase) = (evening.Room, evening.Room.Now.State.Active!.PhaseSeq);

        var silent = Stopwatch.GetTimestamp();
        laptop.Die(); // no goodbye: the socket stays open
        Assert.Equal("accepted", (await ana.Send(new { type = "postIdea", text = "Še ena misel", receipt = Sample.NewReceipt() })).Kind());
        var mine = bor.Yours["ideas"][0].GetProperty("id").GetString();
        Assert.Equal("accepted", (await bor.Send(new { type = "takeBackIdea", idea = mine })).Kind());
        await ana.Until(_ => !room.Fanout.Listeners.Any(Domain.Seeing.Place.Desk), 180);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the silent desk was given up after {Stopwatch.GetElapsedTime(silent).TotalSeconds:0} s"));
        var sofar = Stopwatch.GetElapsedTime(silent);
        if (sofar < TimeSpan.FromSeconds(50))
        {
            server.Time.Move(TimeSpan.FromSeconds(55) - sofar);
            Assert.False(room.Presence.LeadAway);
        }
        Assert.False((await ana.Board()).GetProperty("rows").GetProperty("lead").GetProperty("away").GetBoolean() && Stopwatch.GetElapsedTime(silent) < TimeSpan.FromSeconds(50));
        server.Time.Move(TimeSpan.FromSeconds(15));
        await ana.Until(Away, 30);
        await bor.Until(Away, 30);
        Assert.Equal((phase, Phase.Listen), (room.Now.State.Active!.PhaseSeq, room.Now.State.Active!.Phase));

        await using var gal = await server.Desk(room); // the one-use link that every desk shows
        await ana.Until(p => !Away(p), 30);
        laptop.Mend();
        await fani.Enter();
        var next = gal.Rows["next"].GetProperty("id").GetString();
        var both = await Task.WhenAll(gal.Send(new { type = "nextCard", card = next }), fani.Send(new { type = "nextCard", card = next }));
        Assert.Single(both, answer => answer.Kind() == "accepted");
        Assert.Single(room.Now.State.Active!.Shown);
        Assert.Contains(room.Now.State.Active!.Trail, step => step.What == "takeOver");
        output.WriteLine($"phones: {network}");
    }

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task A_server_killed_while_all_choose_has_every_dot_that_was_answered_and_takes_the_others_once(int seed)
    {
        await using var room = await ProcessRoom.Open(seed, [.. Enumerable.Range(0, 12).Select(i => Sample.Voices[i % 4].Id)]);
        var evening = room.Evening;
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        var cards = (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!).ToArray();
        var dots = evening.Fani.Rows["choose"].GetProperty("dots").GetInt32();
        // What each phone keeps: its wishes with their numbers, until they are answered.
        var outboxes = evening.People.Select((_, i) => new ConcurrentDictionary<string, string>(cards.Skip(i % 4).Take(dots).ToDictionary(card => card, _ => Phone.NewId()))).ToArray();
        var confirmed = new ConcurrentBag<(int Who, string Card)>();
        var placing = evening.People.Select((phone, i) => Task.Run(() => Empty(phone, i, outboxes[i], confirmed))).ToArray();
        while (confirmed.Count < 8)
            await Task.Delay(1);
        await room.Kill();
        await Task.WhenAll(placing);
        var (before, open) = (confirmed.ToArray(), outboxes.Sum(box => box.Count));
        Assert.True(open > 0, "some were still on their way");
        var began = Stopwatch.GetTimestamp();
        await room.Start();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {before.Length} dots answered and {open} open at the kill; everybody back {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s after the start began (ready after {room.Server.Ready.TotalSeconds:0.0} s)"));
        foreach (var (who, card) in before)
            Assert.Contains(card, room.Evening.People[who].Yours["dots"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()));
        await Task.WhenAll(room.Evening.People.Select((phone, i) => Empty(phone, i, outboxes[i], confirmed)));
        Assert.All(outboxes, Assert.Empty);
        Assert.Equal(12 * dots, room.Count("SELECT count(*) FROM marks"));
        await room.Evening.ToShape();
        Assert.EndsWith("0 wrong.", await room.Verify(), StringComparison.Ordinal);
        output.WriteLine($"seed {seed}: {room.Network}");
    }

    private static async Task Empty(Phone phone, int who, ConcurrentDictionary<string, string> outbox, ConcurrentBag<(int, string)> confirmed)
    {
        try
        {
            foreach (var (card, id) in outbox)
            {
                var answer = await phone.Send(new { type = "placeDot", card }, id);
                Assert.Contains(answer.Kind(), (string[])["accepted", "alreadyDone"]);
                confirmed.Add((who, card));
                outbox.TryRemove(card, out _);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or TimeoutException or NullReferenceException or ObjectDisposedException or InvalidOperationException)
        {
            // The server is gone: what is not answered stays in the outbox.
        }
    }

    private static async Task<Phone> Through(RoomNetwork network, string code, string voice)
    {
        var phone = new Phone(network.Address, code);
        Assert.Equal("accepted", (await phone.Join(voice)).Kind());
        await phone.Enter();
        return phone;
    }

    private static bool Away(Phone phone) => phone.Rows["lead"].GetProperty("away").GetBoolean();
}
