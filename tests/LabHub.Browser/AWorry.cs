// S7, "I have a worry": twelve seats in four voices; one parent raises a worry, the step is repaired, a social worker stands aside.
using System.Globalization;
using System.Text.Json;
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class AWorry
{
    private const string First = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih in četrtkih, štiri tedne.";
    private const string Second = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih in četrtkih, šest tednov.";
    private const string Worry = "Če bo trajalo samo štiri tedne, bodo otroci razočarani.";
    private const string Help = "Da vemo, kdo nadaljuje po koncu.";
    private const string Owner = "Eva, šolska svetovalka";

    [Fact]
    public async Task One_parent_stops_the_step_only_that_parent_lets_it_go_on_and_nobody_learns_who()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var ana = await scene.Joins("Ana", code, "Družine");
        var darja = await scene.Joins("Darja", code, "Socialno delo");
        var eva = await scene.Joins("Eva", code, "Šola in vrtec");
        var room = scene.Server.Rooms.ByCode(code)!;
        var others = new List<Phone>();
        foreach (var voice in new[] { "Družine", "Družine", "Mladi", "Mladi", "Mladi", "Socialno delo", "Socialno delo", "Šola in vrtec", "Šola in vrtec" })
            others.Add(await scene.Server.Phone(room, room.Now.State.Setup.Voices.Single(v => v.Names["sl"] == voice).Id));
        await screen.Reads(Sl("lobby.count", ("n", 12)));

        // The shortest way to a step: one idea, so there is nothing to choose.
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync("Skupni zajtrk v šoli dvakrat na teden.");
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("net.saved"));
        await fani.Taps(Sl("desk.write.reveal"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.listen.showAll"));
        await fani.Taps(Sl("desk.listen.toStep"));
        var byWhen = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30));
        await fani.Types(Sl("step.what"), First);
        await fani.Types(Sl("step.when"), byWhen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await fani.Types(Sl("step.sign"), "Otroci pridejo pred 7.45.");
        await fani.Taps(Sl("desk.step.save"));
        await eva.Taps(Sl("step.canOwn"));
        await eva.Types(Sl("step.wording"), Owner);
        await eva.Taps(Sl("write.send"));
        await screen.Reads(Owner);

        // A worry in two taps and typing.
        await fani.Taps(Sl("desk.step.check"));
        await fani.Confirms();
        await ana.Taps(Sl("check.worry"));
        await ana.Types(Sl("worry.what"), Worry);
        await ana.Types(Sl("worry.help"), Help);
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Worry);
        await Answer(others, "agree");
        await darja.Taps(Sl("check.enough"));
        await eva.Taps(Sl("check.agree"));
        await screen.Reads(Sl("screen.answered", ("n", 12), ("m", 12)));
        foreach (var person in new[] { darja, eva, screen, fani })
            Assert.DoesNotContain(Worry, await person.Received.All(), StringComparison.Ordinal);
        await fani.Taps(Sl("desk.check.close"));

        // Everybody reads it, nobody reads whose it is; only its author may let it go.
        await fani.Taps(Sl("desk.screen.after"));
        foreach (var person in new[] { ana, darja, eva, screen, fani })
            await person.Reads(Worry);
        await darja.DoesNotRead(Sl("worry.solved"));
        await ana.Reads(Sl("worry.solved"));
        var worry = others[0].Rows["worries"][0];
        Assert.Equal(JsonValueKind.Null, worry.GetProperty("voice").ValueKind);
        Assert.DoesNotContain("author", worry.GetRawText(), StringComparison.OrdinalIgnoreCase);
        var id = worry.GetProperty("id").GetString();
        foreach (var other in new[] { others[0], others[4] })
        {
            Assert.Equal(("notAllowed", "notYours"), Told(await other.Send(new { type = "liftWorry", worry = id })));
            Assert.Equal(("notAllowed", "notYours"), Told(await other.Post(new { type = "liftWorry", worry = id })));
        }
        await using var desk = await scene.Server.Desk(room);
        Assert.Equal("notAllowed", (await desk.Send(new { type = "liftWorry", worry = id })).Kind());
        Assert.Equal("open", (await others[0].Board()).GetProperty("rows").GetProperty("worries")[0].GetProperty("state").GetString());

        // The same words are not asked again over an open worry.
        await fani.Reads(Sl("desk.repair.lacksChange"));
        await fani.Taps(Sl("desk.step.check"));
        await fani.Reads(Sl("refused.worryOpen"));
        Assert.Equal(("notAllowed", "worryOpen"), Told(await desk.Send(new { type = "putToCheck", people = 12 })));

        // New words, marked by more than colour; the owner is asked again, the author lifts the worry.
        await fani.Taps(Sl("desk.repair.newWords"));
        await fani.Types(Sl("step.what"), Second);
        await fani.Taps(Sl("desk.step.save"));
        await Assertions.Expect(darja.Page.Locator("del").First).ToContainTextAsync("štiri");
        await Assertions.Expect(darja.Page.Locator("ins").First).ToContainTextAsync("šest");
        Assert.Contains("line-through", await Decoration(darja, "del"), StringComparison.Ordinal);
        Assert.Contains("underline", await Decoration(darja, "ins"), StringComparison.Ordinal);
        await eva.Taps(Sl("step.yes"));
        await others[0].Until(p => p.Rows["step"].GetProperty("owner").GetProperty("state").GetString() == "yes");
        await ana.Taps(Sl("worry.solved"));
        await ana.DoesNotRead(Sl("worry.reword"));
        await fani.Taps(Sl("desk.step.check"));
        await fani.Confirms();

        // The answers of the first check are gone.
        await darja.Reads(Sl("check.title"));
        await darja.DoesNotRead(Sl("check.yours"));
        await screen.Reads(Sl("screen.answered", ("n", 0), ("m", 12)));
        Assert.Equal(0, scene.Server.Count("SELECT count(*) FROM marks"));
        await Answer(others, "agree");
        await ana.Taps(Sl("check.agree"));
        await eva.Taps(Sl("check.agree"));
        await darja.Taps(Sl("check.aside"));
        await screen.Reads(Sl("screen.answered", ("n", 12), ("m", 12)));
        await fani.Taps(Sl("desk.check.close"));
        await ana.Reads(Sl("phone.review"));
        await new[] { ana, screen, fani }.LooksRight("S7 Review");
        await fani.Taps(Sl("desk.review.save"));
        await ana.Reads(Sl("outcome.reservations"));

        await others[0].Until(p => p.Rows.ContainsKey("done"));
        var address = others[0].Rows["done"].GetProperty("address").GetString();
        using var http = new HttpClient { BaseAddress = scene.Server.Address };
        var step = JsonDocument.Parse(await http.GetStringAsync(address + ".json")).RootElement.GetProperty("steps")[0];
        Assert.Equal("agreedWithReservations", step.GetProperty("verdict").GetString());
        Assert.Equal(2, step.GetProperty("checks").GetInt32());
        Assert.Equal(1, step.GetProperty("answers").GetProperty("aside").GetInt32());
        var kept = Assert.Single(step.GetProperty("reservations").EnumerateArray());
        Assert.Equal(("lifted", Worry), (kept.GetProperty("kind").GetString(), kept.GetProperty("text").GetProperty("text").GetString()));
        Assert.Equal(JsonValueKind.Null, kept.GetProperty("voice").ValueKind);
        Assert.Empty(scene.Complaints);
        foreach (var other in others)
            await other.DisposeAsync();
    }

    private static async Task Answer(IEnumerable<Phone> phones, string kind)
    {
        foreach (var phone in phones)
        {
            await phone.Until(p => p.Phase() == "check");
            Assert.Equal("accepted", (await phone.Send(new { type = "answer", kind })).Kind());
        }
    }

    private static (string, string?) Told(JsonElement answer) => (answer.Kind(), answer.Code());

    private static Task<string> Decoration(Person person, string tag) =>
        person.Page.Locator(tag).First.EvaluateAsync<string>("mark => getComputedStyle(mark).textDecorationLine");
}
