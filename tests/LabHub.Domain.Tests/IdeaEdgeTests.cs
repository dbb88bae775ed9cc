// Edge cases of METHOD 7 about ideas and their dots, each under its number.
using LabHub.Domain.Outcomes;
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class IdeaEdgeTests
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
    public void E47_a_card_that_must_not_be_shown_is_held_back_before_it_is()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Something dangerous")).Given(Fani, new Reveal { Confirmed = true });
        room.When(Fani, new HoldBack(room.Round.Waiting[0], HoldReason.Private)).Then<IdeaHeldBack>();
        Assert.Empty(room.Round.Waiting);
        Assert.Empty(room.Cards);
    }
}
