// What a scene does to a phone that people do not see: a slow processor, and a socket that never opens (SCENARIOS 1).

namespace LabHub.Browser;

public static class CheapPhone
{
    private const int TimesSlower = 4;

    public static async Task IsACheapPhone(this Person person) =>
        await (await person.Page.Context.NewCDPSessionAsync(person.Page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = TimesSlower });

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
