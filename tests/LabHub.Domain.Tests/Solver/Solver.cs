// Who can be sure of somebody's mark? All patterns that gave the same picture stand together; a mark is fixed where they leave one answer only.
namespace LabHub.Domain.Tests;

/// <summary>A mark that somebody can be sure of.</summary>
/// <param name="Seen">What was sent.</param>
/// <param name="Group">Group of the one who knows, or -1 for an outsider.</param>
/// <param name="Own">That person's own mark, or -1.</param>
/// <param name="Of">The group of which every other person is known.</param>
/// <param name="Mark">Their mark.</param>
public sealed record FixedMark(string Seen, int Group, int Own, int Of, int Mark);

/// <summary>
/// People of one group can be exchanged, so a pattern is how many of each group gave each mark. For the outsider (who may know who
/// weighed at all) and for a member with each own mark: which marks do the others of a group have in any pattern that fits?
/// </summary>
public sealed class Solver(int groups, int marks)
{
    private readonly Dictionary<string, int[]> fits = [];

    /// <summary>How many patterns were looked at, and how many different pictures they gave.</summary>
    public long Patterns { get; private set; }

    public int Pictures => fits.Count;

    /// <summary>Marks of the others in a group of these counts: for an outsider first, then for a member with each own mark (0: there is none).</summary>
    public static int[] Others(int[] counts)
    {
        var others = new int[counts.Length + 1];
        others[0] = Bits(counts);
        for (var own = 0; own < counts.Length; own++)
        {
            if (counts[own] == 0)
                continue;
            counts[own]--;
            others[own + 1] = Bits(counts) | (1 << counts.Length); // the last bit: there is such a member
            counts[own]++;
        }
        return others;

        static int Bits(int[] counts) => counts.Select((n, i) => n > 0 ? 1 << i : 0).Sum();
    }

    /// <summary>This picture was sent for a pattern with these <see cref="Others"/> in each group.</summary>
    public void See(string sent, IReadOnlyList<int[]> others)
    {
        Patterns++;
        var width = groups;
        if (!fits.TryGetValue(sent, out var fit))
            fits[sent] = fit = new int[(1 + (groups * marks)) * width];
        for (var of = 0; of < groups; of++)
            fit[of] |= others[of][0] | (1 << marks);
        for (var group = 0; group < groups; group++)
        {
            for (var own = 0; own < marks; own++)
            {
                if (others[group][own + 1] == 0)
                    continue;
                for (var of = 0; of < groups; of++)
                    fit[((1 + (group * marks) + own) * width) + of] |= (of == group ? others[of][own + 1] : others[of][0]) | (1 << marks);
            }
        }
    }

    /// <summary>Everybody who is known to somebody.</summary>
    public IEnumerable<FixedMark> Fixed()
    {
        var all = (1 << marks) - 1;
        foreach (var (sent, fit) in fits)
        {
            for (var at = 0; at < fit.Length; at++)
            {
                var left = fit[at] & all;
                if (fit[at] == 0 || left == 0 || (left & (left - 1)) != 0)
                    continue;
                var who = (at / groups) - 1;
                yield return new(sent, who < 0 ? -1 : who / marks, who < 0 ? -1 : who % marks, at % groups, int.Log2(left));
            }
        }
    }

    /// <summary>The same where a ballot has several marks: all ballots that the others of a group may have agree in this one.</summary>
    public IEnumerable<FixedMark> FixedIn(Func<int, int> mark) =>
        from fit in fits
        from at in Enumerable.Range(0, fit.Value.Length)
        where (fit.Value[at] & ((1 << marks) - 1)) != 0
        let left = Enumerable.Range(0, marks).Where(m => (fit.Value[at] >> m & 1) == 1).Select(mark).Distinct().ToList()
        where left.Count == 1
        let who = (at / groups) - 1
        select new FixedMark(fit.Key, who < 0 ? -1 : who / marks, who < 0 ? -1 : who % marks, at % groups, left[0]);

    /// <summary>All ways in which so many people can give so many kinds of marks.</summary>
    public static IEnumerable<int[]> Counts(int people, int marks)
    {
        if (marks == 1)
        {
            yield return [people];
            yield break;
        }
        for (var n = 0; n <= people; n++)
            foreach (var rest in Counts(people - n, marks - 1))
                yield return [n, .. rest];
    }

    /// <summary>One of each, in every combination.</summary>
    public static IEnumerable<T[]> Product<T>(IReadOnlyList<IReadOnlyList<T>> each)
    {
        if (each.Count == 0)
            return [[]];
        return Product([.. each.Skip(1)]).SelectMany(rest => each[0].Select(one => (T[])[one, .. rest]));
    }
}
