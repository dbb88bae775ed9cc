// Choose: opened, marked with dots or weighed, closed; secret, no running totals; the marks advise and never decide (METHOD 3, 6, F11).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record OpenChoosing : DeskCommand, IInPhase;

/// <summary>The cards are frozen. A vote that is opened again after a look back keeps its id and its marks.</summary>
/// <param name="Dots">Each seat has so many; 0 where the cards are weighed.</param>
public sealed record ChoosingOpened(int Round, string Vote, int No, bool RunOff, ImmutableList<string> Cards, int Dots, Ballot Ballot = Ballot.Dots) : Event;

/// <summary>With one card there is nothing to choose (E31).</summary>
/// <param name="Vote">The vote of an earlier opening whose cards were joined to one since; its dots are deleted.</param>
public sealed record ChoosingSkipped(int Round, string Card, string? Vote) : Event, IEndsVote;

public sealed record PlaceDot(string Card) : SeatCommand, IInPhase;

public sealed record TakeDot(string Card) : SeatCommand, IInPhase;

public sealed record DoneChoosing(bool Done) : SeatCommand, IInPhase;

public sealed record BackToListen : DeskCommand, IInPhase;

public sealed record WentBackToListen(int Round) : Event;

public sealed record CloseChoosing : DeskCommand, IInPhase;

/// <summary>Carries what may be known afterwards; the dots are deleted in the same transaction.</summary>
public sealed record ChoosingClosed(int Round, string? Vote, VoteResult Result) : Event, IEndsVote;

public static class Choosing
{
    public const int MostCards = 40;

    public const string DoneMark = "done";

    public const string DotMark = "dot";

    private static readonly ImmutableSortedDictionary<string, string> NoMarks = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Dots each: 1 for up to 3 cards, else a quarter of the cards, rounded away from zero, from 2 to 5 (METHOD 1).</summary>
    public static int DotsFor(int cards) =>
        cards <= 3 ? 1 : Math.Clamp((int)Math.Round(cards / 4m, MidpointRounding.AwayFromZero), 2, 5);

    public static Decision Decide(Round round, OpenChoosing c, Asking asking)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        if (!round.Waiting.IsEmpty)
            return Decision.Refuse(Refusal.NotAllShown, ("n", round.Waiting.Count));
        if (round.Shown.IsEmpty)
            return Decision.Refuse(Refusal.NoCards);
        if (round.Shown.Count > MostCards)
            return Decision.Refuse(Refusal.TooManyCards, ("n", MostCards), ("m", round.Shown.Count));
        var unclear = round.NotClear.Select(n => n.Card).Distinct().Count(round.HasCard);
        if (unclear > 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmNotClear, ("n", unclear));
        if (round.Shown.Count == 1)
            return new ChoosingSkipped(round.No, round.Shown[0], round.Vote?.Id);
        var dots = round.Ballot is Ballot.Weigh ? 0 : Math.Max(DotsFor(round.Shown.Count), round.Vote?.Dots ?? 0);
        return new ChoosingOpened(round.No, round.Vote?.Id ?? asking.Chance.Id(), round.Vote?.No ?? 1, false, round.Shown, dots, round.Ballot);
    }

    public static Decision Decide(Round round, Seat seat, PlaceDot c)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Moved;
        if (vote.Ballot is not Ballot.Dots)
            return Decision.Refuse(Refusal.NotNow);
        if (!vote.Cards.Contains(c.Card))
            return Decision.Refuse(Refusal.CardGone);
        var mine = vote.MarksOf(seat.Id);
        if (mine.Contains(c.Card))
            return Decision.Nothing;
        if (vote.Left(seat.Id) < 1)
            return Decision.Refuse(Refusal.NoDotsLeft);
        return Decision.All([.. Returned(vote, seat.Id), new Marked(vote.Id, seat.Id, c.Card, DotMark)]);
    }

    public static Decision Decide(Round round, Seat seat, TakeDot c)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Moved;
        if (vote.Ballot is not Ballot.Dots)
            return Decision.Refuse(Refusal.NotNow);
        return vote.Cards.Contains(c.Card) && vote.MarksOf(seat.Id).Contains(c.Card)
            ? Decision.All([.. Returned(vote, seat.Id), new Marked(vote.Id, seat.Id, c.Card, null)])
            : Decision.Nothing;
    }

    public static Decision Decide(Round round, Seat seat, DoneChoosing c)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Moved;
        return vote.Done.Contains(seat.Id) == c.Done ? Decision.Nothing : new Marked(vote.Id, seat.Id, "", c.Done ? DoneMark : null);
    }

    public static Decision Decide(Round round, BackToListen _) =>
        round is { Phase: Phase.Choose, Vote: { RunOff: false } vote }
            ? Decision.All([new WentBackToListen(round.No), .. vote.Done.Order(StringComparer.Ordinal).Select(seat => new Marked(vote.Id, seat, "", null))])
            : Decision.Refuse(Refusal.NotNow);

    public static Decision Decide(Workshop w, Round round, CloseChoosing c, Asking asking)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Refuse(Refusal.NotNow);
        var choosers = vote.Choosers().ToHashSet();
        if (choosers.Count == 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmNobodyChose);
        var silent = w.PresentVoices().Where(v => !w.People.Any(s => s.Voice == v && choosers.Contains(s.Id))).ToList();
        if (silent.Count > 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmNotChosen, ("voices", silent));
        return new ChoosingClosed(round.No, vote.Id, VoteResults.Of(w, round, vote, asking.Chance));
    }

    /// <summary>Where the marks of joined or split cards go: to one card, one dot a seat (E20).</summary>
    public static IEnumerable<Event> MovedMarks(Round round, IReadOnlyCollection<string> cards, string target) => round.Vote switch
    {
        null => [],
        { Ballot: Ballot.Weigh } vote => Weighing.Moved(vote, cards, target),
        var vote => MovedDots(vote, cards, target),
    };

    private static IEnumerable<Event> MovedDots(Vote vote, IReadOnlyCollection<string> cards, string target)
    {
        foreach (var (seat, mine) in vote.Marks.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (mine.Keys.FirstOrDefault(cards.Contains) is not { } moved)
                continue;
            yield return new Marked(vote.Id, seat, moved, null);
            yield return new Marked(vote.Id, seat, target, DotMark);
        }
    }

    public static Round Evolve(Round round, ChoosingOpened e, DateTimeOffset at)
    {
        var before = round.Vote?.Id == e.Vote ? round.Vote : null;
        var vote = (before ?? new Vote(e.Vote, e.No, e.RunOff, e.Cards, e.Dots, e.Ballot)) with { Cards = e.Cards, Dots = e.Dots };
        round = round with { Vote = vote, HasChosen = true, Current = null };
        return (e.RunOff ? round.Noted(at, "runOff") : round).Enter(Phase.Choose, at);
    }

    public static Round Evolve(Round round, ChoosingSkipped e, DateTimeOffset at) =>
        (round with { Vote = null, HasChosen = true, Current = null, Proposals = [new Proposal(1) { Taken = e.Card }] }).Enter(Phase.Shape, at);

    /// <summary>"That is all" is asked again when the cards open again; the dots stay.</summary>
    public static Round Evolve(Round round, WentBackToListen _, DateTimeOffset at) => round.Enter(Phase.Listen, at);

    public static Round Evolve(Round round, ChoosingClosed e, DateTimeOffset at) => (round with
    {
        Vote = null,
        Results = round.Results.Add(e.Result),
        Proposals = round.Proposals.IsEmpty ? [new Proposal(1)] : round.Proposals,
    }).Enter(Phase.Shape, at);

    public static Round Evolve(Round round, Marked e)
    {
        if (round.Vote is not { } vote || vote.Id != e.Vote)
            return round;
        if (e.Card.Length == 0)
            return round with { Vote = vote with { Done = e.Value is null ? vote.Done.Remove(e.Seat) : vote.Done.Add(e.Seat) } };
        var mine = vote.Marks.GetValueOrDefault(e.Seat, NoMarks);
        mine = e.Value is null ? mine.Remove(e.Card) : mine.SetItem(e.Card, e.Value);
        return round with { Vote = vote with { Marks = mine.IsEmpty ? vote.Marks.Remove(e.Seat) : vote.Marks.SetItem(e.Seat, mine) } };
    }

    /// <summary>Cards that the seat has marked.</summary>
    public static IReadOnlyList<string> MarksOf(this Vote vote, string seat) => [.. vote.Marks.GetValueOrDefault(seat, NoMarks).Keys];

    /// <summary>Dots still free; a dot on a card that is gone has come back.</summary>
    public static int Left(this Vote vote, string seat) => vote.Dots - vote.MarksOf(seat).Count(vote.Cards.Contains);

    /// <summary>Dots that came back and that the seat has not used or seen since.</summary>
    public static int Back(this Vote vote, string seat) => vote.MarksOf(seat).Count(card => !vote.Cards.Contains(card));

    /// <summary>
    /// Seats that marked anything, also a card that is gone since: were they left out with their card, the groups of the result
    /// would tell whose only mark was on it.
    /// </summary>
    public static IEnumerable<string> Choosers(this Vote vote) => vote.Marks.Keys;

    /// <summary>With the next tap the dots that came back are taken off their lost cards, so the message goes away.</summary>
    private static IEnumerable<Marked> Returned(Vote vote, string seat) =>
        vote.MarksOf(seat).Where(card => !vote.Cards.Contains(card)).Select(card => new Marked(vote.Id, seat, card, null));
}
