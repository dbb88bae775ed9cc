// One after another, without a network: each question arrives, a change begins where the last one ended, and whoever counts as gone meanwhile keeps everything until they are back.
using LabHub.Domain;
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class InARow
{
    private static readonly string[] Questions = ["Kdaj bo spet delavnica?", "Kdo pove šoli, kaj smo sklenili?", "Žogo kdaj dobimo nazaj?"];

    [Fact]
    public async Task All_that_was_sent_stays_in_sight_and_arrives_in_its_order()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, "school", "social");
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        await evening.ToWrite();
        await Sends(ana, "Skupni zajtrk");
        await ana.Reads(Sl("net.saved"));
        await ana.HasAHub();

        await ana.Page.Context.SetOfflineAsync(true);
        await ana.Taps(Sl("phone.help"));
        foreach (var question in Questions)
        {
            await ana.Taps(Sl("phone.later"));
            await ana.Page.GetByLabel(Sl("phone.laterTitle")).FillAsync(question);
            await ana.Page.Locator(".composer").Filter(new() { Has = ana.Page.GetByLabel(Sl("phone.laterTitle")) }).GetByRole(AriaRole.Button, new() { Name = Sl("write.send") }).ClickAsync();
        }
        foreach (var question in Questions)
            await ana.Reads(question);
        await ana.Taps(Sl("phone.help"));

        await Changes(ana, from: "Skupni zajtrk", to: "Skupni zajtrk v šoli");
        await Changes(ana, from: "Skupni zajtrk v šoli", to: "Skupni zajtrk v telovadnici");
        await ana.Reads("Skupni zajtrk v telovadnici");
        await Sends(ana, "Avtobus naj počaka");

        // So long silent that the seat is marked as left.
        await evening.Lead(new { type = "markLeft", tag = evening.Room.Now.State.Seats.Values.Single(s => s.Voice == "families").Tag });
        await ana.Page.Context.SetOfflineAsync(false);
        await ana.Reads(Sl("end.left"));
        await ana.Reads("Avtobus naj počaka");
        await ana.Reads(Sl("end.waits"));
        await ana.LooksRight("Away too long");
        await ana.Taps(Sl("end.return"));
        await Assertions.Expect(ana.Page.Locator(".slip").GetByText(Sl("net.saved"))).ToHaveCountAsync(2, new() { Timeout = 45_000 });
        Assert.Equal(["Avtobus naj počaka", "Skupni zajtrk v telovadnici"], evening.Room.Now.State.Rounds[0].Ideas.Values.Select(i => i.Text.Text!).Order());
        await evening.Fani.Until(_ => evening.Room.Now.State.ForLater.Count == Questions.Length, seconds: 45);
        Assert.Equal(Questions, evening.Room.Now.State.ForLater.Select(q => q.Text));

        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await ana.HasAHub();
        await ana.Taps(Sl("write.mine"));
        await ana.Reads(Sl("write.shown"));
        await ana.Page.Context.SetOfflineAsync(true);
        await ana.Page.Locator(".mine .slip").Filter(new() { HasText = "Avtobus naj počaka" }).GetByRole(AriaRole.Button, new() { Name = Sl("listen.restate") }).ClickAsync();
        await ana.Page.GetByLabel(Sl("listen.restate")).FillAsync("Vsaj dve minuti");
        await ana.Page.Locator(".composer").Filter(new() { Has = ana.Page.GetByLabel(Sl("listen.restate")) }).GetByRole(AriaRole.Button, new() { Name = Sl("write.send") }).ClickAsync();
        await ana.Reads("Vsaj dve minuti");
        await ana.Reads(Sl("phone.waits"));
        await ana.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(ana.Page.GetByText(Sl("phone.waits"))).ToHaveCountAsync(0, new() { Timeout = 45_000 });
        await ana.Reads("Vsaj dve minuti");

        // The way back is open until the workshop is closed.
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await evening.Room.Ask(new(new MarkSilent(evening.Room.Now.State.Seats.Values.Single(s => s.Voice == "families").Id), new Asker.Server()));
        await ana.Reads(Sl("end.left"));
        await ana.Taps(Sl("end.return"));
        await ana.DoesNotRead(Sl("end.left"));
        Assert.Empty(scene.Faults);
    }

    private static async Task Sends(Person person, string idea)
    {
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
        await person.Taps(Sl("write.send"));
        await person.Reads(idea);
    }

    private static async Task Changes(Person person, string from, string to)
    {
        await person.Taps(Sl("write.change"), beside: from);
        var field = person.Page.GetByLabel(Sl("write.change"), new() { Exact = true });
        await Assertions.Expect(field).ToHaveValueAsync(from);
        await field.FillAsync(to);
        await person.Taps(Sl("phone.save"));
    }
}
