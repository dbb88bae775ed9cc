// What was asked for: the scenario, how many people, for how long, how fast, and whether the server dies in the middle.
namespace LabHub.Load;

/// <param name="Scenario">What people do.</param>
/// <param name="Seconds">How long people tap, or in <c>join</c>: within how long all of them come.</param>
/// <param name="Rate">Commands a second of the whole room; null: five of each person in that time.</param>
/// <param name="Turns">How often LabHub and the bare hub take turns; 0: the bare hub is left out.</param>
/// <param name="Kills">SIGKILL at a random moment of it.</param>
/// <param name="Seed">Of all chance in it: who taps when and on what, who drops, and when the server dies.</param>
public sealed record Asked(string Scenario, int People, double Seconds, int? Rate = null, int Turns = 0, bool Kills = false, int Seed = 1)
{
    public const string Usage =
        """
        usage: join | write | choose | mixed | reconnect  [--people 300] [--seconds 10] [--rate COMMANDS-A-SECOND] [--turns 3] [--seed 1] [--times 1]
               kill [--during join | write | choose | mixed | reconnect] [--people 300] [--seconds 10] [--rate N] [--seed 1] [--times 1]
               slow [--people 60] [--seconds 60] [--rate N] [--seed 1]
               wake [--facts 10000]
               --table      every budget
               --figures    30, 60, 300 and 1,000 phones
        """;

    /// <summary>In this order a server dies when it is killed again and again.</summary>
    private static readonly string[] Scenarios = ["choose", "write", "mixed", "join", "reconnect"];

    public TimeSpan During => TimeSpan.FromSeconds(Seconds);

    public int Each => Rate is { } rate ? Math.Max(1, (int)Math.Round(rate * Seconds / People)) : 5;

    /// <summary>As when a code appears on a wall: 60 in 1.2 s, 300 in 5 s.</summary>
    public TimeSpan Coming => Scenario == "join" ? During : UsualComing(People);

    public static bool Knows(string scenario) => scenario == "kill" || Scenarios.Contains(scenario);

    /// <returns>Every run, one after another; each has the next seed.</returns>
    public static IReadOnlyList<Asked> Read(string scenario, IEnumerable<string> options)
    {
        var kills = scenario == "kill";
        string[] own = kills ? ["--during"] : ["--turns"];
        var line = new CommandLine(options, ["--people", "--seconds", "--rate", "--seed", "--times", .. own]);
        if (line.Text("--during") is { } during && !Scenarios.Contains(during))
            throw new NotUnderstood($"--during is one of {string.Join(", ", Scenarios)}, not \"{during}\".");
        var people = line.Whole("--people", 300);
        var turns = line.Whole("--turns", scenario == "choose" ? 3 : 0, least: 0, most: 100);
        if (turns > 0 && scenario != "choose")
            throw new NotUnderstood("--turns fits choose: the bare hub knows nothing else.");
        Machine.MustHold(people, bare: turns > 0);
        var (seed, times) = (line.Whole("--seed", 1, least: 0), line.Whole("--times", 1, most: 1000));
        return [.. Enumerable.Range(0, times).Select(i =>
        {
            var played = kills ? line.Text("--during") ?? Scenarios[i % Scenarios.Length] : scenario;
            var seconds = line.Seconds("--seconds", played == "join" ? UsualComing(people).TotalSeconds : 10);
            return new Asked(played, people, seconds, line.Has("--rate") ? line.Whole("--rate", 0) : null, turns, kills, seed + i);
        })];
    }

    private static TimeSpan UsualComing(int people) => TimeSpan.FromSeconds(people <= 60 ? people / 50.0 : people / 60.0);
}
