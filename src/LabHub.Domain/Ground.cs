// What a card is called when all voices have weighed it: labels by counts (COMMON-GROUND 4), with all limits in one place.
namespace LabHub.Domain;

/// <summary>The label of a card, in the order of every result: what is shared first, what was not asked everywhere last.</summary>
public enum Ground
{
    /// <summary>In every voice more are for it than not, by at least the limit.</summary>
    Shared,
    /// <summary>The mirror image of <see cref="Shared"/>.</summary>
    SharedNo,
    /// <summary>One voice shares it, another shares that it is not for them.</summary>
    Divides,
    /// <summary>In some voice too many skipped.</summary>
    Unclear,
    /// <summary>Anything else.</summary>
    Mixed,
    /// <summary>Not every voice was heard on it.</summary>
    NotAsked,
}

/// <summary>The limits of the labels: judgement, printed with every result. A lab may only make them stricter (COMMON-GROUND 4).</summary>
/// <param name="Shared">At least this share of for and not-for together.</param>
/// <param name="Skipped">Shared only where fewer than this share of the answers are skips.</param>
/// <param name="Unclear">Unclear where at least this share of the answers are skips.</param>
/// <param name="Heard">At least so many answers, people; and at least half of the voice.</param>
public sealed record Limits(Share Shared, Share Skipped, Share Unclear, int Heard)
{
    /// <summary>So few opinions are none: a share of one person is not a shared view.</summary>
    public const int FewestOpinions = 2;

    public static Limits Usual { get; } = new(new(2, 3), new(1, 2), new(1, 3), 3);

    /// <summary>With still stricter ones a label would fix people: in a voice of five, "four of five are for it" tells the fifth everything.</summary>
    public static Limits Strictest { get; } = new(new(3, 4), new(1, 3), new(1, 4), 4);

    /// <summary>True if nothing is looser than in <paramref name="other"/>.</summary>
    public bool IsAtLeast(Limits other) =>
        Shared.In > 0 && Skipped.In > 0 && Unclear.In > 0
        && !Less(Shared, other.Shared) && !Less(other.Skipped, Skipped) && !Less(other.Unclear, Unclear) && Heard >= other.Heard;

    private static bool Less(Share a, Share b) => (long)a.Of * b.In < (long)b.Of * a.In;
}

/// <summary>How one voice weighed a card, and how many of it weighed anything at all.</summary>
/// <param name="People">n: seats of the voice with at least one mark when choosing closed.</param>
public readonly record struct VoiceWeighed(Weighed Weighed, int People);

public static class Grounds
{
    /// <summary>Heard: S >= max(3, ceil(n/2)) (COMMON-GROUND 3).</summary>
    public static bool IsHeard(this VoiceWeighed voice, Limits limits) =>
        voice.Weighed.Answers >= Math.Max(limits.Heard, (voice.People + 1) / 2);

    /// <summary>The label of a card, first match (COMMON-GROUND 4).</summary>
    public static Ground Of(IReadOnlyCollection<VoiceWeighed> voices, Limits limits)
    {
        if (voices.Count == 0 || voices.Any(v => !v.IsHeard(limits)))
            return Ground.NotAsked;
        if (voices.All(v => Shares(v.Weighed, limits)))
            return Ground.Shared;
        if (voices.All(v => Shares(v.Weighed.Mirrored, limits)))
            return Ground.SharedNo;
        if (voices.Any(v => Shares(v.Weighed, limits)) && voices.Any(v => Shares(v.Weighed.Mirrored, limits)))
            return Ground.Divides;
        return voices.Any(v => v.Weighed.Skip > 0 && limits.Unclear.IsReachedBy(v.Weighed.Skip, v.Weighed.Answers)) ? Ground.Unclear : Ground.Mixed;
    }

    /// <summary>Firm: the label survives the change of any one person's answer, for to not-for or back, in each voice in turn (COMMON-GROUND 4).</summary>
    public static bool IsFirm(IReadOnlyList<VoiceWeighed> voices, Limits limits)
    {
        var label = Of(voices, limits);
        for (var i = 0; i < voices.Count; i++)
        {
            var (a, d, p) = (voices[i].Weighed.For, voices[i].Weighed.Not, voices[i].Weighed.Skip);
            if ((a > 0 && With(i, new(a - 1, d + 1, p)) != label) || (d > 0 && With(i, new(a + 1, d - 1, p)) != label))
                return false;
        }
        return true;

        Ground With(int changed, Weighed one) =>
            Of([.. voices.Select((v, i) => i == changed ? v with { Weighed = one } : v)], limits);
    }

    /// <summary>
    /// The band of a shared card within its label (of a shared no: its mirror image), by the voice that shares it least: its smoothed
    /// share is three quarters, two thirds, or less. By the product of all voices (the score) a band would fix people in rooms of many
    /// sizes, by its least voice only where a voice has six.
    /// </summary>
    public static int? BandOf(IReadOnlyCollection<VoiceWeighed> voices, Limits limits) => Of(voices, limits) switch
    {
        Ground.Shared => Band([.. voices.Select(v => v.Weighed)]),
        Ground.SharedNo => Band([.. voices.Select(v => v.Weighed.Mirrored)]),
        _ => null,
    };

    private static int Band(List<Weighed> voices) =>
        voices.TrueForAll(w => IsReached(ThreeQuarters, w)) ? 1 : voices.TrueForAll(w => IsReached(TwoThirds, w)) ? 2 : 3;

    private static readonly Share ThreeQuarters = new(3, 4);

    private static readonly Share TwoThirds = new(2, 3);

    /// <summary>pa is at least this share, in whole numbers.</summary>
    private static bool IsReached(Share share, Weighed w) => share.IsReachedBy(w.For + 1, w.Answers + 2);

    /// <summary>Shared-like: A > D, A at least 2/3 of A + D, at least two opinions, fewer than half skipped.</summary>
    public static bool Shares(Weighed w, Limits limits) =>
        w.For > w.Not
        && limits.Shared.IsReachedBy(w.For, w.For + w.Not)
        && w.For + w.Not >= Limits.FewestOpinions
        && !limits.Skipped.IsReachedBy(w.Skip, w.Answers);
}
