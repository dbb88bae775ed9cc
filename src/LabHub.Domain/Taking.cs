// After the vote: a card is taken; equal ones go to a run-off, and at last to a lot (METHOD 3, E29, E30).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record RunOff(ImmutableList<string> Cards) : DeskCommand, IInPhase;

public sealed record DrawLot(ImmutableList<string> Cards) : DeskCommand, IInPhase;

public sealed record LotDrawn(int Round, ImmutableList<string> Cards, string Card) : Event;

public sealed record TakeCard(string Card, string? Reason = null) : DeskCommand, IInPhase;

public sealed record CardTaken(int Round, string Card, Words? Reason) : Event;

public static class Taking
{
    public const int MostRunOffs = 2;

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

    public static Round Evolve(Round round, LotDrawn e, DateTimeOffset at) => (round with
    {
        Results = round.Results.SetItem(round.Results.Count - 1, round.Results[^1] with { Lot = e.Card }),
    }).With(round.Step! with { Taken = e.Card, TakenBecause = null }).Noted(at, "lot");

    public static Round Evolve(Round round, CardTaken e) =>
        round.Step is { } step ? round.With(step with { Taken = e.Card, TakenBecause = e.Reason }) : round;

    public static int RunOffs(this Round round) => round.Results.Count(r => r.RunOff);

    /// <summary>Somebody marked it with a dot, or all voices share it.</summary>
    private static bool IsChosen(CardResult card) => card.Label is { } label ? label is Ground.Shared : card.Dots > 0 || card.Carried.Count > 0;

    /// <summary>Cards that may be taken without a reason: those in the first place of the last vote that somebody carries or all share, or the one drawn by lot.</summary>
    public static IReadOnlyList<string> MayTake(this Round round) => [.. (round.Results.IsEmpty
        ? round.Shown.Count == 1 ? round.Shown : []
        : round.Results[^1].Lot is { } lot
            ? [lot]
            : round.Results[^1].Cards.Where(c => c.Place == 1 && IsChosen(c)).Select(c => c.Id)).Where(card => round.IsLive(card))];
}
