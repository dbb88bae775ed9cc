// The server as a process of its own, which can be killed.
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LabHub.Tests;

public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string database, string? configuration)
    {
        var start = Program(configuration);
        start.ArgumentList.Add($"--contentRoot={Root}");
        start.ArgumentList.Add($"--ConnectionStrings:LabHub=Data Source={database}");
        start.ArgumentList.Add("--Urls=http://127.0.0.1:0");
        start.ArgumentList.Add("--Seeds:Sample=false");
        var began = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            Output.Enqueue(line.Data ?? "");
            if (address.Task.IsCompleted || Listening().Match(line.Data ?? "") is not { Success: true } found)
                return;
            Ready = Stopwatch.GetElapsedTime(began);
            address.SetResult(new Uri(found.Value));
        };
        process.ErrorDataReceived += (_, line) => Output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The program as it was built beside these tests, ready to be given arguments.</summary>
    public static ProcessStartInfo Program(string? configuration)
    {
        configuration ??= AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Root, "src", "LabHub", "bin", configuration, "net10.0", "LabHub.dll"));
        return start;
    }

    /// <summary>The folder of LabHub.sln.</summary>
    public static string Root { get; } = FindRoot();

    public System.Collections.Concurrent.ConcurrentQueue<string> Output { get; } = [];

    public Uri Address { get; private set; } = null!;

    /// <summary>From the start to the first address it listened on.</summary>
    public TimeSpan Ready { get; private set; }

    public static async Task<ServerProcess> Start(string database, string? configuration = null)
    {
        var server = new ServerProcess(database, configuration);
        try
        {
            server.Address = await server.address.Task.WaitAsync(TimeSpan.FromMinutes(3));
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', server.Output));
        }
    }

    /// <summary>SIGKILL: nothing in it can say goodbye.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service or Ctrl+C would end it: it takes its leave.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    public int Id => process.Id;

    /// <summary>Resident memory now, in MB; from /proc, because that is what a small machine runs out of.</summary>
    public double MemoryMb => Status("VmRSS") / 1024.0;

    public double MostMemoryMb => Status("VmHWM") / 1024.0;

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private double Status(string name) => File.Exists($"/proc/{process.Id}/status")
        ? double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2], CultureInfo.InvariantCulture)
        : process.WorkingSet64 / 1024.0;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LabHub.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("LabHub.sln is not above this program.");
        return folder.FullName;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
