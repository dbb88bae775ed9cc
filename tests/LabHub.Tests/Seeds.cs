// With which chances a scene is played: one by default, SEEDS=10 plays ten (SCENARIOS 1).
namespace LabHub.Tests;

public static class Seeds
{
    public static readonly int Many = int.TryParse(Environment.GetEnvironmentVariable("SEEDS"), out var seeds) ? seeds : 1;

    /// <summary>For <c>[MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]</c>.</summary>
    public static TheoryData<int> Each => [.. Enumerable.Range(1, Many)];
}
