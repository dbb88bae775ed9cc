// S1: somebody who has never done this joins with a cheap phone on the room's Wi-Fi: few taps, few bytes, and what they must know comes first.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class NeverDoneThis(ITestOutputHelper output)
{
    private const string Question = "Kaj bi družinam olajšalo šolska jutra?";
    private const string Voice = "Družine";
    private const float Patience = 60_000;
    private const int MostBytes = 100_000;
    private const int MostTaps = 4;

    /// <summary>A screen of the cheap phone; the main action is at most one further down.</summary>
    private const int ScreenPx = 640;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Four_taps_and_a_code_lead_from_the_address_into_the_workshop_with_the_hub_and_without(bool hub)
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop(Question);
        var code = await fani.Code();
        var networks = Enumerable.Range(1, Seeds.Many).Select(seed => new RoomNetwork(scene.Server.Address, seed)).ToList();
        var walks = new List<Walk>();
        foreach (var network in networks)
            walks.Add(await JoinsAsANewcomer(scene, code, network, hub));
        var with = hub ? "with the hub" : "with the hub refused";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{with}, {Seeds.Many} seeds, seconds from the address, median and worst: code field usable {Of(walks, w => w.Field)}, in the lobby {Of(walks, w => w.Lobby)} (after the join tap {Of(walks, w => w.AfterTap)}), {(hub ? "live channel" : "saved by HTTP")} {Of(walks, w => w.Live)}"));
        Assert.All(walks, w => Assert.InRange(w.Taps, 1, MostTaps));
        Assert.All(walks, w => Assert.InRange(w.Bytes, 1, MostBytes));
        // The workshop goes on for her, without the hub too.
        var ana = walks[^1].Person;
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync(new() { Timeout = Patience });
        foreach (var walk in walks)
            await walk.Person.Leaves();
        foreach (var network in networks)
            await network.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_code_is_told_kindly_and_stays_to_be_mended()
    {
        await using var scene = await Scene.Open();
        await using var network = new RoomNetwork(scene.Server.Address);
        foreach (var script in new[] { true, false })
        {
            var ana = await scene.Phone("Ana", script: script);
            await ana.Page.GotoAsync(scene.At("/", network), new() { Timeout = Patience });
            await Field(ana).FillAsync("krp 7m");
            var since = Stopwatch.StartNew();
            await ana.Taps(Sl("join.button"));
            await ana.Reads(Sl("join.notFound"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrong code told after {since.Elapsed.TotalSeconds:0.0} s, script {(script ? "on" : "off")}"));
            await Assertions.Expect(Field(ana)).ToHaveValueAsync(script ? "KRP7M" : "krp 7m");
            await ana.Leaves();
        }
        output.WriteLine(network.ToString());
    }

    [Fact]
    public async Task Without_any_script_a_person_gets_as_far_as_the_lobby()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop(Question);
        var code = await fani.Code();
        await using var network = new RoomNetwork(scene.Server.Address);
        var ana = await scene.Phone("Ana", script: false);
        await ana.Page.GotoAsync(scene.At("/", network), new() { Timeout = Patience });
        await Field(ana).FillAsync(Typed(code));
        await ana.Taps(Sl("join.button"));
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = Voice }).CheckAsync(new() { Timeout = Patience });
        await ana.Taps(Sl("join.button"));
        await ana.Reads(Sl("lobby.in"));
        Assert.Contains($"<noscript><p class=\"slip slip-1 needs-script\">{Sl("page.needsScript")}", await ana.Page.ContentAsync(), StringComparison.Ordinal);
        await fani.Reads(Sl("lobby.count", ("n", 1)));
        output.WriteLine(network.ToString());
    }

    /// <summary>The sooner of them comes 4 to 8 s after the lobby.</summary>
    private const int LaterMs = 3900;

    private const string LaterParts = "performance.getEntriesByType('resource').filter(part => part.name.includes('/part/'))";

    private const string LobbyDrawn =
        """
        window.lobbyAt = Infinity;
        new MutationObserver(() => {
          const main = document.querySelector('main');
          if (lobbyAt === Infinity && main && main.textContent.includes(lobbyWords)) lobbyAt = performance.now();
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    private sealed record Walk(Person Person, int Taps, long Bytes, double Field, double Lobby, double AfterTap, double Live);

    /// <summary>As somebody does who only reads what stands there: never by a test id, and never further down than one screen.</summary>
    private async Task<Walk> JoinsAsANewcomer(Scene scene, string code, RoomNetwork network, bool hub)
    {
        var ana = await scene.Phone("Ana");
        var page = ana.Page;
        var live = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        var since = Stopwatch.StartNew();
        if (hub)
            page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => { if (frame.Text?.Contains("\"result\"", StringComparison.Ordinal) ?? false) live.TrySetResult(since.Elapsed.TotalSeconds); };
        else
            await page.RouteWebSocketAsync("**/hub", socket => socket.CloseAsync());
        await using var slow = await ana.IsACheapPhone();
        var transferred = await Transferred.By(page, until: "/part/");
        var early = new ConcurrentQueue<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/part/", StringComparison.Ordinal))
                early.Enqueue(request.Url);
        };
        await page.AddInitScriptAsync($"window.lobbyWords = {JsonSerializer.Serialize(Sl("lobby.in"))};" + LobbyDrawn);
        var taps = 0;
        async Task Tap(ILocator what)
        {
            taps++;
            await what.WaitForAsync(new() { Timeout = Patience });
            Assert.InRange((await what.BoundingBoxAsync())!.Y, 0, 2 * ScreenPx);
            await what.TapAsync(new() { Timeout = Patience });
        }

        since.Restart();
        await page.GotoAsync(scene.At("/", network), new() { WaitUntil = WaitUntilState.Commit, Timeout = Patience });
        await Assertions.Expect(Field(ana)).ToBeEditableAsync(new() { Timeout = Patience });
        var field = since.Elapsed.TotalSeconds;
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await KnowsWhatMatters(ana);
        await Tap(Field(ana));
        await page.Keyboard.TypeAsync(Typed(code));
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = Sl("join.button") }));
        await page.GetByRole(AriaRole.Heading, new() { Name = Sl("join.voice") }).WaitForAsync(new() { Timeout = Patience });
        await KnowsWhatMatters(ana);
        Assert.Empty(await page.Context.CookiesAsync());
        await Tap(page.GetByRole(AriaRole.Radio, new() { Name = Voice }));
        var tapped = since.Elapsed.TotalSeconds;
        Assert.Empty(early);
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = Sl("join.button") }));
        await page.GetByText(Sl("lobby.in")).WaitForAsync(new() { Timeout = Patience });
        var lobby = since.Elapsed.TotalSeconds;
        var needed = taps;

        await Tap(page.GetByRole(AriaRole.Button, new() { Name = Sl("lobby.ok") }));
        await Assertions.Expect(page.Locator("main").GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = Patience });
        var at = hub ? await live.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience)) : since.Elapsed.TotalSeconds;
        // What a phone in the lobby does not need comes by itself, after it is drawn, and is not counted.
        var bytes = transferred.Bytes;
        await page.WaitForFunctionAsync($"() => {LaterParts}.length > 0", null, new() { Timeout = Patience });
        Assert.True(await page.EvaluateAsync<bool>($"() => {LaterParts}.every(part => part.startTime >= lobbyAt + {LaterMs})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB for the browser in {transferred.Asked.Count()} requests, {taps} taps; {network}"));
        Assert.All(transferred.Asked, address => Assert.Equal(Chromium.Host, address.Host));
        Assert.DoesNotContain("Font", transferred.Kinds);
        Assert.DoesNotContain(transferred.Asked, address => address.AbsolutePath.EndsWith(".woff2", StringComparison.Ordinal));
        var seat = Assert.Single(await page.Context.CookiesAsync());
        Assert.True(seat is { Name: "labhub", HttpOnly: true, SameSite: SameSiteAttribute.Lax }, $"{seat.Name} {seat.SameSite}");
        return new(ana, needed, bytes, field, lobby, lobby - tapped, at);
    }

    /// <summary>No account, who sees what, no names: on the screen as it is, without scrolling, and nothing more about accounts.</summary>
    private static async Task KnowsWhatMatters(Person ana)
    {
        foreach (var words in new[] { Sl("join.noAccount"), Sl("join.honest"), Sl("join.noNames") })
        {
            var stands = (await ana.Page.GetByText(words).BoundingBoxAsync())!;
            Assert.True(stands.Y >= 0 && stands.Y + stands.Height <= ScreenPx, $"»{words}« stands from {stands.Y} to {stands.Y + stands.Height} px");
        }
        Assert.DoesNotContain("račun", (await ana.Sees()).Replace(Sl("join.noAccount"), "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    private static ILocator Field(Person ana) => ana.Page.GetByLabel(Sl("join.code"));

    /// <summary>In lower case, with a space in the middle.</summary>
    private static string Typed(string code) => code.ToLowerInvariant().Insert(3, " ");

    private static string Of(List<Walk> walks, Func<Walk, double> what)
    {
        var sorted = walks.Select(what).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0.0}/{sorted[^1]:0.0}");
    }
}
