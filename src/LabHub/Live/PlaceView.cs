// What one place sees of a room: written once for each moment, told as what differs from the frame before.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

/// <summary>Used by the room's frames and by everybody who asks for a board; it locks itself.</summary>
public sealed class PlaceView(Room room, Place place)
{
    private readonly Lock gate = new();
    private readonly List<IReadOnlyDictionary<string, Row>> given = [];
    private IReadOnlyDictionary<string, Row> told = new Dictionary<string, Row>();
    private long toldTo = -1;
    private Written? written;

    /// <summary>The rows of this place now, to be given as a board.</summary>
    public Written Give()
    {
        lock (gate)
        {
            var now = Write();
            if (given.Count == 0 || given[^1] != now.Rows)
                given.Add(now.Rows);
            return now;
        }
    }

    /// <summary>
    /// What a frame must say, or null if this place sees no change. Compared with the last frame and with every board given
    /// since: a row may have gone there and back between two frames, and who entered in the middle has seen it.
    /// </summary>
    public (long From, long To, IReadOnlyDictionary<string, Row?> Rows)? Frame(Func<bool> somebodyListens)
    {
        lock (gate)
        {
            if (!somebodyListens())
            {
                given.Clear(); // whoever comes next is given a board first
                return null;
            }
            var now = Write();
            var changed = new Dictionary<string, Row?>();
            foreach (var before in given.Prepend(told).Where(before => before != now.Rows))
                Rows.Differences(before, now.Rows, changed);
            given.Clear();
            told = now.Rows;
            if (changed.Count == 0)
                return null; // the next frame carries this number too
            var from = toldTo + 1;
            toldTo = now.At;
            return (from, now.At, changed);
        }
    }

    private Written Write()
    {
        var now = room.Now;
        if (written?.At != now.At)
            written = new(now, Row.All(Board.Rows(now.State, place, room.Around(place))));
        return written;
    }
}

/// <summary>The rows of a place, true at a moment.</summary>
public sealed record Written(Moment Moment, IReadOnlyDictionary<string, Row> Rows)
{
    public long At => Moment.At;
}
