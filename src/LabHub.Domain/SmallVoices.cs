// The only privacy arithmetic: who is shown by name, what "carried" means, size classes, averages (METHOD 6 and 8.4).
using System.Collections.Immutable;

namespace LabHub.Domain;

public static class SmallVoices
{
    /// <summary>One threshold, on the screen and in every download: a voice of fewer people is never shown alone.</summary>
    public const int Threshold = 5;

    /// <summary>The pool of all smaller voices.</summary>
    public const string Others = "others";

    /// <summary>
    /// Voices of at least five people by name, in the order given; all others pooled. While the pool has 1 to 4 people the smallest
    /// named voice joins it, so that nobody's choice can be computed from the rest (secondary suppression).
    /// </summary>
    /// <param name="order">The lab's order of voices.</param>
    /// <param name="voices">The voice of each person; null for "rather not say".</param>
    /// <returns>Display group of each voice that somebody brought ("" stands for none); empty if no group of five is left.</returns>
    public static IReadOnlyDictionary<string, string> DisplayGroups(IReadOnlyList<string> order, IReadOnlyCollection<string?> voices)
    {
        var sizes = voices.GroupBy(v => v ?? "").ToDictionary(g => g.Key, g => g.Count());
        var named = sizes.Where(s => s.Key != "" && s.Value >= Threshold).OrderBy(s => s.Value).ThenByDescending(s => Rank(order, s.Key)).Select(s => s.Key).ToList();
        var pool = sizes.Where(s => !named.Contains(s.Key)).Sum(s => s.Value);
        while (pool is > 0 and < Threshold && named.Count > 0)
        {
            pool += sizes[named[0]];
            named.RemoveAt(0);
        }
        return pool is > 0 and < Threshold
            ? ImmutableDictionary<string, string>.Empty
            : sizes.Keys.ToDictionary(v => v, v => named.Contains(v) ? v : Others);
    }

    /// <summary>The display groups in legend order: the lab's order, "others" last.</summary>
    public static ImmutableList<string> Legend(IReadOnlyList<string> order, IReadOnlyDictionary<string, string> groups) =>
        [.. groups.Values.Distinct().OrderBy(g => g == Others ? int.MaxValue : Rank(order, g))];

    /// <summary>The default view: by voices where there are at least two display groups (METHOD 6).</summary>
    public static View UsualView(IReadOnlyList<string> order, IReadOnlyCollection<string?> voices) =>
        DisplayGroups(order, voices).Values.Distinct().Count() >= 2 ? View.Voices : View.Totals;

    /// <summary>Carried: at least 3 people and at least a third of the group.</summary>
    public static bool Carries(int marked, int group) => marked >= 3 && marked * 3 >= group;

    /// <summary>
    /// So many cards may be shown as carried by one group of a vote, unless it carries all: its dots are counted, so if the carried
    /// cards took all that the others have, a member would know that none of them chose any other card (secondary suppression; the
    /// solver in the tests finds it from two carried cards on).
    /// </summary>
    public static int MostCarried(int people, int dots)
    {
        var fewest = Math.Max(3, (people + 2) / 3);
        return Math.Max(0, (((people - 1) * dots) - 1) / fewest);
    }

    /// <summary>The mark of a group on a weighed card: at least 3 people and a third of the group, and more than on the other side (COMMON-GROUND 4).</summary>
    public static Side SideOf(VoiceWeighed group) =>
        Carries(group.Weighed.For, group.People) && group.Weighed.For > group.Weighed.Not ? Side.For
        : Carries(group.Weighed.Not, group.People) && group.Weighed.Not > group.Weighed.For ? Side.Not
        : Side.None;

    /// <summary>
    /// "Firm" and "by one answer" may be shown where no group has exactly six who weighed, and with the usual limits. In a group of
    /// six a firm shared card has five for it: the one against knows all others (the solver in the tests finds no other size).
    /// </summary>
    public static bool MayShowFirm(IEnumerable<VoiceWeighed> groups, Limits limits) =>
        limits == Limits.Usual && groups.All(g => g.People != Threshold + 1);

    /// <summary>The band as it may be shown: where a group has six, bands 1 and 2 are one, for the same reason; with other limits none.</summary>
    public static int? ShownBand(int? band, IEnumerable<VoiceWeighed> groups, Limits limits) =>
        limits != Limits.Usual ? null : band == 2 && !MayShowFirm(groups, limits) ? 1 : band;

    /// <summary>Size class of a voice (METHOD 8.4).</summary>
    public static string Size(int people) => people switch { < 5 => "1–4", < 10 => "5–9", < 20 => "10–19", _ => "20+" };

    /// <summary>Average of the room, rounded; null under five answers.</summary>
    public static int? Average(IReadOnlyCollection<int> answers) =>
        answers.Count < Threshold ? null : (int)Math.Round(answers.Average(), MidpointRounding.AwayFromZero);

    private static int Rank(IReadOnlyList<string> order, string voice)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == voice)
                return i;
        return order.Count;
    }
}
