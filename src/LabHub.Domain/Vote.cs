// An open vote with its secret marks, and its result as the room sees it.
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <summary>How Choose asks: dots for a quick choice, or card by card what every voice thinks of it (METHOD, two ballots).</summary>
public enum Ballot
{
    Dots,
    Weigh,
}

/// <summary>An open vote: its cards are frozen, its marks are secret.</summary>
public sealed record Vote(string Id, int No, bool RunOff, ImmutableList<string> Cards, int Dots, Ballot Ballot = Ballot.Dots)
{
    /// <summary>Seat to card to mark: a dot, or a weighing. A dot on a card that is gone has come back to its seat (E17).</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Marks { get; init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    public ImmutableHashSet<string> Done { get; init; } = [];
}

/// <summary>A result as the room sees it (METHOD 6, COMMON-GROUND 4), and nothing finer.</summary>
/// <param name="Groups">Display groups in the lab's order of voices; "others" last. Empty in view totals.</param>
/// <param name="Nobody">Nobody marked anything at all (E30).</param>
public sealed record VoteResult(int Vote, bool RunOff, View View, ImmutableList<string> Groups, ImmutableList<CardResult> Cards, bool Nobody)
{
    /// <summary>Null in results of a release that knew dots only.</summary>
    public Ballot? Ballot { get; init; }

    /// <summary>Of a weighing: fewer than five people weighed, so nothing is said card by card.</summary>
    public bool? Few { get; init; }

    /// <summary>Of a weighing: the limits of its labels, printed with them.</summary>
    public Limits? Limits { get; init; }

    /// <summary>The card that the server drew, after the run-offs (E29).</summary>
    public string? Lot { get; init; }
}

/// <param name="Place">1 is first; equal cards share a place.</param>
/// <param name="Carried">Groups that carry it (dots, view voices) or are for it (weighing).</param>
/// <param name="Three">Carried by three groups, one of lived experience.</param>
/// <param name="Dots">Dots of the whole room, in view totals.</param>
public sealed record CardResult(string Id, int Place, ImmutableList<string> Carried, bool Three, int? Dots)
{
    /// <summary>Of a weighing (COMMON-GROUND 4); null where too few weighed.</summary>
    public Ground? Label { get; init; }

    /// <summary>1 to 3 within the label, or null where it may not be shown.</summary>
    public int? Band { get; init; }

    /// <summary>One mark for each group of the legend, in its order.</summary>
    public ImmutableList<GroupMark>? Marks { get; init; }

    /// <summary>The label survives any one answer; false: it hangs by one; null: not shown.</summary>
    public bool? Firm { get; init; }
}

/// <summary>What a group thinks of a card, as far as it may be shown.</summary>
public enum Side
{
    For,
    Not,
    None,
}

public sealed record GroupMark(string Group, Side Mark);
