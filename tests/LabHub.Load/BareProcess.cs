// The bare hub in a process of its own, beside LabHub's.
using System.Diagnostics;
using LabHub.Tests;

namespace LabHub.Load;

public sealed class BareProcess : IAsyncDisposable
{
    private readonly Process process;

    private BareProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan Cpu => Machine.CpuOf(process);

    public static async Task<BareProcess> Start()
    {
        var start = ServerProcess.Program("Release");
        start.RedirectStandardError = false;
        start.RedirectStandardInput = true;
        start.ArgumentList[0] = typeof(BareProcess).Assembly.Location;
        start.ArgumentList.Add("bare");
        start.ArgumentList.Add("--Urls=http://127.0.0.1:0");
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bare hub did not start.");
        return new(process, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
