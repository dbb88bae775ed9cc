// What one browser loaded, as the browser itself counts it: headers and bodies as they came over the line, and frames of the socket.
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace LabHub.Browser;

public sealed class Transferred
{
    private readonly ConcurrentDictionary<string, Uri> asked = new();
    private long bytes;
    private volatile bool isOver;

    /// <summary>Every address that was asked for, in no order.</summary>
    public IEnumerable<Uri> Asked => asked.Values;

    public long Bytes => Interlocked.Read(ref bytes);

    private string? Until { get; init; }

    /// <summary>The kinds of resources that came: Document, Script, Font …</summary>
    public ConcurrentQueue<string> Kinds { get; } = new();

    /// <param name="until">With the first address that holds this, counting ends.</param>
    public static async Task<Transferred> By(IPage page, string? until = null)
    {
        var counted = new Transferred { Until = until };
        var browser = await page.Context.NewCDPSessionAsync(page);
        browser.Event("Network.requestWillBeSent").OnEvent += (_, said) => counted.Ask(said!.Value);
        browser.Event("Network.loadingFinished").OnEvent += (_, said) => counted.Add(said!.Value.GetProperty("encodedDataLength").GetDouble());
        browser.Event("Network.webSocketFrameReceived").OnEvent += (_, said) => counted.Add(said!.Value.GetProperty("response").GetProperty("payloadData").GetString()!.Length);
        await browser.SendAsync("Network.enable");
        return counted;
    }

    private void Ask(JsonElement said)
    {
        if (said.TryGetProperty("redirectResponse", out var before))
            Add(before.GetProperty("encodedDataLength").GetDouble());
        var address = new Uri(said.GetProperty("request").GetProperty("url").GetString()!);
        isOver |= Until is not null && address.AbsolutePath.Contains(Until, StringComparison.Ordinal);
        if (address.Scheme == "data" || isOver)
            return;
        asked[said.GetProperty("requestId").GetString() + address] = address;
        Kinds.Enqueue(said.GetProperty("type").GetString()!);
    }

    private void Add(double more)
    {
        if (!isOver)
            Interlocked.Add(ref bytes, (long)more);
    }
}
