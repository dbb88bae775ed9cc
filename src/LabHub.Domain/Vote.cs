// An open vote with its secret marks, and its result as the room sees it.
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <summary>An open vote: its cards are frozen, its marks are secret.</summary>
public sealed record Vote(string Id, int No, bool RunOff, ImmutableList<string> Cards, int Dots)
{
    /// <summary>Seat to the cards it has a dot on. A dot on a card that is gone has come back to its seat (E17).</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> Marks { get; init; } = ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty;

    public ImmutableHashSet<string> Done { get; init; } = [];
}

/// <summary>A result as the room sees it (METHOD 6), and nothing finer.</summary>
/// <param name="Groups">Display groups in the lab's order of voices; "others" last. Empty in view totals.</param>
/// <param name="Nobody">No dot was placed at all (E30).</param>
public sealed record VoteResult(int Vote, bool RunOff, View View, ImmutableList<string> Groups, ImmutableList<CardResult> Cards, bool Nobody)
{
    /// <summary>The card that the server drew, after the run-offs (E29).</summary>
    public string? Lot { get; init; }
}

/// <param name="Place">1 is first; equal cards share a place.</param>
/// <param name="Carried">Groups that carry it, in view voices.</param>
/// <param name="Three">Carried by three groups, one of lived experience.</param>
/// <param name="Dots">Dots of the whole room, in view totals.</param>
public sealed record CardResult(string Id, int Place, ImmutableList<string> Carried, bool Three, int? Dots);
