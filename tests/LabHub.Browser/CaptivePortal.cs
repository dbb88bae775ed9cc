// The Wi-Fi wants a login: what it answers is not taken for LabHub's, it is said in words, and everything arrives once when it lets people through again.
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class CaptivePortal(ITestOutputHelper output)
{
    private const string Half = "Še nekaj, kar sem ravno";

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task What_is_sent_behind_a_login_page_waits_and_arrives_once(int seed)
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        await using var portal = new Portal();
        await using var network = new RoomNetwork(scene.Server.Address, seed);
        var ana = await scene.Joins("Ana", code, "Družine", network);
        var watch = await Watch.Over(ana);
        await ana.Page.ReloadAsync();
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await ana.Reads(Sl("write.things"));
        await watch.Enters(TimeSpan.Zero);

        var ideas = Enum.GetValues<PortalSpeaks>().Select(speaks => $"Misel za prijavno stranjo: {speaks}. Čevlji naj čakajo, žoge tudi.").ToArray();
        foreach (var (speaks, idea) in Enum.GetValues<PortalSpeaks>().Zip(ideas))
        {
            var shut = watch.Now;
            portal.Speaks = speaks;
            network.LeadTo(portal.Address);
            network.Cut();
            await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
            await watch.Words(idea);
            await ana.Taps(Sl("write.send"));
            await ana.Reads(Sl("net.wifi"));
            output.WriteLine($"{speaks}: told after {(watch.Now - shut).TotalSeconds:0.0} s");
            await watch.Hears(Sl("net.wifi"), TimeSpan.Zero);
            await ana.Reads(Sl("phone.waits"));
            await Task.Delay(TimeSpan.FromSeconds(6)); // the phone asks for the board meanwhile, and sends again
            await ana.Reads(Sl("net.wifi"));
            await ana.Reads(idea);
            await ana.Reads(Sl("write.things")); // the room did not become what the portal said
            Assert.Equal(0, (await watch.Looks()).Missed);
        }
        await ana.LooksRight("Behind a login page");

        // One more person wants to come in on this phone.
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Half);
        await ana.Taps(Sl("phone.help"));
        await ana.Taps(Sl("join.another"));
        await ana.Taps("Mladi");
        await ana.Taps(Sl("join.button"));
        await ana.Reads(Sl("net.wifi"));
        await ana.Page.GetByRole(AriaRole.Alert).GetByText(Sl("phone.waits")).WaitForAsync();
        Assert.Equal(0, Facts(scene, "ideaPosted"));
        Assert.Equal(1, Facts(scene, "seatTaken"));

        var back = watch.Now;
        network.LeadTo(scene.Server.Address);
        network.Cut();
        await ana.Reads(Sl("seats.switch"));
        await ana.DoesNotRead(Sl("net.wifi"));
        await fani.Reads(Sl("write.count", ("n", ideas.Length)));
        output.WriteLine($"everything arrived {(watch.Now - back).TotalSeconds:0.0} s after the login");
        await ana.Taps(Sl("seats.switch"));
        await ana.Taps("Družine");
        foreach (var idea in ideas)
            await Assertions.Expect(ana.Page.Locator(".slip").Filter(new() { HasText = idea }).GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(Half);
        await watch.Enters(back);
        Assert.Equal(ideas.Length, Facts(scene, "ideaPosted"));
        Assert.Equal(2, Facts(scene, "seatTaken"));
        Assert.DoesNotContain(Portal.Title, await ana.Sees(), StringComparison.Ordinal);
        Assert.Empty(watch.Boxes);
        Assert.DoesNotContain(scene.Faults, said => !said.Contains(portal.Address.Authority, StringComparison.Ordinal)); // it may not follow to there
        output.WriteLine($"seed {seed}: {network}");
    }

    private static long Facts(Scene scene, string type) => scene.Server.Count($"SELECT count(*) FROM events WHERE type = '{type}'");
}
