// The other edge cases of METHOD 7: what happens to words, dots, seats and phases, each under its number.
using LabHub.Domain.Outcomes;
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class RoomEdgeTests
{
    [Fact]
    public void E17_an_idea_taken_back_after_votes_gives_its_dots_back()
    {
        var room = Room.Choosing(Everybody);
        var card = room.Card("Later bus");
        room.Given(Ana, new PlaceDot(card)).Given(Ana, new PlaceDot(room.Card("Walk together"))).Given(Bor, new TakeBackIdea(room.Idea("Later bus")));
        var vote = room.Round.Vote!;
        Assert.Equal((1, 1, 2), (vote.Left(room.Seat(Ana)), vote.Back(room.Seat(Ana)), vote.Dots));
        room.When(Bor, new PlaceDot(card)).ThenRefused(Refusal.CardGone);
        room.Given(Ana, new PlaceDot(room.Card("Breakfast at school")));
        Assert.Equal((0, 0), (room.Round.Vote!.Left(room.Seat(Ana)), room.Round.Vote!.Back(room.Seat(Ana))));
    }

    [Fact]
    public void E17_an_idea_held_back_after_votes_gives_its_dots_back()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Card("Later bus"))).Given(Fani, new HoldBack(room.Idea("Later bus"), HoldReason.Names));
        Assert.Equal(2, room.Round.Vote!.Left(room.Seat(Ana)));
    }

    [Fact]
    public void E18_an_idea_taken_back_after_the_vote_leaves_its_place_and_the_totals()
    {
        var room = Room.Choosing(Everybody);
        var card = room.Card("Later bus");
        room.Given(Ana, new PlaceDot(card)).Given(Fani, new CloseChoosing { Confirmed = true }).Given(Fani, new TakeCard(card)).WithStep(Ana);
        room.Given(Bor, new TakeBackIdea(room.Idea("Later bus")));
        Assert.Contains(card, room.Cards);
        Assert.Equal(1, room.Round.Results[0].Cards.Single(c => c.Id == card).Dots);
        Assert.Null(room.Round.Card(card)!.Title.Text.Text);
        Assert.Equal("Try a shared breakfast on Mondays", room.Step.Text!.What.Text);
        room.When(Fani, new TakeCard(card)).ThenRefused(Refusal.CardGone);
    }

    [Fact]
    public void E18_an_idea_taken_back_in_a_run_off_leaves_its_place_in_the_first_result()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        var card = room.Card("Later bus");
        room.Given(Fani, new RunOff([card, room.Card("Walk together")])).Given(Ana, new PlaceDot(card)).Given(Bor, new TakeBackIdea(room.Idea("Later bus")));
        Assert.Contains(card, room.Cards);
        Assert.DoesNotContain(card, room.Round.Vote!.Cards);
        Assert.Equal(1, room.Round.Vote.Left(room.Seat(Ana)));
        room.When(Cene, new PlaceDot(card)).ThenRefused(Refusal.CardGone);
    }

    [Fact]
    public void E19_an_idea_taken_back_after_done_needs_the_receipt_and_leaves_dots_and_verdict()
    {
        var receipt = Room.NewReceipt();
        var room = Room.Writing(Everybody).Given(Ana, new PostIdea("Breakfast at school", receipt)).Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll())
            .Given(Fani, new OpenChoosing()).WithStep(Ana).PutToCheck().Answers(Agree, Everybody).CloseCheck().Given(Fani, new SaveOutcome());
        var idea = Assert.Single(room.Round.Ideas.Keys);
        room.When(Ana, new TakeBackIdea(idea)).ThenRefused(Refusal.NotYours);
        room.When(new Asker.Newcomer(), new TakeBackIdea(idea, Room.NewReceipt())).ThenRefused(Refusal.NotYours);
        room.When(new Asker.Newcomer(), new TakeBackIdea(idea, receipt)).Then<IdeaTakenBack>();
        var saved = room.Round.Saved!;
        Assert.Null(Assert.Single(saved.Ideas).Text.Text);
        Assert.Equal((OutcomeKind.Agreed, 5), (saved.Kind, saved.Steps[0].Answers!.Agree));
        Assert.True(Seal.Holds(saved));
        LawTests.SameState(room);
    }

    [Fact]
    public void E19_until_fourteen_days_after_close()
    {
        var receipt = Room.NewReceipt();
        var room = Room.Writing(Everybody).Given(Ana, new PostIdea("Breakfast", receipt)).Given(Fani, new EndWithoutAgreement(EndReason.Time, false))
            .Given(Fani, new SaveOutcome()).Given(Fani, new OpenClosing()).Given(Fani, new Close());
        var idea = Assert.Single(room.Round.Ideas.Keys);
        room.Clock += TimeSpan.FromDays(15);
        room.When(new Asker.Newcomer(), new TakeBackIdea(idea, receipt)).ThenRefused(Refusal.Ended);
        room.Clock -= TimeSpan.FromDays(2);
        room.When(new Asker.Newcomer(), new TakeBackIdea(idea, receipt)).Then<IdeaTakenBack>();
    }

    [Fact]
    public void E20_of_two_dots_on_joined_ideas_one_stays_on_the_group_and_one_comes_back()
    {
        var room = Room.Choosing(Everybody);
        var (one, other) = (room.Card("Later bus"), room.Card("Walk together"));
        room.Given(Ana, new PlaceDot(one)).Given(Ana, new PlaceDot(other)).Given(Bor, new PlaceDot(other)).Given(Fani, new BackToListen());
        room.Given(Fani, new JoinIdeas([one, other], room.Idea("Later bus"))).Given(Fani, new OpenChoosing());
        var (vote, group) = (room.Round.Vote!, room.Card("Later bus"));
        Assert.Equal((1, 1), (vote.Left(room.Seat(Ana)), vote.Back(room.Seat(Ana))));
        Assert.Equal((1, 0), (vote.Left(room.Seat(Bor)), vote.Back(room.Seat(Bor))));
        var result = room.When(Fani, new CloseChoosing { Confirmed = true }).Then<ChoosingClosed>().Result;
        Assert.Equal(2, result.Cards.Single(c => c.Id == group).Dots);
        LawTests.SameState(room);
    }

    [Fact]
    public void E20_when_a_group_is_split_the_dot_stays_on_the_piece_chosen_as_title()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus", "One number", "Walk together");
        room.Given(Fani, new JoinIdeas([room.Card("Later bus"), room.Card("Walk together")], room.Idea("Walk together"))).Given(Fani, new OpenChoosing());
        room.Given(Ana, new PlaceDot(room.Card("Later bus"))).Given(Fani, new BackToListen()).Given(Fani, new SplitGroup(room.Card("Later bus"))).Given(Fani, new OpenChoosing());
        Assert.Equal([room.Idea("Walk together")], room.Round.Vote!.MarksOf(room.Seat(Ana)));
        LawTests.SameState(room);
    }

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
    public void E33_who_is_late_in_choose_gets_all_dots()
    {
        var room = Room.Choosing(Ana, Bor, Darja).Join(Emil);
        Assert.Equal(2, room.Round.Vote!.Left(room.Seat(Emil)));
        room.When(Emil, new PlaceDot(room.Cards[0])).Then<Marked>();
    }

    [Fact]
    public void E33_who_is_late_in_check_counts_only_after_understanding_the_step()
    {
        var room = Room.Checking(Ana, Bor, Darja).Join(Emil);
        room.When(Emil, new Answer(Agree)).ThenRefused(Refusal.UnderstandFirst);
        Assert.Equal(3, room.Step.Check!.In.Count);
        room.When(Emil, new Understood()).Then<StepUnderstood>();
        Assert.Equal(4, room.Step.Check!.In.Count);
        room.When(Emil, new Understood()).ThenNothing();
        room.When(Emil, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E33_who_is_late_in_repair_reads_until_the_next_check()
    {
        var room = Room.Repairing(Ana, Bor, Darja).Join(Emil);
        room.When(Emil, new SuggestWording("Call it breakfast club")).ThenRefused(Refusal.ReadsOnly);
        room.Given(Darja, new LiftWorry(room.Step.Worries[0].Id)).PutToCheck();
        room.When(Emil, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E34_a_voice_changed_between_rounds_leaves_the_old_round_untouched()
    {
        var room = Room.Reviewing(Everybody).Given(Fani, new SaveOutcome());
        var saved = room.Round.Saved;
        room.When(Emil, new ChangeVoice(Families)).Then<VoiceChanged>();
        Assert.Same(saved, room.Now.Rounds[0].Saved);
    }

    [Fact]
    public void E35_the_desk_is_asked_whether_the_number_of_seats_is_right()
    {
        var room = Room.Shaping(Everybody).WithStep(Ana);
        Assert.Equal(5, room.When(Fani, new PutToCheck(4)).ThenRefused(Refusal.ConfirmPeople).Args["n"]);
        room.When(Fani, new PutToCheck(5)).Then<CheckOpened>();
    }

    [Fact]
    public void E37_when_nobody_leads_nothing_moves_and_phones_go_on()
    {
        var room = Room.Writing(Everybody);
        room.Clock += TimeSpan.FromMinutes(20);
        room.When(Ana, Room.Post("Breakfast")).ThenAlso<IdeaPosted>();
        Assert.Equal(Phase.Write, room.Round.Phase);
        room.When(Fani, new TakeOver()).Then<DeskTakenOver>();
        Assert.Contains(room.Round.Trail, t => t.What == "takeOver");
    }

    [Fact]
    public void E38_two_desks_that_press_next_show_one_card()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast")).Given(Bor, Room.Post("Later bus")).Given(Fani, new Reveal { Confirmed = true });
        var next = room.Round.Waiting[0];
        room.When(Fani, new NextCard(next)).Then<CardShown>();
        room.When(Fani, new NextCard(next)).ThenMoved();
        Assert.Equal(next, room.Round.Current);
        var seq = room.Round.PhaseSeq;
        room.Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        room.When(Fani, new OpenChoosing { Phase = seq }).ThenMoved();
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
    public void E40_a_phone_that_slept_for_twenty_minutes_is_still_in_the_check()
    {
        var room = Room.Checking(Everybody);
        room.Clock += TimeSpan.FromMinutes(20);
        Assert.Contains(room.Seat(Cene), room.Step.Check!.In);
        room.When(Cene, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E41_an_idea_after_reveal_joins_the_queue_and_after_the_choosing_opened_it_is_parked()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        var write = room.Round.PhaseSeq - 1;
        room.When(Cene, Room.Post("Late one") with { Phase = write }).ThenAlso<IdeaPosted>();
        Assert.Equal([room.Idea("Late one")], room.Round.Waiting);
        room.Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        Assert.True(room.When(Cene, Room.Post("Later still") with { Phase = write }).ThenAlso<IdeaPosted>().Parked);
    }

    [Fact]
    public void E42_the_same_tap_twice_has_one_effect()
    {
        var room = Room.Choosing(Everybody);
        room.When(Ana, new PlaceDot(room.Cards[0])).Then<Marked>();
        room.When(Ana, new PlaceDot(room.Cards[0])).ThenNothing();
        Assert.Single(room.Round.Vote!.MarksOf(room.Seat(Ana)));
    }

    [Fact]
    public void E42_the_same_idea_twice_is_one_idea()
    {
        var room = Room.Writing(Everybody);
        var idea = Room.Post("Breakfast");
        room.When(Ana, idea).ThenAlso<IdeaPosted>();
        room.When(Ana, idea).ThenNothing();
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
    public void E44_a_lost_seat_is_marked_left_and_its_ideas_stay()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast"));
        room.When(Fani, new MarkLeft(room.Tag(Ana))).Then<SeatLeft>();
        Assert.Contains(room.Round.Ideas.Values, i => i.Text.Text == "Breakfast");
        room.When(Ana, new EditIdea(room.Idea("Breakfast"), "Lunch")).ThenRefused(Refusal.SeatLeft);
    }

    [Fact]
    public void E45_after_three_checks_a_smaller_step_or_the_end()
    {
        var room = Room.Repairing(Everybody);
        room.When(Fani, new AnotherStep()).ThenRefused(Refusal.ChecksLeft);
        for (var i = 0; i < 2; i++)
        {
            room.Given(Fani, new DraftStep($"Try it for {i + 2} months", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana")).PutToCheck();
            room.Answers(Agree, Ana, Bor, Cene, Darja).Answers(AnswerKind.Worry, Emil).CloseCheck();
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
    public void E47_a_card_that_must_not_be_shown_is_held_back_before_it_is()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Something dangerous")).Given(Fani, new Reveal { Confirmed = true });
        room.When(Fani, new HoldBack(room.Round.Waiting[0], HoldReason.Private)).Then<IdeaHeldBack>();
        Assert.Empty(room.Round.Waiting);
        Assert.Empty(room.Cards);
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

    [Fact]
    public void E49_the_required_flag_cannot_be_removed_once_the_doors_are_open()
    {
        var room = Room.Lobby(Everybody);
        room.When(Fani, new EditWorkshop("New title", new(2026, 11, 21), [.. Room.Voices.Select(v => v with { Required = v.Id == School })], Room.Setup.Scope, ["sl"], "", "")).ThenRefused(Refusal.NotNow);
        room.Starts().Writes();
        Assert.Equal([Families], room.Round.Required);
    }

    [Fact]
    public void E50_after_people_joined_voices_can_only_be_added_and_never_as_required()
    {
        var room = Room.Lobby(Everybody);
        room.When(Fani, new AddVoice(Room.Named(School, "Schools", "square"))).ThenInvalid("voices", Refusal.Twice);
        room.When(Fani, new AddVoice(Room.Named(Health, "Health", "cross", required: true))).ThenRefused(Refusal.FrozenVoices);
        room.When(Fani, new AddVoice(Room.Named(Health, "Health", "cross"))).Then<VoiceAdded>();
    }
}
