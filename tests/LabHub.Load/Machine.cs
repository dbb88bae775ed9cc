// How busy the machine was, and who with: figures of a machine that does something else as well are worth little.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LabHub.Load;

/// <param name="LoadBefore">Load average of the last minute, before anything began; null where the system does not tell.</param>
/// <param name="BusyWithOthers">Share of all cores that neither the server nor this program used while people tapped.</param>
public sealed record MachineFigures(int Cores, string System, string Runtime, double? LoadBefore, double? LoadAfter, double? BusyWithOthers);

public static class Machine
{
    private const double TicksPerSecond = 100; // USER_HZ, the same on every Linux that runs .NET

    public static TimeSpan OwnCpu => Environment.CpuUsage.TotalTime;

    public static double? Load => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    /// <summary>CPU seconds of all programs since the machine was started.</summary>
    public static double? Busy
    {
        get
        {
            if (!File.Exists("/proc/stat"))
                return null;
            var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(double.Parse).ToArray();
            return (ticks.Take(8).Sum() - ticks[3] - ticks[4]) / TicksPerSecond; // without idle and waiting for the disk
        }
    }

    public static MachineFigures Figures(double? loadBefore, double? busyWithOthers) =>
        new(Environment.ProcessorCount, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, loadBefore, Load, busyWithOthers);

    /// <summary>CPU seconds of a process that may have ended already.</summary>
    public static TimeSpan CpuOf(Process process)
    {
        process.Refresh();
        return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
    }
}
