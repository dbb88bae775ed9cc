// How often a scenario on a bad network is played: one seed, or with SEEDS=10 ten of them, the same ones every time.
namespace LabHub.Tests;

public static class Seeds
{
    public static TheoryData<int> Ten => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("SEEDS"), out var seeds) ? seeds : 1)];
}
