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
    /// <summary>In a smaller room the cards are one band: few answers say too much.</summary>
    public const int FewestForBands = 12;

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
    /// Cards for the phones, the least answered first, in up to four bands. Only the answers of about half of the seats are counted,
    /// and nobody knows of which: whoever watches a card change its band learns that at least so many have answered, never that
    /// nobody else has. With all answers counted, the number of answers and the marks of the groups would fix people (the solver
    /// in the tests finds it).
    /// </summary>
    public static ImmutableList<ImmutableList<string>> Bands(this Vote vote)
    {
        const int Bands = 4;
        var choosers = vote.Marks.Count;
        if (choosers < FewestForBands)
            return [vote.Cards];
        var counted = vote.Marks.Where(m => IsCounted(m.Key)).Select(m => m.Value).ToList();
        return [.. vote.Cards
            .GroupBy(card => Math.Min(Bands - 1, counted.Count(mine => mine.ContainsKey(card)) * Bands * 2 / choosers))
            .OrderBy(band => band.Key).Select(band => band.ToImmutableList())];
    }

    /// <summary>Half of the seats, by their ids, which are drawn at random and which nobody else is ever told.</summary>
    private static bool IsCounted(string seat) => seat.Sum(c => c) % 2 == 0;

    internal static string? Name(Mark? mark) => mark?.ToString().ToLowerInvariant();
}
