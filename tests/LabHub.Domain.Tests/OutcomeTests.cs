// The outcome of a round: its kind, its sums, what it says and what it never says (METHOD 5, 8.4).
using System.Text.Json;
using LabHub.Domain.Outcomes;
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class OutcomeTests
{
    [Fact]
    public void Its_sums_are_right_in_every_history() => Laws.Everywhere((wishes, told) =>
    {
        if (told?.Decision is not Decision.Accepted accepted)
            return;
        foreach (var saved in accepted.Events.OfType<RoundSaved>())
            Sums(wishes.Room, saved);
        foreach (var closed in accepted.Events.OfType<CheckClosed>())
        {
            var c = closed.Result.Counts;
            var check = wishes.Room.Journal.FindLast(e => e.What is CheckOpened).What;
            Assert.NotNull(check);
            Assert.Equal(c.Worry, closed.Worries.Count);
            Assert.True(c.Aside >= closed.Asides.Count);
        }
    }, steps: 500);

    [Fact]
    public void Answers_add_up_to_everybody_who_counts() => Laws.Everywhere((wishes, told) =>
    {
        if (told?.Room.Now.Active is { Phase: Phase.Check, Step.Check: { } check } && told.Room.Now.Decide(new CloseCheck { Round = told.Room.Round.No, Phase = told.Room.Round.PhaseSeq, Confirmed = true }, told.Room.Asking(new Asker.Desk())) is Decision.Accepted { Events: [CheckClosed closed, ..] })
        {
            var c = closed.Result.Counts;
            Assert.Equal(check.In.Count, c.Agree + c.Enough + c.Aside + c.Worry + c.Skip + c.None);
            Assert.Equal(check.Answers.Count, check.In.Count - c.None);
        }
    });

    [Fact]
    public void Its_seal_holds_and_still_holds_when_a_text_is_erased()
    {
        var saved = Room.Reviewing(Everybody).When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.True(Seal.Holds(saved));
        Assert.True(Seal.Holds(saved.Map(w => w.Erased())));
        Assert.False(Seal.Holds(saved.Map(w => w.Text == "Breakfast at school" ? w with { Text = "Lunch at school" } : w)));
        Assert.False(Seal.Holds(saved with { Kind = OutcomeKind.NotAgreed }));
    }

    [Fact]
    public void No_seat_is_in_it()
    {
        var room = Room.Reviewing(Everybody);
        var json = JsonSerializer.Serialize(room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document);
        Assert.All(room.Now.Seats.Keys, seat => Assert.DoesNotContain(seat, json));
    }

    [Fact]
    public void Nothing_stands_in_it_in_the_order_it_came()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        foreach (var text in Enumerable.Range(1, 4).Select(i => $"Late {i}"))
            room.Given(Cene, Room.Post(text)).Given(Ana, new SuggestQuestion(text + ", and why?"));
        room.Given(Fani, new ShowAll()).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(saved.Ideas.Select(i => i.Id).Order(StringComparer.Ordinal), saved.Ideas.Select(i => i.Id));
        Assert.NotEqual(room.Cards, saved.Ideas.Select(i => i.Id));
        Assert.NotEqual(room.Now.ForLater.Select(q => q.Id), saved.QuestionsForLater.Select(q => q.Id));
    }

    [Fact]
    public void Its_minutes_are_rounded_to_five()
    {
        var room = Room.Reviewing(Everybody);
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.All([saved.Started, saved.Ended, .. saved.Trail.Select(t => t.At)], at => Assert.Equal(0, at.UtcTicks % TimeSpan.FromMinutes(5).Ticks));
    }

    [Fact]
    public void What_was_held_back_is_counted_with_its_reason_and_without_its_words()
    {
        var room = Room.Listening(Everybody, "Breakfast at school", "The teacher X is lazy");
        room.Given(Fani, new HoldBack(room.Idea("The teacher X is lazy"), HoldReason.Attacks)).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(new HeldNote(HoldReason.Attacks, 1), Assert.Single(saved.HeldBack));
        Assert.DoesNotContain("lazy", JsonSerializer.Serialize(saved));
    }

    [Fact]
    public void A_card_held_back_after_the_vote_keeps_its_place_and_not_its_words()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        room.Given(Fani, new HoldBack(room.Idea("Later bus"), HoldReason.Names)).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(4, saved.Ideas.Count);
        Assert.Equal("heldBack", Assert.Single(saved.Ideas, i => i.Text.Text is null).Gone);
        Assert.True(Seal.Holds(saved));
    }

    [Fact]
    public void A_new_working_agreement_is_not_confirmed_by_taps_on_the_old_one()
    {
        var room = Room.Lobby(Everybody);
        foreach (var who in Everybody)
            room.Given(who, new OkForMe(1));
        room.Starts().Writes().Given(Fani, new EditAgreement("We take turns.")).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Equal(new AgreementNote(2, false), room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Agreement);
    }

    [Fact]
    public void It_tells_whether_two_thirds_said_OK()
    {
        var room = Room.Lobby(Everybody).Given(Ana, new OkForMe(1)).Given(Bor, new OkForMe(1)).Given(Cene, new OkForMe(1)).Given(Darja, new OkForMe(1)).Starts().Writes();
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Equal(new AgreementNote(1, true), room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Agreement);
    }

    [Fact]
    public void A_lifted_worry_stands_in_it_as_solved_and_is_no_reservation()
    {
        var room = Room.Repairing(Everybody);
        room.Given(Emil, new LiftWorry(room.Step.Worries[0].Id)).PutToCheck().Answers(Agree, Everybody).CloseCheck();
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(OutcomeKind.Agreed, saved.Kind);
        Assert.Equal("lifted", Assert.Single(Assert.Single(saved.Steps).Reservations).Kind);
    }

    [Fact]
    public void A_kept_worry_stands_in_it_word_for_word()
    {
        var room = Room.Repairing(Everybody);
        room.Given(Emil, new KeepWorryInRecord(room.Step.Worries[0].Id)).PutToCheck().Answers(Agree, Everybody).CloseCheck();
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(OutcomeKind.AgreedWithReservations, saved.Kind);
        var kept = Assert.Single(Assert.Single(saved.Steps).Reservations);
        Assert.Equal(("kept", "It will not last", "A second month"), (kept.Kind, kept.Text.Text, kept.Help!.Text));
    }

    [Fact]
    public void A_round_ended_while_it_was_only_prepared_still_tells_its_rule()
    {
        var room = Room.Running(Everybody).Given(Fani, new PrepareRound("What do we need?", RoundKind.Needs)).Given(Fani, new EndWithoutAgreement(EndReason.NotOurs, true));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal(OutcomeKind.NotFinished, saved.Kind);
        Assert.Equal([Families], saved.Required);
        Assert.True(saved.CarryForward);
    }

    [Fact]
    public void Three_or_more_voices_heard_is_a_plain_yes()
    {
        Assert.True(Room.Reviewing(Everybody).When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.ThreeVoices);
        Assert.False(Room.Reviewing(Ana, Bor, Darja).When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.ThreeVoices);
    }

    private static void Sums(Room room, RoundSaved saved)
    {
        var d = saved.Document;
        var round = room.Now.Rounds[saved.Round - 1];
        var shown = d.Ideas.SelectMany(i => i.Pieces.IsEmpty ? [i.Id] : i.Pieces.Select(p => p.Id).ToList()).ToList();
        var standing = d.Ideas.Sum(i => i.Gone is not null ? 0 : i.Pieces.IsEmpty ? 1 : i.Pieces.Count(p => p.Text.Text is not null));
        Assert.Equal(round.Ideas.Count, standing + d.HeldBack.Sum(h => h.N) + d.TakenBack + d.Parked.Count + d.Unrevealed);
        Assert.Equal(shown.Distinct().Count(), shown.Count);
        Assert.All(d.Votes.SelectMany(v => v.Cards), card => Assert.Contains(d.Ideas, i => i.Id == card.Id));
        Assert.All(d.Votes.Where(v => v.Nobody), v => Assert.All(v.Cards, c => Assert.True(c.Dots is null or 0 && c.Carried.IsEmpty)));
    }
}
