// Tags on worries: what they are about, for those who look for obstacles later (F16).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class TaggingTests
{
    [Fact]
    public void A_desk_sorts_worries_in_repair_and_review_and_the_outcome_says_so()
    {
        var room = Room.Repairing(Everybody);
        var worry = room.Step.Worries[0].Id;
        Assert.Equal([WorryTag.Money, WorryTag.Time], room.When(Fani, new TagWorry(worry, [WorryTag.Time, WorryTag.Money, WorryTag.Time])).Then<WorryTagged>().Tags);
        room.When(Fani, new TagWorry(worry, [WorryTag.Money, WorryTag.Time])).ThenNothing();
        room.When(Fani, new TagWorry("noworry", [])).ThenInvalid("worry", Refusal.NotKnown);
        room.When(Emil, new TagWorry(worry, [])).ThenRefused(Refusal.DeskOnly);
        room.Given(Fani, new EndWithoutAgreement(EndReason.NotAgreed, false)).Given(Fani, new TagWorry(worry, [WorryTag.Rule]));
        var document = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal([WorryTag.Rule], document.Steps[0].Reservations[0].Tags!);
        room.When(Fani, new TagWorry(worry, [])).ThenRefused(Refusal.NotNow);
        LawTests.SameState(room);
    }

    [Fact]
    public void Without_tags_nothing_is_said_and_other_words_keep_them()
    {
        var room = Room.Repairing(Everybody);
        var worry = room.Step.Worries[0].Id;
        room.Given(Fani, new TagWorry(worry, [WorryTag.Safety])).Given(Emil, new RewordWorry(worry, "It is far to walk")).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Equal([WorryTag.Safety], room.Step.Worries[0].Tags);
        room.Given(Fani, new TagWorry(worry, []));
        Assert.Null(room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Steps[0].Reservations[0].Tags);
    }
}
