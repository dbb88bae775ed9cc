// Choose: secret dots, the same number for everyone, a result once, and what may be taken from it (METHOD 3, 6).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class ChoosingTests
{
    [Fact]
    public void Nobody_can_place_more_dots_than_they_have()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Ana, new PlaceDot(room.Cards[1]));
        room.When(Ana, new PlaceDot(room.Cards[2])).ThenRefused(Refusal.NoDotsLeft);
        room.Given(Ana, new TakeDot(room.Cards[0])).When(Ana, new PlaceDot(room.Cards[2])).Then<Marked>();
    }

    [Fact]
    public void A_dot_is_taken_once_and_a_card_that_is_none_takes_none()
    {
        var room = Room.Choosing(Everybody).Given(Ana, new DoneChoosing(true));
        room.When(Ana, new TakeDot(room.Cards[0])).ThenNothing();
        room.When(Ana, new PlaceDot("nocard")).ThenRefused(Refusal.CardGone);
        room.When(Ana, new DoneChoosing(true)).ThenNothing();
        room.When(Ana, new DoneChoosing(false)).Then<Marked>();
    }

    [Fact]
    public void Without_cards_there_is_nothing_to_choose()
    {
        var room = Room.Listening(Everybody, "Breakfast");
        room.Given(Ana, new TakeBackIdea(room.Idea("Breakfast"))).When(Fani, new OpenChoosing()).ThenRefused(Refusal.NoCards);
    }

    [Fact]
    public void The_list_is_frozen_while_the_room_chooses()
    {
        var room = Room.Choosing(Everybody);
        room.When(Fani, new JoinIdeas([room.Cards[0], room.Cards[1]], room.Cards[0])).ThenRefused(Refusal.NotNow);
        room.When(Fani, new SplitGroup(room.Cards[0])).ThenRefused(Refusal.NotNow);
        room.When(Fani, new NextCard(room.Cards[0])).ThenRefused(Refusal.NotNow);
        room.When(Fani, new Reveal()).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Closing_asks_first_when_a_present_voice_has_not_chosen()
    {
        var room = Room.Choosing(Ana, Darja);
        room.Given(Ana, new PlaceDot(room.Cards[0]));
        Assert.Equal([SocialWork], Assert.IsType<List<string>>(room.When(Fani, new CloseChoosing()).ThenRefused(Refusal.ConfirmNotChosen).Args["voices"]));
        room.Given(Darja, new PlaceDot(room.Cards[0])).When(Fani, new CloseChoosing()).Then<ChoosingClosed>();
    }

    [Fact]
    public void The_dots_are_gone_with_the_closing_and_the_result_stays()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Fani, new CloseChoosing { Confirmed = true });
        Assert.Null(room.Round.Vote);
        Assert.Equal(1, Assert.Single(room.Round.Results).Cards.Sum(c => c.Dots));
        LawTests.SameState(room);
    }

    [Fact]
    public void When_two_cards_become_one_after_a_look_back_the_dots_go_with_the_vote()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Food").Given(Fani, new OpenChoosing());
        var vote = room.Round.Vote!.Id;
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Fani, new BackToListen()).Given(Fani, new JoinIdeas(room.Cards, room.Idea("Food")));
        Assert.Equal(vote, room.When(Fani, new OpenChoosing()).Then<ChoosingSkipped>().Vote);
        Assert.Null(room.Round.Vote);
        LawTests.SameState(room);
    }

    [Fact]
    public void A_look_back_keeps_the_dots_and_asks_again_who_is_done()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Ana, new DoneChoosing(true)).Given(Fani, new BackToListen()).Given(Fani, new OpenChoosing());
        Assert.Equal([room.Cards[0]], room.Round.Vote!.MarksOf(room.Seat(Ana)));
        Assert.Empty(room.Round.Vote!.Done);
    }

    [Fact]
    public void A_card_that_is_not_among_the_first_needs_a_reason()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0])).Given(Fani, new CloseChoosing { Confirmed = true });
        room.When(Fani, new TakeCard(room.Cards[1])).ThenRefused(Refusal.ReasonNeeded);
        room.When(Fani, new TakeCard(room.Cards[1], "It is the base of all others")).Then<CardTaken>();
        room.When(Fani, new TakeCard(room.Cards[0])).Then<CardTaken>();
        room.When(Fani, new TakeCard(room.Cards[0])).ThenNothing();
        room.When(Fani, new TakeCard("nocard")).ThenRefused(Refusal.CardGone);
        room.When(Fani, new DraftStep("Breakfast")).Then<StepDrafted>();
    }

    [Fact]
    public void A_run_off_is_dots_on_two_to_four_cards()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        room.When(Fani, new RunOff([room.Cards[0]])).ThenInvalid("cards", Refusal.OutOfRange);
        room.When(Fani, new RunOff([room.Cards[0], "nocard"])).ThenRefused(Refusal.CardGone);
        Assert.Equal(1, room.When(Fani, new RunOff([room.Cards[0], room.Cards[1]])).Then<ChoosingOpened>().Dots);
        room.When(Fani, new BackToListen()).ThenRefused(Refusal.NotNow);
        Room.Shaping(Everybody).When(Fani, new RunOff(["a", "b"])).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void A_vote_that_was_ended_unread_gives_no_card_away_without_a_reason()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new AnotherStep());
        room.When(Fani, new TakeCard(room.Cards[0])).ThenRefused(Refusal.ReasonNeeded);
        room.When(Fani, new TakeCard(room.Cards[0], "We begin here")).Then<CardTaken>();
    }
}
