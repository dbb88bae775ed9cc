// What one run measured: the one JSON object that is printed.
namespace LabHub.Load;

public sealed record Measured
{
    public required string Scenario { get; init; }
    public required int People { get; init; }
    public required int Seed { get; init; }

    /// <summary>From the beginning of the scenario to the SIGKILL; null where nobody kills.</summary>
    public required double? KilledAtMs { get; init; }

    /// <summary>How long the tapping really took.</summary>
    public required double Seconds { get; init; }

    public required Percentiles JoinMs { get; init; }
    public required double AllInMs { get; init; }

    /// <summary>From when the tap was due to the answer "saved", whether it was late because this program was or because the answer before it was.</summary>
    public required Percentiles TapToSavedMs { get; init; }

    /// <summary>The same for taps that had to be sent again because the socket was gone, or waited for the phone to come back, and those behind them.</summary>
    public required Percentiles SentAgainToSavedMs { get; init; }

    public required int Saved { get; init; }
    public required double SavedPerSecond { get; init; }

    /// <summary>Answered "saved", but not in the database file at the end.</summary>
    public required int Lost { get; init; }

    /// <summary>In the file more often than it was wished for, or although it was taken back.</summary>
    public required int Double { get; init; }

    public required IReadOnlyDictionary<string, int> Refused { get; init; }
    public required ToldFigures ChangeToEveryPhoneMs { get; init; }

    /// <summary>From the beginning of a return to the board.</summary>
    public required Percentiles ReturnMs { get; init; }

    /// <summary>Phones whose socket was closed at the end, or that had no answer for a minute.</summary>
    public required int NotBack { get; init; }

    /// <summary>Numbers that were missing between two frames.</summary>
    public required int Gaps { get; init; }

    /// <summary>In one turn.</summary>
    public required double FramesPerPhone { get; init; }
    public required long BytesPerPhone { get; init; }
    public required ServerFigures Server { get; init; }
    public required BareFigures? BareHub { get; init; }
    public required LoadFigures LoadProgram { get; init; }
    public required MachineFigures Machine { get; init; }

    internal bool IsWhole => this is { Lost: 0, Double: 0, NotBack: 0 };
}

/// <param name="Untold">Phones that stayed and did not hear of a change within two seconds.</param>
public sealed record ToldFigures(Percentiles Quiet, Percentiles Busy, int Untold);

/// <param name="StartMs">From the start of the process until it listened; of every start.</param>
/// <param name="CpuSeconds">While people tapped.</param>
/// <param name="MemoryMb">Resident when the tapping began, and every second after.</param>
public sealed record ServerFigures(IReadOnlyList<double> StartMs, double CpuSeconds, double CpuSecondsPer1000, IReadOnlyList<double> MemoryMb, double MostMemoryMb);

/// <param name="CpuRatio">CPU of LabHub by CPU of the bare hub, for as many messages; below 1, LabHub needs less.</param>
/// <param name="WarmCpuRatio">The same without the first turn, in which both compile what they run; null where there was only one.</param>
/// <param name="Passed">Messages that were passed on; the bare hub is as often asked as LabHub.</param>
public sealed record BareFigures(double CpuRatio, double? WarmCpuRatio, IReadOnlyList<double> LabHubCpuSeconds, IReadOnlyList<double> BareCpuSeconds, int Passed, Percentiles TapToPassedMs, double FramesPerPhone, long BytesPerPhone);

/// <param name="CpuSeconds">Of this program while people tapped at LabHub; near cores × seconds it measures itself.</param>
/// <param name="LateMs">How late its own clock woke a person who wanted to tap.</param>
public sealed record LoadFigures(double CpuSeconds, Percentiles LateMs);
