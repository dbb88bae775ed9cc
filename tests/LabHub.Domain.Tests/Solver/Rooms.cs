// Which rooms there are: how many people bring which voice, and which display groups that gives.
namespace LabHub.Domain.Tests;

public static class Rooms
{
    /// <summary>SEEDS=10 looks at ten times as many of what is sampled, and further.</summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("SEEDS"), out var seeds) ? seeds : 1;

    /// <summary>Every way to cut so many people into voices, the largest first.</summary>
    public static IEnumerable<int[]> Voices(int people, int largest = int.MaxValue)
    {
        if (people == 0)
        {
            yield return [];
            yield break;
        }
        for (var n = Math.Min(people, largest); n > 0; n--)
            foreach (var rest in Voices(people - n, n))
                yield return [n, .. rest];
    }

    /// <summary>The voice of each person; with <paramref name="silent"/> the voice at that place is "rather not say".</summary>
    public static List<string?> People(IReadOnlyList<int> voices, int silent = -1) =>
        [.. voices.SelectMany((n, v) => Enumerable.Repeat(v == silent ? null : VoteRoom.Lab[v], n))];

    /// <summary>Every row of display groups, in legend order, with so many people together.</summary>
    public static IEnumerable<int[]> Groups(int people, int most = 4)
    {
        if (people >= SmallVoices.Threshold)
            yield return [people];
        for (var first = SmallVoices.Threshold; most > 1 && people - first >= SmallVoices.Threshold; first++)
            foreach (var rest in Groups(people - first, most - 1))
                yield return [first, .. rest];
    }
}
