// More than a person can tap is refused: a bucket of tokens for each seat. No limit hangs on an address: a room shares one.
namespace LabHub.Live;

/// <summary>Not safe for several threads by itself; <see cref="Take"/> locks.</summary>
public sealed class Budget
{
    private const double Most = 60;
    private const double EverySecond = 20;
    private readonly Lock gate = new();
    private double left = Most;
    private long filledAt = Environment.TickCount64;

    public bool Take()
    {
        lock (gate)
        {
            var now = Environment.TickCount64;
            left = Math.Min(Most, left + ((now - filledAt) * EverySecond / 1000));
            filledAt = now;
            if (left < 1)
                return false;
            left--;
            return true;
        }
    }
}
