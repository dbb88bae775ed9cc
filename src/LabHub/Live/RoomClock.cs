// The clock of one room: it shows what the machine's clock shows, but never goes back.
namespace LabHub.Live;

/// <summary>
/// A clock that is set back in the middle of an evening does not turn the evening round: from then on this one goes on evenly, until
/// the machine's has caught up. So no fact is earlier than the one before it, the round saved last is the last one, a timer of five
/// minutes lasts five minutes, and what is counted from Close is not over too early when somebody puts the clock right.
/// </summary>
/// <param name="notBefore">Time of the last fact, which an earlier run of the server may have written by another clock.</param>
public sealed class RoomClock(TimeProvider time, DateTimeOffset notBefore)
{
    /// <summary>Less than this is the clock being corrected, not set: time stands still for so long.</summary>
    private static readonly TimeSpan Corrected = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private DateTimeOffset last = notBefore;
    private long lastAsked = time.GetTimestamp();

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                var (clock, asked) = (time.GetUtcNow(), time.GetTimestamp());
                var even = last + time.GetElapsedTime(lastAsked, asked);
                lastAsked = asked;
                return last = clock > last ? clock : even - clock > Corrected ? even : last;
            }
        }
    }
}
