// Forty cards weighed by four voices, small groups and family time: what is shared and what divides is on the wall, and nobody's answer is.
using System.Globalization;
using System.Text.RegularExpressions;
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed partial class AWeighedRound
{
    private const string Draft = "Poskusimo skupni zajtrk, a brez vpisovanja in brez obrazcev.";

    private static readonly string[] Voices = ["Družine", "Mladi", "Socialno delo", "Šola in vrtec"];

    private static readonly string[] Subjects =
    [
        "Skupni zajtrk v šoli dvakrat na teden", "Ena oseba, ki jo družina lahko pokliče zjutraj", "Avtobus naj pelje 10 minut pozneje",
        "Šolska torba naj čaka v šoli", "Sosedje pospremijo otroke do šole, kadar starši začnejo delo že pred šesto uro", "Učilnica naj bo odprta že ob pol sedmih",
        "Manj obrazcev pri vpisu v jutranje varstvo", "Topel čaj na postaji",
    ];

    [Fact]
    public async Task Forty_cards_are_weighed_and_the_wall_says_what_is_shared_and_what_divides_without_a_number()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var ana = await scene.Joins("Ana", code, "Družine");
        var cene = await scene.Joins("Cene", code, "Mladi");
        var room = scene.Server.Rooms.ByCode(code)!;
        var others = new List<(Phone Phone, int Voice)>();
        for (var i = 2; i < 20; i++)
            others.Add((await scene.Server.Phone(room, room.Now.State.Setup.Voices.Single(v => v.Names["sl"] == Voices[i % 4]).Id), i % 4));
        await using var desk = await scene.Server.Desk(room);
        var prepared = desk.Rows["agenda"].GetArrayLength();
        await desk.Send(new { type = "start", confirmed = true });
        await desk.Send(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas", ballot = "weigh" });
        await desk.Until(d => d.Rows["agenda"].GetArrayLength() > prepared);
        var next = desk.Rows["agenda"].EnumerateArray().Last();
        Assert.Equal("accepted", (await desk.Send(new { type = "openWriting", round = next.GetProperty("no").GetInt32(), phase = next.GetProperty("phaseSeq").GetInt32() })).Kind());

        // In fours, mixed: every phone reads its table; what Ana types is sent when the talk is over.
        await desk.Until(d => d.Phase() == "write");
        Assert.Equal("accepted", (await desk.Send(new { type = "pause", kind = "groups", size = 4, minutes = 4 })).Kind());
        await ana.Reads(Sl("pause.groups", ("n", 4)));
        await screen.Reads("4");
        var table = (await others[0].Phone.Board()).GetProperty("yours").GetProperty("table").GetInt32();
        Assert.InRange(table, 1, 5);
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync("Kruh in mleko za vse.");
        await new[] { ana, screen, fani }.LooksRight("Groups");
        Assert.Equal("accepted", (await desk.Send(new { type = "resume" })).Kind());
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("net.saved"));

        for (var i = 0; i < 39; i++)
        {
            var (phone, _) = others[i % 18];
            await phone.Until(p => p.Phase() == "write" && !p.Rows.ContainsKey("pause"));
            Assert.Equal("accepted", (await phone.Send(new { type = "postIdea", text = $"{Subjects[i % 8]} ({i + 1}).", receipt = Sample.NewReceipt() })).Kind());
        }
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        await desk.Until(d => d.Phase() == "choose");
        var cards = desk.Rows["choose"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()!).ToList();
        Assert.Equal(40, cards.Count);

        // Ana weighs card by card; a reload loses nothing.
        for (var i = 0; i < 3; i++)
        {
            await ana.Taps(Sl("weigh.for"));
            await ana.Reads(Sl("weigh.yours"));
            await ana.Taps(Sl("weigh.next"));
        }
        await ana.Reads(Sl("weigh.mine", ("n", 3), ("m", 40)));
        await ana.Page.ReloadAsync();
        await ana.Reads(Sl("weigh.mine", ("n", 3), ("m", 40)));
        await new[] { ana, screen, fani }.LooksRight("Weigh");

        foreach (var (phone, voice) in others)
        {
            await phone.Until(p => p.Phase() == "choose");
            for (var c = 0; c < cards.Count; c++)
            {
                var mark = (c % 5, voice) switch { (0, _) => "for", (1, _) => "not", (2, 0 or 1) => "for", (2, _) => "not", (3, 1) => "skip", (3, _) => "for", (_, < 2) => null, _ => "for" };
                if (mark is not null)
                    Assert.Equal("accepted", (await phone.Send(new { type = "weigh", card = cards[c], mark })).Kind());
            }
        }
        Assert.True(scene.Server.Count("SELECT count(*) FROM marks") > 600);
        foreach (var person in new[] { ana, cene, screen, fani })
            Assert.DoesNotContain("\"label\"", await person.Received.All(), StringComparison.Ordinal);
        await desk.Leads("choose", new { type = "closeChoosing", confirmed = true });
        await screen.Reads(Sl("ground.shared"));
        await ana.Reads(Sl("ground.shared"));
        Assert.Equal(0, scene.Server.Count("SELECT count(*) FROM marks"));

        // The wall: pages of what is shared, and pages of what divides; people are never counted.
        await new[] { ana, cene, screen, fani }.LooksRight("Shared");
        var seen = new List<string>();
        for (var (page, pages) = (0, 1); page < pages; page++)
        {
            Assert.Contains((await desk.Send(new { type = "turnPage", page })).Kind(), new[] { "accepted", "alreadyDone" });
            await Assertions.Expect(screen.Page.Locator(".page-no")).ToHaveTextAsync(PageNo(page + 1));
            pages = int.Parse(PageNo(page + 1).Match(await screen.Page.Locator(".page-no").InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
            seen.Add(await screen.Page.Locator("main").InnerTextAsync());
            await screen.Fits(page);
            if (seen[^1].Contains(Sl("ground.divides"), StringComparison.Ordinal) && !seen.Take(page).Any(s => s.Contains(Sl("ground.divides"), StringComparison.Ordinal)))
                await screen.LooksRight("Divides");
        }
        var wall = string.Join('\n', seen);
        foreach (var label in new[] { "ground.shared", "ground.sharedNo", "ground.divides", "ground.unclear", "ground.notAsked" })
            Assert.Contains(Sl(label), wall, StringComparison.Ordinal);
        Assert.DoesNotMatch(Percent(), wall);
        var vote = others[0].Phone.Rows["results"].GetProperty("votes")[0];
        Assert.Equal("shared", vote.GetProperty("cards").EnumerateArray().Single(c => c.GetProperty("id").GetString() == cards[0]).GetProperty("label").GetString());
        foreach (var secret in new[] { "gic", "score", "spread", "\"pa\"", "\"for\":" })
            Assert.DoesNotContain(secret, vote.GetRawText(), StringComparison.Ordinal);

        // Family time: the voice writes its own draft; nobody else gets a byte of it.
        await desk.Leads("shape", new { type = "takeCard", card = cards[0], reason = "S tem lahko začnemo." });
        Assert.Equal("accepted", (await desk.Send(new { type = "pause", kind = "family", voice = "families", minutes = 5 })).Kind());
        await screen.Reads(Sl("pause.family"));
        await cene.Reads(Sl("pause.family"));
        await ana.Types(Sl("family.how"), Draft);
        await ana.Taps(Sl("family.save"));
        var family = others.First(o => o.Voice == 0).Phone;
        await family.Until(p => p.Yours.TryGetValue("familyDraft", out var d) && d.GetProperty("text").GetString() == Draft);
        await new[] { ana, cene, screen, fani }.LooksRight("Family time");
        Assert.Equal("accepted", (await desk.Send(new { type = "resume" })).Kind());
        await ana.Taps(Sl("family.suggest"));
        await others.First(o => o.Voice == 1).Phone.Until(p => p.Rows["step"].GetProperty("offers").EnumerateArray().Any(o => o.GetString() == Draft));
        Assert.DoesNotContain("\"familyDraft\":{", await cene.Received.All() + await screen.Received.All() + await fani.Received.All(), StringComparison.Ordinal);
        Assert.Empty(scene.Complaints);
        foreach (var (phone, _) in others)
            await phone.DisposeAsync();
    }

    private static Regex PageNo(int page) => new(Sl("screen.page", ("n", page), ("m", "(\\d+)")).Replace(" ", "\\s", StringComparison.Ordinal));

    [GeneratedRegex("\\d\\s*%")]
    private static partial Regex Percent();
}
