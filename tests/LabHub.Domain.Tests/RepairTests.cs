// Repair: only its author can lift, keep or reword a worry (METHOD 3, F16).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class RepairTests
{
    [Fact]
    public void Nobody_but_its_author_settles_a_worry()
    {
        var room = Room.Repairing(Everybody);
        var worry = room.Step.Worries[0].Id;
        foreach (var who in new[] { Ana, Bor, Cene, Darja })
        {
            room.When(who, new LiftWorry(worry)).ThenRefused(Refusal.NotYours);
            room.When(who, new KeepWorryInRecord(worry)).ThenRefused(Refusal.NotYours);
            room.When(who, new RewordWorry(worry, "Something else")).ThenRefused(Refusal.NotYours);
        }
        room.When(Fani, new LiftWorry(worry)).ThenRefused(Refusal.SeatOnly);
        room.When(Emil, new LiftWorry("noworry")).ThenRefused(Refusal.NotYours);
        room.When(Emil, new LiftWorry(worry)).Then<WorryLifted>();
        room.When(Emil, new LiftWorry(worry)).ThenNothing();
        room.When(Emil, new KeepWorryInRecord(worry)).Then<WorryKept>();
        room.When(Emil, new KeepWorryInRecord(worry)).ThenNothing();
        room.When(Emil, new RewordWorry(worry, "Something else")).ThenRefused(Refusal.WorrySettled);
    }

    [Fact]
    public void A_reworded_worry_erases_the_old_words()
    {
        var room = Room.Repairing(Everybody);
        var worry = room.Step.Worries[0];
        room.When(Emil, new RewordWorry(worry.Id, "no")).ThenInvalid("what", Refusal.TooShort);
        Assert.Equal([worry.What.Id, worry.Help.Id], room.When(Emil, new RewordWorry(worry.Id, "Four weeks are short")).Then<WorryReworded>().ErasedWords);
        room.When(Emil, new RewordWorry(worry.Id, "Four weeks are short")).ThenNothing();
    }

    [Fact]
    public void A_worry_can_be_raised_once_for_the_next_check()
    {
        var room = Room.Repairing(Everybody);
        room.When(Emil, new RaiseWorry("One more thing")).ThenRefused(Refusal.WorryOpen);
        room.When(Ana, new RaiseWorry("no")).ThenInvalid("what", Refusal.TooShort);
        room.When(Ana, new RaiseWorry("One more thing", SayVoice: true)).ThenRefused(Refusal.SmallVoice);
        room.When(Ana, new RaiseWorry("One more thing")).ThenAlso<WorryAuthored>();
        Assert.Equal(2, room.Step.Worries.Count(x => x.State is WorryState.Open));
    }

    [Fact]
    public void Who_says_not_yet_again_has_one_worry_in_newer_words()
    {
        var room = Room.Repairing([.. Everybody, .. More(4, School)]);
        var first = room.Step.Worries[0];
        room.Given(Fani, new TagWorry(first.Id, [WorryTag.Time])).Given(Fani, new DraftStep("Try it for eight weeks", ByWhen: Room.December)).Given(Ana, new AcceptOwner(2, "Ana")).PutToCheck();
        var last = More(4, School).Last();
        Assert.Contains("Worry = { What = It will not last", Seeing.Board.Yours(room.Now, room.Seat(last))["check"]!.ToString()!, StringComparison.Ordinal);
        room.Answers(AnswerKind.Agree, Ana, Bor, Cene, Darja).Given(last, new Answer(AnswerKind.Worry, "Eight weeks are too long", SayVoice: true));
        var closed = room.When(Fani, new CloseCheck { Confirmed = true }).Then<CheckClosed>();
        var worry = Assert.Single(room.Step.Worries);
        Assert.Equal((first.Id, "Eight weeks are too long", "", School, WorryState.Open), (worry.Id, worry.What.Text, worry.Help.Text, worry.Voice, worry.State));
        Assert.Equal([WorryTag.Time], worry.Tags);
        Assert.Equal([first.What.Id, first.Help.Id], ((IErases)closed).ErasedWords);
        room.When(last, new LiftWorry(worry.Id)).Then<WorryLifted>();
        LawTests.SameState(room);
    }

    [Fact]
    public void Who_said_it_again_and_left_still_holds_it_until_the_next_check()
    {
        var room = Room.Repairing(Everybody).Given(Fani, new DraftStep("Try it for eight weeks", ByWhen: Room.December)).Given(Ana, new AcceptOwner(2, "Ana")).PutToCheck();
        room.Answers(AnswerKind.Agree, Ana, Bor, Cene, Darja).Answers(AnswerKind.Worry, Emil).Given(Emil, new Leave()).CloseCheck();
        Assert.Equal(WorryState.Open, Assert.Single(room.Step.Worries).State);
        room.PutToCheck().Answers(AnswerKind.Agree, Ana, Bor, Cene, Darja).CloseCheck();
        Assert.Equal((WorryState.Carried, VerdictKind.AgreedWithReservations), (room.Step.Worries[0].State, room.Step.Result!.Verdict.Kind));
    }

    [Fact]
    public void While_people_answer_again_they_see_what_is_new_since_the_last_check()
    {
        var room = Room.Repairing(Everybody);
        Assert.Contains("What = Try a shared breakfast on Mondays", Before(room), StringComparison.Ordinal);
        room.Given(Fani, new DraftStep("Try a shared breakfast on Fridays", ByWhen: Room.December)).Given(Ana, new AcceptOwner(2, "Ana")).PutToCheck();
        Assert.Contains("What = Try a shared breakfast on Mondays", Before(room), StringComparison.Ordinal);
        Assert.Equal("Before = ,", Before(Room.Checking(Everybody)));
        LawTests.SameState(room);
    }

    private static string Before(Room room)
    {
        var row = Seeing.Board.Rows(room.Now, Seeing.Place.Phone, Seeing.Around.Nobody)["step"]!.ToString()!;
        return row[row.IndexOf("Before =", StringComparison.Ordinal)..row.IndexOf(" Checks =", StringComparison.Ordinal)];
    }

    [Fact]
    public void Outside_repair_worries_are_left_as_they_are()
    {
        var room = Room.Repairing(Everybody);
        var worry = room.Step.Worries[0].Id;
        room.Given(Fani, new EndWithoutAgreement(EndReason.NotAgreed, false));
        room.When(Emil, new LiftWorry(worry)).ThenRefused(Refusal.NotNow);
        room.When(Emil, new RaiseWorry("One more thing")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void How_we_work_together_is_no_change_that_answers_a_worry()
    {
        var room = Room.Repairing(Everybody);
        var text = room.Step.Text!;
        var same = new DraftStep(text.What.Text!, text.Cards, text.ByWhen, text.Sign.Text, text.Families.Text, text.Support.Text);
        room.Given(Fani, same with { Together = Together.Lead, Level = Level.Country });
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.WorryOpen);
        room.Given(Fani, same with { Addressee = "The school board" });
        room.When(Fani, new PutToCheck { Confirmed = true }).Then<CheckOpened>();
    }
}
