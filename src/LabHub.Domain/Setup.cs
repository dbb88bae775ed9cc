// What is settled before the doors open: title, voices, scope card, rule.
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <summary>A relation to the topic that a person chooses to bring (METHOD 1). Never a diagnosis or an ethnic group.</summary>
/// <param name="Id">Short name in the addresses of the wire, such as <c>families</c>.</param>
/// <param name="Names">Its name by language.</param>
/// <param name="Shape">The block-print stamp that stands for it.</param>
public sealed record Voice(string Id, ImmutableSortedDictionary<string, string> Names, string Shape, bool Required, bool Lived);

public enum ScopeKind
{
    Decide,
    Advise,
    Collect,
}

/// <summary>The scope card: what this workshop can do, and what cannot be changed today (F06).</summary>
public sealed record Scope(ScopeKind Kind, string? Who, DateOnly? Date, string? Limits);

/// <summary>When a step counts as agreed (METHOD 6). A lab may only make it stricter.</summary>
public sealed record Rule(int MinPeople, int MinVoicesHeard, Share Quorum, Share Support)
{
    public static Rule Usual { get; } = new(3, 2, new Share(2, 3), new Share(2, 3));

    /// <summary>Limits of the labels of a weighing; null: the usual ones (COMMON-GROUND 4).</summary>
    public Limits? Limits { get; init; }
}

/// <summary>A fraction of whole numbers, so that "exactly two thirds" is exact.</summary>
public readonly record struct Share(int Of, int In)
{
    /// <summary>True if <paramref name="part"/> is at least this share of <paramref name="whole"/>.</summary>
    public bool IsReachedBy(int part, int whole) => (long)part * In >= (long)whole * Of;

    public override string ToString() => $"{Of}/{In}";
}

/// <summary>Which of the two views of a vote is shown (METHOD 6): voices or totals, never both.</summary>
public enum View
{
    Voices,
    Totals,
}

public enum RoundKind
{
    Strengths,
    Needs,
    Ideas,
    Roles,
}

/// <summary>The lab a workshop belongs to, as it was when the workshop was made.</summary>
public sealed record LabCard(string Slug, string Name, string Place, string Desired);

/// <summary>Everything of a workshop that is written before the doors open.</summary>
public sealed record Setup(
    string Title,
    DateOnly Date,
    ImmutableList<Voice> Voices,
    Scope Scope,
    ImmutableList<string> Languages,
    string Contact,
    string Agreement,
    Rule Rule)
{
    public Voice? Voice(string? id) => Voices.FirstOrDefault(v => v.Id == id);

    public IEnumerable<string> Required => Voices.Where(v => v.Required).Select(v => v.Id);
}
