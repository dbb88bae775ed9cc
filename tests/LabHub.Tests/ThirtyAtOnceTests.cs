// S4, "Thirty of us choose at once", over the wire: the server as a process of its own, thirty phones on six bad lines, half of them dead for 10 s.
using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class ThirtyAtOnceTests(ITestOutputHelper told) : IDisposable
{
    private const int Each = 5; // phones on a line
    private const double MostMemoryMb = 300;
    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(10);

    /// <summary>Two named voices and one that is too small to stand alone.</summary>
    private static readonly string?[] Voices = [.. Enumerable.Repeat("families", 12), .. Enumerable.Repeat("school", 9), .. Enumerable.Repeat("social", 6), .. Enumerable.Repeat("young", 2), null];

    private readonly string folder = Directory.CreateTempSubdirectory("labhub-thirty-").FullName;

    private string File => Path.Combine(folder, "labhub.db");

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public Task By_voices_the_result_is_what_the_phones_say_and_nothing_of_it_was_out_before(int seed) => Play(seed, "voices");

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public Task In_totals_too(int seed) => Play(seed, "totals");

    [Theory]
    [InlineData("""{"type":1,"target":"Changed","arguments":[1,2,{"choose":{"ballot":"dots","cards":["a","b"],"done":1,"dots":2,"of":3,"runOff":false,"vote":1,"total":4}}]}""")]
    [InlineData("""{"rows":{"card:a":{"id":"a","text":"","more":null,"pieces":[],"gone":null,"dots":3}}}""")]
    [InlineData("""{"rows":{"wall":{"cards":[{"id":"a","notClear":0,"n":2}]}}}""")]
    [InlineData("""{"rows":{"something":{"a":3,"b":1}}}""")]
    [InlineData("""{"rows":{"something":[3,1]}}""")]
    [InlineData("""{"rows":{"results":{"votes":[]}}}""")]
    [InlineData("""<script type="application/json" id="board">{"rows":{"results":{}}}</script>""")]
    public void A_count_would_be_found(string planted) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => NoTotals.In(planted, ["a", "b"], "anybody"));

    private async Task Play(int seed, string view)
    {
        var (code, id, tokens, deskCookie, screenCookie) = await ARoomThatChooses(view);
        await using var server = await ServerProcess.Start(File);
        await using var desk = new Phone(server.Address, id, "desk") { Cookie = deskCookie };
        await using var screen = new Phone(server.Address, code, "screen") { Cookie = screenCookie };
        await desk.Enter();
        await screen.Enter();
        var lines = Enumerable.Range(0, Voices.Length / Each).Select(n => new RoomNetwork(server.Address, (seed * 100) + n)).ToArray();
        var people = await Task.WhenAll(tokens.Select(async (token, n) =>
        {
            var phone = new Phone(lines[n / Each].Address, code) { Token = token };
            await phone.Enter();
            return new Chooser(phone, (seed * 1000) + n);
        }));
        string[] cards = [.. desk.Rows["choose"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()!)];
        var dots = desk.Rows["choose"].GetProperty("dots").GetInt32();
        Assert.Equal(5, dots);

        var dying = lines.Where((_, n) => n % 2 == seed % 2).Select((line, n) => DeadFor(line, TimeSpan.FromSeconds(1 + n))).ToArray();
        await Task.WhenAll(people.Select(person => person.Choose(cards, dots)));
        await Task.WhenAll(dying);
        await screen.Until(s => s.Rows["choose"].GetProperty("done").GetInt32() == people.Length);

        foreach (var person in people)
        {
            var own = (await person.Phone.Board()).GetProperty("yours").GetProperty("dots");
            Assert.Equal(person.Mine, own.GetProperty("cards").EnumerateArray().Select(c => c.GetString()!).Order(StringComparer.Ordinal));
            Assert.Equal(dots - person.Mine.Count, own.GetProperty("left").GetInt32());
        }
        await screen.Board();
        await desk.Board();
        Assert.Equal(people.SelectMany(p => p.Mine.Select(card => (p.Seat, card))).Order(), DotsOnDisk.In(File).Order());
        var looked = people.Sum(p => NoTotals.In(p.Phone.Received.ToString(), cards, p.Seat)) + NoTotals.In(desk.Received.ToString(), cards, "desk") + NoTotals.In(screen.Received.ToString(), cards, "screen");
        foreach (var (place, others) in people.Select(p => (p.Phone, people.Where(o => o != p))).Append((desk, people)).Append((screen, people)))
            Assert.All(others, other => Assert.DoesNotContain(other.Seat, place.Received.ToString(), StringComparison.Ordinal));

        var (closing, arrived) = (Stopwatch.StartNew(), new ConcurrentBag<double>());
        foreach (var person in people)
        {
            var once = 0;
            person.Phone.OnFrame = _ =>
            {
                if (person.Phone.Rows.ContainsKey("results") && Interlocked.Exchange(ref once, 1) == 0)
                    arrived.Add(closing.Elapsed.TotalMilliseconds);
            };
        }
        Assert.Equal("accepted", (await desk.Send(new { type = "closeChoosing", confirmed = true })).Kind());
        foreach (var person in people)
            await person.Phone.Until(p => p.Rows.ContainsKey("results"), seconds: 60);
        var shown = people[0].Phone.Rows["results"].GetProperty("votes")[0];
        Assert.Equal(view, shown.GetProperty("view").GetString());
        Assert.All(people, p => Assert.Equal(shown.GetRawText(), p.Phone.Rows["results"].GetProperty("votes")[0].GetRawText()));
        ResultOfDots.Is(shown, cards, dots, [.. Sample.Voices.Select(v => v.Id)], [.. people.Select((p, n) => (Voices[n], (IReadOnlyCollection<string>)p.Mine))]);
        Assert.Empty(DotsOnDisk.In(File));

        var late = people[seed % people.Length].Phone;
        var refused = await late.Send(new { type = "placeDot", card = cards[0], phase = late.Rows["round"].GetProperty("phaseSeq").GetInt32() - 1 });
        Assert.Equal("phaseMoved", refused.Kind());
        Assert.True(refused.GetProperty("board").GetProperty("rows").TryGetProperty("results", out _));
        Assert.Empty(DotsOnDisk.In(File));
        Assert.DoesNotContain(server.Output, line => line.Contains("lock", StringComparison.OrdinalIgnoreCase) || line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal));
        Assert.InRange(server.MostMemoryMb, 1, MostMemoryMb);

        var alive = people.Where((_, n) => n / Each % 2 != seed % 2).SelectMany(p => p.Saved);
        told.WriteLine($"{view}, seed {seed}: tap → saved, lines alive: {Spread.Of(alive)}; half of the lines dead for 10 s: {Spread.Of(people.SelectMany(p => p.Saved))}");
        told.WriteLine($"closing → results on every phone: {Spread.Of(arrived)}; server at most {server.MostMemoryMb:0} MB; {looked:N0} objects looked through");
        foreach (var line in lines)
        {
            told.WriteLine($"line: {line}");
            await line.DisposeAsync();
        }
        foreach (var person in people)
            await person.Phone.DisposeAsync();
    }

    private static async Task DeadFor(RoomNetwork line, TimeSpan after)
    {
        await Task.Delay(after);
        line.Die();
        await Task.Delay(Dead);
        line.Mend();
    }

    private async Task<(string Code, string Id, string[] Tokens, string Desk, string Screen)> ARoomThatChooses(string view)
    {
        using var server = new LabHubServer(folder);
        await using var evening = await Evening.Open(server, Voices);
        await using var screen = await server.Screen(evening.Room);
        await evening.Lead(new { type = "start" });
        await evening.NextRound("Kaj bi olajšalo en šolski teden?", view: view);
        for (var i = 0; i < 20; i++)
            Assert.Equal("accepted", (await evening.People[i].Send(new { type = "postIdea", text = $"Misel {i + 1}", receipt = Sample.NewReceipt() })).Kind());
        await evening.ToListen();
        await evening.ToChoose();
        return (evening.Code, evening.Room.Id, [.. evening.People.Select(p => p.Token!)], evening.Fani.Cookie!, screen.Cookie!);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
