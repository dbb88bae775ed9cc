// Tells everybody what changed: at once when it is quiet, at most some frames a second when it is busy.
using System.Collections.Concurrent;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class Fanout(Room room, IFrames frames, ILogger log)
{
    /// <summary>From the beginning of one frame to the next: ten a second.</summary>
    private const int BetweenFramesMs = 100;

    /// <summary>The same where only marks or presence changed: nobody waits for how many are done, and a room that chooses makes little else.</summary>
    private const int BetweenCountsMs = 500;

    private const long Never = long.MaxValue;

    private readonly Dictionary<Place, PlaceView> places = Enum.GetValues<Place>().ToDictionary(place => place, place => new PlaceView(room, place));
    private readonly ConcurrentDictionary<string, SeatView> seats = [];
    private readonly Lock gate = new();
    private Timer? timer;
    private long began = long.MinValue / 2;
    private long planned = Never;
    private bool changed;
    private bool everybody;
    private bool telling;
    private bool closed;

    public Listeners Listeners { get; } = new(frames);

    /// <param name="everyone">Rows of single phones may have changed too; marks change those of their own seat alone.</param>
    public void Wake(bool everyone)
    {
        lock (gate)
        {
            changed = true;
            everybody |= everyone;
            if (!telling)
                Plan();
        }
    }

    public Written Give(Place place) => places[place].Give();

    public SeatView Seat(string seat) => seats.GetOrAdd(seat, static (seat, guests) => new(seat, guests), room.Guests);

    /// <summary>The seat's other connections learn what this one was answered.</summary>
    public void TellOthers(string seat, string? but, IReadOnlyDictionary<string, Row?> rows, long at)
    {
        var others = Listeners.Of(seat).Where(connection => connection != but).ToList();
        if (others.Count > 0)
            frames.Yours(others, rows, at);
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            timer?.Dispose();
        }
        Listeners.EndAll();
    }

    /// <summary>At once where there was quiet; else a timer waits for its time, and only one: each that goes off wakes a thread for its sake.</summary>
    private void Plan()
    {
        var now = Environment.TickCount64;
        var at = began + (everybody ? BetweenFramesMs : BetweenCountsMs);
        if (closed || at >= planned)
            return;
        planned = at;
        if (at <= now)
            ThreadPool.UnsafeQueueUserWorkItem(static fanout => fanout.Frame(), this, preferLocal: false);
        else
            (timer ??= NewTimer()).Change(at - now, Timeout.Infinite);
    }

    /// <summary>Nothing of the request that happened to need it first goes on in it.</summary>
    private Timer NewTimer()
    {
        using (ExecutionContext.SuppressFlow())
            return new(static fanout => ((Fanout)fanout!).Frame(), this, Timeout.Infinite, Timeout.Infinite);
    }

    private void Frame()
    {
        bool seatsToo;
        lock (gate)
        {
            if (closed || telling || !changed)
                return; // an earlier plan was quicker
            if (planned - Environment.TickCount64 is > 0 and var early)
            {
                timer?.Change(early, Timeout.Infinite); // an older plan, whose thread came late
                return;
            }
            (telling, changed, planned, began) = (true, false, Never, Environment.TickCount64); // what changes from here on belongs to the next frame
            (seatsToo, everybody) = (everybody, false);
        }
        foreach (var (place, view) in places)
            Try(() => Tell(place, view));
        if (seatsToo)
            TellSeats();
        lock (gate)
        {
            telling = false;
            if (changed)
                Plan();
        }
    }

    /// <summary>What cannot be told to one place or seat is told to the others.</summary>
    private void Try(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception bug)
        {
            log.LogError("Frame of {Workshop}: {Kind} at {Where}", room.Id, bug.GetType().Name, new System.Diagnostics.StackTrace(bug).ToString());
        }
    }

    private void Tell(Place place, PlaceView view)
    {
        if (view.Frame(() => Listeners.Any(place)) is var (from, to, rows))
            frames.Changed(Listeners.Of(place), from, to, rows);
    }

    private void TellSeats()
    {
        var now = room.Now;
        foreach (var (seat, connections) in Listeners.Seats())
            Try(() => Tell(seat, connections, now));
    }

    private void Tell(string seat, IReadOnlyList<string> connections, Moment now)
    {
        var changed = Seat(seat).Frame(now);
        if (changed.Count > 0)
            frames.Yours(connections, changed, now.At);
    }
}
