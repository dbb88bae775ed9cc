// Listen: ideas are revealed, shown one by one, joined and split, asked about, held back, parked (METHOD 3).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class WallTests
{
    [Fact]
    public void Nothing_is_revealed_without_an_idea() => Room.Writing(Everybody).When(Fani, new Reveal { Confirmed = true }).ThenRefused(Refusal.NoIdeas);

    [Fact]
    public void Reveal_asks_first_when_a_present_voice_has_no_idea()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast"));
        Assert.Equal([Youth, SocialWork, School], Assert.IsType<List<string>>(room.When(Fani, new Reveal()).ThenRefused(Refusal.ConfirmNothingYet).Args["voices"]));
        room.When(Fani, new Reveal { Confirmed = true }).Then<Revealed>();
    }

    [Fact]
    public void The_order_of_cards_tells_nothing_of_who_wrote_first()
    {
        var orders = Enumerable.Range(1, 20).Select(seed =>
        {
            var chance = new Chance([(byte)seed]);
            return string.Concat(chance.Shuffle("abcdef"));
        }).Distinct();
        Assert.True(orders.Count() > 15);
    }

    [Fact]
    public void Cards_come_one_by_one_and_then_all()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast")).Given(Bor, Room.Post("Later bus")).Given(Cene, Room.Post("Walk")).Given(Fani, new Reveal { Confirmed = true });
        var order = room.Round.Waiting;
        room.When(Fani, new NextCard(order[1])).ThenMoved();
        room.When(Fani, new NextCard(order[0])).Then<CardShown>();
        Assert.Equal([order[0]], room.Cards);
        room.When(Fani, new ShowAll()).Then<AllShown>();
        room.When(Fani, new ShowAll()).ThenNothing();
        room.When(Fani, new NextCard(null!)).ThenMoved();
        Assert.Equal(order, room.Cards);
    }

    [Fact]
    public void The_choosing_waits_until_every_card_was_shown()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast")).Given(Bor, Room.Post("Later bus")).Given(Fani, new Reveal { Confirmed = true });
        room.When(Fani, new OpenChoosing()).ThenRefused(Refusal.NotAllShown);
    }

    [Fact]
    public void Not_clear_is_counted_by_card_and_confirmed_before_the_choosing()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        room.When(Ana, new NotClear(room.Cards[0], true)).Then<ClarityAsked>();
        room.When(Ana, new NotClear(room.Cards[0], true)).ThenNothing();
        room.When(Ana, new NotClear("nocard", true)).ThenRefused(Refusal.CardGone);
        Assert.Equal(1, room.When(Fani, new OpenChoosing()).ThenRefused(Refusal.ConfirmNotClear).Args["n"]);
        room.Given(Ana, new NotClear(room.Cards[0], false)).When(Fani, new OpenChoosing()).Then<ChoosingOpened>();
    }

    [Fact]
    public void A_question_about_a_card_goes_to_the_desk_and_to_all_when_it_is_shown()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        room.When(Ana, new AskAbout(room.Cards[0], "?")).ThenInvalid("text", Refusal.TooShort);
        var asked = room.When(Ana, new AskAbout(room.Cards[0], "On which days?")).Then<QuestionAsked>();
        Assert.False(room.Round.Questions[0].Shown);
        room.When(Fani, new ShowQuestion(asked.Question)).Then<QuestionShown>();
        room.When(Fani, new ShowQuestion(asked.Question)).ThenNothing();
        room.When(Fani, new ShowQuestion("noquestion")).ThenInvalid("question", Refusal.NotKnown);
    }

    [Fact]
    public void Joined_ideas_are_one_card_and_each_piece_stays_readable()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Food", "Later bus");
        room.When(Fani, new JoinIdeas([room.Cards[0]], room.Idea("Food"))).ThenInvalid("cards", Refusal.TooShort);
        room.When(Fani, new JoinIdeas([room.Cards[0], "nocard"], room.Idea("Food"))).ThenRefused(Refusal.CardGone);
        room.When(Fani, new JoinIdeas([room.Card("Breakfast"), room.Card("Food")], room.Idea("Later bus"))).ThenInvalid("title", Refusal.NotKnown);
        var group = room.When(Fani, new JoinIdeas([room.Card("Breakfast"), room.Card("Food")], room.Idea("Food"))).Then<IdeasJoined>().Group;
        Assert.Equal(2, room.Cards.Count);
        Assert.Equal(("Food", 2), (room.Round.Card(group)!.Title.Text.Text, room.Round.Card(group)!.Pieces.Count));
        room.When(Fani, new SplitGroup(group)).Then<GroupSplit>();
        Assert.Equal(3, room.Cards.Count);
        room.When(Fani, new SplitGroup(group)).ThenRefused(Refusal.CardGone);
    }

    [Fact]
    public void The_author_who_wants_to_stand_alone_wins()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Food", "Later bus");
        room.When(Ana, new KeepMineSeparate(room.Idea("Breakfast"))).ThenNothing();
        room.Given(Fani, new JoinIdeas([room.Card("Breakfast"), room.Card("Food")], room.Idea("Breakfast")));
        room.When(Bor, new KeepMineSeparate(room.Idea("Breakfast"))).ThenRefused(Refusal.NotYours);
        room.When(Ana, new KeepMineSeparate(room.Idea("Breakfast"))).Then<PieceSeparated>();
        Assert.Equal(3, room.Cards.Count);
        room.When(Ana, new KeepMineSeparate(room.Idea("Breakfast"))).ThenNothing();
        room.When(Fani, new JoinIdeas([room.Card("Breakfast"), room.Card("Food")], room.Idea("Food"))).ThenRefused(Refusal.KeptSeparate);
    }

    [Fact]
    public void A_held_back_card_comes_back_at_the_end_of_the_queue()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        var idea = room.Idea("Breakfast");
        room.When(Fani, new HoldBack(idea, HoldReason.Names)).Then<IdeaHeldBack>();
        room.When(Fani, new HoldBack(idea, HoldReason.Names)).ThenNothing();
        Assert.DoesNotContain(idea, room.Cards);
        room.When(Fani, new PutBack(idea)).Then<IdeaPutBack>();
        Assert.Equal([idea], room.Round.Waiting);
        room.When(Fani, new PutBack(idea)).ThenRefused(Refusal.IdeaGone);
        room.When(Fani, new HoldBack("noidea", HoldReason.Names)).ThenRefused(Refusal.IdeaGone);
    }

    [Fact]
    public void Put_back_after_the_list_is_frozen_it_is_parked()
    {
        var room = Room.Choosing(Everybody);
        var idea = room.Idea("Later bus");
        room.Given(Fani, new HoldBack(idea, HoldReason.Names)).Given(Fani, new PutBack(idea));
        Assert.Equal(IdeaState.Parked, room.Round.Ideas[idea].State);
    }

    [Fact]
    public void A_desk_parks_any_card_and_a_phone_its_own()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus", "Walk");
        room.When(Ana, new ParkIdea(room.Idea("Later bus"))).ThenRefused(Refusal.NotYours);
        room.When(Bor, new ParkIdea(room.Idea("Later bus"))).Then<IdeaParked>();
        room.When(Bor, new ParkIdea(room.Idea("Later bus"))).ThenNothing();
        room.When(Fani, new ParkIdea(room.Idea("Walk"))).Then<IdeaParked>();
        Assert.Single(room.Cards);
    }

    [Fact]
    public void Once_there_is_a_result_its_cards_are_not_parked_any_more()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        room.Given(Fani, new RunOff([room.Cards[0], room.Cards[1]]));
        room.When(Fani, new ParkIdea(room.Cards[0])).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Back_to_write_only_before_the_first_choosing()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        room.When(Fani, new BackToWrite()).Then<WentBackToWrite>();
        room.Given(Cene, Room.Post("Walk")).Given(Fani, new Reveal { Confirmed = true });
        Assert.Equal(2, room.Cards.Count);
        Assert.Equal([room.Idea("Walk")], room.Round.Waiting);
        room.Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing()).Given(Fani, new BackToListen());
        room.When(Fani, new BackToWrite()).ThenRefused(Refusal.AlreadyChosen);
    }
}
