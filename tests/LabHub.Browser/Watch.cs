// What one phone showed and said all the time, not only when a scene looked: whether words stayed in sight, and what the live region said.
using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace LabHub.Browser;

public sealed partial class Watch
{
    private readonly IPage page;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<(TimeSpan At, string Text)> said = new();
    private readonly ConcurrentQueue<(TimeSpan At, string Request)> asked = new();
    private readonly ConcurrentQueue<(TimeSpan At, string Way, string Id)> ideas = new();
    private readonly ConcurrentQueue<TimeSpan> entered = new();
    private readonly ConcurrentQueue<string> boxes = new();

    private Watch(IPage page) => this.page = page;

    /// <summary>Sentences of the polite region, oldest first.</summary>
    public IReadOnlyList<(TimeSpan At, string Text)> Said => [.. said];

    /// <summary>Small requests about the workshop: <c>GET board</c>, <c>POST placeDot</c>.</summary>
    public IReadOnlyList<(TimeSpan At, string Request)> Asked => [.. asked];

    /// <summary>Each time that an idea was sent, by <c>hub</c> or <c>HTTP</c>, with its number.</summary>
    public IReadOnlyList<(TimeSpan At, string Way, string Id)> Ideas => [.. ideas];

    /// <summary>Windows that stood in the way of a person.</summary>
    public IReadOnlyCollection<string> Boxes => boxes;

    public TimeSpan Now => clock.Elapsed;

    /// <summary>From the next page on.</summary>
    public static async Task<Watch> Over(Person person)
    {
        var watch = new Watch(person.Page);
        await person.Page.ExposeFunctionAsync("theRegionSays", (string text) => watch.said.Enqueue((watch.Now, text)));
        person.Page.Request += (_, request) => watch.Heard(request);
        person.Page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => watch.Heard(frame);
            socket.FrameSent += (_, frame) => watch.Sent("hub", frame.Text);
        };
        person.Page.Dialog += async (_, dialog) =>
        {
            watch.boxes.Enqueue(dialog.Message);
            await dialog.DismissAsync();
        };
        await person.Page.AddInitScriptAsync("""
            document.addEventListener('freeze', () => { window.wasFrozen = true; });
            addEventListener('DOMContentLoaded', () => {
              const region = document.getElementById('live');
              if (region) new MutationObserver(() => region.textContent && theRegionSays(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
            });
            // Every frame, as eyes do: do these words stand in the window, in a field or as text, and not hidden behind the bar?
            window.watchWords = words => {
              const watch = window.watch = { looks: 0, missed: 0 };
              const seen = element => {
                const { top, height, left } = element.getBoundingClientRect();
                const firstLine = document.elementFromPoint(left + 8, top + Math.min(height, 40) / 2); // what eyes meet there
                return firstLine && (element.contains(firstLine) || firstLine.contains(element));
              };
              const there = () => [...document.querySelectorAll('textarea')].some(t => t.value.includes(words) && seen(t))
                || [...document.querySelectorAll('#room p, #room span, #room q')].some(e => e.textContent.includes(words) && seen(e));
              const look = () => {
                if (window.watch !== watch) return;
                watch.looks++;
                if (!there()) watch.missed++;
                requestAnimationFrame(look);
              };
              look();
            };
            """);
        return watch;
    }

    /// <summary>From now on, until the page is left, these words are looked for in every frame.</summary>
    public Task Words(string words) => page.EvaluateAsync("words => watchWords(words)", words);

    public async Task<(int Looks, int Missed)> Looks()
    {
        var found = await page.EvaluateAsync<int[]>("() => [watch.looks, watch.missed]");
        return (found[0], found[1]);
    }

    /// <summary>Waits until the hub gave its board; how long after <paramref name="since"/> it did.</summary>
    public async Task<TimeSpan> Enters(TimeSpan since, int seconds = 60)
    {
        for (var i = 0; i < seconds * 20; i++)
        {
            if (entered.FirstOrDefault(at => at >= since) is { Ticks: > 0 } found)
                return found - since;
            await Task.Delay(50);
        }
        throw new TimeoutException("The hub never came back.");
    }

    /// <summary>Waits until the region has said so; how long after <paramref name="since"/> it did.</summary>
    public async Task<TimeSpan> Hears(string text, TimeSpan since, int seconds = 30)
    {
        for (var i = 0; i < seconds * 20; i++)
        {
            if (said.FirstOrDefault(s => s.At >= since && s.Text == text) is { Text: not null } found)
                return found.At - since;
            await Task.Delay(50);
        }
        throw new TimeoutException($"The region never said »{text}«. It said: {string.Join(" | ", said.Where(s => s.At >= since).Select(s => s.Text))}");
    }

    /// <summary>The answer to Enter is the only one with rows for all.</summary>
    private void Heard(IWebSocketFrame frame)
    {
        if (frame.Text is { } text && text.Contains("\"type\":3", StringComparison.Ordinal) && text.Contains("\"rows\":", StringComparison.Ordinal))
            entered.Enqueue(Now);
    }

    private void Sent(string way, string? text)
    {
        if (text is not null && text.Contains("postIdea", StringComparison.Ordinal))
            ideas.Enqueue((Now, way, CommandId().Match(text).Groups[1].Value));
    }

    private void Heard(IRequest request)
    {
        var path = new Uri(request.Url).AbsolutePath;
        if (path.EndsWith("/board", StringComparison.Ordinal))
            asked.Enqueue((Now, "GET board"));
        else if (path.EndsWith("/commands", StringComparison.Ordinal))
        {
            Sent("HTTP", request.PostData);
            asked.Enqueue((Now, "POST " + request.PostDataJSON()?.GetProperty("command").GetProperty("type").GetString()));
        }
    }

    /// <summary>It stands before all that was written.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("\"([0-9A-Za-z]{24})\"")]
    private static partial System.Text.RegularExpressions.Regex CommandId();
}
