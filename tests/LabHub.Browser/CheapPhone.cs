// What a scene does to a phone that people do not see: a slow processor, and a socket that never opens (SCENARIOS 1).
using Microsoft.Playwright;

namespace LabHub.Browser;

public static class CheapPhone
{
    public const int TimesSlower = 4;

    /// <summary>Until it is disposed of. A slow processor is a busy one, also while the page does nothing: so it is slow where somebody waits for it.</summary>
    public static async Task<IAsyncDisposable> IsACheapPhone(this Person person)
    {
        var processor = new Processor(await person.Page.Context.NewCDPSessionAsync(person.Page));
        await processor.Is(TimesSlower);
        return processor;
    }

    private sealed class Processor(ICDPSession browser) : IAsyncDisposable
    {
        public Task Is(int slower) => browser.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = slower });

        public async ValueTask DisposeAsync()
        {
            await Is(1);
            await browser.DetachAsync();
        }
    }

    /// <summary>From the next page on: while <c>hubIsHeld</c> is true, a new socket opens for ever, as behind many a hotspot.</summary>
    public static Task HubCanBeHeld(this Person person) => person.Page.AddInitScriptAsync("""
        window.hubIsHeld = false;
        const Real = window.WebSocket;
        window.WebSocket = function (address, protocols) {
          return hubIsHeld ? { readyState: Real.CONNECTING, send() {}, close() { if (this.onclose) this.onclose({}); } } : new Real(address, protocols);
        };
        for (const state of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']) WebSocket[state] = Real[state];
        """);
}
