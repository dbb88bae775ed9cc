// Edge cases of METHOD 7 about choosing, checking and the end, each under its number.
using LabHub.Domain.Outcomes;
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class RoundEdgeTests
{
    [Fact]
    public void E22_an_answer_after_the_check_finds_the_phase_moved_and_its_worry_can_be_raised_in_repair()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Bor, Cene).Answers(AnswerKind.Worry, Emil);
        var check = room.Round.PhaseSeq;
        room.CloseCheck();
        room.When(Darja, new Answer(AnswerKind.Worry, "Too late, but true") { Phase = check }).ThenMoved();
        room.When(Darja, new RaiseWorry("Too late, but true")).ThenAlso<WorryRaised>();
        Assert.Equal(room.Seat(Darja), room.Step.Worries.Last().Author);
    }

    [Fact]
    public void E29_after_a_tie_come_two_run_offs_and_then_the_lot()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Bor, new PlaceDot(room.Cards[1])).Given(Fani, new CloseChoosing { Confirmed = true });
        var tied = room.Round.Results[0].Cards.Where(c => c.Place == 1).Select(c => c.Id).ToList();
        Assert.Equal(2, tied.Count);
        Assert.Equal(tied.Order(), room.Round.MayTake().Order());
        room.When(Fani, new DrawLot([.. tied])).ThenRefused(Refusal.NotNow);
        for (var i = 1; i <= 2; i++)
        {
            var again = room.When(Fani, new RunOff([.. tied])).Then<ChoosingOpened>();
            Assert.Equal((true, 1), (again.RunOff, again.Dots));
            room.Given(Ana, new PlaceDot(tied[0])).Given(Bor, new PlaceDot(tied[1])).Given(Fani, new CloseChoosing { Confirmed = true });
        }
        room.When(Fani, new RunOff([.. tied])).ThenRefused(Refusal.NoMoreRunOffs);
        var lot = room.When(Fani, new DrawLot([.. tied])).Then<LotDrawn>().Card;
        Assert.Contains(lot, tied);
        Assert.Equal((lot, lot), (room.Step.Taken, room.Round.Results[^1].Lot));
        room.When(Fani, new DrawLot([.. tied])).ThenRefused(Refusal.NotEqual);
    }

    [Fact]
    public void E30_nobody_placed_a_dot()
    {
        var room = Room.Choosing(Everybody);
        room.When(Fani, new CloseChoosing()).ThenRefused(Refusal.ConfirmNobodyChose);
        Assert.True(room.When(Fani, new CloseChoosing { Confirmed = true }).Then<ChoosingClosed>().Result.Nobody);
        room.When(Fani, new TakeCard(room.Cards[0])).ThenRefused(Refusal.ReasonNeeded);
        room.When(Fani, new TakeCard(room.Cards[0], "It came up in every talk")).Then<CardTaken>();
    }

    [Fact]
    public void E31_with_one_idea_the_choosing_is_skipped()
    {
        var room = Room.Listening(Everybody, "Breakfast at school");
        room.When(Fani, new OpenChoosing()).Then<ChoosingSkipped>();
        Assert.Equal((Phase.Shape, room.Cards[0]), (room.Round.Phase, room.Step.Taken));
    }

    [Fact]
    public void E32_more_than_forty_cards_are_joined_or_parked_first()
    {
        var people = Everybody.Concat(More(6, School)).ToList();
        var room = Room.Listening(people, [.. Enumerable.Range(1, 41).Select(i => $"Idea {i}")]);
        Assert.Equal(41, room.When(Fani, new OpenChoosing()).ThenRefused(Refusal.TooManyCards).Args["m"]);
        room.Given(Fani, new ParkIdea(room.Cards[40]));
        Assert.Equal(5, room.When(Fani, new OpenChoosing()).Then<ChoosingOpened>().Dots);
    }

    [Fact]
    public void E39_a_restart_in_choose_finds_ballots_and_phase()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new SetTimer(3));
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Ana, new DoneChoosing(true)).Given(Fani, new BackToListen()).Given(Fani, new OpenChoosing()).Given(Bor, new PlaceDot(room.Cards[1]));
        LawTests.SameState(room);
        Assert.Empty(room.Round.Vote!.Done);
        Assert.Equal([room.Cards[0]], room.Round.Vote.MarksOf(room.Seat(Ana)));
    }

    [Fact]
    public void E43_a_dot_after_the_choosing_is_not_counted()
    {
        var room = Room.Choosing(Everybody);
        var choose = room.Round.PhaseSeq;
        room.Given(Fani, new CloseChoosing { Confirmed = true });
        room.When(Ana, new PlaceDot(room.Cards[0]) { Phase = choose }).ThenMoved();
        Assert.All(room.Round.Results[0].Cards, c => Assert.Equal(0, c.Dots));
    }

    [Fact]
    public void E45_after_three_checks_a_smaller_step_or_the_end()
    {
        var room = Room.Repairing(Everybody);
        room.When(Fani, new AnotherStep()).ThenRefused(Refusal.ChecksLeft);
        for (var i = 0; i < 2; i++)
        {
            room.Given(Fani, new DraftStep($"Try it for {i + 2} months", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana")).PutToCheck();
            var worried = i == 0 ? Darja : Cene; // the others have been answered, and say so
            room.Answers(Agree, Everybody.Where(who => who != worried)).Answers(AnswerKind.Worry, worried).CloseCheck();
        }
        room.Given(Fani, new DraftStep("Try it once", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana"));
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoMoreChecks);
        room.When(Fani, new AnotherStep()).Then<AnotherStepOpened>();
        room.Given(Fani, new EndWithoutAgreement(EndReason.NotAgreed, true));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(OutcomeKind.NotAgreed, saved.Kind);
        Assert.Equal(3, saved.Steps[0].Reservations.Count);
    }

    [Fact]
    public void E46_the_facilitator_cannot_veto_and_the_limits_stand_beside_the_step()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Everybody).CloseCheck();
        Assert.Equal(VerdictKind.Agreed, room.Step.Result!.Verdict.Kind);
        Assert.Equal("The bus timetable", room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Scope.Limits);
    }

    [Fact]
    public void E48_a_workshop_that_ends_in_the_middle_ends_its_round_first()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus").Given(Cene, Room.Post("Never shown"));
        room.When(Fani, new OpenClosing()).ThenRefused(Refusal.RoundOpen);
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, true));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal((OutcomeKind.NotFinished, 2, 1), (saved.Kind, saved.Ideas.Count, saved.Unrevealed));
        room.Given(Fani, new OpenClosing()).Given(Fani, new Close());
        Assert.Equal(WorkshopState.Closed, room.Now.State);
    }
}
