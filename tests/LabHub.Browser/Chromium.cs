// Finds a browser for the scenes: an installed Chromium, Chrome or Edge, else Playwright's own, else one sentence that says what to do.
using System.Diagnostics;
using Microsoft.Playwright;

namespace LabHub.Browser;

public static class Chromium
{
    /// <summary>The name that stands for this machine in the scenes: not localhost, where a browser allows what it forbids in a real room.</summary>
    public const string Host = "labhub.test";

    private static readonly string[] Installed =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Usual =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
        "--disable-dev-shm-usage", "--disable-gpu-rasterization", "--in-process-gpu", $"--host-resolver-rules=MAP {Host} 127.0.0.1",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(new() { ExecutablePath = PathOf(playwright), Args = Usual });

    /// <summary>A process of its own, that says where it listens on its standard error.</summary>
    public static ProcessStartInfo Start(IPlaywright playwright, params string[] more) => new(PathOf(playwright), [.. Usual, .. more]) { RedirectStandardError = true };

    private static string PathOf(IPlaywright playwright) =>
        Find(playwright) ?? Install(playwright)
            ?? throw new InvalidOperationException("The browser tests need Chromium, Chrome or Edge: install one (on Debian: apt-get install chromium) or set LABHUB_CHROMIUM to its path.");

    private static string? Find(IPlaywright playwright)
    {
        var named = Environment.GetEnvironmentVariable("LABHUB_CHROMIUM");
        return new[] { named }.Concat(Installed).Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);
    }

    private static string? Install(IPlaywright playwright)
    {
        try
        {
            if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 && File.Exists(playwright.Chromium.ExecutablePath))
                return playwright.Chromium.ExecutablePath;
        }
        catch (PlaywrightException)
        {
            // No download from here; the system's own packages are the next try.
        }
        if (OperatingSystem.IsLinux() && Run("apt-get", "update") && Run("apt-get", "install -y -q chromium"))
            return Find(playwright);
        return null;
    }

    private static bool Run(string program, string arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
