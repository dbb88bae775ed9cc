// One person's place in a workshop (METHOD 1).
namespace LabHub.Domain;

/// <summary>One person's place (METHOD 1). No name.</summary>
/// <param name="Tag">A few figures that the person can say aloud, so that the desk can find the seat.</param>
public sealed record Seat(string Id, string? Voice, string Language, string Tag)
{
    public bool Left { get; init; }

    /// <summary>Without a phone: a helper types for this person. Always Here, until a desk marks the seat left.</summary>
    public bool Paper { get; init; }

    public SeatCode? Code { get; init; }

    /// <summary>Came in Repair or Review: reads until the next check or round (E33).</summary>
    public bool ReadsOnly { get; init; }

    public int? OkVersion { get; init; }

    public int? ScaleStart { get; init; }

    public int? ScaleEnd { get; init; }
}
