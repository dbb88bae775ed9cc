// The screens of later phases come after the first picture: they come through dead Wi-Fi too, without a tap.
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class LateScreens
{
    private const string Idea = "Zajtrk v šoli";

    [Fact]
    public async Task Until_they_are_here_a_pause_takes_no_field_away_from_who_types()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var ana = await scene.Phone("Ana");
        var isHere = new TaskCompletionSource();
        await ana.Page.RouteAsync("**/part/**/screens.js", async route =>
        {
            await isHere.Task;
            await route.ContinueAsync();
        });
        await ana.Opens(scene.At($"/j/{code}"));
        await ana.Taps("Družine");
        await ana.Taps(Sl("join.button"));
        await using var desk = await scene.Server.Desk(scene.Server.Rooms.ByCode(code)!);
        await desk.Send(new { type = "start", confirmed = true });
        await fani.Taps(Sl("desk.ready.open"));
        var field = ana.Page.GetByRole(AriaRole.Textbox).First;
        await field.ClickAsync();
        await ana.Page.Keyboard.TypeAsync("Zajtrk");
        await desk.Send(new { type = "pause", kind = "break" });
        await desk.Until(d => d.Rows.ContainsKey("pause"));
        await ana.Page.WaitForTimeoutAsync(500);
        await ana.Page.Keyboard.TypeAsync(" v šoli");
        await Assertions.Expect(field).ToHaveValueAsync(Idea);
        isHere.SetResult();
        await ana.Reads(Sl("pause.break"));
        await ana.Page.Keyboard.TypeAsync(", ob sedmih");
        await Assertions.Expect(field).ToHaveValueAsync(Idea + ", ob sedmih");
    }

    [Fact]
    public async Task What_a_phone_needs_soon_comes_through_dead_air_too_and_a_lost_script_is_asked_for_again()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var ana = await scene.Phone("Ana");
        var (isUnanswered, isLost, isHubLost) = (false, false, false);
        await ana.Page.RouteAsync("**/part/**/soon.js", route => isUnanswered ? route.ContinueAsync() : Task.FromResult(isUnanswered = true));
        await ana.Page.RouteAsync("**/js/room/board.js", route =>
        {
            if (isLost || route.Request.ResourceType != "script")
                return route.ContinueAsync();
            isLost = true;
            return route.AbortAsync();
        });
        await ana.Page.RouteAsync("**/lib/signalr.min.js", route =>
        {
            if (isHubLost)
                return route.ContinueAsync();
            isHubLost = true; // a captive portal in its place
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<html>Log in</html>" });
        });
        await ana.Opens(scene.At($"/j/{code}"));
        await ana.Taps("Družine");
        await ana.Taps(Sl("join.button"));
        await ana.Reads(Sl("lobby.in"));
        Assert.True(isLost);
        var isLive = ana.Page.WaitForWebSocketAsync(new() { Timeout = 40_000 });
        await ana.Taps(Sl("lobby.ok"));
        await ana.Reads(Sl("net.saved"));
        await ana.Taps(Sl("phone.help"));
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Button, new() { Name = Sl("end.leave") })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await isLive;
        Assert.True(isUnanswered && isHubLost, "the network was not as bad as this scene wants it");
    }

    [Fact]
    public async Task They_come_where_a_request_was_never_answered_and_where_an_import_failed()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var ana = await scene.Phone("Ana");
        var (isUnanswered, isLost) = (false, false);
        await ana.Page.RouteAsync("**/part/**/screens.js", route => isUnanswered ? route.ContinueAsync() : Task.FromResult(isUnanswered = true));
        await ana.Page.RouteAsync("**/js/phone/repair.js", route =>
        {
            if (isLost || route.Request.ResourceType == "fetch")
                return route.ContinueAsync();
            isLost = true;
            return route.AbortAsync();
        });
        await ana.Opens(scene.At($"/j/{code}"));
        await ana.Taps("Družine");
        await ana.Taps(Sl("join.button"));
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await ana.Types(Sl("write.title"), Idea);
        await ana.Taps(Sl("write.send"));
        await ana.Reads(Sl("net.saved"));
        await fani.Taps(Sl("desk.write.reveal"));
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = Sl("listen.title") })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        Assert.True(isUnanswered && isLost, "the network was not as bad as this scene wants it");
    }
}
