// Rounds: a question is prepared, reframed, opened, timed, and may end without an agreement (METHOD 3).
using LabHub.Domain.Outcomes;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class RoundsTests
{
    [Fact]
    public void A_question_has_five_to_two_hundred_letters()
    {
        var room = Room.Running(Ana);
        room.When(Fani, new PrepareRound("Why?", RoundKind.Needs)).ThenInvalid("question", Refusal.TooShort);
        room.When(Fani, new PrepareRound(new string('a', 201), RoundKind.Needs)).ThenInvalid("question", Refusal.TooLong);
        room.When(Fani, new PrepareRound("Why now?", RoundKind.Needs)).Then<RoundPrepared>();
    }

    [Fact]
    public void Between_rounds_everybody_sees_the_one_that_was_saved_last_also_when_they_were_opened_out_of_order()
    {
        var room = Room.Running(Everybody).Given(Fani, new PrepareRound("Was first on the list?", RoundKind.Needs)).Given(Fani, new PrepareRound("Was second on the list?", RoundKind.Needs));
        foreach (var no in new[] { 2, 1 })
        {
            room.Given(Fani, new OpenWriting { Round = no, Phase = 0 });
            room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new SaveOutcome());
            Assert.Equal(no, room.Now.Active!.No);
        }
    }

    [Fact]
    public void A_reframed_question_keeps_the_former_ones()
    {
        var room = Room.Writing(Everybody).Given(Fani, new ReframeQuestion("What would help on Mondays?"));
        Assert.Equal("What would make one school week easier?", Assert.Single(room.Round.Earlier).Text);
        room.When(Fani, new ReframeQuestion("What would help on Mondays?")).ThenNothing();
        var choosing = Room.Choosing(Everybody);
        choosing.When(Fani, new ReframeQuestion("Too late now?")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void The_ballot_may_be_changed_until_writing_opens_and_the_question_stays_as_it_was()
    {
        const string question = "What would make one school week easier?";
        var room = Room.Running(Everybody).Given(Fani, new PrepareRound(question, RoundKind.Ideas)).Given(Fani, new ReframeQuestion(question, Ballot.Weigh));
        Assert.Equal((Ballot.Weigh, question), (room.Round.Ballot, room.Round.Question.Text));
        Assert.Empty(room.Round.Earlier);
        room.When(Fani, new ReframeQuestion(question, Ballot.Weigh)).ThenNothing();
        room.Given(Fani, new OpenWriting());
        room.When(Fani, new ReframeQuestion(question, Ballot.Dots)).ThenRefused(Refusal.NotNow);
        Assert.Equal(Ballot.Weigh, room.Given(Fani, new ReframeQuestion("What would help on Mondays?", Ballot.Weigh)).Round.Ballot);
        Assert.Single(room.Round.Earlier);
    }

    [Fact]
    public void The_rule_the_view_and_the_required_voices_are_frozen_when_writing_opens()
    {
        var room = Room.Running([.. More(6, Families), .. More(6, School)]).Writes();
        Assert.Equal((View.Voices, Rule.Usual), (room.Round.View, room.Round.Rule));
        Assert.Equal([Families], room.Round.Required);
        room.Given(Fani, new AddVoice(Room.Named(Health, "Health", "cross")));
        Assert.Equal([Families], room.Round.Required);
    }

    [Fact]
    public void The_view_may_be_wished_for() => Assert.Equal(View.Totals, Room.Running([.. More(6, Families), .. More(6, School)]).Writes(View.Totals).Round.View);

    [Fact]
    public void Two_rounds_are_never_open_at_once()
    {
        var room = Room.Writing(Everybody).Given(Fani, new PrepareRound("And then what?", RoundKind.Needs));
        room.When(Fani, new OpenWriting { Round = 2, Phase = 0 }).ThenRefused(Refusal.RoundOpen);
        room.When(Fani, new EndWithoutAgreement(EndReason.Time, false) { Round = 2, Phase = 0 }).ThenRefused(Refusal.RoundOpen);
    }

    [Fact]
    public void Writing_opens_once_the_workshop_runs()
    {
        var room = Room.Lobby(Ana).Given(Fani, new PrepareRound("What do we need?", RoundKind.Needs));
        room.When(Fani, new OpenWriting()).ThenRefused(Refusal.NotNow);
        room.When(Fani, new EndWithoutAgreement(EndReason.Time, false)).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void A_timer_is_advice_it_is_set_extended_and_taken_away()
    {
        var room = Room.Writing(Everybody);
        Assert.Equal(room.Clock.AddSeconds(1).AddMinutes(5), room.When(Fani, new SetTimer(5)).Then<TimerSet>().Ends);
        var ends = room.Round.Timer!.Value;
        Assert.Equal(ends.AddMinutes(2), room.When(Fani, new SetTimer(Add: 2)).Then<TimerSet>().Ends);
        room.Clock += TimeSpan.FromHours(1);
        Assert.Equal(room.Clock.AddSeconds(1).AddMinutes(2), room.When(Fani, new SetTimer(Add: 2)).Then<TimerSet>().Ends);
        Assert.Equal(Phase.Write, room.Round.Phase);
        Assert.Null(room.When(Fani, new SetTimer(0)).Then<TimerSet>().Ends);
        room.When(Fani, new SetTimer(0)).ThenNothing();
        room.When(Fani, new SetTimer()).ThenInvalid("minutes", Refusal.OutOfRange);
        room.When(Fani, new SetTimer(121)).ThenInvalid("minutes", Refusal.OutOfRange);
    }

    [Fact]
    public void A_new_phase_takes_the_timer_away()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast")).Given(Fani, new SetTimer(5)).Given(Fani, new Reveal { Confirmed = true });
        Assert.Null(room.Round.Timer);
    }

    [Theory]
    [InlineData("ready"), InlineData("write"), InlineData("listen"), InlineData("choose"), InlineData("shape"), InlineData("check"), InlineData("repair")]
    public void A_round_can_end_without_agreement_from_every_phase_of_work(string phase)
    {
        var room = phase switch
        {
            "ready" => Room.Running(Everybody).Given(Fani, new PrepareRound("What do we need?", RoundKind.Needs)),
            "write" => Room.Writing(Everybody),
            "listen" => Room.Listening(Everybody, "Breakfast", "Later bus"),
            "choose" => Room.Choosing(Everybody),
            "shape" => Room.Shaping(Everybody),
            "check" => Room.Checking(Everybody).Answers(AnswerKind.Agree, Ana),
            _ => Room.Repairing(Everybody),
        };
        room.When(Fani, new EndWithoutAgreement(EndReason.Time, true)).Then<EndedWithoutAgreement>();
        room.When(Fani, new EndWithoutAgreement(EndReason.Time, true)).ThenRefused(Refusal.NotNow);
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(phase == "repair" ? OutcomeKind.NotAgreed : OutcomeKind.NotFinished, saved.Kind);
        Assert.Equal((EndReason.Time, true), (saved.EndReason!.Value, saved.CarryForward));
    }

    [Fact]
    public void Answers_of_a_check_that_was_ended_go_unread()
    {
        var room = Room.Checking(Everybody).Answers(AnswerKind.Agree, Everybody).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Null(room.Step.Check);
        Assert.Null(room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Steps[0].Answers);
    }
}
