// Choose with dots: secret, the same number for everyone, no running totals; they advise and never decide (METHOD 3, 6, F11, F12).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record OpenChoosing : DeskCommand, IInPhase;

/// <summary>The cards are frozen. A vote that is opened again after a look back keeps its id and its dots.</summary>
public sealed record ChoosingOpened(int Round, string Vote, int No, bool RunOff, ImmutableList<string> Cards, int Dots) : Event;

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

public sealed record RunOff(ImmutableList<string> Cards) : DeskCommand, IInPhase;

public sealed record DrawLot(ImmutableList<string> Cards) : DeskCommand, IInPhase;

public sealed record LotDrawn(int Round, ImmutableList<string> Cards, string Card) : Event;

public sealed record TakeCard(string Card, string? Reason = null) : DeskCommand, IInPhase;

public sealed record CardTaken(int Round, string Card, Words? Reason) : Event;

public static class Choosing
{
    public const int MostCards = 40;
    public const int MostRunOffs = 2;
    public const string DoneMark = "done";
    public const string DotMark = "dot";

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
        var dots = Math.Max(DotsFor(round.Shown.Count), round.Vote?.Dots ?? 0);
        return new ChoosingOpened(round.No, round.Vote?.Id ?? asking.Chance.Id(), round.Vote?.No ?? 1, false, round.Shown, dots);
    }

    public static Decision Decide(Round round, Seat seat, PlaceDot c)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Moved;
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
        return new ChoosingClosed(round.No, vote.Id, ResultOf(w, round.View, vote, asking.Chance));
    }

    public static Decision Decide(Round round, RunOff c, Asking asking)
    {
        if (round.Phase is not Phase.Shape || round.Results.IsEmpty)
            return Decision.Refuse(Refusal.NotNow);
        if (round.RunOffs() >= MostRunOffs)
            return Decision.Refuse(Refusal.NoMoreRunOffs);
        var cards = c.Cards.Distinct().ToImmutableList();
        if (cards.Count is < 2 or > 4)
            return Decision.Wrong("cards", Refusal.OutOfRange);
        return cards.All(round.IsLive)
            ? new ChoosingOpened(round.No, asking.Chance.Id(), round.Results.Count + 1, true, cards, 1)
            : Decision.Refuse(Refusal.CardGone);
    }

    /// <summary>Only where a run-off has left them equal in the first place (E29).</summary>
    public static Decision Decide(Round round, DrawLot c, Asking asking)
    {
        if (round.Phase is not Phase.Shape || round.RunOffs() == 0)
            return Decision.Refuse(Refusal.NotNow);
        var cards = c.Cards.Distinct().Order(StringComparer.Ordinal).ToImmutableList();
        var first = round.Results[^1].Cards.Where(r => r.Place == 1).Select(r => r.Id).ToHashSet();
        if (cards.Count < 2 || round.Results[^1].Lot is not null || !cards.All(first.Contains) || !cards.All(round.IsLive))
            return Decision.Refuse(Refusal.NotEqual);
        return new LotDrawn(round.No, cards, cards[asking.Chance.Below(cards.Count)]);
    }

    /// <summary>A card that nobody marked, or that is not among the first, needs a reason; the reason goes into the outcome.</summary>
    public static Decision Decide(Round round, TakeCard c, Asking asking)
    {
        if (round.Phase is not Phase.Shape)
            return Decision.Refuse(Refusal.NotNow);
        if (!round.IsLive(c.Card))
            return Decision.Refuse(Refusal.CardGone);
        if (Texts.Misfit("reason", c.Reason, 0, Texts.Short) is { } wrong)
            return wrong;
        var reason = Texts.Clean(c.Reason);
        if (reason.Length == 0 && !round.MayTake().Contains(c.Card))
            return Decision.Refuse(Refusal.ReasonNeeded);
        return round.Step?.Taken == c.Card && round.Step.TakenBecause?.Text == (reason.Length == 0 ? null : reason)
            ? Decision.Nothing
            : new CardTaken(round.No, c.Card, reason.Length == 0 ? null : Words.Of(reason, asking.Chance));
    }

    /// <summary>Where the dots of joined or split cards go: to one card, one dot a seat (E20).</summary>
    public static IEnumerable<Event> MovedDots(Round round, IReadOnlyCollection<string> cards, string target)
    {
        if (round.Vote is not { } vote)
            yield break;
        foreach (var (seat, mine) in vote.Marks.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (mine.FirstOrDefault(cards.Contains) is not { } moved)
                continue;
            yield return new Marked(vote.Id, seat, moved, null);
            yield return new Marked(vote.Id, seat, target, DotMark);
        }
    }

    public static Round Evolve(Round round, ChoosingOpened e, DateTimeOffset at)
    {
        var before = round.Vote?.Id == e.Vote ? round.Vote : null;
        var vote = (before ?? new Vote(e.Vote, e.No, e.RunOff, e.Cards, e.Dots)) with { Cards = e.Cards, Dots = e.Dots };
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

    public static Round Evolve(Round round, LotDrawn e, DateTimeOffset at) => (round with
    {
        Results = round.Results.SetItem(round.Results.Count - 1, round.Results[^1] with { Lot = e.Card }),
    }).With(round.Step! with { Taken = e.Card, TakenBecause = null }).Noted(at, "lot");

    public static Round Evolve(Round round, CardTaken e) =>
        round.Step is { } step ? round.With(step with { Taken = e.Card, TakenBecause = e.Reason }) : round;

    public static Round Evolve(Round round, Marked e)
    {
        if (round.Vote is not { } vote || vote.Id != e.Vote)
            return round;
        if (e.Card.Length == 0)
            return round with { Vote = vote with { Done = e.Value is null ? vote.Done.Remove(e.Seat) : vote.Done.Add(e.Seat) } };
        var mine = vote.Marks.GetValueOrDefault(e.Seat, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
        mine = e.Value is null ? mine.Remove(e.Card) : mine.Add(e.Card);
        return round with { Vote = vote with { Marks = mine.IsEmpty ? vote.Marks.Remove(e.Seat) : vote.Marks.SetItem(e.Seat, mine) } };
    }

    public static ImmutableSortedSet<string> MarksOf(this Vote vote, string seat) => vote.Marks.GetValueOrDefault(seat, []);

    /// <summary>Dots still free; a dot on a card that is gone has come back.</summary>
    public static int Left(this Vote vote, string seat) => vote.Dots - vote.MarksOf(seat).Count(vote.Cards.Contains);

    /// <summary>Dots that came back and that the seat has not used or seen since.</summary>
    public static int Back(this Vote vote, string seat) => vote.MarksOf(seat).Count(card => !vote.Cards.Contains(card));

    public static IEnumerable<string> Choosers(this Vote vote) =>
        vote.Marks.Where(m => m.Value.Any(vote.Cards.Contains)).Select(m => m.Key);

    public static int RunOffs(this Round round) => round.Results.Count(r => r.RunOff);

    /// <summary>Cards that may be taken without a reason: those in the first place of the last vote that somebody carries, or the one drawn by lot.</summary>
    public static IReadOnlyList<string> MayTake(this Round round) => [.. (round.Results.IsEmpty
        ? round.Shown
        : round.Results[^1].Lot is { } lot
            ? [lot]
            : round.Results[^1].Cards.Where(c => c.Place == 1 && (c.Dots > 0 || c.Carried.Count > 0)).Select(c => c.Id)).Where(card => round.IsLive(card))];

    /// <summary>The result in the view that was fixed before the writing (METHOD 6); totals if no group of five has chosen.</summary>
    private static VoteResult ResultOf(Workshop w, View view, Vote vote, Chance chance)
    {
        var marks = vote.Marks.ToDictionary(m => m.Key, m => m.Value.Where(vote.Cards.Contains).ToHashSet());
        var choosers = vote.Choosers().ToDictionary(s => s, s => w.Seats.GetValueOrDefault(s)?.Voice);
        var groups = SmallVoices.DisplayGroups(w.VoiceOrder, [.. choosers.Values]);
        if (groups.Count == 0)
            view = View.Totals;
        var legend = view is View.Voices ? SmallVoices.Legend(w.VoiceOrder, groups) : [];
        var cards = chance.Shuffle(vote.Cards).Select(card =>
        {
            var on = choosers.Where(c => marks[c.Key].Contains(card)).Select(c => c.Value ?? "").ToList();
            if (view is View.Totals)
                return new CardResult(card, 0, [], false, on.Count);
            var carried = legend.FindAll(g => SmallVoices.Carries(
                on.Count(v => groups[v] == g), choosers.Values.Count(v => groups[v ?? ""] == g)));
            var lived = carried.Exists(g => w.Setup.Voice(g)?.Lived == true);
            return new CardResult(card, 0, carried, carried.Count >= 3 && lived, null);
        }).OrderByDescending(Weight).ToList();
        return new(vote.No, vote.RunOff, view, legend, [.. cards.Select(c => c with { Place = 1 + cards.Count(o => Weight(o) > Weight(c)) })], choosers.Count == 0);
    }

    private static int Weight(CardResult card) => card.Dots ?? card.Carried.Count;

    /// <summary>With the next tap the dots that came back are taken off their lost cards, so the message goes away.</summary>
    private static IEnumerable<Marked> Returned(Vote vote, string seat) =>
        vote.MarksOf(seat).Where(card => !vote.Cards.Contains(card)).Select(card => new Marked(vote.Id, seat, card, null));
}
