// Weigh: card by card for it, not for me, or skipped; changeable, secret, gone with the closing; labels and marks are what remains (COMMON-GROUND).
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class WeighingTests
{
    private static readonly Person[] Twelve = [.. More(6, Families), .. More(5, School), .. More(1, Youth)];

    [Fact]
    public void A_mark_is_changed_and_taken_back_as_often_as_one_likes()
    {
        var room = Room.Weighing(Everybody);
        var card = room.Cards[0];
        Assert.Equal("for", room.When(Ana, new Weigh(card, Mark.For)).Then<Marked>().Value);
        room.When(Ana, new Weigh(card, Mark.For)).ThenNothing();
        Assert.Equal("skip", room.When(Ana, new Weigh(card, Mark.Skip)).Then<Marked>().Value);
        Assert.Null(room.When(Ana, new Weigh(card, null)).Then<Marked>().Value);
        room.When(Ana, new Weigh(card, null)).ThenNothing();
        room.When(Ana, new Weigh("nocard", Mark.For)).ThenRefused(Refusal.CardGone);
    }

    [Fact]
    public void There_is_no_mark_of_itself_on_ones_own_card_and_no_limit_of_marks()
    {
        var room = Room.Weighing(Everybody);
        Assert.Empty(room.Round.Vote!.Marks);
        Assert.Equal(0, room.Round.Vote.Dots);
        foreach (var card in room.Cards)
            room.Given(Ana, new Weigh(card, Mark.For));
    }

    [Fact]
    public void Dots_and_weighings_are_not_mixed()
    {
        var room = Room.Weighing(Everybody);
        room.When(Ana, new PlaceDot(room.Cards[0])).ThenRefused(Refusal.NotNow);
        room.When(Ana, new TakeDot(room.Cards[0])).ThenRefused(Refusal.NotNow);
        room = Room.Choosing(Everybody);
        room.When(Ana, new Weigh(room.Cards[0], Mark.For)).ThenRefused(Refusal.NotNow);
        room.Given(Fani, new CloseChoosing { Confirmed = true }).When(Ana, new Weigh(room.Cards[0], Mark.For)).ThenMoved();
    }

    [Fact]
    public void The_ballot_is_set_when_the_round_is_prepared_and_frozen_with_its_rule()
    {
        var room = Room.Running(Everybody);
        Assert.Equal(Ballot.Weigh, room.When(Fani, new PrepareRound("What would make a week easier?", RoundKind.Ideas, null, Ballot.Weigh)).Then<RoundPrepared>().Ballot);
        Assert.Equal(Ballot.Weigh, room.When(Fani, new OpenWriting { Round = 1 }).Then<WritingOpened>().Ballot);
        Assert.Equal(Ballot.Dots, Room.Writing(Everybody).Round.Ballot);
    }

    [Fact]
    public void The_marks_are_gone_with_the_closing_and_the_result_stays()
    {
        var room = Room.Weighing(Twelve);
        foreach (var who in Twelve)
            room.Given(who, new Weigh(room.Cards[0], Mark.For)).Given(who, new Weigh(room.Cards[1], who.Voice == School ? Mark.Not : Mark.For));
        Assert.Equal(room.Round.Vote!.Id, room.When(Fani, new CloseChoosing()).Then<ChoosingClosed>().Vote);
        Assert.Null(room.Round.Vote);
        var result = Assert.Single(room.Round.Results);
        Assert.Equal((Ballot.Weigh, View.Voices, false, false, Limits.Usual), (result.Ballot, result.View, result.Few, result.Nobody, result.Limits));
        Assert.Equal([Families, SmallVoices.Others], result.Groups);
        var (shared, divides, empty) = (Of(result, room.Cards[0]), Of(result, room.Cards[1]), Of(result, room.Cards[2]));
        Assert.Equal((Ground.Shared, 1, 2), (shared.Label, shared.Place, shared.Carried.Count));
        Assert.Equal([new(Families, Side.For), new(SmallVoices.Others, Side.Not)], divides.Marks!);
        Assert.Equal(Ground.Divides, divides.Label);
        Assert.Equal((Ground.NotAsked, Side.None), (empty.Label, empty.Marks![0].Mark));
        Assert.All(result.Cards, c => Assert.Null(c.Dots));
        Assert.Equal([room.Cards[0]], room.Round.MayTake());
        LawTests.SameState(room);
    }

    [Fact]
    public void What_is_shared_comes_first_for_or_against_and_what_divides_after_it()
    {
        var room = Room.Weighing(Twelve);
        foreach (var who in Twelve)
            room.Given(who, new Weigh(room.Cards[0], who.Voice == School ? Mark.Not : Mark.For)).Given(who, new Weigh(room.Cards[1], Mark.Not)).Given(who, new Weigh(room.Cards[2], Mark.For));
        var cards = room.When(Fani, new CloseChoosing()).Then<ChoosingClosed>().Result.Cards;
        Assert.Equal([Ground.Shared, Ground.SharedNo, Ground.Divides], cards.Take(3).Select(c => c.Label!.Value));
        Assert.Equal([1, 2, 3], cards.Take(3).Select(c => c.Place));
    }

    [Fact]
    public void Of_fewer_than_five_people_nothing_is_said_card_by_card()
    {
        var room = Room.Weighing(Everybody);
        foreach (var who in Everybody[..4])
            room.Given(who, new Weigh(room.Cards[0], Mark.For));
        var result = room.When(Fani, new CloseChoosing { Confirmed = true }).Then<ChoosingClosed>().Result;
        Assert.True(result.Few);
        Assert.Empty(result.Groups);
        Assert.All(result.Cards, c => Assert.Equal((null, null, null, null, 1), (c.Label, c.Marks, c.Firm, c.Band, c.Place)));
        Assert.Empty(room.Round.MayTake());
        room.When(Fani, new TakeCard(room.Cards[0])).ThenRefused(Refusal.ReasonNeeded);
    }

    [Fact]
    public void A_run_off_of_a_weighing_is_dots()
    {
        var room = Room.Weighing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        var opened = room.When(Fani, new RunOff(room.Cards.GetRange(0, 2))).Then<ChoosingOpened>();
        Assert.Equal((Ballot.Dots, 1), (opened.Ballot, opened.Dots));
        room.When(Ana, new Weigh(room.Cards[0], Mark.For)).ThenRefused(Refusal.NotNow);
        room.When(Ana, new PlaceDot(room.Cards[0])).Then<Marked>();
    }

    [Fact]
    public void Joined_cards_keep_equal_marks_and_ask_again_where_they_differ()
    {
        var room = Room.Weighing(Everybody);
        var (a, b) = (room.Cards[0], room.Cards[1]);
        room.Given(Ana, new Weigh(a, Mark.For)).Given(Ana, new Weigh(b, Mark.For))
            .Given(Bor, new Weigh(a, Mark.For)).Given(Bor, new Weigh(b, Mark.Not))
            .Given(Cene, new Weigh(b, Mark.Skip))
            .Given(Fani, new BackToListen()).Given(Fani, new JoinIdeas([a, b], a)).Given(Fani, new OpenChoosing());
        var vote = room.Round.Vote!;
        var group = room.Round.CardOf(a);
        Assert.Equal([Mark.For, null, Mark.Skip], new[] { Ana, Bor, Cene }.Select(who => vote.MarkOf(room.Seat(who), group)));
        Assert.Empty(vote.MarksOf(room.Seat(Bor)));
        LawTests.SameState(room);
        room.Given(Fani, new BackToListen()).Given(Fani, new SplitGroup(group)).Given(Fani, new OpenChoosing());
        Assert.Equal([Mark.For, null], new[] { a, b }.Select(card => room.Round.Vote!.MarkOf(room.Seat(Ana), card)));
        LawTests.SameState(room);
    }

    [Fact]
    public void A_card_that_is_taken_back_or_held_back_takes_its_marks_out_of_the_vote()
    {
        var room = Room.Weighing(Everybody);
        var card = room.Idea("Breakfast at school");
        room.Given(Bor, new Weigh(card, Mark.For)).Given(Ana, new TakeBackIdea(card));
        Assert.DoesNotContain(card, room.Round.Vote!.Cards);
        Assert.DoesNotContain("mark\":", Bytes(Board.Yours(room.Now, room.Seat(Bor))["weighings"]));
        room.When(Bor, new Weigh(card, Mark.Not)).ThenRefused(Refusal.CardGone);
        Assert.DoesNotContain(room.When(Fani, new CloseChoosing { Confirmed = true }).Then<ChoosingClosed>().Result.Cards, c => c.Id == card);
    }

    [Fact]
    public void Nobody_falls_silent_with_a_card_that_is_gone_so_nobody_learns_whose_only_mark_was_on_it()
    {
        foreach (var ballot in Enum.GetValues<Ballot>())
        {
            var room = ballot is Ballot.Weigh ? Room.Weighing(Everybody) : Room.Choosing(Everybody);
            var card = room.Idea("Breakfast at school");
            foreach (var who in Everybody)
                room.Given(who, ballot is Ballot.Weigh ? new Weigh(card, Mark.For) : new PlaceDot(card));
            room.Given(Ana, new TakeBackIdea(card));
            Assert.Contains("\"voices\":[]", Bytes(Board.Rows(room.Now, Place.Desk, Around.Nobody)["missing"]));
            Assert.False(room.When(Fani, new CloseChoosing()).Then<ChoosingClosed>().Result.Nobody);
        }
    }

    [Fact]
    public void A_look_back_keeps_the_marks_and_asks_again_who_is_done()
    {
        var room = Room.Weighing(Everybody);
        room.Given(Ana, new Weigh(room.Cards[0], Mark.Not)).Given(Ana, new DoneChoosing(true)).Given(Fani, new BackToListen()).Given(Fani, new OpenChoosing());
        Assert.Equal(Mark.Not, room.Round.Vote!.MarkOf(room.Seat(Ana), room.Cards[0]));
        Assert.Empty(room.Round.Vote!.Done);
        LawTests.SameState(room);
    }

    [Fact]
    public void Who_joins_late_weighs_like_everybody()
    {
        var room = Room.Weighing(Everybody).Join(Gal);
        room.When(Gal, new Weigh(room.Cards[0], Mark.For)).Then<Marked>();
        Assert.Equal(6, Number(room, Place.Screen, "of"));
    }

    [Fact]
    public void Phones_are_told_what_was_answered_least_and_nobody_else_is()
    {
        var room = Room.Weighing(Twelve);
        foreach (var who in Twelve[..11])
            room.Given(who, new Weigh(room.Cards[1], Mark.Skip));
        Assert.Equal([4], Bands(room)); // fewer than twelve have weighed
        room.Given(Twelve[11], new Weigh(room.Cards[1], Mark.Not));
        Assert.Equal([3, 1], Bands(room));
        foreach (var place in new[] { Place.Screen, Place.Desk })
            Assert.DoesNotContain("bands", Bytes(Board.Rows(room.Now, place, Around.Nobody)));
    }

    [Fact]
    public void In_a_small_room_all_cards_are_one_band()
    {
        var room = Room.Weighing(Everybody);
        foreach (var who in Everybody)
            room.Given(who, new Weigh(room.Cards[1], Mark.Skip));
        Assert.Equal([room.Cards.Count], Bands(room));
    }

    [Fact]
    public void A_phone_sees_its_own_weighings_and_no_dots()
    {
        var room = Room.Weighing(Everybody);
        room.Given(Ana, new Weigh(room.Cards[2], Mark.Not)).Given(Ana, new DoneChoosing(true));
        var mine = Board.Yours(room.Now, room.Seat(Ana));
        Assert.Equal($"{{\"marks\":[{{\"card\":\"{room.Cards[2]}\",\"mark\":\"not\"}}],\"done\":true}}", Bytes(mine["weighings"]));
        Assert.DoesNotContain("dots", mine.Keys);
        Assert.DoesNotContain("weighings", Board.Yours(Room.Choosing(Everybody).Now, room.Seat(Ana)).Keys);
    }

    [Fact]
    public void A_lab_may_set_stricter_limits_and_no_looser_ones()
    {
        var strict = Limits.Usual with { Heard = 4 };
        Assert.IsType<Decision.Accepted>(Doors.Create("SP", Room.Lab, Room.Setup with { Rule = Rule.Usual with { Limits = strict } }, Room.Draft().Asking(new Asker.Desk())));
        Assert.IsType<Decision.Invalid>(Doors.Create("SP", Room.Lab, Room.Setup with { Rule = Rule.Usual with { Limits = Limits.Usual with { Heard = 2 } } }, Room.Draft().Asking(new Asker.Desk())));
        Assert.False((Limits.Usual with { Shared = new(1, int.MaxValue) }).IsAtLeast(Limits.Usual));
        Assert.False((Limits.Usual with { Shared = new(0, 0), Skipped = new(0, 0) }).IsAtLeast(Limits.Usual));
    }

    private static CardResult Of(VoteResult result, string card) => result.Cards.Find(c => c.Id == card)!;

    private static string Bytes(object? row) => SeeingTests.Bytes(row);

    private static int Number(Room room, Place place, string field) =>
        System.Text.Json.JsonDocument.Parse(Bytes(Board.Rows(room.Now, place, Around.Nobody)["choose"])).RootElement.GetProperty(field).GetInt32();

    /// <summary>How many cards stand in each band.</summary>
    private static IEnumerable<int> Bands(Room room) =>
        System.Text.Json.JsonDocument.Parse(Bytes(Board.Rows(room.Now, Place.Phone, Around.Nobody)["choose"])).RootElement.GetProperty("bands").EnumerateArray().Select(b => b.GetArrayLength());
}
