// A phone that can really be locked: a Chromium of its own, because Playwright keeps every page that it opens awake and in focus.
using System.Diagnostics;
using Microsoft.Playwright;

namespace LabHub.Browser;

public sealed class LockedPhone : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-phone-").FullName;
    private Process process = null!;
    private IBrowser browser = null!;
    private ICDPSession page = null!;

    public IPage Page { get; private set; } = null!;

    public static async Task<LockedPhone> Open(IPlaywright playwright)
    {
        var phone = new LockedPhone();
        phone.process = Process.Start(Chromium.Start(playwright, "--headless", "--lang=sl", "--accept-lang=sl-SI", "--remote-debugging-port=0", $"--user-data-dir={phone.folder}", "about:blank"))!;
        phone.browser = await playwright.Chromium.ConnectOverCDPAsync(await phone.Listens(), new() { NoDefaults = true });
        phone.Page = phone.browser.Contexts[0].Pages[0];
        phone.page = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await phone.page.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = 360, ["height"] = 640, ["deviceScaleFactor"] = 2, ["mobile"] = true });
        await phone.page.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        await phone.page.SendAsync("Emulation.setTimezoneOverride", new() { ["timezoneId"] = "Europe/Ljubljana" });
        return phone;
    }

    /// <summary>Locked: nothing runs any more, and the system takes its sockets.</summary>
    public async Task FallsAsleep()
    {
        await page.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = false });
        await page.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
    }

    public async Task Wakes()
    {
        await page.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await page.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true }); // somebody looks at it
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Chromium says where it listens.</summary>
    private async Task<string> Listens()
    {
        var patience = TimeSpan.FromSeconds(30);
        while (await process.StandardError.ReadLineAsync().WaitAsync(patience) is { } line)
        {
            if (line.Split("DevTools listening on ") is [_, var address])
            {
                _ = process.StandardError.ReadToEndAsync(); // or it stops when nobody reads what it says
                return address.Trim();
            }
        }
        throw new InvalidOperationException("Chromium ended before it listened.");
    }
}
