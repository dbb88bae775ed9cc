// The bytes that reached one browser, so that a scene can look for what should not be in them.
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace LabHub.Browser;

public sealed class Received
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<string> texts = new();
    private readonly ConcurrentBag<Task> reading = new();

    public Received(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => texts.Enqueue(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        page.Response += (_, response) => reading.Add(Read(response));
    }

    /// <summary>All that came until now, as text.</summary>
    public async Task<string> All()
    {
        await Task.WhenAll(reading);
        return string.Join("\n", texts);
    }

    private async Task Read(IResponse response)
    {
        try
        {
            if (response.Request.ResourceType is "document" or "fetch" or "xhr")
                texts.Enqueue(await response.TextAsync().WaitAsync(EndsWithin));
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            // A redirect or a page that was left has no body any more; of one that was left on a dead network no end is ever told.
        }
    }
}
