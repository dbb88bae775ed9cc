// One question worked from question to outcome (METHOD 1).
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum Phase
{
    Ready,
    Write,
    Listen,
    Choose,
    Shape,
    Check,
    Repair,
    Review,
    Done,
}

public sealed record Round(int No, Words Question, RoundKind Kind)
{
    public Phase Phase { get; init; }

    public int PhaseSeq { get; init; }

    public ImmutableList<Words> Earlier { get; init; } = [];

    /// <summary>Only to have tapped once: without a number, without an outcome.</summary>
    public bool Practice { get; init; }

    /// <summary>Ids of all texts that were ever in it; only of a practice round, until it ends.</summary>
    public ImmutableHashSet<string> Practised { get; init; } = [];

    /// <summary>The step of an earlier workshop that this round goes on with, without writing and choosing.</summary>
    public Continued? Continues { get; init; }

    public View? WantedView { get; init; }

    public View View { get; init; }

    /// <summary>How the first vote is asked; a run-off is always dots.</summary>
    public Ballot Ballot { get; init; }

    public Rule Rule { get; init; } = Rule.Usual;

    public ImmutableList<string> Required { get; init; } = [];

    public DateTimeOffset? Timer { get; init; }

    public ImmutableDictionary<string, Idea> Ideas { get; init; } = ImmutableDictionary<string, Idea>.Empty;

    public ImmutableDictionary<string, Group> Groups { get; init; } = ImmutableDictionary<string, Group>.Empty;

    /// <summary>Cards not shown yet, in their drawn order.</summary>
    public ImmutableList<string> Waiting { get; init; } = [];

    /// <summary>Cards on the wall, in the order they were shown.</summary>
    public ImmutableList<string> Shown { get; init; } = [];

    public string? Current { get; init; }

    public ImmutableHashSet<string> WritingDone { get; init; } = [];

    /// <summary>Seat and card of every "not clear to me".</summary>
    public ImmutableHashSet<(string Seat, string Card)> NotClear { get; init; } = [];

    public ImmutableList<Question> Questions { get; init; } = [];

    public Vote? Vote { get; init; }

    public bool HasChosen { get; init; }

    public ImmutableList<VoteResult> Results { get; init; } = [];

    public ImmutableList<Proposal> Proposals { get; init; } = [];

    /// <summary>Voice to the draft it wrote in its family time, until the outcome is saved.</summary>
    public ImmutableSortedDictionary<string, FamilyDraft> FamilyDrafts { get; init; } = ImmutableSortedDictionary.Create<string, FamilyDraft>(StringComparer.Ordinal);

    /// <summary>Voice to the seats that were there as its family time began.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> FamilyCircles { get; init; } = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    public EndReason? Ended { get; init; }

    public bool CarryForward { get; init; }

    public Words? Learned { get; init; }

    public Words? Mattered { get; init; }

    public Typing Typed { get; init; }

    public bool NotReviewed { get; init; }

    public ImmutableList<TrailEntry> Trail { get; init; } = [];

    public DateTimeOffset? Began { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was saved, once it is <see cref="Phase.Done"/>.</summary>
    public Outcomes.OutcomeDocument? Saved { get; init; }

    public string? Address { get; init; }

    /// <summary>The step that is worked on.</summary>
    public Proposal? Step => Proposals.Count == 0 ? null : Proposals[^1];
}

/// <param name="What">A phase or an act, in the words of the trail.</param>
/// <param name="N">A number that belongs to it (which check), never a person.</param>
public sealed record TrailEntry(DateTimeOffset At, string What, int? N);

public enum EndReason
{
    Time,
    NotAgreed,
    VoiceMissing,
    NotOurs,
    Other,
}
