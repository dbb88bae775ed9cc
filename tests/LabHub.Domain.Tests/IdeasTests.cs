// Ideas: posted, changed, restated, taken back; and "that is all" (METHOD 3).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class IdeasTests
{
    [Fact]
    public void An_idea_has_up_to_280_letters_after_trimming()
    {
        var room = Room.Writing(Everybody);
        room.When(Ana, Room.Post("   ")).ThenInvalid("text", Refusal.Missing);
        room.When(Ana, Room.Post(new string('č', 281))).ThenInvalid("text", Refusal.TooLong);
        room.When(Ana, Room.Post("  " + new string('č', 280) + "  ")).ThenAlso<IdeaPosted>();
        room.When(Ana, new PostIdea("Breakfast", "short")).ThenInvalid("receipt", Refusal.NotKnown);
    }

    [Fact]
    public void No_event_holds_text_and_author_together()
    {
        var events = Room.Writing(Everybody).When(Ana, Room.Post("Breakfast")).ThenAccepted();
        Assert.Equal([typeof(IdeaPosted), typeof(IdeaAuthored), typeof(IdeaReceipt)], events.Select(e => e.GetType()));
        Assert.Equal(Keeping.OutcomeSaved, events[1].Keeping);
    }

    [Fact]
    public void Five_ideas_each_and_one_more_for_each_that_is_taken_back()
    {
        var room = Room.Writing(Everybody);
        for (var i = 0; i < 5; i++)
            room.Given(Ana, Room.Post($"Idea {i}"));
        room.When(Ana, Room.Post("The sixth")).ThenRefused(Refusal.EnoughIdeas);
        room.Given(Ana, new TakeBackIdea(room.Idea("Idea 0"))).When(Ana, Room.Post("The sixth")).ThenAlso<IdeaPosted>();
        room.When(Bor, Room.Post("Of somebody else")).ThenAlso<IdeaPosted>();
    }

    [Fact]
    public void Only_its_author_changes_an_idea_and_the_old_words_are_gone()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast"));
        var idea = room.Round.Ideas[room.Idea("Breakfast")];
        room.When(Bor, new EditIdea(idea.Id, "Lunch")).ThenRefused(Refusal.NotYours);
        room.When(Ana, new EditIdea(idea.Id, "")).ThenInvalid("text", Refusal.Missing);
        Assert.Equal([idea.Text.Id], room.When(Ana, new EditIdea(idea.Id, "Lunch")).Then<IdeaReworded>().ErasedWords);
        room.When(Ana, new EditIdea(idea.Id, "Lunch")).ThenNothing();
    }

    [Fact]
    public void In_listen_an_idea_is_changed_until_others_are_joined_to_it()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Food", "Later bus");
        room.When(Ana, new EditIdea(room.Idea("Breakfast"), "Breakfast together")).Then<IdeaReworded>();
        room.Given(Fani, new JoinIdeas([room.Card("Breakfast together"), room.Card("Food")], room.Idea("Food")));
        room.When(Ana, new EditIdea(room.Idea("Breakfast together"), "Lunch")).ThenRefused(Refusal.Joined);
        room.Given(Bor, new TakeBackIdea(room.Idea("Food")));
        room.When(Ana, new EditIdea(room.Idea("Breakfast together"), "Lunch")).Then<IdeaReworded>();
    }

    [Fact]
    public void After_listen_nothing_is_changed() =>
        Later(room => room.When(Ana, new EditIdea(room.Idea("Breakfast at school"), "Lunch")).ThenRefused(Refusal.NotNow));

    [Fact]
    public void A_restated_idea_gets_a_second_line()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        var first = room.When(Ana, new Restate(room.Idea("Breakfast"), "At school, before eight")).Then<IdeaRestated>();
        Assert.Equal([first.More.Id], room.When(Ana, new Restate(room.Idea("Breakfast"), "At school")).Then<IdeaRestated>().ErasedWords);
        room.When(Ana, new Restate(room.Idea("Breakfast"), "At school")).ThenNothing();
        room.When(Bor, new Restate(room.Idea("Breakfast"), "At home")).ThenRefused(Refusal.NotYours);
        Later(later => later.When(Ana, new Restate(later.Idea("Breakfast at school"), "More")).ThenRefused(Refusal.NotNow));
    }

    [Fact]
    public void Taking_back_erases_every_word_of_it()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        var idea = room.Idea("Breakfast");
        var line = room.When(Ana, new Restate(idea, "At school")).Then<IdeaRestated>().More;
        Assert.Equal([room.Round.Ideas[idea].Text.Id, line.Id], room.When(Ana, new TakeBackIdea(idea)).Then<IdeaTakenBack>().ErasedWords);
        Assert.Null(room.Round.Ideas[idea].Text.Text);
        room.When(Ana, new TakeBackIdea(idea)).ThenNothing();
        room.When(Bor, new TakeBackIdea(idea)).ThenRefused(Refusal.NotYours);
        room.When(Bor, new TakeBackIdea("noidea")).ThenRefused(Refusal.IdeaGone);
    }

    [Fact]
    public void That_is_all_is_only_a_count()
    {
        var room = Room.Writing(Everybody);
        room.When(Ana, new DoneWriting(true)).Then<WritingDone>();
        room.When(Ana, new DoneWriting(true)).ThenNothing();
        room.When(Ana, Room.Post("Still something")).ThenAlso<IdeaPosted>();
        room.When(Ana, new DoneWriting(false)).Then<WritingDone>();
    }

    [Fact]
    public void After_the_outcome_is_saved_the_phone_keeps_its_words()
    {
        var room = Room.Reviewing(Everybody).Given(Fani, new SaveOutcome());
        room.When(Ana, Room.Post("Too late")).ThenRefused(Refusal.RoundDone);
    }

    [Fact]
    public void New_words_of_a_held_back_idea_are_held_back_too_and_kept_no_longer()
    {
        var room = Room.Listening(Everybody, "Mrs X is lazy", "Later bus");
        room.Given(Fani, new HoldBack(room.Idea("Mrs X is lazy"), HoldReason.Attacks));
        var told = room.When(Ana, new EditIdea(room.Idea("Mrs X is lazy"), "We wait long for an answer"));
        Assert.Equal([told.ThenAlso<IdeaReworded>().Text.Id], told.ThenAlso<IdeaHeldBack>().RekeptWords);
        Assert.Equal(IdeaState.HeldBack, room.Round.Ideas[room.Idea("We wait long for an answer")].State);
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "abc"), InlineData("c\u030C", "č"), InlineData("line\r\nfeed", "line\nfeed"), InlineData("a\tb", "a b")]
    [InlineData("turn \u202Ethis", "turn this"), InlineData("fake \uFFFC", "fake"), InlineData("👩‍👧 ok", "👩‍👧 ok")]
    public void Words_are_cleaned_and_never_break(string typed, string kept) => Assert.Equal(kept, Texts.Clean(typed));

    [Fact]
    public void Half_a_sign_becomes_the_replacement_sign() => Assert.Equal("\uFFFD broken", Texts.Clean('\uD83D' + " broken"));

    private static void Later(Action<Room> sees)
    {
        foreach (var room in new[] { Room.Choosing(Everybody), Room.Shaping(Everybody), Room.Reviewing(Everybody) })
            sees(room);
    }
}
