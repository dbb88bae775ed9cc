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
