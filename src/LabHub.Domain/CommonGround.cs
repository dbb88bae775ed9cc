// What the voices share: the formulas of Polis (COMMON-GROUND 1 to 3), pure, checked against its published results to the last digit.
namespace LabHub.Domain;

/// <summary>How one voice weighed one card: for it, not for it, skipped (COMMON-GROUND 1). Who gave no mark is in none of the three.</summary>
public readonly record struct Weighed(int For, int Not, int Skip)
{
    /// <summary>S: a skip is an answer, no mark is none.</summary>
    public int Answers => For + Not + Skip;

    /// <summary>The mirror image: what holds for "for" holds for "not for".</summary>
    public Weighed Mirrored => new(Not, For, Skip);

    public static Weighed operator +(Weighed a, Weighed b) => new(a.For + b.For, a.Not + b.Not, a.Skip + b.Skip);
}

/// <summary>The formulas. All results are doubles, of whole numbers only.</summary>
public static class CommonGround
{
    /// <summary>Smoothed share, (k + 1) / (n + 2): a half where nobody answered (COMMON-GROUND 2).</summary>
    public static double Smoothed(int k, int n) => (k + 1.0) / (n + 2.0);

    /// <summary>pa: smoothed share of a voice that is for the card (COMMON-GROUND 2).</summary>
    public static double Pa(Weighed voice) => Smoothed(voice.For, voice.Answers);

    /// <summary>pd: smoothed share of a voice that is not for the card (COMMON-GROUND 2).</summary>
    public static double Pd(Weighed voice) => Smoothed(voice.Not, voice.Answers);

    /// <summary>GIC, Polis' group-informed consensus: the product over the voices of pa (COMMON-GROUND 3); 1 over no voices.</summary>
    public static double Gic(IEnumerable<Weighed> voices) => voices.Aggregate(1.0, (product, voice) => product * Pa(voice));

    /// <summary>GIC ^ (1/K), comparable between rounds of K voices (COMMON-GROUND 3); a half over no voices.</summary>
    public static double Score(IReadOnlyCollection<Weighed> voices) =>
        voices.Count == 0 ? 0.5 : Math.Pow(Gic(voices), 1.0 / voices.Count);

    /// <summary>What divides: the largest pa of a voice less the smallest (COMMON-GROUND 3); 0 over no voices.</summary>
    public static double Spread(IReadOnlyCollection<Weighed> voices) =>
        voices.Count == 0 ? 0 : voices.Max(Pa) - voices.Min(Pa);

    /// <summary>The plain majority of the room: true for, false not for, null where they are equal (COMMON-GROUND 4).</summary>
    public static bool? Majority(IEnumerable<Weighed> voices)
    {
        var room = voices.Aggregate(default(Weighed), (sum, voice) => sum + voice);
        return room.For == room.Not ? null : room.For > room.Not;
    }

    /// <summary>Cards by GIC, the highest first; equal ones by <paramref name="tie"/>, the smallest first. The rank is the place in the list, from 1.</summary>
    public static IReadOnlyList<T> Ranked<T, TKey>(IEnumerable<T> cards, Func<T, double> gic, Func<T, TKey> tie)
        where TKey : IComparable<TKey> =>
        [.. cards.OrderByDescending(gic).ThenBy(tie)];
}
