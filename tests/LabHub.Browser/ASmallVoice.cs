// S11, "I am the only young person": families 6, young 1, social work 5, school 2, in both views. Nobody can read a small voice off anything.
using System.Globalization;
using System.Text.Json;
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class ASmallVoice
{
    private const string Worry = "Za nas prvi avtobus pride šele ob osmih.";

    /// <summary>Everybody's two dots, by the number of the card; the only young person and one of the school choose the same first card.</summary>
    private static readonly (string Voice, int[][] Dots)[] Room =
    [
        ("Družine", [[0, 1], [0, 1], [0, 2], [1, 2], [1, 3], [0, 3]]),
        ("Mladi", [[2, 0]]),
        ("Socialno delo", [[1, 2], [1, 3], [2, 3], [3, 1], [2, 1]]),
        ("Šola in vrtec", [[2, 3], [1, 3]]),
    ];

    private static readonly string[] Ideas =
        ["Skupni zajtrk v šoli dvakrat na teden.", "Ena oseba, ki jo družina lahko pokliče zjutraj.", "Avtobus naj pelje 10 minut pozneje.", "Šolska torba naj čaka v šoli."];

    [Theory]
    [InlineData("voices")]
    [InlineData("totals")]
    public async Task Nothing_that_is_given_out_tells_a_dot_or_an_answer_of_anybody(string view)
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var cene = await scene.Joins("Cene", code, "Mladi");
        var room = scene.Server.Rooms.ByCode(code)!;
        string IdOf(string voice) => room.Now.State.Setup.Voices.Single(v => v.Names["sl"] == voice).Id;
        var others = new List<(Phone Phone, int[] Dots)>();
        foreach (var (voice, dots) in Room.Where(r => r.Voice != "Mladi"))
            foreach (var own in dots)
                others.Add((await scene.Server.Phone(room, IdOf(voice)), own));
        await using var desk = await scene.Server.Desk(room);
        await screen.Reads(Sl("lobby.count", ("n", 14)));

        await desk.Send(new { type = "start", confirmed = true });
        var prepared = desk.Rows["agenda"].GetArrayLength();
        await desk.Send(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas", view });
        await desk.Until(d => d.Rows["agenda"].GetArrayLength() > prepared);
        var next = desk.Rows["agenda"].EnumerateArray().Last();
        Assert.Equal("accepted", (await desk.Send(new { type = "openWriting", round = next.GetProperty("no").GetInt32(), phase = next.GetProperty("phaseSeq").GetInt32() })).Kind());
        for (var i = 0; i < Ideas.Length; i++)
        {
            await others[i].Phone.Until(p => p.Phase() == "write");
            Assert.Equal("accepted", (await others[i].Phone.Send(new { type = "postIdea", text = Ideas[i], receipt = Sample.NewReceipt() })).Kind());
        }
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        await desk.Until(d => d.Phase() == "choose");
        await fani.Reads("Mladi"); // activity of every voice, at any size
        Assert.Equal(4, desk.Rows["missing"].GetProperty("voices").EnumerateArray().Count(v => v.GetProperty("code").GetString() == "notChosen"));
        var cards = Ideas.Select(idea => desk.Rows.Values.Single(r => r.ValueKind is JsonValueKind.Object && r.TryGetProperty("pieces", out _) && r.GetProperty("text").GetString() == idea).GetProperty("id").GetString()!).ToArray();

        await cene.Reads(Sl("choose.title"));
        foreach (var card in Room[1].Dots[0])
            await cene.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = Ideas[card] }).ClickAsync();
        await cene.Reads(Sl("choose.none"));
        foreach (var (phone, dots) in others)
        {
            await phone.Until(p => p.Phase() == "choose");
            foreach (var card in dots)
                Assert.Equal("accepted", (await phone.Send(new { type = "placeDot", card = cards[card] })).Kind());
        }
        await desk.Leads("choose", new { type = "closeChoosing", confirmed = true });
        await others[0].Phone.Until(p => p.Rows.ContainsKey("results"));
        await cene.Reads(Sl("results.title"));

        // What the room sees: one result, the same everywhere.
        var vote = others[0].Phone.Rows["results"].GetProperty("votes")[0];
        Assert.Equal(view, vote.GetProperty("view").GetString());
        await desk.Until(d => d.Rows.ContainsKey("results"));
        Assert.Equal(vote.GetRawText(), desk.Rows["results"].GetProperty("votes")[0].GetRawText());
        if (view == "voices")
        {
            Assert.Equal(["families", "others"], vote.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
            await screen.Reads(Sl("results.others"));
            await cene.Reads(Sl("results.others"));
            foreach (var small in new[] { "Mladi", "Socialno delo", "Šola in vrtec" })
            {
                await screen.DoesNotRead(small);
                if (small != "Mladi") // one's own voice stands above on one's own phone
                    await cene.DoesNotRead(small);
            }
        }
        Solve(view, cards, vote);

        // The worry of the only young person: its voice is refused with words, and no reason names a small voice.
        var card0 = cards[0];
        await desk.Leads("shape", new { type = "takeCard", card = card0, reason = "S tem lahko začnemo." });
        await desk.Leads("shape", new { type = "draftStep", what = "Poskusimo skupni zajtrk v šoli", cards = new[] { card0 }, byWhen = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), sign = "", families = "", support = "", addressee = "" });
        await others[^1].Phone.Until(p => p.Rows.TryGetValue("step", out var s) && s.GetProperty("version").GetInt32() == 1);
        Assert.Equal("accepted", (await others[^1].Phone.Send(new { type = "volunteerOwner", wording = "Eva, šolska svetovalka" })).Kind());
        await desk.Leads("shape", new { type = "putToCheck", people = 14, confirmed = true });
        await cene.Taps(Sl("check.worry"));
        await cene.Types(Sl("worry.what"), Worry);
        await cene.Page.GetByText(Sl("worry.sayVoice", ("voice", "Mladi"))).ClickAsync();
        await cene.Reads(Sl("refused.smallVoice"));
        await cene.Taps(Sl("write.send"));
        await cene.Reads(Worry);
        Assert.Equal("smallVoice", await Ticked(cene, code, desk.Rows["round"]));
        for (var i = 0; i < others.Count; i++)
        {
            await others[i].Phone.Until(p => p.Phase() == "check");
            Assert.Equal("accepted", (await others[i].Phone.Send(new { type = "answer", kind = i % 3 == 0 ? "enough" : "agree" })).Kind());
        }
        await desk.Leads("check", new { type = "closeCheck", confirmed = true });
        foreach (var person in new[] { cene, fani })
            await person.Reads(Worry);
        var (verdict, worry) = (others[0].Phone.Rows["verdict"], others[0].Phone.Rows["worries"][0]);
        Assert.Equal(JsonValueKind.Null, worry.GetProperty("voice").ValueKind);
        foreach (var small in new[] { "young", "school" })
            Assert.DoesNotContain(small, verdict.GetRawText(), StringComparison.Ordinal);
        await cene.Taps(Sl("worry.solved"));
        await others[0].Phone.Until(p => p.Rows["worries"][0].GetProperty("state").GetString() == "lifted");
        await desk.Leads("repair", new { type = "putToCheck", people = 14, confirmed = true });
        await cene.Taps(Sl("check.agree"));
        await cene.Reads(Sl("check.yours"));
        foreach (var (phone, _) in others)
        {
            await phone.Until(p => p.Phase() == "check");
            Assert.Equal("accepted", (await phone.Send(new { type = "answer", kind = "agree" })).Kind());
        }
        await desk.Leads("check", new { type = "closeCheck", confirmed = true });
        await desk.Leads("review", new { type = "saveOutcome" });
        await cene.Reads(Sl("outcome.agreed"));

        // The downloads say what the room saw, and nothing finer.
        await others[0].Phone.Until(p => p.Rows.ContainsKey("done"));
        var address = others[0].Phone.Rows["done"].GetProperty("address").GetString();
        using var http = new HttpClient { BaseAddress = scene.Server.Address };
        var json = JsonDocument.Parse(await http.GetStringAsync(address + ".json")).RootElement;
        Assert.Equal(Canonical(vote), Canonical(json.GetProperty("votes")[0]));
        Assert.Equal(Canonical(vote), Canonical(others[0].Phone.Rows["outcome"].GetProperty("votes")[0]));
        foreach (var file in new[] { "", ".md", ".csv", ".ideas.csv", ".rounds.csv", ".json" })
            Assert.DoesNotContain(Sl("dots.total", ("n", 9)), view == "voices" ? await http.GetStringAsync(address + file) : "", StringComparison.Ordinal);
        Assert.Empty(scene.Complaints);
        foreach (var (phone, _) in others)
            await phone.DisposeAsync();
    }

    /// <summary>The same tick sent past the page.</summary>
    private static Task<string> Ticked(Person cene, string code, JsonElement round) => cene.Page.EvaluateAsync<string>(
        """
        async ([code, round, phase]) => {
          const board = await (await fetch(`/w/${code}/board?place=phone`)).json();
          const command = { type: 'answer', seat: board.yours.me.seat, round, phase, kind: 'worry', what: 'Nekaj drugega', help: '', sayVoice: true };
          const answer = await fetch(`/w/${code}/commands`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ commandId: 'tick-'.padEnd(20, '0'), place: 'phone', command }) });
          return (await answer.json()).code;
        }
        """,
        new object[] { code, round.GetProperty("no").GetInt32(), round.GetProperty("phaseSeq").GetInt32() });

    /// <summary>Without what is null and with sorted names: two writings of the same thing are equal.</summary>
    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', json.EnumerateObject().Where(p => p.Value.ValueKind is not JsonValueKind.Null).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Name + ":" + Canonical(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', json.EnumerateArray().Select(Canonical)) + "]",
        _ => json.GetRawText(),
    };

    /// <summary>
    /// Tries every assignment of dots (how many of each voice have a dot on each card; at most two a person) that fits what was given out.
    /// For an outsider, and for each member who knows the own dots, everybody else's dot on every card must be open: there with it, and there without it.
    /// </summary>
    private static void Solve(string view, string[] cards, JsonElement vote)
    {
        var shown = cards.Select(card => vote.GetProperty("cards").EnumerateArray().Single(c => c.GetProperty("id").GetString() == card)).ToArray();
        foreach (var (group, voices) in view == "voices" ? new[] { ("families", new[] { 0 }), ("others", [1, 2, 3]) } : [("", [0, 1, 2, 3])])
        {
            var people = voices.Sum(v => Room[v].Dots.Length);
            // From, to: how many dots of this group may lie on each card, by what was given out.
            var most = shown.Select(card => view == "totals" ? card.GetProperty("dots").GetInt32() : Carried(card, group) ? people : Math.Max(3, (people + 2) / 3) - 1).ToArray();
            var least = shown.Select(card => view == "totals" ? card.GetProperty("dots").GetInt32() : Carried(card, group) ? Math.Max(3, (people + 2) / 3) : 0).ToArray();
            var checkedOnes = 0;
            foreach (var (own, dots) in voices.SelectMany(v => Room[v].Dots.Select(d => (v, d))).Append((-1, [])))
            {
                // What the others of each voice may hold, once the own dots are known.
                var choices = voices.ToDictionary(v => v, v => Held(Room[v].Dots.Length - (v == own ? 1 : 0), cards.Length));
                var mine = Enumerable.Range(0, cards.Length).Select(c => own >= 0 && dots.Contains(c) ? 1 : 0).ToArray();
                foreach (var voice in voices.Where(v => Room[v].Dots.Length > (v == own ? 1 : 0)))
                {
                    var rest = Sums(voices.Where(v => v != voice).Select(v => choices[v]), mine, most);
                    var fitting = choices[voice].Where(x => rest.Any(r => Enumerable.Range(0, cards.Length).All(c => r[c] + x[c] >= least[c] && r[c] + x[c] <= most[c]))).ToList();
                    Assert.NotEmpty(fitting);
                    for (var c = 0; c < cards.Length; c++, checkedOnes++)
                        Assert.True(
                            fitting.Exists(x => x[c] > 0) && fitting.Exists(x => x[c] < Room[voice].Dots.Length - (voice == own ? 1 : 0)),
                            $"{view}: who knows ({own}: {string.Join(',', dots)}) knows the dot of {Room[voice].Voice} on card {c}");
                }
            }
            Assert.True(checkedOnes > 20);
        }
    }

    private static bool Carried(JsonElement card, string group) => card.GetProperty("carried").EnumerateArray().Any(c => c.GetString() == group);

    /// <summary>Counts by card that so many people with two dots each can make: none above the people, not more than all their dots.</summary>
    private static List<int[]> Held(int people, int cards) =>
        [.. Enumerable.Range(0, cards).Aggregate(new List<int[]> { Array.Empty<int>() }, (all, _) => [.. all.SelectMany(x => Enumerable.Range(0, people + 1).Select(n => (int[])[.. x, n]))]).Where(x => x.Sum() <= 2 * people)];

    /// <summary>Every sum of one choice of each, none above the most.</summary>
    private static List<int[]> Sums(IEnumerable<List<int[]>> choices, int[] from, int[] most) =>
        [.. choices.Aggregate(new List<int[]> { from }, (sums, next) =>
            [.. sums.SelectMany(s => next.Select(x => s.Zip(x, (a, b) => a + b).ToArray())).Where(s => s.Zip(most, (a, b) => a <= b).All(fits => fits)).DistinctBy(s => s.Aggregate(0, (n, k) => (n * 32) + k))])];
}
