// An open pause: a layer over any phase (METHOD 1): nothing is submitted to the room while it lasts, drafts may be.
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum PauseKind
{
    Break,
    Quiet,
    Groups,
    Family,
}

/// <param name="Size">People at a table, in groups: 1 alone, 2 in twos, 4 in fours.</param>
/// <param name="Voice">The voice that talks among itself, in family time.</param>
/// <param name="Ends">Advice, as every timer: at zero nothing is cut off.</param>
public sealed record OpenPause(PauseKind Kind, int? Size, string? Voice, DateTimeOffset? Ends)
{
    /// <summary>Seat to the number of its table, in groups of two and more.</summary>
    public ImmutableSortedDictionary<string, int> Tables { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>What was left of the round's timer when the pause began: it stands still, and goes on afterwards.</summary>
    public TimeSpan? TimerLeft { get; init; }
}
