// Percentiles of what was measured, in milliseconds.
namespace LabHub.Load;

public sealed record Percentiles(int N, double P50, double P95, double P99, double Max)
{
    public static Percentiles Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)], 1);
        return new(sorted.Length, At(0.5), At(0.95), At(0.99), At(1));
    }
}
