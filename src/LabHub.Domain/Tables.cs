// Tables of small groups: drawn by chance, of like sizes, each as mixed in voices as it can be (METHOD 1).
using System.Collections.Immutable;

namespace LabHub.Domain;

public static class Tables
{
    /// <summary>
    /// No two tables differ by more than one in size, nobody sits alone, and no two tables differ by more than one in any voice:
    /// people are dealt round and round, one voice after the other.
    /// </summary>
    /// <returns>Seat to table, counted from 1.</returns>
    public static ImmutableSortedDictionary<string, int> Draw(IReadOnlyCollection<(string Seat, string? Voice)> people, int size, Chance chance)
    {
        var names = chance.Shuffle(Enumerable.Range(1, Count(people.Count, size))); // or the first tables would always be the larger ones
        var voices = chance.Shuffle(people.Select(p => p.Voice).Distinct());
        var dealt = voices.SelectMany(voice => chance.Shuffle(people.Where(p => p.Voice == voice).Select(p => p.Seat)));
        return dealt.Select((seat, i) => (seat, Table: names[i % names.Count])).ToImmutableSortedDictionary(d => d.seat, d => d.Table, StringComparer.Ordinal);
    }

    /// <summary>As many tables as bring their sizes nearest to what was asked for; seven in twos make three tables, not one person alone.</summary>
    public static int Count(int people, int size) => Math.Clamp(((2 * people) + size) / (2 * size), 1, Math.Max(1, people / 2));

    /// <summary>The smallest table where somebody sits, the first of them in number; the first where nobody sits anywhere.</summary>
    public static int Smallest(ImmutableSortedDictionary<string, int> tables) =>
        tables.Values.GroupBy(t => t).OrderBy(t => t.Count()).ThenBy(t => t.Key).Select(t => t.Key).FirstOrDefault(1);
}
