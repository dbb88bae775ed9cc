// What the room knows besides its journal: who is near, which desks are open. Comes in from outside, like time.
namespace LabHub.Domain.Seeing;

public enum Place
{
    Phone,
    Screen,
    Desk,
}

public enum Presence
{
    Here,
    Away,
    Left,
}

/// <param name="Presence">Seat to presence; a seat that is not named is Away.</param>
/// <param name="Weak">Seats whose connection is weak.</param>
/// <param name="LeadAway">Nobody who leads has been heard from for 60 s (E37).</param>
/// <param name="Pairing">Address that opens the screen; for desks only.</param>
/// <param name="Second">A fresh one-use link for another desk, or null.</param>
/// <param name="Desks">Names of those who have a desk open.</param>
public sealed record Around(
    IReadOnlyDictionary<string, Presence> Presence,
    IReadOnlySet<string> Weak,
    bool LeadAway,
    string? Pairing,
    string? Second,
    IReadOnlyList<string> Desks)
{
    public static Around Nobody { get; } = new(
        new Dictionary<string, Presence>(), new HashSet<string>(), false, null, null, []);
}
