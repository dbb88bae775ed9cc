// S4, "Thirty of us choose at once": ten phones in Chromium and twenty as programs, three on each of ten bad lines; half of the lines are dead for 10 s.
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LabHub.Tests;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed partial class ThirtyAtOnce(ITestOutputHelper told)
{
    private const int Pages = 10;
    private const int Dots = 5;
    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(10);

    /// <summary>No figure stands in them, so that a figure on a card is a count.</summary>
    private static readonly string[] Ideas = [.. Enumerable.Range(0, 20).Select(n => $"Zamisel {(char)('A' + n)}")];

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task The_result_is_what_thirty_phones_say_and_nothing_of_it_was_out_before(int seed)
    {
        await using var scene = await Scene.Open();
        await using var lines = new Lines(scene.Server.Address, seed, told);
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var room = scene.Server.Rooms.ByCode(code)!;
        var order = room.Now.State.Setup.Voices.Select(v => v.Id).ToArray();
        await using var desk = await scene.Server.Desk(room);
        string[] names = ["Družine", "Šola in vrtec", "Socialno delo", "Družine", "Mladi"]; // of the thirty: 12, 6, 6 and 6
        var through = Enumerable.Range(0, Pages).Select(_ => lines.Next()).ToArray();
        var programs = new List<(Chooser Person, string Voice)>();
        for (var n = 0; n < 2 * Pages; n++)
            programs.Add((new Chooser(await through[n / 2].Comes(code, room.Voice(names[n % 5])), (seed * 1000) + n), room.Voice(names[n % 5])));
        var people = new List<Dotting>();
        for (var n = 0; n < Pages; n += 2) // two at a time: the machine is not a room full of phones
            foreach (var phone in await Task.WhenAll(Enumerable.Range(n, 2).Select(i => scene.Joins($"Page {i}", code, names[i % 5], through[i]))))
                people.Add(new Dotting(phone, (seed * 2000) + people.Count, [.. Ideas]));
        await screen.Reads(Sl("lobby.count", ("n", 3 * Pages)));
        var seats = await Task.WhenAll(people.Select(p => SeatOf(p.Person, code)));

        await desk.Send(new { type = "start", confirmed = true });
        await desk.OpensARound("Kaj bi olajšalo en šolski teden?", view: "voices");
        for (var n = 0; n < Ideas.Length; n++)
            await programs[n].Person.Phone.Must("write", new { type = "postIdea", text = Ideas[n], receipt = Sample.NewReceipt() });
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        await desk.Until(d => d.Phase() == "choose");
        var cards = desk.Rows.Where(r => r.Key.StartsWith("card:", StringComparison.Ordinal)).ToDictionary(r => r.Value.GetProperty("text").GetString()!, r => r.Key[5..]);
        var ids = cards.Values.ToArray();
        foreach (var place in new[] { screen, fani })
            await place.Page.EvaluateAsync(SeenTexts);

        var slow = await people[0].Person.IsACheapPhone(); // one: two cores have thirty people already
        // Everybody chooses; every second line is dead for 10 s in the middle of it, and two of its phones know it from their system.
        var dying = Enumerable.Range(0, Pages).Where(n => n % 2 == 0).Select(n => DeadFor(through[n], n >= 6 ? people[n].Person : null, TimeSpan.FromSeconds(2 + (n / 2)))).ToArray();
        await Task.WhenAll(people.Select(p => p.Choose(Dots)).Concat(programs.Select(p => p.Person.Choose(ids, Dots))));
        await Task.WhenAll(dying);
        await Task.WhenAll(people.Select(p => p.Finish()));
        await slow.DisposeAsync();
        await screen.Reads(Sl("choose.progress", ("n", 3 * Pages), ("m", 3 * Pages)));

        // What is on disk is what every phone shows, and nobody has read anything of it.
        var chosen = programs.Select(p => (p.Person.Seat, p.Voice, Cards: (IReadOnlyCollection<string>)p.Person.Mine)).ToList();
        for (var n = 0; n < Pages; n++)
        {
            Assert.Equal(people[n].Mine, (await people[n].Shown()).Order(StringComparer.Ordinal));
            chosen.Add((seats[n], room.Voice(names[n % 5]), [.. people[n].Mine.Select(idea => cards[idea])]));
        }
        Assert.All(chosen, c => Assert.InRange(c.Cards.Count, 1, Dots));
        Assert.Equal(chosen.SelectMany(c => c.Cards.Select(card => (c.Seat, card))).Order(), DotsOnDisk.In(scene.Server.File).Order());
        var looked = NoTotals.In(desk.Received.ToString(), ids, "the desk as a program");
        foreach (var person in people.Select(p => p.Person).Append(screen).Append(fani))
            looked += NoTotals.In(await person.Received.All(), ids, person.Name);
        looked += programs.Sum(p => NoTotals.In(p.Person.Phone.Received.ToString(), ids, p.Person.Seat));
        foreach (var place in new[] { screen, fani })
            await HasNoCount(place);

        // One line dies again; on it somebody changes their mind, and hears the rest of it too late.
        var (late, changed) = (people[^1], people[^1].Mine.First());
        await late.Person.Page.Context.SetOfflineAsync(true);
        await late.Card(changed).ClickAsync();
        await late.Person.Reads(Sl("choose.left", ("n", Dots - late.Mine.Count + 1)));

        // The desk closes: the result is on every connected phone, the same on all, and it is what the last lists make.
        foreach (var person in people.SkipLast(1))
            await person.Person.Page.EvaluateAsync(Arrival, Sl("results.title"));
        await fani.Page.EvaluateAsync("() => document.addEventListener('click', () => { window.closedAt = Date.now(); }, true)");
        var arrived = new ConcurrentBag<long>();
        foreach (var (person, _) in programs)
        {
            var once = 0;
            person.Phone.OnFrame = _ =>
            {
                if (person.Phone.Rows.ContainsKey("results") && Interlocked.Exchange(ref once, 1) == 0)
                    arrived.Add(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            };
        }
        await fani.Taps(Sl("desk.choose.close"));
        foreach (var person in people.SkipLast(1).Select(p => p.Person).Append(screen).Append(fani))
            await person.Reads(Sl("results.title"));
        foreach (var (person, _) in programs)
            await person.Phone.Until(p => p.Rows.ContainsKey("results"), seconds: 60);
        var shown = programs[0].Person.Phone.Rows["results"].GetProperty("votes")[0];
        Assert.Equal("voices", shown.GetProperty("view").GetString());
        Assert.All(programs, p => Assert.Equal(shown.GetRawText(), p.Person.Phone.Rows["results"].GetProperty("votes")[0].GetRawText()));
        ResultOfDots.Is(shown, ids, Dots, order, [.. chosen.Select(c => ((string?)c.Voice, c.Cards))]);
        Assert.Empty(DotsOnDisk.In(scene.Server.File));
        await late.Person.Page.Context.SetOfflineAsync(false);
        await late.Person.Reads(Sl("choose.late"));
        await late.Person.Reads(Sl("results.title"));
        await new[] { late.Person, screen }.LooksRight("S4 Results");
        Assert.DoesNotContain(scene.Complaints, complaint => !complaint.Contains("net::ERR_", StringComparison.Ordinal)); // a dead line is complained about
        Assert.DoesNotContain(scene.Server.Log.Lines, l => l.Line.Contains("locked", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(scene.Server.Log.Errors);

        var closedAt = await fani.Page.EvaluateAsync<double>("() => window.closedAt");
        var onPages = await Task.WhenAll(people.SkipLast(1).Select(p => p.Person.Page.EvaluateAsync<double>("() => window.arrivedAt")));
        var times = await Task.WhenAll(people.Select(p => p.Times()));
        told.WriteLine($"seed {seed}: tap → own dot in sight: {Spread.Of(times.SelectMany(t => t).Select(t => t.Seen))}; the phone {CheapPhone.TimesSlower} times slower: {Spread.Of(times[0].Select(t => t.Seen))}");
        told.WriteLine($"tap → \"{Sl("net.saved")}\", lines alive: {Spread.Of(times.Where((_, n) => n % 2 == 1).SelectMany(t => t).Select(t => t.Saved))}; lines dead for 10 s: {Spread.Of(times.Where((_, n) => n % 2 == 0).SelectMany(t => t).Select(t => t.Saved))}");
        told.WriteLine($"programs, tap → saved, lines alive: {Spread.Of(programs.Where((_, n) => n / 2 % 2 == 1).SelectMany(p => p.Person.Saved))}; dead for 10 s: {Spread.Of(programs.Where((_, n) => n / 2 % 2 == 0).SelectMany(p => p.Person.Saved))}");
        told.WriteLine($"closing → results: {Spread.Of(onPages.Select(at => at - closedAt))} on pages; {Spread.Of(arrived.Select(at => at - closedAt))} on programs; {looked:N0} objects looked through; server and tests in one process: {Environment.WorkingSet / 1048576} MB");
        foreach (var (person, _) in programs)
            await person.Phone.DisposeAsync();
    }

    /// <param name="knows">Its own system tells this phone that it is offline; all others only hear nothing.</param>
    private static async Task DeadFor(RoomNetwork line, Person? knows, TimeSpan after)
    {
        await Task.Delay(after);
        line.Die();
        if (knows is not null)
            await knows.Page.Context.SetOfflineAsync(true);
        await Task.Delay(Dead);
        if (knows is not null)
            await knows.Page.Context.SetOfflineAsync(false);
        line.Mend();
    }

    private static Task<string> SeatOf(Person person, string code) =>
        person.Page.EvaluateAsync<string>("async code => (await (await fetch(`/w/${code}/board?place=phone`)).json()).yours.me.seat", code);

    /// <summary>Nothing that stood on this place while people chose counts dots, and no card bore a figure.</summary>
    private static async Task HasNoCount(Person place)
    {
        var (texts, slips) = (await place.Page.EvaluateAsync<string[]>("() => [...window.textsSeen].map(text => text.replace(/\\s+/g, ' '))"), await place.Page.EvaluateAsync<string[]>("() => [...window.slipsSeen]"));
        Assert.Contains(texts, text => text.Contains(Sl("choose.progress", ("n", 3 * Pages), ("m", 3 * Pages)), StringComparison.Ordinal));
        foreach (var text in texts)
            foreach (Match count in DotCount().Matches(text))
                Assert.Equal(Dots.ToString(System.Globalization.CultureInfo.InvariantCulture), count.Groups[1].Value);
        foreach (var slip in slips.Where(slip => Ideas.Any(idea => slip.Contains(idea, StringComparison.Ordinal))))
            Assert.False(slip.Any(char.IsDigit), $"{place.Name}: {slip}");
    }

    [GeneratedRegex(@"(\d+) pik(?:a|i|e|o)?\b")]
    private static partial Regex DotCount();

    private const string SeenTexts =
        """
        () => {
          const texts = window.textsSeen = new Set(), slips = window.slipsSeen = new Set();
          const look = () => {
            texts.add(document.body.innerText);
            for (const slip of document.querySelectorAll('.slip, article')) slips.add(slip.innerText);
          };
          look();
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    private const string Arrival =
        """
        title => {
          const look = () => { if (!window.arrivedAt && document.body.innerText.includes(title)) window.arrivedAt = Date.now(); };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;
}
