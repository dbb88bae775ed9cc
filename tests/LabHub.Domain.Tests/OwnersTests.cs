// The owner: one person who says yes to this version, on their own phone (METHOD 1, 3, F14).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class OwnersTests
{
    private static Room Drafted() => Room.Shaping(Everybody).Given(Fani, new DraftStep("Try a breakfast", ByWhen: Room.December));

    [Fact]
    public void Whoever_is_asked_says_yes_in_their_own_words()
    {
        var room = Drafted();
        room.When(Ana, new AcceptOwner(1, "Ana, mother")).ThenRefused(Refusal.NotAsked);
        room.When(Fani, new AskOwner(room.Tag(Ana))).Then<OwnerAsked>();
        room.When(Fani, new AskOwner(room.Tag(Ana))).ThenNothing();
        room.When(Ana, new AcceptOwner(1, "")).ThenInvalid("wording", Refusal.Missing);
        var yes = room.When(Ana, new AcceptOwner(1, "Ana, mother")).Then<OwnerAccepted>();
        Assert.DoesNotContain(room.Seat(Ana), yes.ToString(), StringComparison.Ordinal);
        room.When(Ana, new AcceptOwner(1, "Ana, mother")).ThenNothing();
    }

    [Fact]
    public void Nobody_is_asked_who_is_not_here()
    {
        var room = Drafted().Given(Ana, new Leave());
        room.When(Fani, new AskOwner(room.Tag(Ana))).ThenRefused(Refusal.NotHere);
        room.When(Fani, new AskOwner("999999")).ThenInvalid("tag", Refusal.NotKnown);
        var away = room.Now.Decide(new AskOwner(room.Tag(Bor)) { Round = 1, Phase = room.Round.PhaseSeq }, room.Asking(new Asker.Desk(), here: []));
        Assert.Equal(Refusal.NotHere, Assert.IsType<Decision.NotAllowed>(away).Code);
    }

    [Fact]
    public void The_first_volunteer_takes_care_and_another_is_an_offer()
    {
        var room = Drafted();
        room.When(Ana, new VolunteerOwner("Ana")).ThenAlso<OwnerAccepted>();
        room.When(Ana, new VolunteerOwner("Ana")).ThenNothing();
        room.When(Bor, new VolunteerOwner("Bor")).Then<OwnerVolunteered>();
        room.When(Bor, new VolunteerOwner("Bor")).ThenNothing();
        Assert.Equal(room.Seat(Ana), room.Step.Owner!.Asked);
    }

    [Fact]
    public void Before_there_is_a_step_a_volunteer_is_an_offer() => Room.Shaping(Everybody).When(Ana, new VolunteerOwner("Ana")).Then<OwnerVolunteered>();

    [Fact]
    public void When_what_or_when_changes_the_owner_is_asked_again()
    {
        var room = Drafted().Given(Ana, new VolunteerOwner("Ana"));
        room.Given(Fani, new DraftStep("Try a breakfast", ByWhen: Room.December, Sign: "They come"));
        Assert.True(room.Step.OwnerSaidYes);
        room.Given(Fani, new DraftStep("Try a breakfast", ByWhen: Room.December.AddDays(7), Sign: "They come"));
        Assert.False(room.Step.OwnerSaidYes);
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoOwner);
        room.When(Ana, new AcceptOwner(1, "Ana")).ThenRefused(Refusal.StepChanged);
        room.When(Ana, new AcceptOwner(3, "Ana")).Then<OwnerAccepted>();
        Assert.True(room.Step.OwnerSaidYes);
    }

    [Fact]
    public void A_decline_takes_the_yes_and_its_wording_away()
    {
        var room = Drafted().Given(Ana, new VolunteerOwner("Ana, mother"));
        var wording = room.Step.Owner!.Wording!.Id;
        Assert.Equal([wording], room.When(Ana, new DeclineOwner()).Then<OwnerDeclined>().ErasedWords);
        Assert.Null(room.Step.Owner);
        room.When(Ana, new DeclineOwner()).ThenNothing();
    }

    [Fact]
    public void After_saving_nobody_keeps_who_was_asked_or_who_declined()
    {
        var room = Drafted().Given(Ana, new VolunteerOwner("Ana, mother")).Given(Bor, new VolunteerOwner("Bor")).Given(Ana, new DeclineOwner());
        room.Given(Fani, new AskOwner(room.Tag(Emil))).Given(Emil, new AcceptOwner(1, "Emil, teacher")).PutToCheck().Answers(AnswerKind.Agree, Everybody).CloseCheck();
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal("Emil, teacher", saved.Steps[0].Owner!.Text);
        Assert.Empty(room.Step.Declined);
        Assert.Null(room.Step.Owner!.Asked);
        LawTests.SameState(room);
    }

    [Fact]
    public void A_yes_that_was_taken_back_is_not_found_again_after_a_restart()
    {
        var room = Drafted().Given(Ana, new VolunteerOwner("Ana, mother")).Given(Ana, new DeclineOwner()).Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new SaveOutcome());
        Assert.Null(room.Step.Owner);
        LawTests.SameState(room);
        Assert.DoesNotContain("Ana, mother", Canonical.Text(Replay.Of(room.Journal)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_who_left_is_no_owner_and_the_check_waits()
    {
        var room = Room.Shaping(Everybody).WithStep(Ana).Given(Ana, new Leave());
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NoOwner);
        room.Given(Ana, new Return()).When(Fani, new PutToCheck { Confirmed = true }).Then<CheckOpened>();
    }

    [Fact]
    public void Who_came_in_Repair_only_reads_and_is_not_asked_to_own_the_step()
    {
        var room = Room.Repairing(Everybody);
        var late = More(1, School).Single();
        room.Join(late);
        room.When(Fani, new AskOwner(room.Tag(late))).ThenRefused(Refusal.NotHere);
    }
}
