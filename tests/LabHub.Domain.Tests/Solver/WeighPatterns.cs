// Weighings as patterns: for, not, skip, nothing; what is shown of them, and patterns of a group that nothing shown can tell apart.
using System.Collections.Immutable;

namespace LabHub.Domain.Tests;

public static class WeighPatterns
{
    public const int Marks = 4;

    private static readonly string?[] Names = ["for", "not", "skip", null];

    public static string? Name(int mark) => Names[mark];

    public static VoiceWeighed On(int[] counts) => new(new(counts[0], counts[1], counts[2]), counts.Sum());

    /// <summary>What is sent of a card, as the wire writes it, with the groups by their place in the legend.</summary>
    public static string Shown(IReadOnlyList<int[]> groups, Limits? limits = null) =>
        Plain(WeighResults.OfCard("", Legend(groups.Count), [.. groups.Select(On)], limits ?? Limits.Usual, _ => false));

    public static string Plain(CardResult card) => Plain(SeeingTests.Bytes(card with { Three = false }).Replace("\"id\":\"\",\"place\":0,", "", StringComparison.Ordinal), [.. card.Marks!.Select(m => m.Group)]);

    /// <summary>The same text with the groups by their place, so that rooms of the same sizes can be compared.</summary>
    public static string Plain(string said, IReadOnlyList<string> legend)
    {
        for (var i = 0; i < legend.Count; i++)
            said = said.Replace($"\"{legend[i]}\"", $"\"group{i}\"", StringComparison.Ordinal);
        return said;
    }

    public static ImmutableList<string> Legend(int groups) => [.. Enumerable.Range(0, groups).Select(i => $"group{i}")];

    /// <summary>Patterns of a group, one for each kind that what is shown could tell apart, with the marks that others have in all patterns of that kind.</summary>
    public static List<(int[] Pattern, int[] Others, int N)> Kinds(int people, Limits limits, Func<int[], object>? more = null) =>
        [.. Solver.Counts(people, Marks).GroupBy(c => (Kind(c, limits), more?.Invoke(c)))
            .Select(kind => (kind.First(), kind.Select(Solver.Others).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x | y)]), kind.Count()))];

    /// <summary>All that a group brings into label, mark, band and firm.</summary>
    private static string Kind(int[] counts, Limits limits)
    {
        var (a, d, p) = (counts[0], counts[1], counts[2]);
        string Of(int a, int d)
        {
            var w = new VoiceWeighed(new(a, d, p), counts.Sum());
            return $"{w.IsHeard(limits)}{Grounds.Shares(w.Weighed, limits)}{Grounds.Shares(w.Weighed.Mirrored, limits)}{limits.Unclear.IsReachedBy(p, w.Weighed.Answers)}";
        }
        var group = On(counts);
        return $"{Of(a, d)} {(a > 0 ? Of(a - 1, d + 1) : "")} {(d > 0 ? Of(a + 1, d - 1) : "")} {SmallVoices.SideOf(group)} {Grounds.BandOf([group], limits)}";
    }
}
