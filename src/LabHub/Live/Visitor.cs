// Somebody whom the doorkeeper has let into a room.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

/// <param name="Seats">Seats of this phone; empty for screens and desks.</param>
/// <param name="Seat">The one that is meant, where there are several.</param>
/// <param name="Label">What a desk is called on the other desks.</param>
public sealed record Visitor(Room Room, Place Place, IReadOnlyList<string> Seats, string? Seat, string? Label)
{
    public BoardOnWire Board() => Room.Board(Place, Seat);

    public void WasHeard()
    {
        if (Seat is not null)
            Room.Presence.HeardSeat(Seat);
        if (Place is Place.Desk)
            Room.Presence.HeardLead();
    }
}
