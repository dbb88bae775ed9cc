// How busy the machine was, and who with: figures of a machine that does something else as well are worth little.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LabHub.Load;

/// <param name="LoadBefore">Load average of the last minute, before anything began; null where the system does not tell.</param>
/// <param name="BusyWithOthers">Share of all cores that neither the server nor this program used while people tapped.</param>
public sealed record MachineFigures(int Cores, string Processor, double MemoryGb, string System, string Runtime, double? LoadBefore, double? LoadAfter, double? BusyWithOthers)
{
    /// <summary>Of several runs the one whose figures are worth least.</summary>
    public static MachineFigures Busier(MachineFigures? one, MachineFigures other) => one?.BusyWithOthers > (other.BusyWithOthers ?? 0) ? one : other;

    /// <summary>One line below a table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cores} cores of {Processor}, {MemoryGb:0} GB, {System}, {Runtime}; load program and server side by side{(BusyWithOthers is { } share ? $"; others used {share * 100:0} % of the machine" : "")}.");
}

public static class Machine
{
    private const double TicksPerSecond = 100; // USER_HZ, the same on every Linux that runs .NET
    private const int Spare = 200; // files that this program needs beside its phones

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

    public static MachineFigures Figures(double? loadBefore, double? busyWithOthers) => new(
        Environment.ProcessorCount, Processor, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription,
        loadBefore, Load, busyWithOthers);

    /// <summary>CPU seconds of a process that may have ended already.</summary>
    public static TimeSpan CpuOf(Process process)
    {
        process.Refresh();
        return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
    }

    /// <summary>A phone is two sockets, one for its hub and one for what it asks by HTTP; at the bare hub it is one more.</summary>
    /// <exception cref="NotUnderstood">More than this system lets one program open, or one address connect.</exception>
    public static void MustHold(int people, bool bare)
    {
        var needed = ((long)people * (bare ? 3 : 2)) + Spare;
        if (Limit("/proc/self/limits", "Max open files", ^3) is { } files && needed > files)
            throw new NotUnderstood($"{people} phones need {needed} open files, and this system lets a program have {files} (ulimit -n).");
        if (Limit("/proc/sys/net/ipv4/ip_local_port_range", "", ^1) - Limit("/proc/sys/net/ipv4/ip_local_port_range", "", 0) is { } ports && needed > ports)
            throw new NotUnderstood($"{people} phones need {needed} ports, and this system gives one address {ports} (ip_local_port_range).");
    }

    private static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static long? Limit(string file, string line, Index word) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal)) is { } found
            && long.TryParse(found.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[word], CultureInfo.InvariantCulture, out var number) ? number : null;
}
