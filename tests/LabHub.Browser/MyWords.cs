// S2, "My words must not get lost": the network goes away at the moment of the tap, twice, each time in another way; then a reload in mid-sentence.
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class MyWords(ITestOutputHelper output)
{
    private const string First = "Čez teden bi otroci v šoli skupaj zajtrkovali, šola bi odprla vrata že ob šestih, žoge bi čakale v telovadnici. Mir!! 🥣";
    private const string Second = "Še drugič: avtobus naj počaka na zamudnike, žal jih je v ponedeljek največ, šofer pa pelje kar mimo čakajočih otrok.. 🚌";
    private const string Half = "Tretja misel, ki je še ni";

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(25);

    /// <summary>From here on the hub must have come before anything is sent, or there is no silent socket.</summary>
    private TimeSpan begins;

    [Fact]
    public async Task A_band_that_comes_covers_no_line_that_is_being_typed()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        await evening.ToWrite();
        var watch = await Watch.Over(ana);
        await ana.Page.ReloadAsync();
        foreach (var idea in new[] { First, Second }) // so that there is something to scroll
        {
            await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
            await ana.Taps(Sl("write.send"));
            await Assertions.Expect(ana.Page.Locator(".slip").Filter(new() { HasText = idea }).GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        }
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Half);
        await ana.Page.EvaluateAsync("() => scrollBy(0, document.activeElement.getBoundingClientRect().top - 20)");
        await watch.Words(Half);
        await ana.Page.EvaluateAsync("() => dispatchEvent(new Event('offline'))");
        await ana.Reads(Sl("net.offline").Split(". ")[0]);
        var (looks, missed) = await watch.Looks();
        Assert.True(looks > 0 && missed == 0, $"Out of sight in {missed} of {looks} looks.");
    }

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task Words_sent_into_a_dead_network_are_there_once_and_always_in_sight(int seed)
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        await using var network = new RoomNetwork(scene.Server.Address, seed);
        var bor = await scene.Joins("Bor", code, "Šola in vrtec");
        var ana = await scene.Joins("Ana", code, "Družine", network);
        var watch = await Watch.Over(ana);
        begins = watch.Now;
        await ana.Page.ReloadAsync();
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));

        await Sends(ana, watch, First, "offline", () => ana.Page.Context.SetOfflineAsync(true), () => ana.Page.Context.SetOfflineAsync(false), scene);
        Assert.Equal(1, Posted(scene));
        await Sends(ana, watch, Second, "dead Wi-Fi", () => { network.Die(); return Task.CompletedTask; }, () => { network.Mend(); return Task.CompletedTask; }, scene);
        Assert.Equal(2, Posted(scene));
        SentByBoth(watch);

        var field = ana.Page.GetByRole(AriaRole.Textbox).First;
        await field.FillAsync(Half);
        await ana.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(Half, new() { Timeout = 15_000 });
        await ana.Reads(First);
        await ana.Reads(Second);
        await fani.Reads(Sl("write.count", ("n", 2)));
        await bor.Reads(Sl("write.title"));
        foreach (var other in new[] { fani, screen, bor })
        {
            var received = await other.Received.All();
            Assert.NotEmpty(received);
            Assert.All(new[] { First, Second, Half }, words => Assert.DoesNotContain(words[..20], Plain(received), StringComparison.Ordinal));
        }
        Assert.Contains(First[..20], Plain(await ana.Received.All()), StringComparison.Ordinal); // it would be found
        Assert.Empty(watch.Boxes);
        Assert.Empty(scene.Faults);
        output.WriteLine($"seed {seed}: {network}");
    }

    private async Task Sends(Person ana, Watch watch, string words, string how, Func<Task> goes, Func<Task> returns, Scene scene)
    {
        await watch.Enters(begins);
        await ana.Reads(Sl("write.things"));
        Assert.Equal(120, words.Length);
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(words);
        await watch.Words(words);
        var send = ana.Page.GetByRole(AriaRole.Button, new() { Name = Sl("write.send"), Exact = true });
        TimeSpan begun, toldAfter, back, savedAfter;
        await using (await ana.IsACheapPhone())
        {
            begun = watch.Now;
            var going = goes(); // not awaited: it goes away in the moment of the tap
            await send.ClickAsync();
            await going;
            await send.ClickAsync();
            await send.ClickAsync();
            toldAfter = await watch.Hears(Sl("net.offline"), begun);
        }
        await ana.Reads(Sl("net.offline").Split(". ")[0]);
        await ana.Reads(Sl("phone.waits"));
        await ana.LooksRight($"S2 without a network, {how}");
        await Task.Delay(Away - (watch.Now - begun) is { Ticks: > 0 } rest ? rest : TimeSpan.Zero);
        await ana.Reads(words);

        await using (await ana.IsACheapPhone())
        {
            back = begins = watch.Now;
            await returns();
            savedAfter = await watch.Hears(Sl("write.saved"), back);
        }
        await Assertions.Expect(ana.Page.Locator(".slip").Filter(new() { HasText = words }).GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await ana.DoesNotRead(Sl("net.offline").Split(". ")[0]);
        var (looks, missed) = await watch.Looks();
        output.WriteLine($"{how}: told after {toldAfter.TotalSeconds:0.0} s (6), saved {savedAfter.TotalSeconds:0.0} s after the return (5), words looked for {looks} times, missing {missed} times");
        Assert.InRange(looks, 50, int.MaxValue);
        Assert.Equal(0, missed);
    }

    /// <summary>The socket stays open and silent: after four seconds HTTP takes over, and it is the same wish.</summary>
    private void SentByBoth(Watch watch)
    {
        var second = watch.Ideas.Where(idea => idea.Id == watch.Ideas[^1].Id).ToArray();
        Assert.Equal(2, watch.Ideas.Select(idea => idea.Id).Distinct().Count());
        Assert.Equal("hub", second[0].Way);
        Assert.Equal("HTTP", second[1].Way);
        output.WriteLine($"by hub, and {(second[1].At - second[0].At).TotalSeconds:0.0} s later by HTTP (4); sent {second.Length} times in all");
    }

    private static long Posted(Scene scene) => scene.Server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'");

    /// <summary>JSON may write č and emoji as escapes.</summary>
    private static string Plain(string received) => System.Text.RegularExpressions.Regex.Replace(received, @"\\u([0-9A-Fa-f]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
}
