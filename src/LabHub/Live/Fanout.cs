// Tells everybody what changed: at once when it is quiet, at most some frames a second when it is busy.
using System.Collections.Concurrent;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class Fanout(Room room, IFrames frames, ILogger log)
{
    /// <summary>From the beginning of one frame to the next: ten a second.</summary>
    private const int BetweenFramesMs = 100;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<Place, PlaceView> places = Enum.GetValues<Place>().ToDictionary(place => place, place => new PlaceView(room, place));
    private readonly ConcurrentDictionary<string, SeatView> seats = [];
    private long began = long.MinValue / 2;
    private int waiting;
    private bool everybody;

    public Listeners Listeners { get; } = new(frames);

    /// <param name="everyone">Rows of single phones may have changed too; marks change those of their own seat alone.</param>
    public void Wake(bool everyone)
    {
        if (everyone)
            Volatile.Write(ref everybody, true);
        if (Interlocked.Exchange(ref waiting, 1) == 0)
            _ = Task.Run(Frame);
    }

    public Written Give(Place place) => places[place].Give();

    public SeatView Seat(string seat) => seats.GetOrAdd(seat, static (seat, guests) => new(seat, guests), room.Guests);

    /// <summary>The seat's other connections learn what this one was answered.</summary>
    public void TellOthers(string seat, string? but, IReadOnlyDictionary<string, Row?> rows)
    {
        var others = Listeners.Of(seat).Where(connection => connection != but).ToList();
        if (others.Count > 0)
            frames.Yours(others, rows);
    }

    public void Close() => Listeners.EndAll();

    private async Task Frame()
    {
        await turn.WaitAsync();
        try
        {
            var early = began + BetweenFramesMs - Environment.TickCount64;
            if (early > 0)
                await Task.Delay((int)Math.Min(early, BetweenFramesMs));
            began = Environment.TickCount64;
            Volatile.Write(ref waiting, 0); // what changes from here on belongs to the next frame
            var seatsToo = Interlocked.Exchange(ref everybody, false);
            foreach (var (place, view) in places)
                Tell(place, view);
            if (seatsToo)
                TellSeats();
        }
        catch (Exception bug)
        {
            log.LogError("Frame of {Workshop}: {Kind} at {Where}", room.Id, bug.GetType().Name, new System.Diagnostics.StackTrace(bug).ToString());
        }
        finally
        {
            turn.Release();
        }
    }

    private void Tell(Place place, PlaceView view)
    {
        if (view.Frame(() => Listeners.Any(place)) is var (from, to, rows))
            frames.Changed(Listeners.Of(place), from, to, rows);
    }

    private void TellSeats()
    {
        var state = room.Now.State;
        var again = false;
        foreach (var (seat, connections) in Listeners.Seats())
        {
            var changed = Seat(seat).Frame(state, out var unsure);
            if (changed.Count > 0)
                frames.Yours(connections, changed);
            again |= unsure;
        }
        if (again)
            _ = Task.Delay(2 * BetweenFramesMs).ContinueWith(_ => Wake(everyone: true), TaskScheduler.Default);
    }
}
