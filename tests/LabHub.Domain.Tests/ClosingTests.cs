// The end of the workshop: closing, closed, and the close that the server does when nobody did (METHOD 2).
using LabHub.Domain.Outcomes;
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class ClosingTests
{
    [Fact]
    public void Closing_waits_for_the_open_round()
    {
        var room = Room.Writing(Everybody);
        room.When(Fani, new OpenClosing()).ThenRefused(Refusal.RoundOpen);
        room.When(Fani, new Close()).ThenRefused(Refusal.NotNow);
        room.Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new SaveOutcome());
        room.When(Fani, new OpenClosing()).Then<ClosingOpened>();
        room.When(Fani, new OpenClosing()).ThenNothing();
        room.When(Fani, new Close()).Then<WorkshopClosed>();
        room.When(Fani, new Close()).ThenNothing();
        room.When(Fani, new OpenClosing()).ThenRefused(Refusal.Ended);
        room.When(Ana, new SuggestQuestion("And now what?")).ThenRefused(Refusal.Ended);
    }

    [Fact]
    public void Only_the_average_of_the_scale_is_kept_and_only_from_five_answers_on()
    {
        var room = Room.Lobby(Everybody);
        foreach (var who in Everybody)
            room.Given(who, new ScaleAnswer(ScaleWhen.Start, who == Ana ? 2 : 4));
        room.Starts().Given(Fani, new OpenClosing()).Given(Ana, new ScaleAnswer(ScaleWhen.End, 9));
        var closed = room.When(Fani, new Close()).Then<WorkshopClosed>();
        Assert.Equal((4, null), (closed.ScaleStart, closed.ScaleEnd));
        Assert.All(room.Now.Seats.Values, s => Assert.True(s.ScaleStart is null && s.ScaleEnd is null));
        LawTests.SameState(room);
    }

    [Fact]
    public void The_average_of_the_end_moves_with_every_fifth_answer_so_that_nobody_computes_the_next_one()
    {
        Person[] people = [.. Everybody, .. More(6, School)];
        var room = Room.Lobby(people).Starts().Given(Fani, new OpenClosing());
        string Shown() => SeeingTests.Bytes(Board.Rows(room.Now, Place.Phone, Around.Nobody)["scale"]);
        foreach (var who in people[..5])
            room.Given(who, new ScaleAnswer(ScaleWhen.End, 6));
        var five = Shown();
        Assert.Contains("\"end\":6", five, StringComparison.Ordinal);
        room.Given(Ana, new ScaleAnswer(ScaleWhen.End, 0)).Given(people[5], new ScaleAnswer(ScaleWhen.End, 10)).Given(Ana, new ScaleAnswer(ScaleWhen.End, 10));
        Assert.Equal(five, Shown());
        foreach (var who in people[6..10])
            room.Given(who, new ScaleAnswer(ScaleWhen.End, 10));
        Assert.Contains("\"end\":8", Shown(), StringComparison.Ordinal);
        LawTests.SameState(room);
        room.Given(people[10], new ScaleAnswer(ScaleWhen.End, 0));
        Assert.Equal(8, room.When(Fani, new Close()).Then<WorkshopClosed>().ScaleEnd);
        LawTests.SameState(room);
    }

    [Fact]
    public void What_nobody_closes_the_server_closes_and_marks_as_not_reviewed()
    {
        var room = Room.Repairing(Everybody);
        var events = room.When(new Asker.Server(), new CloseUnattended()).ThenAccepted();
        Assert.Equal([typeof(EndedWithoutAgreement), typeof(RoundSaved), typeof(WorkshopClosed)], events.Select(e => e.GetType()));
        var saved = events.OfType<RoundSaved>().Single().Document;
        Assert.Equal((OutcomeKind.NotAgreed, true), (saved.Kind, saved.NotReviewed));
        room.When(new Asker.Server(), new CloseUnattended()).ThenNothing();
        LawTests.SameState(room);
    }

    [Fact]
    public void An_unattended_review_is_saved_as_it_stood()
    {
        var room = Room.Reviewing(Everybody);
        Assert.Equal(OutcomeKind.Agreed, room.When(new Asker.Server(), new CloseUnattended()).ThenAlso<RoundSaved>().Document.Kind);
    }

    [Fact]
    public void A_draft_is_never_closed_by_itself() => Room.Draft().When(new Asker.Server(), new CloseUnattended()).ThenNothing();

    [Fact]
    public void An_open_vote_is_deleted_by_an_unattended_close()
    {
        var room = Room.Choosing(Everybody);
        room.Given(Ana, new PlaceDot(room.Cards[0]));
        var vote = room.Round.Vote!.Id;
        Assert.Equal(vote, room.When(new Asker.Server(), new CloseUnattended()).ThenAlso<EndedWithoutAgreement>().Vote);
        LawTests.SameState(room);
    }
}
