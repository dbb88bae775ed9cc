// What was asked for on the command line: the scenario first, then how many people, for how long, and how fast.
using System.Globalization;

namespace LabHub.Load;

/// <param name="Seconds">How long people tap, or in <c>join</c>: within how long all of them come.</param>
/// <param name="Rate">Commands a second of the whole room; null: five of each person in that time.</param>
/// <param name="Turns">How often LabHub and the bare hub take turns; 0: the bare hub is left out.</param>
public sealed record Asked(string Scenario, int People, double Seconds, int? Rate = null, int Turns = 0)
{
    public const string Usage =
        "usage: join | write | choose | mixed | reconnect | kill  [--people 300] [--seconds 10] [--rate COMMANDS-A-SECOND] [--turns 2]\n" +
        "       wake [--facts 10000]\n" +
        "       --table";

    private static readonly string[] Scenarios = ["join", "write", "choose", "mixed", "reconnect", "kill"];

    public TimeSpan During => TimeSpan.FromSeconds(Seconds);

    public int Each => Rate is { } rate ? Math.Max(1, (int)Math.Round(rate * Seconds / People)) : 5;

    /// <summary>As when a code appears on a wall: 60 in 1.2 s, 300 in 5 s.</summary>
    public TimeSpan Coming => Scenario == "join" ? During : UsualComing(People);

    public static Asked? Read(string[] args)
    {
        if (args is not [var scenario, ..] || !Scenarios.Contains(scenario))
            return null;
        var people = (int)(Number(args, "--people") ?? 300);
        var seconds = Number(args, "--seconds") ?? (scenario == "join" ? UsualComing(people).TotalSeconds : 10);
        return new(scenario, people, seconds, (int?)Number(args, "--rate"), (int)(Number(args, "--turns") ?? (scenario == "choose" ? 2 : 0)));
    }

    public static double? Number(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

    private static TimeSpan UsualComing(int people) => TimeSpan.FromSeconds(people <= 60 ? people / 50.0 : people / 60.0);
}
