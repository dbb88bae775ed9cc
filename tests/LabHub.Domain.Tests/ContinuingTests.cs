// A provisional step goes on in a later workshop, with the voice it waited for (METHOD 7, E07).
using LabHub.Domain.Outcomes;
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class ContinuingTests
{
    internal static readonly WaitingStep Waited = new(
        new(2026, 9, 5), "What would make one school week easier?", RoundKind.Ideas, "Try a shared breakfast on Mondays", Room.December, "They come", "Nothing new", "A kitchen",
        Together.Do, Level.Organisation, "The school board", [Youth]);

    internal static readonly PrepareStep Prepare = new("SP-2026-02/1", 1) { Found = Waited };

    private static Room Open(params Person[] people) => Room.Running(people).Given(Fani, Prepare).Given(Fani, new OpenStep { Round = 1 });

    [Fact]
    public void It_stands_in_shape_at_once_and_nobody_has_said_yes_yet()
    {
        var room = Open(Everybody);
        Assert.Equal(Phase.Shape, room.Round.Phase);
        Assert.Equal(("Try a shared breakfast on Mondays", Room.December, 1), (room.Step.Text!.What.Text, room.Step.Text.ByWhen, room.Step.Version));
        Assert.Empty(room.Round.Results);
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoOwner);
        room.When(Fani, new RunOff([])).ThenRefused(Refusal.NotNow);
        room.When(Fani, new AnotherStep()).ThenRefused(Refusal.NotNow);
        Assert.True(room.When(Ana, Room.Post("A late idea")).ThenAlso<IdeaPosted>().Parked);
        room.Given(Ana, new VolunteerOwner("Ana, mother")).PutToCheck();
        Assert.Equal(Phase.Check, room.Round.Phase);
    }

    [Fact]
    public void The_voice_it_waited_for_is_needed_now()
    {
        var room = Open(Ana, Bor, Darja, Emil);
        Assert.Equal([Families, Youth], room.Round.Required);
        room.Given(Ana, new VolunteerOwner("Ana")).PutToCheck().Answers(AnswerKind.Agree, Ana, Bor, Darja, Emil).CloseCheck();
        Assert.Equal([Youth], room.Step.Result!.Verdict.WaitsFor);
        var agreed = Open(Everybody).Given(Ana, new VolunteerOwner("Ana")).PutToCheck().Answers(AnswerKind.Agree, Everybody).CloseCheck();
        var saved = agreed.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal((OutcomeKind.Agreed, new ContinuesNote("SP-2026-02/1", 1)), (saved.Kind, saved.Continues));
        LawTests.SameState(agreed);
    }

    [Fact]
    public void It_can_be_put_in_other_words_and_a_date_that_is_over_is_left_out()
    {
        var room = Room.Running(Everybody).Given(Fani, Prepare with { Found = Waited with { ByWhen = new(2026, 10, 1) } }).Given(Fani, new OpenStep { Round = 1 });
        Assert.Null(room.Step.Text!.ByWhen);
        room.Given(Ana, new VolunteerOwner("Ana")).When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoDate);
        Assert.Equal(2, room.When(Fani, new DraftStep("Try it on Thursdays", ByWhen: Room.December)).Then<StepDrafted>().Version);
        Assert.Empty(room.Step.Text!.Cards);
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoOwner);
    }

    [Fact]
    public void E45_after_three_checks_a_smaller_step_may_be_shaped_here_too()
    {
        var room = Open(Everybody).Given(Ana, new VolunteerOwner("Ana"));
        for (var check = 1; check <= Checking.MostChecks; check++)
        {
            if (check > 1)
                room.Given(Fani, new DraftStep($"Try it {check} times", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana"));
            room.PutToCheck().Answers(AnswerKind.Skip, Everybody).CloseCheck();
        }
        room.Given(Fani, new AnotherStep()).Given(Fani, new DraftStep("Try it once", ByWhen: Room.December)).Given(Ana, new VolunteerOwner("Ana")).PutToCheck();
        Assert.Equal((2, Phase.Check), (room.Round.Proposals.Count, room.Round.Phase));
        LawTests.SameState(room);
    }

    [Fact]
    public void What_is_no_step_that_waits_is_refused()
    {
        var room = Room.Running(Everybody);
        room.When(Fani, Prepare with { Found = null }).ThenRefused(Refusal.StepGone);
        room.When(Fani, Prepare with { Found = Waited with { What = "" } }).ThenRefused(Refusal.StepGone);
        room.When(Fani, Prepare with { Found = Waited with { WaitsFor = [Health] } }).ThenRefused(Refusal.VoiceNotInvited);
        room.When(Fani, new OpenStep { Round = 1, Phase = 0 }).ThenInvalid("round", Refusal.NotKnown);
        room.Given(Fani, Prepare).When(Fani, Prepare).ThenNothing();
        room.When(Fani, new OpenWriting { Round = 1 }).ThenRefused(Refusal.NotNow);
        room.Writes().When(Fani, new OpenStep { Round = 1, Phase = 0 }).ThenRefused(Refusal.RoundOpen);
        Room.Writing(Everybody).When(Fani, new OpenStep()).ThenRefused(Refusal.NotNow);
        Room.Lobby(Everybody).Given(Fani, Prepare).When(Fani, new OpenStep { Round = 1 }).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Everybody_reads_what_it_goes_on_with()
    {
        var room = Room.Lobby(Everybody).Given(Fani, Prepare);
        var row = Board.Rows(room.Now, Place.Phone, Around.Nobody)["round"]!.ToString()!;
        Assert.Contains($"Outcome = SP-2026-02/1, Step = 1, Date = {Waited.Since}, What = Try a shared breakfast on Mondays", row, StringComparison.Ordinal);
        Assert.Equal(1, room.Now.NumberOf(room.Now.Rounds[0]));
    }
}
