// Percentiles of what was measured.
namespace LabHub.Load;

public static class Figures
{
    public static object Of(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)], 1);
        return new { n = sorted.Length, p50 = At(0.5), p90 = At(0.9), p95 = At(0.95), p99 = At(0.99), worst = At(1) };
    }
}
