// The plural rules of a language, as data from its file of words: {"form":"two","mod":100,"in":[2]}.
namespace LabHub.Shared;

/// <param name="Form">one, two, few, other …</param>
/// <param name="Mod">Look at the rest of n by this; null: at n itself.</param>
/// <param name="In">The numbers that take this form; null: every number.</param>
/// <param name="Decimal">For numbers with a fraction.</param>
public sealed record PluralRule(string Form, int? Mod = null, int[]? In = null, bool Decimal = false)
{
    public bool Fits(decimal n)
    {
        var whole = decimal.Truncate(n) == n;
        if (Decimal)
            return !whole;
        if (In is null)
            return true;
        return whole && In.Contains((int)(Mod is { } mod ? Math.Abs(n) % mod : n));
    }

    /// <summary>The form of the first rule that fits.</summary>
    public static string FormOf(decimal n, IEnumerable<PluralRule> rules) => rules.FirstOrDefault(r => r.Fits(n))?.Form ?? "other";
}
