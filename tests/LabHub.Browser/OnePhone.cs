// One phone and its promises: what was typed stays through a reload and a pause, and a phone that is cleared knows nothing any more.
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class OnePhone
{
    private const string Half = "Otroci bi se v šoli lahko najprej";
    private const string Whole = Half + " najedli. 🥣";

    [Fact]
    public async Task Words_stay_through_a_reload_and_a_cleared_phone_keeps_none()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var ana = await scene.Joins("Ana", code, "Družine");
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Taps(Sl("desk.ready.open"));

        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Half);
        await ana.Page.ReloadAsync();
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(Half);
        await ana.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Whole);
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("net.saved"));
        await ana.Page.ReloadAsync();
        await ana.Reads(Whole);

        await ana.Taps(Sl("phone.help"));
        await ana.Taps(Sl("end.leave"));
        await ana.Page.RunAndWaitForResponseAsync(() => ana.Taps(Sl("end.leaveYes")), answer => answer.Url.Contains("/clear?", StringComparison.Ordinal));
        await ana.Reads(Sl("end.cleared"));
        await ana.Reads(Sl("join.again"));
        // The words go with the tap; the wish to leave, without words, goes with its answer.
        Assert.DoesNotContain("najedli", await ana.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"), StringComparison.Ordinal);
        await ana.Page.WaitForFunctionAsync("() => localStorage.length + sessionStorage.length === 0");
        await Assertions.Expect(ana.Page.GetByText(Whole)).ToHaveCountAsync(0);
        await ana.Opens(scene.At($"/w/{code}"));
        Assert.EndsWith($"/j/{code}", new Uri(ana.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain(Half, await ana.Page.ContentAsync(), StringComparison.Ordinal);
        await fani.Reads(Sl("write.count", ("n", 1)));
    }

    [Fact]
    public async Task Who_types_goes_on_typing_when_a_pause_comes_and_when_it_ends()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var ana = await scene.Joins("Ana", code, "Družine");
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await using var desk = await scene.Server.Desk(scene.Server.Rooms.ByCode(code)!);
        var field = ana.Page.GetByRole(AriaRole.Textbox).First;
        await field.FillAsync(Half);
        await ana.Page.Keyboard.PressAsync("End");
        var written = Half;
        foreach (var kind in new[] { "quiet", "break" })
        {
            await desk.Send(new { type = "pause", kind });
            await ana.Reads(Sl("pause." + kind));
            await ana.Page.Keyboard.TypeAsync(" mirno");
            await desk.Send(new { type = "resume" });
            await ana.DoesNotRead(Sl("pause." + kind));
            await ana.Page.Keyboard.TypeAsync(" dalje");
            await Assertions.Expect(field).ToHaveValueAsync(written += " mirno dalje");
        }
    }
}
