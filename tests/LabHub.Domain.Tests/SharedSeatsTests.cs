// Several people on one phone, people without one, and a seat that moves to another phone (METHOD 2, E36, E44).
using LabHub.Domain.Seeing;
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class SharedSeatsTests
{
    private const string Hash = "a-hash-of-a-code";

    [Fact]
    public void E36_two_people_on_one_phone_have_two_seats_and_two_ballots()
    {
        var room = Room.Lobby(Ana, Darja, Emil).AddsHere(Ana, Bor);
        Assert.NotEqual(room.Tag(Ana), room.Tag(Bor));
        room.Starts().Writes().Given(Ana, Room.Post("Breakfast")).Given(Bor, Room.Post("Later bus")).Given(Darja, Room.Post("Walk"))
            .Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        room.Given(Ana, new PlaceDot(room.Cards[0]));
        Assert.Empty(room.Round.Vote!.MarksOf(room.Seat(Bor)));
        room.When(Bor, new PlaceDot(room.Cards[0])).Then<Marked>();
        var bor = Board.Yours(room.Now, room.Seat(Bor));
        Assert.DoesNotContain("Breakfast", System.Text.Json.JsonSerializer.Serialize(bor), StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_person_on_a_phone_may_come_in_the_lobby_and_while_it_runs()
    {
        var room = Room.Writing(Ana);
        room.When(Ana, new AddSeatHere("astronauts", "sl")).ThenInvalid("voice", Refusal.NotKnown);
        Assert.Null(room.When(Ana, new AddSeatHere(null, "sl")).Then<SeatTaken>().Voice);
        Room.Running(Ana).Given(Fani, new OpenClosing()).When(Ana, new AddSeatHere(Families, "sl")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Only_a_desk_adds_a_paper_seat_and_only_it_speaks_for_one()
    {
        var room = Room.Lobby(Ana, Hana);
        room.When(Ana, new AddPaperSeat(Families, "sl")).ThenRefused(Refusal.DeskOnly);
        room.When(Hana, new OkForMe(1)).Then<OkTapped>();
        room.When(new Asker.Seat(room.Seat(Hana)), new OkForMe(1)).ThenRefused(Refusal.NotYours);
        room.When(new Asker.Helper(room.Seat(Ana)), new OkForMe(1)).ThenRefused(Refusal.NotYours);
        room.When(Hana, new AddSeatHere(Families, "sl")).ThenRefused(Refusal.NotYours);
        room.When(Hana, new MakeSeatCode { Hash = Hash }).ThenRefused(Refusal.NotYours);
        Room.Running(Ana).Given(Fani, new OpenClosing()).When(Fani, new AddPaperSeat(Families, "sl")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void A_paper_seat_is_always_here_and_leaves_only_when_a_desk_says_so()
    {
        var room = Room.Shaping(Ana, Darja, Hana);
        room.Given(Fani, new DraftStep("Try a shared breakfast", ByWhen: Room.December, Sign: "They come"));
        room.When(new Asker.Server(), new MarkSilent(room.Seat(Hana))).ThenNothing();
        Assert.IsType<OwnerAsked>(Assert.Single(((Decision.Accepted)room.Now.Decide(
            new AskOwner(room.Tag(Hana)) { Round = 1, Phase = room.Round.PhaseSeq }, room.Asking(new Asker.Desk(), []))).Events));
        room.When(Fani, new MarkLeft(room.Tag(Hana))).Then<SeatLeft>();
        room.When(Hana, new Return()).Then<SeatReturned>();
    }

    [Fact]
    public void A_paper_seat_counts_like_all_others()
    {
        var room = Room.Checking(Ana, Darja, Hana).Answers(Agree, Ana, Darja);
        Assert.Equal(3, room.Step.Check!.In.Count);
        room.Answers(Aside, Hana).CloseCheck().Given(Fani, new SaveOutcome());
        var answers = room.Round.Saved!.Steps[0].Answers!;
        Assert.Equal((2, 1, 0), (answers.Agree, answers.Aside, answers.None));
        LawTests.SameState(room);
    }

    [Fact]
    public void The_trail_says_once_that_a_helper_typed_and_tells_no_time_of_an_idea()
    {
        var room = Room.Writing(Ana, Darja, Hana).Given(Ana, Room.Post("Walk together"));
        room.Clock += TimeSpan.FromMinutes(12);
        room.Given(Hana, Room.Post("Breakfast")).Given(Hana, Room.Post("Later bus"));
        Assert.DoesNotContain(room.Round.Trail, t => t.What == "paper");
        room.Clock += TimeSpan.FromMinutes(12);
        room.Given(Fani, new Reveal { Confirmed = true });
        var line = Assert.Single(room.Round.Trail, t => t.What == "paper");
        Assert.Equal(room.Round.Trail.Single(t => t.What == "listen").At, line.At);
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        Assert.Single(room.Round.Trail, t => t.What == "paper");
        room.Given(Fani, new SaveOutcome());
        Assert.Single(room.Round.Saved!.Trail, t => t.What == "paper");
        LawTests.SameState(room);
    }

    [Fact]
    public void No_line_of_the_trail_speaks_of_paper_where_no_helper_typed() =>
        Assert.DoesNotContain(Room.Reviewing(Ana, Darja, Emil).Round.Trail, t => t.What == "paper");

    [Fact]
    public void E44_a_code_moves_a_seat_once_and_within_thirty_minutes()
    {
        var room = Room.Writing(Ana).Given(Ana, Room.Post("Breakfast"));
        room.When(Ana, new MakeSeatCode()).ThenInvalid("type", Refusal.NotKnown);
        room.Given(Ana, new MakeSeatCode { Hash = Hash });
        room.When(new Asker.Newcomer(), new UseSeatCode("x") { Hash = "another" }).ThenRefused(Refusal.SeatCodeWrong);
        room.When(Ana, new UseSeatCode("x") { Hash = Hash }).ThenRefused(Refusal.NotYours);
        Assert.Equal(room.Seat(Ana), room.When(new Asker.Newcomer(), new UseSeatCode("x") { Hash = Hash }).Then<SeatMoved>().Seat);
        room.When(new Asker.Newcomer(), new UseSeatCode("x") { Hash = Hash }).ThenNothing();
        room.When(Ana, new EditIdea(room.Idea("Breakfast"), "Lunch")).Then<IdeaReworded>(); // the author's rights went along
        room.Given(Ana, new MakeSeatCode { Hash = "second" });
        room.Clock += SharedSeats.CodeHolds;
        room.When(new Asker.Newcomer(), new UseSeatCode("x") { Hash = "second" }).ThenRefused(Refusal.SeatCodeWrong);
        LawTests.SameState(room);
    }

    [Fact]
    public void A_newer_code_makes_the_older_one_worthless()
    {
        var room = Room.Lobby(Ana).Given(Ana, new MakeSeatCode { Hash = Hash }).Given(Ana, new MakeSeatCode { Hash = "second" });
        room.When(new Asker.Newcomer(), new UseSeatCode("x") { Hash = Hash }).ThenRefused(Refusal.SeatCodeWrong);
    }
}
