// What one audience may see of a state: pure, and the only place where it is decided.
namespace LabHub.Domain.Seeing;

/// <summary>The rows of a place (the same for all of its kind) and the rows of one phone alone; PROTOCOL 4.</summary>
public static class Board
{
    /// <summary>Row name to row, for everybody at this place.</summary>
    public static IReadOnlyDictionary<string, object?> Rows(Workshop workshop, Place place, Around around) => throw new NotSupportedException();

    /// <summary>Row name to row, for one seat.</summary>
    public static IReadOnlyDictionary<string, object?> Yours(Workshop workshop, string seat) => throw new NotSupportedException();
}
