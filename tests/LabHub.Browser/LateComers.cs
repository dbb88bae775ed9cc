// S5, "I am late": somebody comes in every phase. Who is late sees at once where the room is, takes part where that is fair, and is told where not.
using System.Globalization;
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class LateComers(ITestOutputHelper told)
{
    private const string Question = "Kaj bi družinam olajšalo šolska jutra?";
    private const string Step = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih, štiri tedne.";
    private const string Better = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih, šest tednov.";
    private const string Worry = "Štirje tedni so premalo.";
    private const string Owner = "Eva, šolska svetovalka";

    private static readonly string[] Ideas =
        ["Skupni zajtrk v šoli dvakrat na teden.", "Ena oseba, ki jo družina lahko pokliče zjutraj.", "Avtobus naj pelje 10 minut pozneje.", "Šolska torba naj čaka v šoli.", "Sosedje pospremijo otroke."];

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task Whoever_is_late_sees_where_the_room_is_and_counts_when_that_is_fair(int seed)
    {
        await using var scene = await Scene.Open();
        await using var lines = new Lines(scene.Server.Address, seed, told);
        var fani = await scene.FaniMakesAWorkshop(Question);
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var room = scene.Server.Rooms.ByCode(code)!;
        await using var desk = await scene.Server.Desk(room);
        var ana = await scene.Joins("Ana", code, "Družine");
        var shared = lines.Next();
        var others = await Task.WhenAll(new[] { "Družine", "Socialno delo", "Socialno delo", "Šola in vrtec", "Šola in vrtec" }.Select(voice => shared.Comes(code, room.Voice(voice))));
        await desk.Send(new { type = "start", confirmed = true });
        await desk.OpensARound(Question);

        // Write: a full seat; what the day can do is read before the first idea, and how the room works together can be.
        var bor = await Late("Bor", "Mladi", "Write");
        await bor.Reads(Question);
        await bor.Reads(Sl("scope.decide"));
        await bor.Taps(Sl("phone.help"));
        await bor.Taps(Sl("lobby.agreement"));
        await bor.LooksRight("S5 Agreement");
        await bor.Taps(Sl("lobby.ok"));
        await desk.Until(d => d.Rows["missing"].GetProperty("okForMe").GetInt32() == 2);
        await bor.Taps(Sl("phone.help"));
        await bor.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Ideas[0]);
        await bor.Taps(Sl("write.send"));
        await bor.Reads(Sl("net.saved"));
        for (var i = 1; i < Ideas.Length; i++)
            await others[i].Must("write", new { type = "postIdea", text = Ideas[i], receipt = Sample.NewReceipt() });

        // Listen: a full seat; what was shown before is there to be read.
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        var cene = await Late("Cene", "Mladi", "Listen");
        foreach (var text in Ideas.Append(Question).Append(Sl("late.listen")))
            await cene.Reads(text);

        // Choose: without a tap the cards and all dots; one more who may finish, everywhere.
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        await others[0].Must("choose", p => new { type = "placeDot", card = p.Rows["choose"].GetProperty("cards")[0].GetString() });
        await others[0].Must("choose", new { type = "doneChoosing", done = true });
        await ana.Reads(Sl("choose.title"));
        await ana.Taps(Sl("write.done"));
        await Finished(2, 8);
        var figures = await Figures.Watch("choose", others, screen, fani);
        var darja = await Late("Darja", "Socialno delo", "Choose", lines.Next());
        await darja.Reads(Sl("choose.have", ("n", 2)));
        foreach (var text in Ideas.Append(Question).Append(Sl("late.choose")))
            await darja.Reads(text);
        await ana.DoesNotRead(Sl("late.choose"));
        await Finished(2, 9);
        foreach (var (idea, left) in new[] { (Ideas[0], 1), (Ideas[2], 0) })
        {
            await darja.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = idea }).ClickAsync();
            await darja.Reads(Sl("choose.left", ("n", left)));
        }
        await darja.Taps(Sl("write.done"));
        await Finished(3, 9);
        await darja.Reads(Sl("choose.progress", ("n", 3), ("m", 9)));
        await figures.Are((2, 8), (2, 9), (3, 9));
        Assert.Equal(3, scene.Server.Count("SELECT count(*) FROM marks WHERE card <> ''"));

        // Shape: the results, then the step as it is written.
        await desk.Leads("choose", new { type = "closeChoosing", confirmed = true });
        var dino = await Late("Dino", "Družine", "Shape");
        await dino.Reads(Sl("results.title"));
        await dino.Reads(Sl("late.shape"));
        await darja.DoesNotRead(Question);
        await desk.Must("shape", d => new { type = "takeCard", card = d.Rows["listen"].GetProperty("shown")[0].GetString(), reason = "S tem lahko začnemo." });
        await Drafts(Step);
        await others[3].Must("shape", new { type = "volunteerOwner", wording = Owner });

        // Check: the step in full, and no answer before "I understand the step"; until then nobody more is asked.
        await desk.Leads("shape", new { type = "putToCheck", confirmed = true });
        await others[0].Must("check", new { type = "answer", kind = "worry", what = Worry, help = "" });
        await Answered(1, 10);
        figures = await Figures.Watch("check", others, screen, fani);
        var emil = await Late("Emil", "Šola in vrtec", "Check", lines.Next());
        foreach (var part in new[] { Step, Owner, "Otroci pridejo pred 7.45.", Sl("check.understood"), Question, Sl("late.check") })
            await emil.Reads(part);
        await emil.DoesNotRead(Sl("check.agree"));
        await desk.Until(d => d.Rows["room"].GetProperty("people").GetInt32() == 11);
        await others[1].Must("check", new { type = "answer", kind = "agree" });
        await Answered(2, 10);
        await emil.Taps(Sl("check.understood"));
        await Answered(2, 11);
        await emil.Taps(Sl("check.enough"));
        await emil.Reads(Sl("check.yours"));
        await Answered(3, 11);
        await figures.Are((1, 10), (2, 10), (2, 11), (3, 11));

        // Repair: reads for now, everything; full from the next check on.
        await desk.Leads("check", new { type = "closeCheck", confirmed = true });
        var eva = await Late("Eva", "Šola in vrtec", "Repair");
        foreach (var part in new[] { Sl("phone.readsNow"), Worry, Step, Question })
            await eva.Reads(part);
        foreach (var offer in new[] { Sl("step.canOwn"), Sl("step.help"), Sl("worry.late"), Sl("step.suggest") })
            await eva.DoesNotRead(offer);
        await Drafts(Better);
        await others[3].Must("repair", new { type = "acceptOwner", version = 2, wording = Owner });
        await others[0].Must("repair", p => new { type = "liftWorry", worry = p.Rows["worries"][0].GetProperty("id").GetString() });
        await desk.Leads("repair", new { type = "putToCheck", confirmed = true });
        await eva.Reads(Sl("check.agree"));
        await eva.DoesNotRead(Sl("phone.readsNow"));
        await Answered(0, 12);
        foreach (var other in others)
            await other.Must("check", new { type = "answer", kind = "agree" });
        foreach (var person in new[] { ana, bor, cene, darja, dino, emil, eva })
        {
            await person.Taps(Sl("check.agree"));
            await person.Reads(Sl("check.yours"));
        }
        await Answered(12, 12);

        // Review: what will be saved, to be read.
        await desk.Leads("check", new { type = "closeCheck", confirmed = true });
        var gal = await Late("Gal", "Zdravstvo", "Review");
        foreach (var part in new[] { Sl("phone.readsNow"), Sl("phone.review"), Better })
            await gal.Reads(part);
        await desk.Leads("review", new { type = "saveOutcome" });
        var hana = await Late("Hana", "Družine", "Done");
        await hana.Reads(Better);
        await hana.Reads(Sl("phone.read"));

        // The next round: in a pause, and where cards are weighed.
        await desk.OpensARound("Kdo lahko pomaga ob ponedeljkih?", ballot: "weigh");
        for (var i = 0; i < others.Length; i++)
            await others[i].Must("write", new { type = "postIdea", text = Ideas[i], receipt = Sample.NewReceipt() });
        await desk.Must("write", new { type = "pause", kind = "break", minutes = 10 });
        var ida = await Late("Ida", "Soseska", "Pause");
        await ida.Reads(Sl("pause.break"));
        await ida.Reads("Kdo lahko pomaga ob ponedeljkih?");
        await desk.Must("write", new { type = "resume" });
        await ida.Reads("Kdo lahko pomaga ob ponedeljkih?");
        await gal.DoesNotRead(Sl("phone.readsNow"));
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        var jan = await Late("Jan", "Mladi", "Weigh");
        await jan.Taps(Sl("weigh.for"));
        await jan.Reads(Sl("net.saved"));
        await desk.Leads("choose", new { type = "closeChoosing", confirmed = true });
        await desk.Leads("shape", new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await desk.Leads("review", new { type = "saveOutcome" });

        // Closing: reads only, and is told so. After Close nobody comes in any more.
        await desk.Leads("done", new { type = "openClosing" });
        var karla = await Late("Karla", "Družine", "Closing", lines.Next());
        foreach (var part in new[] { Sl("join.readOnly"), Sl("end.thanks"), Better })
            await karla.Reads(part);
        await karla.DoesNotRead(Sl("end.heard"));
        await ana.Reads(Sl("end.heard"));
        await ana.DoesNotRead(Sl("join.readOnly"));
        await desk.Leads("done", new { type = "close", confirmed = true });
        await karla.Reads(Sl("join.ended"));
        var luka = await scene.Phone("Luka");
        await luka.Opens(scene.At("/"));
        await luka.Types(Sl("join.code"), code);
        await luka.Taps(Sl("join.button"));
        await luka.Reads(Sl("join.ended"));
        await luka.LooksRight("S5 Closed");
        await luka.Taps(Sl("record.title"));
        await luka.Reads(Better);
        Assert.Empty(scene.Complaints);
        Assert.Empty(scene.Server.Log.Errors);
        foreach (var other in others)
            await other.DisposeAsync();

        async Task<Person> Late(string name, string voice, string phase, RoomNetwork? line = null)
        {
            var person = await scene.ComesIn(name, code, voice, line);
            await person.Reads(Sl("phone.help"));
            await person.LooksRight("S5 " + phase);
            return person;
        }

        async Task Drafts(string what) => await desk.Must("shape repair", new
        {
            type = "draftStep",
            what,
            cards = Array.Empty<string>(),
            byWhen = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            sign = "Otroci pridejo pred 7.45.",
            families = "Nič novega.",
            support = "",
            addressee = "",
        });

        async Task Finished(int n, int m)
        {
            foreach (var person in new[] { screen, fani, ana })
                await person.Reads(Sl("choose.progress", ("n", n), ("m", m)));
            await Told("choose", "done", n, m);
        }

        async Task Answered(int n, int m)
        {
            await screen.Reads(Sl("screen.answered", ("n", n), ("m", m)));
            await fani.Reads(Sl("desk.check.answered", ("n", n), ("m", m)));
            await Told("check", "answered", n, m);
        }

        async Task Told(string row, string field, int n, int m)
        {
            foreach (var other in others)
                await other.Until(p => p.Rows.TryGetValue(row, out var now) && (now.GetProperty(field).GetInt32(), now.GetProperty("of").GetInt32()) == (n, m));
        }
    }
}
