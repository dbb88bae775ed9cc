// The check: five answers at the same time, hidden until closed (METHOD 3, F15).
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class CheckingTests
{
    [Fact]
    public void A_check_needs_words_a_date_and_the_owners_yes()
    {
        var room = Room.Shaping(Everybody);
        room.When(Fani, new PutToCheck(5)).ThenRefused(Refusal.NoStepYet);
        room.Given(Fani, new DraftStep("Try a breakfast")).When(Fani, new PutToCheck(5)).ThenRefused(Refusal.NoDate);
        room.Given(Fani, new DraftStep("Try a breakfast", ByWhen: Room.December)).When(Fani, new PutToCheck(5)).ThenRefused(Refusal.NoOwner);
        room.Given(Ana, new VolunteerOwner("Ana")).When(Fani, new PutToCheck(5)).Then<CheckOpened>();
    }

    [Fact]
    public void A_worry_says_in_five_letters_what_could_go_wrong()
    {
        var room = Room.Checking(Everybody);
        room.When(Ana, new Answer(AnswerKind.Worry)).ThenInvalid("what", Refusal.Missing);
        room.When(Ana, new Answer(AnswerKind.Worry, "no")).ThenInvalid("what", Refusal.TooShort);
        room.When(Ana, new Answer(AnswerKind.Worry, "It will not last", new string('a', 281))).ThenInvalid("help", Refusal.TooLong);
        room.When(Ana, new Answer(Aside, Reason: new string('a', 281))).ThenInvalid("reason", Refusal.TooLong);
        room.When(Ana, new Answer(AnswerKind.Worry, "It will not last")).Then<Marked>();
        room.When(Ana, new Answer(AnswerKind.Worry, "It will not last")).ThenNothing();
    }

    [Fact]
    public void An_answer_can_be_changed_until_the_check_closes()
    {
        var room = Room.Checking(Everybody).Answers(AnswerKind.Worry, Ana).Answers(Enough, Ana);
        var closed = room.When(Fani, new CloseCheck { Confirmed = true }).ThenAlso<CheckClosed>();
        Assert.Equal(new AnswerCounts(0, 1, 0, 0, 0, 4), closed.Result.Counts);
    }

    [Fact]
    public void An_answer_is_a_mark_and_lives_no_longer_than_the_check() =>
        Assert.Equal(Keeping.Phase, Room.Checking(Everybody).When(Ana, new Answer(Agree)).Then<Marked>().Keeping);

    [Fact]
    public void Closing_warns_with_the_number_and_the_voices_that_have_not_answered()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Ana, Bor, Darja);
        var args = room.When(Fani, new CloseCheck()).ThenRefused(Refusal.ConfirmUnanswered).Args;
        Assert.Equal((3, 5), (args["n"], args["m"]));
        Assert.Equal([Youth, School], Assert.IsAssignableFrom<IEnumerable<string>>(args["voices"]));
        room.Answers(Agree, Cene, Emil).When(Fani, new CloseCheck()).ThenAlso<CheckClosed>();
    }

    [Fact]
    public void A_voice_is_said_only_where_five_seats_bring_it()
    {
        var room = Room.Checking([.. Everybody, .. More(4, School)]);
        room.When(Ana, new Answer(AnswerKind.Worry, "It will not last", SayVoice: true)).ThenRefused(Refusal.SmallVoice);
        room.When(Emil, new Answer(AnswerKind.Worry, "It will not last", SayVoice: true)).Then<Marked>();
        Assert.Equal(School, Assert.Single(room.When(Fani, new CloseCheck { Confirmed = true }).ThenAlso<CheckClosed>().Worries).Voice);
    }

    [Fact]
    public void Words_of_an_answer_get_a_new_id_so_that_nothing_leads_back_to_it()
    {
        var room = Room.Checking(Everybody);
        var mark = room.When(Emil, new Answer(AnswerKind.Worry, "It will not last")).Then<Marked>();
        var told = room.When(Fani, new CloseCheck { Confirmed = true });
        Assert.NotEqual(mark.First!.Id, told.ThenAlso<CheckClosed>().Worries[0].What.Id);
        Assert.Equal(Keeping.OutcomeSaved, told.ThenAlso<WorryAuthored>().Keeping);
    }

    [Fact]
    public void In_repair_a_check_needs_new_words_or_no_open_worry()
    {
        var room = Room.Repairing(Everybody);
        room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.WorryOpen);
        room.Given(Fani, new DraftStep("Try a shared breakfast on Mondays", ByWhen: Room.December, Sign: "They come on time"));
        room.When(Fani, new PutToCheck { Confirmed = true }).Then<CheckOpened>();
        Assert.Empty(room.Step.Check!.Answers);
        Assert.Equal(2, room.Step.Checks);
    }
}
