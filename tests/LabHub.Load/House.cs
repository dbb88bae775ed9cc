// The server in a process of its own, on one database file; after a SIGKILL it is started anew on the same file.
using LabHub.Tests;

namespace LabHub.Load;

public sealed class House(string database) : IAsyncDisposable
{
    private readonly List<double> memory = [];
    private readonly Lock gate = new();
    private bool up;
    private ServerProcess server = null!;
    private TimeSpan cpuBefore;
    private double mostBefore;

    public Uri Address => server.Address;

    public List<double> StartMs { get; } = [];

    public TimeSpan Cpu => cpuBefore + server.Cpu;

    public double MostMemoryMb => Math.Round(Math.Max(mostBefore, server.MostMemoryMb));

    public IReadOnlyList<double> MemoryMb => memory;

    public double MemoryNowMb => Math.Round(server.MemoryMb);

    public IEnumerable<string> Output => server.Output;

    public async Task Start()
    {
        server = await ServerProcess.Start(database, "Release");
        StartMs.Add(Math.Round(server.Ready.TotalMilliseconds));
        lock (gate)
            up = true;
    }

    public void NoteMemory()
    {
        lock (gate)
        {
            if (up)
                memory.Add(Math.Round(server.MemoryMb));
        }
    }

    /// <summary>SIGKILL, and a new start. What it used between the last look and its end is not counted.</summary>
    public async Task KillAndStart()
    {
        lock (gate)
            up = false;
        cpuBefore += server.Cpu;
        mostBefore = Math.Max(mostBefore, server.MostMemoryMb);
        var before = server;
        await before.Kill();
        await Start();
        await before.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }
}
