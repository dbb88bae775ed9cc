// Weigh, the second ballot of Choose: card by card for it, not for me, or skipped; secret and changeable until closed (METHOD, COMMON-GROUND 1).
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <summary>What one person says of one card.</summary>
public enum Mark
{
    For,
    Not,
    Skip,
}

/// <param name="Mark">Null takes the mark back.</param>
public sealed record Weigh(string Card, Mark? Mark) : SeatCommand, IInPhase;

public static class Weighing
{
    private const int FewestForBands = 12;

    public static Decision Decide(Round round, Seat seat, Weigh c)
    {
        if (round is not { Phase: Phase.Choose, Vote: { } vote })
            return Decision.Moved;
        if (vote.Ballot is not Ballot.Weigh)
            return Decision.Refuse(Refusal.NotNow);
        if (!vote.Cards.Contains(c.Card))
            return Decision.Refuse(Refusal.CardGone);
        return vote.MarkOf(seat.Id, c.Card) == c.Mark ? Decision.Nothing : new Marked(vote.Id, seat.Id, c.Card, Name(c.Mark));
    }

    /// <summary>The mark of a seat on a card, or null.</summary>
    public static Mark? MarkOf(this Vote vote, string seat, string card) =>
        vote.Marks.TryGetValue(seat, out var mine) && mine.TryGetValue(card, out var mark) ? Enum.Parse<Mark>(mark, ignoreCase: true) : null;

    /// <summary>Joined cards: who said the same of all that they weighed has said it of the new card; who did not is asked again. Split: the mark stays on the title piece (E20).</summary>
    public static IEnumerable<Event> Moved(Vote vote, IReadOnlyCollection<string> cards, string target)
    {
        foreach (var (seat, mine) in vote.Marks.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var moved = mine.Where(m => cards.Contains(m.Key)).ToList();
            foreach (var (card, _) in moved)
                yield return new Marked(vote.Id, seat, card, null);
            if (moved.Select(m => m.Value).Distinct().Count() == 1)
                yield return new Marked(vote.Id, seat, target, moved[0].Value);
        }
    }

    /// <summary>
    /// Cards for the phones, the least answered first: in bands by how many quarters of the room have answered. In a room where a
    /// quarter is less than three people they are one band: the first band must leave open whether anybody else has answered.
    /// </summary>
    public static ImmutableList<ImmutableList<string>> Bands(this Vote vote, int people)
    {
        const int Quarters = 4;
        if (people < FewestForBands)
            return [vote.Cards];
        return [.. vote.Cards
            .GroupBy(card => Math.Min(Quarters, vote.Marks.Values.Count(mine => mine.ContainsKey(card)) * Quarters / people))
            .OrderBy(band => band.Key).Select(band => band.ToImmutableList())];
    }

    internal static string? Name(Mark? mark) => mark?.ToString().ToLowerInvariant();
}
