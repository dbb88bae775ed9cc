// Who listens in a room, by connection.
using System.Collections.Concurrent;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class Listeners(IFrames frames)
{
    /// <summary>Sockets of one seat; a fifth ends the oldest.</summary>
    private const int MostOfOneSeat = 4;

    /// <summary>Said to the oldest: did it come back by itself, it would end the next one, and so on without end.</summary>
    private const string Newer = "newer";

    private readonly ConcurrentDictionary<string, Place> places = [];
    private readonly Dictionary<string, List<string>> seats = [];
    private readonly Lock gate = new();
    private readonly int[] listening = new int[Enum.GetValues<Place>().Length];
    private volatile bool over;

    public bool Nobody => places.IsEmpty;

    public bool Any(Place place) => Volatile.Read(ref listening[(int)place]) > 0;

    public IEnumerable<string> Of(Place place) => places.Where(listener => listener.Value == place).Select(listener => listener.Key);

    /// <summary>Who comes while the room closes is ended like the others: it comes back, into the room that is woken then.</summary>
    public void Add(string connection, Place place, string? seat)
    {
        if (!places.TryAdd(connection, place))
            return;
        if (over)
            frames.End(connection);
        Interlocked.Increment(ref listening[(int)place]);
        if (seat is null)
            return;
        string? oldest = null;
        lock (gate)
        {
            if (!seats.TryGetValue(seat, out var connections))
                seats[seat] = connections = [];
            connections.Add(connection);
            if (connections.Count > MostOfOneSeat)
                (oldest, _) = (connections[0], connections.Remove(connections[0]));
        }
        if (oldest is not null)
            frames.End(oldest, Newer);
    }

    public void Remove(string connection, string? seat)
    {
        if (places.TryRemove(connection, out var place))
            Interlocked.Decrement(ref listening[(int)place]);
        if (seat is null)
            return;
        lock (gate)
        {
            if (seats.TryGetValue(seat, out var connections) && connections.Remove(connection) && connections.Count == 0)
                seats.Remove(seat);
        }
    }

    public IReadOnlyList<string> Of(string seat)
    {
        lock (gate)
            return seats.TryGetValue(seat, out var connections) ? [.. connections] : [];
    }

    public IReadOnlyList<(string Seat, IReadOnlyList<string> Connections)> Seats()
    {
        lock (gate)
            return [.. seats.Select(seat => (seat.Key, (IReadOnlyList<string>)[.. seat.Value]))];
    }

    /// <summary>Whatever these seats have open.</summary>
    public void EndOf(IEnumerable<string> seats)
    {
        foreach (var connection in seats.SelectMany(Of).ToList())
            frames.End(connection);
    }

    public void EndAll()
    {
        over = true;
        foreach (var connection in places.Keys)
            frames.End(connection);
    }
}
