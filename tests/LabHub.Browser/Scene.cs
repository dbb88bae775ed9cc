// A room with several people: a real server, one browser, and a context of its own for everybody in it.
using System.Collections.Concurrent;
using LabHub.Features.Accounts;
using LabHub.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class Scene : IAsyncDisposable
{
    private readonly Lazy<LabHubServer> server = new(() => new());
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Errors that any page wrote to its console; a scene ends with none.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The same without what a browser says of a network that is away: a page cannot keep it from that.</summary>
    public IEnumerable<string> Faults => Complaints.Where(said => !said.Contains("net::ERR_", StringComparison.Ordinal) && !said.Contains("WebSocket connection to", StringComparison.Ordinal));

    /// <summary>In this process; made when it is first asked for. A scene may have one of its own, behind <see cref="Usual"/>.</summary>
    public LabHubServer Server => server.Value;

    /// <summary>What everybody goes through where no other network is named; null: straight to the server.</summary>
    public RoomNetwork? Usual { get; set; }

    public IPlaywright Playwright => playwright;

    /// <summary>As in a real room: plain http under a name, where a browser forbids what it allows on localhost.</summary>
    /// <param name="through">The network it goes through; none: the usual one.</param>
    public string At(string path, RoomNetwork? through = null) => $"http://{Chromium.Host}:{((through ?? Usual)?.Address ?? Server.Address).Port}{path}";

    public static async Task<Scene> Open()
    {
        var scene = new Scene { playwright = await Microsoft.Playwright.Playwright.CreateAsync() };
        scene.browser = await Chromium.LaunchAsync(scene.playwright);
        return scene;
    }

    /// <summary>A cheap phone in Slovenia (SCENARIOS 1).</summary>
    public Task<Person> Phone(string name, string locale = "sl-SI", bool script = true) => Person(name, new()
    {
        JavaScriptEnabled = script,
        ViewportSize = new() { Width = 360, Height = 640 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
        Locale = locale,
    });

    /// <summary>A hotspot's own window: every touch of storage throws, and its cookies are gone whenever it likes (SCENARIOS 1).</summary>
    public async Task<Person> CaptiveWindow(string name)
    {
        var person = await Phone(name);
        await person.Page.AddInitScriptAsync("""
            for (const name of ['localStorage', 'sessionStorage'])
              Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
            """);
        return person;
    }

    /// <summary>A tab that somebody's tap opened.</summary>
    public Person Tab(string name, IPage page) => Watched(name, page.Context, page);

    public Task<Person> Screen() => Person("the screen", new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "sl-SI" });

    public Task<Person> Laptop(string name, string locale = "sl-SI") => Person(name, new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = locale });

    /// <summary>Fani becomes the first coordinator by the printed link, and makes a workshop by its form; her desk lies open.</summary>
    /// <param name="door">The path of that link, where a server of its own has printed it.</param>
    public async Task<Person> FaniMakesAWorkshop(string question, string? door = null)
    {
        var fani = await Laptop("Fani");
        await fani.Opens(At(door ?? Server.Services.GetRequiredService<FirstCoordinator>().Address));
        await fani.Types(Sl("account.name"), "Fani");
        await fani.Types(Sl("account.email"), "fani@labhub.test");
        await fani.Types(Sl("account.password"), "Jutro-je-lahko-mirno-7");
        await fani.Taps(Sl("account.make"));
        await fani.Taps(Sl("lab.make"));
        await fani.Taps(Sl("lab.takeTemplate"));
        await fani.Types(Sl("lab.workshopTitle"), "Šolska jutra brez stiske");
        await fani.Types(Sl("lab.questionNo", ("no", 1)), question);
        await fani.Taps(Sl("lab.makeDo"));
        await fani.Taps(Sl("desk.draft.open"));
        await fani.Reads(Sl("desk.lobby.title"));
        return fani;
    }

    /// <summary>The screen that Fani opens from her desk with its pairing link, in a browser where nobody is signed in.</summary>
    public async Task<Person> ScreenOf(Person fani)
    {
        var screen = await Screen();
        await screen.Opens(At((await fani.Page.GetByRole(AriaRole.Link, new() { Name = Sl("desk.screen.openIt") }).GetAttributeAsync("href"))!));
        return screen;
    }

    /// <summary>From the short address to the lobby: the code, the voice, in.</summary>
    /// <param name="on">A page of a phone that is there already; none: a new one.</param>
    public async Task<Person> Joins(string name, string code, string voice, RoomNetwork? through = null, IPage? on = null)
    {
        var phone = await ComesIn(name, code, voice, through, on);
        await phone.Reads(Sl("lobby.in"));
        await phone.Taps(Sl("lobby.ok"));
        return phone;
    }

    /// <summary>From the short address into the room, whatever happens there: the code, the voice, the last tap.</summary>
    public async Task<Person> ComesIn(string name, string code, string voice, RoomNetwork? through = null, IPage? on = null)
    {
        var phone = on is null ? await Phone(name) : Tab(name, on);
        await phone.Opens(At("/", through));
        await phone.Types(Sl("join.code"), code.ToLowerInvariant().Insert(3, " "));
        await phone.Taps(Sl("join.button"));
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = voice }).CheckAsync(new() { Timeout = 30_000 });
        await phone.Taps(Sl("join.button"));
        return phone;
    }

    private async Task<Person> Person(string name, BrowserNewContextOptions options)
    {
        options.TimezoneId = "Europe/Ljubljana";
        var context = await browser.NewContextAsync(options);
        return Watched(name, context, await context.NewPageAsync());
    }

    private Person Watched(string name, IBrowserContext context, IPage page)
    {
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                Complaints.Enqueue($"{name}: {said.Text}");
        };
        page.PageError += (_, error) => Complaints.Enqueue($"{name}: {error}");
        return new Person(name, context, page);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        if (server.IsValueCreated)
            await server.Value.DisposeAsync();
    }
}
