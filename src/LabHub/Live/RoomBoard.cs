// What a room shows: the board of a place, and what it knows besides its journal.
using LabHub.Domain.Seeing;
using LabHub.Journal;

namespace LabHub.Live;

public sealed partial class Room
{
    /// <summary>What the room knows besides its journal; addresses and names only for desks.</summary>
    public Around Around(Place place)
    {
        var state = Now.State;
        return place is Place.Desk
            ? Presence.Around(state.Seats.Values, state.Code.Length == 0 ? null : $"/w/{state.Code}/screen?pair={Guests.ScreenKey}", $"/w/{Key}/desk?link={Guests.DeskLink}")
            : Presence.Around(state.Seats.Values, null, null);
    }

    /// <summary>What stands in the addresses of its desk: the code, or before the doors open its id.</summary>
    public string Key => Now.State.Code is { Length: > 0 } code ? code : Id;

    /// <summary>24 hours after Close nobody comes in by the code any more.</summary>
    public bool CodeIsDead(DateTimeOffset at) => Now.State.ClosedAt is { } closed && at >= closed + Retention.Seats;

    public BoardOnWire Board(Visitor visitor)
    {
        var written = Fanout.Give(visitor.Place);
        return new(written.At, clock.Now, visitor.Place, written.Rows, YoursOf(visitor, written.Moment));
    }

    /// <summary>Of the same moment as the rows for all: one number stands for both.</summary>
    private IReadOnlyDictionary<string, Row> YoursOf(Visitor visitor, Moment now) =>
        visitor.Seat is { } seat ? Fanout.Seat(seat).Give(now)
        : visitor.Place is Place.Phone ? Row.All(Domain.Seeing.Board.Yours(now.State, new OnePhone(visitor.Seats)))
        : new Dictionary<string, Row>();
}
