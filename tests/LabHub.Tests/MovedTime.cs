// A clock that can be moved: time passes, or somebody sets the clock; timers run by the real one.
namespace LabHub.Tests;

public sealed class MovedTime : TimeProvider
{
    private long passed;
    private long set;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref passed) + Interlocked.Read(ref set));

    public override long GetTimestamp() => base.GetTimestamp() + (Interlocked.Read(ref passed) * (TimestampFrequency / TimeSpan.TicksPerSecond));

    /// <summary>So much time passes.</summary>
    public void Move(TimeSpan by) => Interlocked.Add(ref passed, by.Ticks);

    /// <summary>The machine's clock is set to another time; no time passes.</summary>
    public void Set(TimeSpan by) => Interlocked.Add(ref set, by.Ticks);
}
