// Somebody whom the doorkeeper has let into a room.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

/// <param name="Phone">Hash of a phone's token; null for screens, desks and helpers.</param>
/// <param name="Seat">The one that is meant; null for a phone with several that has not said who holds it.</param>
/// <param name="Label">What a desk is called on the other desks.</param>
public sealed record Visitor(Room Room, Place Place, UInt128? Phone, string? Seat, string? Label)
{
    /// <summary>A desk that types for a paper seat.</summary>
    public bool Helps => Place is Place.Phone && Phone is null && Seat is not null;

    /// <summary>Seats of this phone now: one may have gone to another phone since it came in.</summary>
    public IReadOnlyList<string> Seats => Phone is { } phone ? Room.Guests.Phones.SeatsOf(phone) : Seat is { } helped ? [helped] : [];

    public BoardOnWire Board() => Room.Board(this);

    /// <summary>Whoever shares a phone is near as long as it is.</summary>
    public void WasHeard()
    {
        foreach (var seat in Helps ? [] : Seats)
            Room.Presence.HeardSeat(seat);
        if (Place is Place.Desk)
            Room.Presence.HeardLead();
    }
}
