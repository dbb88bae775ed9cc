// How long things took, in one line: the middle, the slow tenth, the worst.
namespace LabHub.Tests;

public static class Spread
{
    /// <param name="times">In ms.</param>
    public static string Of(IEnumerable<double> times)
    {
        var all = times.Order().ToArray();
        return all.Length == 0 ? "none" : $"median {all[all.Length / 2]:0} ms, 90 % {all[(int)(all.Length * 0.9)]:0}, worst {all[^1]:0} (n = {all.Length})";
    }
}
