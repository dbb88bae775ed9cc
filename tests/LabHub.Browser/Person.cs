// One person with one browser, who finds things as a newcomer does: by what they read, never by a test id.
using Microsoft.Playwright;

namespace LabHub.Browser;

public sealed class Person(string name, IBrowserContext context, IPage page)
{
    /// <summary>How long a person looks for something before giving up.</summary>
    private const float Patience = 45_000; // on a busy machine; a person in the room has more

    /// <summary>Everything that came to this browser: HTTP bodies and frames of the socket.</summary>
    public Received Received { get; } = new(page);

    public string Name => name;

    public IPage Page => page;

    public async Task Opens(string address) => await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 2 * Patience });

    /// <summary>Taps a button, link or choice with these words.</summary>
    public async Task Taps(string words) => await Tappable(words).First.ClickAsync(new() { Timeout = Patience });

    /// <summary>Taps it where it stands beside, or on, something with these words.</summary>
    public async Task Taps(string words, string beside) =>
        await page.Locator("article, li, .slip, section").Filter(new() { HasText = beside }).Last
            .GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync(new() { Timeout = Patience });

    /// <summary>Types into the field with this label.</summary>
    public async Task Types(string label, string text) =>
        await page.GetByLabel(label, new() { Exact = false }).First.FillAsync(text, new() { Timeout = Patience });

    public async Task Reads(string words) =>
        await Assertions.Expect(page.GetByText(words, new() { Exact = false }).Filter(new() { Visible = true }).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public async Task DoesNotRead(string words) =>
        await Assertions.Expect(page.GetByText(words, new() { Exact = false }).Filter(new() { Visible = true })).ToHaveCountAsync(0, new() { Timeout = Patience });

    /// <summary>Everything this person could read now.</summary>
    public async Task<string> Sees() => await page.Locator("body").InnerTextAsync();

    /// <summary>Until taps go by the hub; before that they go by HTTP, and nothing is under way with it.</summary>
    public async Task HasAHub() => await page.WaitForFunctionAsync(
        "async () => Boolean((await import(`${document.body.dataset.base}/js/room/connection.js`)).liveHub())", null, new() { Timeout = 2 * Patience });

    public async Task Leaves() => await context.CloseAsync();

    private ILocator Tappable(string words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words })
            .Or(page.GetByRole(AriaRole.Link, new() { Name = words }))
            .Or(page.GetByRole(AriaRole.Radio, new() { Name = words }))
            .Filter(new() { Visible = true });
}
