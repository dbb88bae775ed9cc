// What a seat wrote, what was joined, and what was asked about it.
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum IdeaState
{
    Sent,
    HeldBack,
    TakenBack,
    Parked,
}

/// <summary>One idea of one seat in one round.</summary>
public sealed record Idea(string Id, Words Text)
{
    public Words? More { get; init; }

    public IdeaState State { get; init; }

    /// <summary>The seat, until the outcome is saved.</summary>
    public string? Author { get; init; }

    /// <summary>SHA-256 of the receipt that the author's phone keeps.</summary>
    public string? Receipt { get; init; }

    public HoldReason? Held { get; init; }

    /// <summary>Its author wants it to stand alone; nobody may join it again.</summary>
    public bool Separate { get; init; }

    /// <summary>Every text of this idea, for erasing.</summary>
    public IEnumerable<string> AllWords => More is null ? [Text.Id] : [Text.Id, More.Id];
}

public enum HoldReason
{
    Names,
    Attacks,
    Private,
    Other,
}

/// <summary>Joined ideas shown as one card. Its words are those of one of its pieces, chosen on the screen.</summary>
public sealed record Group(string Id, ImmutableList<string> Pieces, string Title);

/// <summary>A question somebody asked about a card.</summary>
public sealed record Question(string Id, string Card, Words Text, bool Shown);
