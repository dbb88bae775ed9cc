// "Leave and clear this phone" holds: without a connection, through a reload, with an answer that comes late, and in every tab.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class LeavingAPhone
{
    private const string Question = "Ali se dobimo tudi drugi teden?";
    private const string ByOneTab = "Torbe naj čakajo v šoli.";
    private const string Refused = "Avtobus naj počaka na zamudnike.";
    private const string RefusedToo = "Vrata naj bodo odprta ob šestih.";

    [Fact]
    public async Task A_place_goes_off_the_phone_however_long_nobody_hears_and_only_then_the_phone_says_so()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);

        // Without a connection, and the tab is closed before there is one.
        var bor = await scene.Joins("Bor", evening.Code, "Mladi");
        await Leaves(bor, Sl("end.leave"), offline: true);
        await bor.Reads(Sl("end.placeStays"));
        await bor.LooksRight("Leaving without a connection");
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

    [Fact]
    public async Task What_is_refused_after_somebody_left_does_not_come_back()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        await evening.ToWrite();
        await WithoutHub(ana.Page);
        var held = new TaskCompletionSource<IRoute>();
        await ana.Page.RouteAsync("**/commands", route => Posts(route, "suggestQuestion") ? Task.Run(() => held.SetResult(route)) : route.ContinueAsync());
        await ana.Page.ReloadAsync();
        await ana.Taps(Sl("phone.help"));
        await ana.Taps(Sl("phone.later"));
        await ana.Types(Sl("phone.laterTitle"), Question);
        await ana.Page.Locator(".help").GetByRole(AriaRole.Button, new() { Name = Sl("write.send") }).ClickAsync();
        var late = await held.Task;
        await Leaves(ana, Sl("end.leave"), helpIsOpen: true);
        await ana.Reads(Sl("end.cleared"));
        await late.FulfillAsync(new() { ContentType = "application/json", Body = """{"answer":"notAllowed","code":"notNow","args":{}}""" });
        await ana.Page.EvaluateAsync("() => new Promise(drawn => setTimeout(drawn, 500))");
        await ana.DoesNotRead(Question);
        await KnowsNobody(ana);
    }

    [Fact]
    public async Task A_tab_that_slept_through_it_shows_nothing_of_who_left()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var asleep = await scene.Joins("Ana", evening.Code, "Družine");
        await evening.ToWrite();
        await WithoutHub(asleep.Page);
        await asleep.Page.AddInitScriptAsync("addEventListener('storage', event => event.stopImmediatePropagation())"); // it hears of nothing
        await asleep.Page.ReloadAsync();
        await Writes(asleep, ByOneTab);
        await Assertions.Expect(asleep.Page.Locator(".slip").GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await asleep.Page.RouteAsync("**/board?*", route => route.AbortAsync());
        var other = scene.Tab("Ana's other tab", await asleep.Page.Context.NewPageAsync());
        await other.Opens(scene.At($"/w/{evening.Code}"));
        await Leaves(other, Sl("end.leave"));
        await other.Reads(Sl("end.cleared"));
        await asleep.Page.UnrouteAsync("**/board?*");
        await asleep.Reads(Sl("end.left"));
        await asleep.DoesNotRead(ByOneTab);
    }

    [Fact]
    public async Task Two_tabs_of_one_phone_know_of_each_other()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var older = await scene.Joins("Ana's older tab", evening.Code, "Družine");
        await evening.ToWrite();
        await WithoutHub(older.Page);
        var refuses = false;
        await older.Page.RouteAsync("**/commands", route => refuses && Posts(route, "postIdea")
            ? route.FulfillAsync(new() { ContentType = "application/json", Body = """{"answer":"notAllowed","code":"tooManyIdeas","args":{}}""" })
            : route.ContinueAsync());
        await older.Page.ReloadAsync();
        await older.Reads(Sl("write.things"));

        // What one tab could not send before it was closed, the other one sends.
        var dead = await Another();
        await WithoutHub(dead.Page);
        await dead.Page.RouteAsync("**/commands", route => route.AbortAsync());
        await dead.Page.ReloadAsync();
        await Writes(dead, ByOneTab);
        await dead.Reads(Sl("phone.waits"));
        await dead.Page.CloseAsync();
        await Assertions.Expect(older.Page.Locator(".slip").Filter(new() { HasText = ByOneTab }).GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 45_000 });
        Assert.Equal(1, scene.Server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'"));

        // What was refused in one is thrown away in the other, and does not come back.
        refuses = true;
        await Writes(older, Refused);
        var newer = await Another();
        await newer.Reads(Refused);
        foreach (var tab in new[] { older, newer })
            await tab.Page.EvaluateAsync("() => { const write = Storage.prototype.setItem; window.written = 0; Storage.prototype.setItem = function (...what) { window.written++; return write.apply(this, what); }; }");
        await newer.Page.EvaluateAsync(HeardOtherwise);
        await Task.Delay(TimeSpan.FromSeconds(1)); // two tabs that answer each other write hundreds of times in it
        foreach (var tab in new[] { older, newer })
            Assert.InRange(await tab.Page.EvaluateAsync<int>("() => window.written"), 0, 5);
        await newer.Taps(Sl("phone.throwAway"), beside: Refused);
        await older.DoesNotRead(Refused);
        await Writes(older, RefusedToo);
        await newer.Reads(RefusedToo);
        await newer.DoesNotRead(Refused);

        // Who leaves in one has left in both.
        await Leaves(newer, Sl("end.leave"));
        await older.Reads(Sl("end.left"));
        await older.DoesNotRead(RefusedToo);
        await older.Reads(Sl("end.cleared"));
        await older.DoesNotRead(Sl("end.return"));
        await KnowsNobody(older);

        async Task<Person> Another()
        {
            var tab = scene.Tab("Ana's newer tab", await older.Page.Context.NewPageAsync());
            await tab.Opens(scene.At($"/w/{evening.Code}"));
            await tab.Reads(Sl("write.things"));
            return tab;
        }
    }

    /// <summary>As if this tab had been given another reason for the refusal than the other one; then something of the phone changes.</summary>
    private const string HeardOtherwise =
        """
        async () => {
          const { wishesAbout } = await import(`${document.body.dataset.base}/js/room/outbox.js`);
          wishesAbout('idea/new').find(wish => wish.state === 'refused').code = 'roundDone';
          dispatchEvent(new Event('storage'));
        }
        """;

    private static async Task Writes(Person person, string idea)
    {
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
        await person.Taps(Sl("write.send"));
        await person.Reads(idea);
    }

    private static async Task Leaves(Person person, string button, bool helpIsOpen = false, bool offline = false)
    {
        if (!helpIsOpen)
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
