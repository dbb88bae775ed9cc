// One next step on its way: its words, its owner, its checks and worries.
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum Together
{
    Inform,
    Share,
    Do,
    Lead,
}

public enum Level
{
    Here,
    Organisation,
    Municipality,
    Country,
}

/// <summary>The text of one next step with its fields (F13).</summary>
public sealed record StepText(
    Words What,
    ImmutableList<string> Cards,
    DateOnly? ByWhen,
    Words Sign,
    Words Families,
    Words Support,
    Together? Together,
    Level? Level,
    Words Addressee)
{
    public IEnumerable<Words> Texts => [What, Sign, Families, Support, Addressee];
}

/// <summary>Who was asked to take care of the step, and whether that person said yes to its present terms.</summary>
/// <param name="Asked">The seat, until the outcome is saved.</param>
/// <param name="YesTo">The version that person said yes to, or null.</param>
public sealed record Owner(string? Asked, int? YesTo, Words? Wording);

/// <summary>One next step on its way: versions, owner, checks, worries.</summary>
public sealed record Proposal(int No)
{
    public int Version { get; init; }

    public StepText? Text { get; init; }

    /// <summary>The card it grows from.</summary>
    public string? Taken { get; init; }

    public Words? TakenBecause { get; init; }

    /// <summary>The version in which what or by when last changed: the owner is asked again for it.</summary>
    public int TermsVersion { get; init; }

    /// <summary>What was put to the last check, to show what has changed since.</summary>
    public StepText? CheckedText { get; init; }

    /// <summary>What was put to the check before that one: while people answer they see what is new since then.</summary>
    public StepText? FormerText { get; init; }

    public ImmutableList<Words> Offers { get; init; } = [];

    public Owner? Owner { get; init; }

    public ImmutableHashSet<string> Volunteers { get; init; } = [];

    public ImmutableHashSet<string> Declined { get; init; } = [];

    public ImmutableSortedDictionary<string, Words> Helpers { get; init; } = ImmutableSortedDictionary<string, Words>.Empty;

    /// <summary>Seat to the key of its offer in <see cref="Helpers"/>.</summary>
    public ImmutableDictionary<string, string> HelperSeats { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Offers of help that hold for the present terms: what or by when changed since, and the helper is asked again like the owner.</summary>
    public IEnumerable<Words> HelpersNow => Helpers.Where(h => HelpHolds(h.Key)).Select(h => h.Value);

    /// <summary>Key of an offer to the version it was made for.</summary>
    public ImmutableSortedDictionary<string, int> HelpYesTo { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public Check? Check { get; init; }

    /// <summary>How many checks were put; at most three.</summary>
    public int Checks { get; init; }

    public CheckResult? Result { get; init; }

    public ImmutableList<Worry> Worries { get; init; } = [];

    public ImmutableList<Reservation> Asides { get; init; } = [];

    /// <summary>An offer made before there were any words holds for the first.</summary>
    public bool HelpHolds(string help) => Math.Max(1, HelpYesTo.GetValueOrDefault(help, int.MaxValue)) >= TermsVersion;

    public bool OwnerSaidYes => Owner?.YesTo >= TermsVersion && Version > 0;
}
