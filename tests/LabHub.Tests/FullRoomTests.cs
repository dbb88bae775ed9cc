// A full room: sixty phones behind one router come at once, and nobody is turned away or counted twice, whatever one of them does.
using System.Diagnostics;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class FullRoomTests(ITestOutputHelper told) : IDisposable
{
    private const int People = 60;

    private readonly LabHubServer server = new();

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task Sixty_phones_of_one_router_join_at_once_and_all_are_in(int seed)
    {
        await using var evening = await Evening.Open(server);
        await using var router = new RoomNetwork(server.Address, seed);
        var (began, phones) = (Stopwatch.StartNew(), Enumerable.Range(0, People).Select(_ => new Phone(router.Address, evening.Code)).ToArray());
        var times = await Task.WhenAll(phones.Select(async (phone, n) =>
        {
            await Task.Delay(n * 20); // within 1.2 s, as people tap
            var tapped = began.Elapsed;
            Assert.Equal("accepted", (await phone.Join(Sample.Voices[n % 4].Id)).Kind());
            await phone.Enter();
            return (began.Elapsed - tapped).TotalMilliseconds;
        }));
        foreach (var phone in phones)
            await phone.Until(p => p.Rows["room"].GetProperty("people").GetInt32() == People, seconds: 30);
        Assert.Equal(People, phones.Select(p => p.Seat).Distinct().Count());
        Assert.Equal(People, phones.Select(p => p.Yours["me"].GetProperty("tag").GetString()).Distinct().Count());
        Assert.Equal(People, server.Count("SELECT count(*) FROM phones"));
        Assert.Equal(People, evening.Room.Now.State.Seats.Count);
        Assert.Empty(server.Log.Errors);
        told.WriteLine($"seed {seed}: {People} phones through one line, tap → in: {Spread.Of(times)}; {router}");
        foreach (var phone in phones)
            await phone.DisposeAsync();
    }

    /// <summary>All limits of a person are the person's own.</summary>
    [Fact]
    public async Task One_phone_that_taps_without_end_is_told_to_slow_down_and_its_neighbours_are_not()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var (wild, calm) = (evening.People[0], evening.People[1]);
        var card = (await evening.Cards())[0].GetString();
        // The same again and again: nothing is written, so that no slow disk slows the tapping down.
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => wild.Send(new { type = "placeDot", card })));
        Assert.Contains(answers, answer => answer.Code() == "server.slowDown");
        for (var n = 0; n < 20; n++)
            Assert.Equal("accepted", (await calm.Send(new { type = n % 2 == 0 ? "placeDot" : "takeDot", card })).Kind());
    }

    public void Dispose() => server.Dispose();
}
