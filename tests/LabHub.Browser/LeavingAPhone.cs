// "Leave and clear this phone" holds: without a connection, through a reload, and when nobody hears it at first.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class LeavingAPhone
{
    [Fact]
    public async Task A_place_goes_off_the_phone_however_long_nobody_hears_and_only_then_the_phone_says_so()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);

        // Without a connection, and the tab is closed before there is one.
        var bor = await scene.Joins("Bor", evening.Code, "Mladi");
        await Leaves(bor, Sl("end.leave"), offline: true);
        await bor.Reads(Sl("end.placeStays"));
        await bor.DoesNotRead(Sl("end.cleared"));
        await bor.DoesNotRead(Sl("join.again"));
        await bor.Page.CloseAsync();
        await bor.Page.Context.SetOfflineAsync(false);
        var later = scene.Tab("who finds the phone", await bor.Page.Context.NewPageAsync());
        var (answered, tooEarly) = (false, false);
        later.Page.Response += (_, response) => answered |= response.Url.EndsWith("/commands", StringComparison.Ordinal);
        later.Page.Request += (_, request) => tooEarly |= request.Url.Contains("/clear?", StringComparison.Ordinal) && !answered;
        await later.Opens(scene.At($"/w/{evening.Code}"));
        await later.Reads(Sl("end.cleared"));
        await KnowsNobody(later);
        await later.Taps(Sl("join.again"));
        await later.Reads(Sl("join.voice"));
        Assert.False(tooEarly);
        Assert.Equal(1, Left());

        // Two on one phone, one after the other, while the server cannot write.
        var two = await scene.Joins("Cilka and Dan", evening.Code, "Družine");
        await two.Taps(Sl("join.another"));
        await two.Taps("Mladi");
        await two.Taps(Sl("join.button"));
        await two.Reads(Sl("lobby.in"));
        var full = true;
        await WithoutHub(two.Page);
        await two.Page.RouteAsync("**/commands", route => full && Posts(route, "leave") ? route.AbortAsync() : route.ContinueAsync());
        await two.Page.ReloadAsync();
        await Leaves(two, Sl("seats.leaveOne"));
        await two.Reads(Sl("end.placeStays"));
        await two.Taps(Sl("seats.switch"));
        await two.Taps("Družine");
        await Leaves(two, Sl("seats.leaveOne"));
        await two.Reads(Sl("end.placeStays"));
        full = false;
        await two.Reads(Sl("end.cleared"));
        await KnowsNobody(two);
        Assert.Equal(3, Left());

        // After Close, when there is nothing to be heard but the clearing itself: first an error, then the Wi-Fi's own page.
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        var third = new TaskCompletionSource<IRoute>();
        var tries = 0;
        await ana.Page.RouteAsync("**/clear?*", route => ++tries switch
        {
            1 => route.FulfillAsync(new() { Status = 503 }),
            2 => route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<h1>Wi-Fi</h1>" }),
            _ => Task.Run(() => third.TrySetResult(route)),
        });
        await evening.Lead(new { type = "start" });
        await evening.Lead(new { type = "openClosing" });
        await evening.Lead(new { type = "close" });
        await ana.Reads(Sl("join.ended"));
        await Leaves(ana, Sl("end.leave"));
        var heard = await third.Task;
        await ana.Reads(Sl("end.placeStays"));
        await ana.DoesNotRead(Sl("end.cleared"));
        await heard.ContinueAsync();
        await ana.Reads(Sl("end.cleared"));
        await KnowsNobody(ana);
        Assert.Empty(scene.Server.Log.Errors);

        long Left() => scene.Server.Count("SELECT count(*) FROM events WHERE type = 'seatLeft'");
    }

    private static async Task Leaves(Person person, string button, bool offline = false)
    {
        await person.Taps(Sl("phone.help"));
        await person.Taps(button);
        if (offline)
            await person.Page.Context.SetOfflineAsync(true);
        await person.Taps(Sl("end.leaveYes"));
    }

    /// <summary>No words, no place and no cookie are left.</summary>
    private static async Task KnowsNobody(Person person)
    {
        await person.Page.WaitForFunctionAsync("() => localStorage.length + sessionStorage.length === 0");
        Assert.Empty(await person.Page.Context.CookiesAsync());
    }

    /// <summary>From the next page on everything goes by HTTP.</summary>
    private static Task WithoutHub(IPage page) => page.RouteWebSocketAsync("**/hub", hub => { _ = hub.CloseAsync(); });

    private static bool Posts(IRoute route, string type) => route.Request.PostData?.Contains($"\"{type}\"", StringComparison.Ordinal) == true;
}
