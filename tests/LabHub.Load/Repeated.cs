// The same again and again, each time with another seed: the sum, and each run.
using System.Globalization;

namespace LabHub.Load;

/// <param name="KilledAtMs">From the beginning of the scenario to the SIGKILL; null where nobody kills.</param>
/// <param name="RestartMs">From the new start to its first address.</param>
/// <param name="Answered">Commands that were answered "saved", coming in among them.</param>
/// <param name="SentAgain">Those among them that had to be sent again, or waited until the phone was back.</param>
/// <param name="NotBack">Phones that had no board at the end.</param>
/// <param name="BackMs">The longest that somebody took to come in or to come back.</param>
public sealed record Repetition(string Scenario, int Seed, double? KilledAtMs, double? RestartMs, int Answered, int SentAgain, int Lost, int Double, int NotBack, double BackMs);

public sealed record Repeated(string Scenario, int People, int Times, int Answered, int SentAgain, int Lost, int Double, int NotBack, IReadOnlyList<Repetition> Runs, MachineFigures Machine)
{
    internal bool IsWhole => this is { Lost: 0, Double: 0, NotBack: 0 };

    /// <param name="progress">One line after each run.</param>
    public static async Task<Repeated> Run(string scenario, IReadOnlyList<Asked> asked, TextWriter progress)
    {
        var runs = new List<Repetition>();
        MachineFigures? busiest = null;
        foreach (var one in asked)
        {
            var last = await BusyRoom.Run(one);
            busiest = MachineFigures.Busier(busiest, last.Machine);
            runs.Add(new(
                last.Scenario, last.Seed, last.KilledAtMs, last.KilledAtMs is null ? null : last.Server.StartMs[^1],
                last.Saved + last.JoinMs.N, last.SentAgainToSavedMs.N, last.Lost, last.Double, last.NotBack, Math.Max(last.ReturnMs.Max, last.JoinMs.Max)));
            await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{runs.Count}/{asked.Count} {runs[^1]}"));
        }
        return new(
            scenario, asked[0].People, runs.Count, runs.Sum(r => r.Answered), runs.Sum(r => r.SentAgain), runs.Sum(r => r.Lost), runs.Sum(r => r.Double), runs.Sum(r => r.NotBack), runs, busiest!);
    }
}
