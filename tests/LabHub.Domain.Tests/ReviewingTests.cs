// Review and Done: the room reads what will be saved, it is redacted visibly, and saved (METHOD 3, F18).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class ReviewingTests
{
    [Fact]
    public void A_part_is_taken_out_visibly_and_its_words_are_gone()
    {
        var room = Room.Reviewing(Everybody);
        var words = room.Step.Text!.What.Id;
        room.When(Fani, new Redact("nowords")).ThenInvalid("words", Refusal.NotKnown);
        room.When(Fani, new Redact(words, "Fridays")).ThenInvalid("part", Refusal.NotKnown);
        var redacted = room.When(Fani, new Redact(words, "Mondays")).Then<TextRedacted>();
        Assert.Equal([words], redacted.ErasedWords);
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document;
        Assert.Equal($"Try a shared breakfast on {Words.Removed}", saved.Steps[0].What.Text);
    }

    [Fact]
    public void A_whole_text_can_be_taken_out()
    {
        var room = Room.Reviewing(Everybody);
        var words = room.Round.Ideas.Values.Single().Text.Id;
        room.Given(Fani, new Redact(words));
        Assert.Equal(Words.Removed.ToString(), Assert.Single(room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Ideas).Text.Text);
    }

    [Fact]
    public void A_question_for_later_redacted_in_one_round_is_gone_from_the_outcome_of_another()
    {
        var room = Room.Reviewing(Everybody).Given(Ana, new SuggestQuestion("What does Janez Novak say?")).Given(Fani, new SaveOutcome());
        room.Writes().Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new Redact(room.Now.ForLater[0].Id, "Janez Novak"));
        Assert.Null(room.Now.Rounds[0].Saved!.QuestionsForLater[0].Text);
        LawTests.SameState(room);
    }

    [Fact]
    public void What_was_learned_is_written_down()
    {
        var room = Room.Reviewing(Everybody);
        var first = room.When(Fani, new WriteNotes("Mornings matter", "Being heard")).Then<NotesWritten>();
        room.When(Fani, new WriteNotes("Mornings matter", "Being heard")).ThenNothing();
        Assert.Equal([first.Mattered!.Id], room.When(Fani, new WriteNotes("Mornings matter")).Then<NotesWritten>().ErasedWords);
        room.When(Fani, new WriteNotes(new string('a', 1001))).ThenInvalid("learned", Refusal.TooLong);
        Assert.Equal("Mornings matter", room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Learned!.Text);
    }

    [Fact]
    public void With_the_outcome_goes_the_link_from_seats_to_ideas()
    {
        var room = Room.Reviewing(Everybody).Given(Fani, new SaveOutcome());
        Assert.All(room.Round.Ideas.Values, i => Assert.Null(i.Author));
        Assert.All(room.Round.Ideas.Values, i => Assert.NotNull(i.Receipt));
        Assert.Equal(Phase.Done, room.Round.Phase);
        room.When(Fani, new SaveOutcome()).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Unused_wordings_and_ideas_that_nobody_saw_go_with_it()
    {
        var room = Room.Listening(Everybody, "Breakfast").Given(Cene, Room.Post("Never shown"));
        var unseen = room.Round.Ideas[room.Idea("Never shown")].Text.Id;
        room.Given(Fani, new ShowAll()).Given(Fani, new BackToWrite()).Given(Cene, Room.Post("Nor this"));
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>();
        Assert.DoesNotContain(unseen, saved.ErasedWords);
        Assert.Contains(room.Round.Ideas.Values.Single(i => i.Text.Text is null).Text.Id, saved.ErasedWords);
        var shaping = Room.Shaping(Everybody).Given(Ana, new SuggestWording("Call it breakfast club")).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.NotEmpty(shaping.When(Fani, new SaveOutcome()).Then<RoundSaved>().ErasedWords);
    }

    [Fact]
    public void Nothing_is_reviewed_outside_review()
    {
        foreach (var room in new[] { Room.Shaping(Everybody), Room.Checking(Everybody), Room.Repairing(Everybody) })
        {
            room.When(Fani, new SaveOutcome()).ThenRefused(Refusal.NotNow);
            room.When(Fani, new WriteNotes("x")).ThenRefused(Refusal.NotNow);
            room.When(Fani, new Redact("x")).ThenRefused(Refusal.NotNow);
        }
    }
}
