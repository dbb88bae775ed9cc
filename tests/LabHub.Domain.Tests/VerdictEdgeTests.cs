// The edge cases of METHOD 7 that name a verdict, each under its number.
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class VerdictEdgeTests
{
    private static readonly Person Hana = new("Hana", School);

    [Fact]
    public void E01_four_voices_all_support() => Is(VerdictKind.Agreed, Room.Checking(Everybody).Answers(Agree, Everybody));

    [Fact]
    public void E02_one_person_stands_aside()
    {
        var room = Room.Checking([.. Everybody, Hana]).Answers(Agree, Everybody).Given(Hana, new Answer(Aside, Reason: "Too early for me"));
        var closed = Is(VerdictKind.AgreedWithReservations, room);
        Assert.Equal(1, closed.Result.Counts.Aside);
        Assert.Equal("Too early for me", Assert.Single(closed.Asides).Text.Text);
    }

    [Fact]
    public void E03_one_worry_among_eleven_stops_and_only_its_author_lifts_it()
    {
        Person[] people = [.. Everybody, .. More(7, School)];
        var room = Room.Checking(people).Answers(Agree, people[1..]).Answers(Agree, Ana);
        room.Given(Darja, new Answer(AnswerKind.Worry, "It will not last", "A second month"));
        Is(VerdictKind.NotYet, room);
        var worry = Assert.Single(room.Step.Worries).Id;
        room.When(Ana, new LiftWorry(worry)).ThenRefused(Refusal.NotYours);
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.WorryOpen);
        room.When(Darja, new LiftWorry(worry)).Then<WorryLifted>();
        room.When(Fani, new PutToCheck { Confirmed = true }).Then<CheckOpened>();
    }

    [Fact]
    public void E04_a_voice_of_one_who_supports_is_heard_and_nothing_of_it_is_shown_alone()
    {
        var closed = Is(VerdictKind.Agreed, Room.Checking(Everybody).Answers(Agree, Everybody));
        Assert.DoesNotContain(Youth, closed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void E05_a_required_voice_of_one_skips()
    {
        var room = Room.Checking(Darja, Ana, Emil, Cene).Answers(Agree, Darja, Emil, Cene).Answers(Skip, Ana);
        Assert.Equal([new Reason("oneVoice", [])], Is(VerdictKind.NotYet, room).Result.Verdict.Reasons, Same);
    }

    [Fact]
    public void E06_a_required_voice_of_one_stands_aside_and_is_told_in_the_same_neutral_words()
    {
        var room = Room.Checking(Darja, Ana, Emil, Cene).Answers(Agree, Darja, Emil, Cene).Answers(Aside, Ana);
        Assert.Equal([new Reason("oneVoice", [])], Is(VerdictKind.NotYet, room).Result.Verdict.Reasons, Same);
    }

    [Fact]
    public void E07_required_voice_absent_is_provisional()
    {
        var room = Room.Checking(Darja, Emil, Cene).Answers(Agree, Darja, Emil, Cene);
        Assert.Equal([Families], Is(VerdictKind.Provisional, room).Result.Verdict.WaitsFor);
        Assert.Equal(Phase.Review, room.Round.Phase);
    }

    [Fact]
    public void E08_only_one_voice_in_the_room_is_provisional() =>
        Is(VerdictKind.Provisional, Room.Checking([Ana, Bor, .. More(2, Families)]).Answers(Agree, [Ana, Bor, .. More(2, Families)]));

    [Fact]
    public void E09_everyone_skips_but_the_owner() => Is(VerdictKind.NotYet, Room.Checking(Everybody).Answers(Agree, Ana).Answers(Skip, Bor, Cene, Darja, Emil));

    [Fact]
    public void E10_everyone_skips() => Is(VerdictKind.NotYet, Room.Checking(Everybody).Answers(Skip, Everybody));

    [Fact]
    public void E11_a_voice_of_one_that_is_not_required_never_answers()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Ana, Bor, Darja, Emil);
        Assert.Equal(1, Is(VerdictKind.Agreed, room).Result.Silent);
        Assert.Equal(1, room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Steps[0].SilentVoices);
        Assert.Null(Is(VerdictKind.Agreed, Room.Checking(Everybody).Answers(Agree, Everybody)).Result.Silent);
    }

    [Fact]
    public void E12_six_of_twelve_answered()
    {
        Person[] people = [.. Everybody, .. More(7, School)];
        var closed = Is(VerdictKind.NotYet, Room.Checking(people).Answers(Agree, people[..6]));
        Assert.Contains(closed.Result.Verdict.Reasons, r => r.Code == "tooFewAnswers");
        Assert.Equal(6, closed.Result.Counts.None);
    }

    [Fact]
    public void E13_exactly_two_thirds_answered_count() =>
        Is(VerdictKind.Agreed, Room.Checking(Ana, Bor, Darja, Emil, Cene, Hana).Answers(Agree, Ana, Bor, Darja, Emil));

    [Fact]
    public void E14_who_leaves_without_an_answer_is_not_counted()
    {
        var room = Room.Checking(Ana, Bor, Darja, Emil, Cene, Hana).Answers(Agree, Ana, Darja, Emil).Given(Cene, new Leave()).Given(Hana, new Leave());
        var closed = Is(VerdictKind.Agreed, room);
        Assert.Equal(1, closed.Result.Counts.None);
    }

    [Fact]
    public void E15_who_answered_and_then_left_still_counts_also_after_a_restart()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Ana, Bor, Darja, Emil).Answers(AnswerKind.Worry, Cene).Given(Cene, new Leave());
        LawTests.SameState(room);
        Assert.Equal(1, Is(VerdictKind.NotYet, room).Result.Counts.Worry);
    }

    [Fact]
    public void E16_exactly_a_third_stands_aside() =>
        Is(VerdictKind.AgreedWithReservations, Room.Checking(Ana, Bor, Darja, new("Iva", SocialWork), Emil, Hana)
            .Answers(Agree, Ana, Darja, Emil, Hana).Answers(Aside, Bor, new Person("Iva", SocialWork)));

    [Fact]
    public void E21_a_worry_whose_author_left_no_longer_blocks_and_is_carried_word_for_word()
    {
        var room = Room.Repairing(Everybody).Given(Emil, new Leave()).PutToCheck().Answers(Agree, Ana, Bor, Cene, Darja);
        Is(VerdictKind.AgreedWithReservations, room);
        Assert.Equal((WorryState.Carried, "It will not last"), (room.Step.Worries[0].State, room.Step.Worries[0].What.Text));
    }

    [Fact]
    public void E21_and_it_is_carried_too_when_the_author_passed_and_then_left()
    {
        var room = Room.Repairing(Everybody);
        room.Given(Fani, new DraftStep("Try it for two months", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana, mother")).PutToCheck();
        room.Answers(Skip, Emil).Given(Emil, new Leave()).Answers(Agree, Ana, Bor, Cene, Darja).CloseCheck();
        Assert.Equal(WorryState.Carried, room.Step.Worries[0].State);
    }

    [Fact]
    public void E23_two_people_are_too_few()
    {
        var room = Room.Checking(Ana, Darja).Answers(Agree, Ana, Darja);
        Assert.Contains(Is(VerdictKind.NotYet, room).Result.Verdict.Reasons, r => r.Code == "tooFewPeople");
        room.Given(Fani, new EndWithoutAgreement(EndReason.NotAgreed, false));
        Assert.Equal(Outcomes.OutcomeKind.NotAgreed, room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Kind);
    }

    [Fact]
    public void E23_and_without_a_check_it_was_a_talk()
    {
        var room = Room.Shaping(Ana, Darja).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Equal(Outcomes.OutcomeKind.NotFinished, room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Kind);
    }

    [Fact]
    public void E24_in_a_voice_of_two_one_supports_and_one_stands_aside() =>
        Is(VerdictKind.AgreedWithReservations, Room.Checking(Ana, Bor, Darja, Emil).Answers(Agree, Ana, Darja, Emil).Answers(Aside, Bor));

    [Fact]
    public void E25_in_a_voice_of_two_one_supports_and_one_does_not_answer() =>
        Is(VerdictKind.Agreed, Room.Checking(Ana, Bor, Darja, Emil).Answers(Agree, Ana, Darja, Emil));

    [Fact]
    public void E26_good_enough_from_everybody_is_agreed() => Is(VerdictKind.Agreed, Room.Checking(Everybody).Answers(Enough, Everybody));

    [Fact]
    public void E27_the_owner_stands_aside() =>
        Assert.Contains(Is(VerdictKind.NotYet, Room.Checking(Everybody).Answers(Agree, Bor, Cene, Darja, Emil).Answers(Aside, Ana)).Result.Verdict.Reasons, r => r.Code == "ownerNotFor");

    [Fact]
    public void E27_the_owner_left_before_answering() =>
        Assert.Contains(Is(VerdictKind.NotYet, Room.Checking(Everybody).Answers(Agree, Bor, Cene, Darja, Emil).Given(Ana, new Leave())).Result.Verdict.Reasons, r => r.Code == "ownerNotFor");

    [Fact]
    public void E28_only_seats_that_would_rather_not_say() =>
        Is(VerdictKind.NotYet, Room.Checking([Gal, .. More(4, null)]).Answers(Agree, [Gal, .. More(4, null)]));

    [Fact]
    public void E51_more_than_a_third_stands_aside()
    {
        var iva = new Person("Iva", SocialWork);
        var room = Room.Checking(Ana, Bor, Darja, Emil, Hana, iva).Answers(Agree, Ana, Darja, Emil).Answers(Aside, Bor, Hana, iva);
        Assert.Equal(["tooLittleSupport"], Is(VerdictKind.NotYet, room).Result.Verdict.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void E52_most_of_one_voice_stands_aside()
    {
        Person[] school = [.. More(5, School)];
        var room = Room.Checking([Ana, Bor, Darja, .. More(4, SocialWork), .. school, Cene])
            .Answers(Agree, [Ana, Bor, Darja, .. More(4, SocialWork), Cene, .. school[..2]]).Answers(Aside, school[2..]);
        // Without its name, also at five: beside the counts it would tell what everybody else answered (CheckSolverTests).
        Assert.Equal([new Reason("oneVoice", [])], Is(VerdictKind.NotYet, room).Result.Verdict.Reasons, Same);
    }

    [Fact]
    public void A_kept_worry_makes_an_agreement_one_with_reservations()
    {
        var room = Room.Repairing(Everybody);
        room.Given(Emil, new KeepWorryInRecord(room.Step.Worries[0].Id)).PutToCheck();
        Is(VerdictKind.AgreedWithReservations, room.Answers(Agree, Everybody));
    }

    [Theory]
    [InlineData(Agree, WorryState.Lifted), InlineData(Enough, WorryState.Lifted), InlineData(Aside, WorryState.Kept), InlineData(Skip, WorryState.Open)]
    public void The_authors_own_answer_in_the_next_check_settles_the_worry(AnswerKind answer, WorryState state)
    {
        var room = Room.Repairing(Everybody);
        room.Given(Fani, new DraftStep("Try it for two months", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana, mother")).PutToCheck();
        room.Answers(Agree, Ana, Bor, Cene, Darja).Answers(answer, Emil).CloseCheck();
        Assert.Equal(state, room.Step.Worries[0].State);
    }

    [Fact]
    public void A_worry_whose_author_gives_no_answer_stays_open()
    {
        var room = Room.Repairing(Everybody);
        room.Given(Fani, new DraftStep("Try it for two months", ByWhen: Room.December)).Given(Ana, new AcceptOwner(room.Step.Version, "Ana, mother")).PutToCheck();
        Is(VerdictKind.NotYet, room.Answers(Agree, Ana, Bor, Cene, Darja));
    }

    private static bool Same(Reason one, Reason other) => one.Code == other.Code && one.Voices.SequenceEqual(other.Voices);

    private static CheckClosed Is(VerdictKind kind, Room room)
    {
        var closed = room.When(Fani, new CloseCheck { Confirmed = true }).ThenAlso<CheckClosed>();
        Assert.Equal(kind, closed.Result.Verdict.Kind);
        return closed;
    }
}
