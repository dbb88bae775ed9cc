// Who has been heard from, and when. Kept in memory alone: being near is nobody's fact to keep.
using System.Collections.Concurrent;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class Presence(TimeProvider time)
{
    /// <summary>Heard from within this time is Here (METHOD 1).</summary>
    public static readonly TimeSpan HereFor = TimeSpan.FromMinutes(2);

    /// <summary>Silent for this long is Left (METHOD 1).</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(30);

    /// <summary>After this phones say that the person who leads is reconnecting (E37).</summary>
    public static readonly TimeSpan LeadAwayAfter = TimeSpan.FromSeconds(60);

    /// <summary>A connection that was lost again and again within this time is weak.</summary>
    private static readonly TimeSpan WeakFor = TimeSpan.FromMinutes(5);

    /// <summary>A desk that was open so lately comes back; after longer it takes over again.</summary>
    private static readonly TimeSpan ComesBackWithin = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Heard> seats = [];
    private readonly ConcurrentDictionary<string, string> desks = [];
    private readonly DateTimeOffset wokenAt = time.GetUtcNow();
    private readonly long wokenAfter = time.GetTimestamp();
    private readonly ConcurrentDictionary<string, DateTimeOffset> leaders = [];
    private long leadHeard = time.GetUtcNow().UtcTicks;

    /// <summary>Goes on evenly, whatever the clock of the machine is set to: silence is a length of time.</summary>
    private DateTimeOffset Now => wokenAt + time.GetElapsedTime(wokenAfter);

    public void HeardSeat(string seat) => Of(seat).At = Now;

    public void SeatConnected(string seat)
    {
        var heard = Of(seat);
        heard.At = Now;
        heard.Connected();
    }

    /// <param name="silentFor">How long the connection had said nothing when it was given up.</param>
    public void SeatGone(string seat, TimeSpan silentFor)
    {
        var heard = Of(seat);
        heard.Gone(Now, silentFor, HereFor);
    }

    public void HeardLead() => Interlocked.Exchange(ref leadHeard, Now.UtcTicks);

    /// <summary>True if somebody takes over: another person led before, and this one had no desk open.</summary>
    public bool DeskOpened(string connection, string label)
    {
        var now = Now;
        var takesOver = !leaders.IsEmpty && !(leaders.TryGetValue(label, out var last) && last > now - ComesBackWithin);
        leaders[label] = now;
        desks[connection] = label;
        HeardLead();
        return takesOver;
    }

    public void DeskGone(string connection, TimeSpan silentFor)
    {
        if (!desks.TryRemove(connection, out var label))
            return;
        leaders[label] = Now;
        Interlocked.Exchange(ref leadHeard, (Now - silentFor).UtcTicks);
    }

    public IReadOnlySet<string> Here()
    {
        var since = Now - HereFor;
        return seats.Where(seat => seat.Value.IsHere(since)).Select(seat => seat.Key).ToHashSet();
    }

    /// <summary>Seats of <paramref name="people"/> that have said nothing for 30 minutes; what was before the start of the server is not known.</summary>
    public IEnumerable<string> Silent(IEnumerable<string> people)
    {
        var since = Now - SilentFor;
        return wokenAt > since ? [] : people.Where(seat => !seats.TryGetValue(seat, out var heard) || !heard.IsHere(since));
    }

    public Around Around(IEnumerable<Domain.Seat> people, string? pairing, string? second)
    {
        var here = Here();
        var weakSince = Now - WeakFor;
        return new(
            people.ToDictionary(seat => seat.Id, seat => seat.Left ? Domain.Seeing.Presence.Left : here.Contains(seat.Id) ? Domain.Seeing.Presence.Here : Domain.Seeing.Presence.Away),
            seats.Where(seat => here.Contains(seat.Key) && seat.Value.IsWeak(weakSince)).Select(seat => seat.Key).ToHashSet(),
            LeadAway,
            pairing,
            second,
            [.. desks.Values.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Changes when anything changes that somebody may see of this.</summary>
    public string Signs()
    {
        var weakSince = Now - WeakFor;
        var here = Here().Order(StringComparer.Ordinal).Select(seat => Of(seat).IsWeak(weakSince) ? $"{seat}~" : seat);
        return $"{LeadAway} {string.Join(' ', here)} | {string.Join(' ', desks.Values.Distinct().Order(StringComparer.Ordinal))}";
    }

    public bool LeadAway => desks.IsEmpty && Now.UtcTicks - Interlocked.Read(ref leadHeard) >= LeadAwayAfter.Ticks;

    private Heard Of(string seat) => seats.GetOrAdd(seat, static _ => new());

    private sealed class Heard
    {
        private readonly Queue<DateTimeOffset> lost = [];
        private long at;
        private int open;

        public DateTimeOffset At
        {
            get => new(Interlocked.Read(ref at), TimeSpan.Zero);
            set => Interlocked.Exchange(ref at, Math.Max(Interlocked.Read(ref at), value.UtcTicks));
        }

        public void Connected() => Interlocked.Increment(ref open);

        public void Gone(DateTimeOffset now, TimeSpan silentFor, TimeSpan atMost)
        {
            Interlocked.Decrement(ref open);
            At = now - (silentFor < atMost ? silentFor : atMost);
            lock (lost)
            {
                lost.Enqueue(now);
                while (lost.Count > 4)
                    lost.Dequeue();
            }
        }

        /// <summary>An open connection is heard from all the time: the hub gives up a silent one.</summary>
        public bool IsHere(DateTimeOffset since) => Volatile.Read(ref open) > 0 || At > since;

        /// <summary>Near, but only by single requests, or with a connection that was lost twice lately.</summary>
        public bool IsWeak(DateTimeOffset since)
        {
            lock (lost)
                return Volatile.Read(ref open) <= 0 || lost.Count(when => when > since) >= 2;
        }
    }
}
