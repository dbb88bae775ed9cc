// One phone and its promises: what was typed stays through a reload and a pause, and a phone that is cleared knows nothing any more.
using LabHub.Tests;
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
    public async Task Words_under_a_seat_that_was_lost_wait_behind_a_button_and_nobody_sends_them_but_who_uses_them()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var ana = await scene.Phone("Ana");
        await ana.Page.RouteWebSocketAsync("**/hub", hub => hub.CloseAsync()); // a hub would know her on
        await scene.Joins("Ana", evening.Code, "Družine", on: ana.Page);
        await evening.ToWrite();
        var field = ana.Page.GetByRole(AriaRole.Textbox).First;
        await field.WaitForAsync(new() { Timeout = 45_000 });
        await ana.Page.Context.ClearCookiesAsync();
        await field.FillAsync(Whole);
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("phone.gone"));
        await field.FillAsync(Half);
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = Sl("join.button") }).ClickAsync();
        await ana.Taps("Mladi");
        await ana.Taps(Sl("join.button"));
        await Assertions.Expect(field).ToHaveValueAsync("");

        // Another person may hold this phone by now.
        var notSent = ana.Page.GetByRole(AriaRole.Button, new() { Name = Sl("seats.notSent") });
        await notSent.WaitForAsync();
        await ana.DoesNotRead(Half);
        await notSent.ClickAsync();
        await ana.Reads(Half);
        await ana.LooksRight("Words of a lost seat");
        await ana.Taps(Sl("phone.use"), beside: Whole);
        await Assertions.Expect(field).ToHaveValueAsync(Whole);
        await ana.Taps(Sl("phone.throwAway"), beside: Half);
        await Assertions.Expect(notSent).ToHaveCountAsync(0);
        await ana.Page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync(Whole);
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("net.saved"));
        await Assertions.Expect(notSent).ToHaveCountAsync(0);
        Assert.Equal(1, scene.Server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'"));
    }

    [Fact]
    public async Task A_refusal_that_came_while_nobody_looked_is_still_there_for_who_looks_again_also_in_the_next_phase()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, "families", "school");
        var ana = await scene.Phone("Ana");
        await ana.Page.RouteWebSocketAsync("**/hub", hub => hub.CloseAsync()); // one way for all of it
        await ana.Page.Clock.InstallAsync();
        await ana.Page.AddInitScriptAsync("""
            window.isAway = false;
            window.looks = yes => { isAway = !yes; document.dispatchEvent(new Event('visibilitychange')); };
            Object.defineProperty(document, 'hidden', { get: () => isAway });
            """);
        await scene.Joins("Ana", evening.Code, "Družine", on: ana.Page);
        await evening.ToWrite();
        await evening.Write();
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Button, new() { Name = Sl("write.done") })).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await ana.Page.Context.SetOfflineAsync(true);
        await ana.Taps(Sl("write.done"));
        await ana.Reads(Sl("phone.waits"));
        await ana.Page.EvaluateAsync("() => looks(false)");
        await evening.ToListen();
        await ana.Page.Context.SetOfflineAsync(false);
        await ana.Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.includes(':outbox:'))", null, new() { PollingInterval = 100 });
        await evening.ToChoose();
        await ana.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        await ana.Page.RunAndWaitForResponseAsync(() => ana.Page.EvaluateAsync("() => looks(true)"), answer => answer.Url.Contains("/board", StringComparison.Ordinal));
        var refused = ana.Page.Locator(".notice").GetByText(Sl("phone.moved"));
        for (var i = 0; i < 40 && !(await ana.Sees()).Contains(Sl("choose.title"), StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
            await ana.Page.Clock.RunForAsync(100);
        }
        await ana.Reads(Sl("choose.title"));
        Assert.True(await refused.IsVisibleAsync());
        await ana.Page.Clock.RunForAsync(12_500);
        await Assertions.Expect(refused).ToHaveCountAsync(0);
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
