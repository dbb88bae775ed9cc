// An idea was sent, its answer never came, and the phone woke when its round was long over: what it kept still takes the idea out.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class LateAnswers
{
    private const string Idea = "Skupni zajtrk v telovadnici";

    [Fact]
    public async Task Who_learns_in_the_next_round_that_an_idea_was_saved_can_still_take_it_out()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, "families", "school", "young");
        await using var network = new RoomNetwork(scene.Server.Address, loss: 0);
        var ana = await SendsAndHearsNothing(scene, evening, network);
        network.Mend();
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.NextRound("Kaj nam je skupno?");

        await ana.Opens(scene.At($"/w/{evening.Code}", network));
        await ana.Reads(Sl("write.title"));
        await ana.DoesNotRead(Idea); // it waits no more
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = false });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await ana.Taps(Sl("record.removeMine"));
        await ana.Taps(Sl("write.takeBackYes"));
        await ana.Reads(Sl("net.saved"));
        Assert.Equal(0, Saved(scene));
    }

    [Fact]
    public async Task Who_learns_while_others_choose_that_an_idea_was_saved_is_not_told_that_it_came_too_late()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, "families", "school", "young");
        await using var network = new RoomNetwork(scene.Server.Address, loss: 0);
        var ana = await SendsAndHearsNothing(scene, evening, network);
        await evening.ToListen();
        await evening.ToChoose();
        network.Mend();

        var watch = await Watch.Over(ana);
        await ana.Opens(scene.At($"/w/{evening.Code}", network));
        await watch.Hears(Sl("write.saved"), TimeSpan.Zero);
        Assert.DoesNotContain(Sl("net.moved"), await ana.Sees(), StringComparison.Ordinal);
        await ana.Taps(Sl("write.mine"));
        await ana.Reads(Sl("write.shown"));
    }

    private static async Task<Person> SendsAndHearsNothing(Scene scene, Evening evening, RoomNetwork network)
    {
        var ana = await scene.Joins("Ana", evening.Code, "Družine", network);
        await evening.ToWrite();
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Idea);
        network.Die(onlyDown: true);
        await ana.Taps(Sl("write.send"));
        await evening.Fani.Until(_ => Saved(scene) == 1);
        await ana.Opens("about:blank");
        return ana;
    }

    private static long Saved(Scene scene) => scene.Server.Count($"SELECT count(*) FROM words WHERE text = '{Idea}'");
}
