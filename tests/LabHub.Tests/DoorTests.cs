// Lookup is authorization: a stranger finds nothing, another site cannot speak, and guessing is slow.
using System.Diagnostics;
using System.Net;

namespace LabHub.Tests;

public sealed class DoorTests : IDisposable
{
    /// <summary>Where somebody guesses everybody waits 2 s, less what two clocks may differ; in ms.</summary>
    private const int Waits = 1900;

    private readonly LabHubServer server = new();

    [Fact]
    public async Task A_token_out_of_an_address_opens_no_new_seat()
    {
        await using var evening = await Evening.Open(server);
        await using var ana = new Phone(server.Address, evening.Code) { Token = "bait-made-by-somebody-else-0000" };
        await ana.Join("families");
        Assert.NotEqual("bait-made-by-somebody-else-0000", ana.Token);
    }

    /// <summary>A room dies between the commit and the answer, or the answer is lost on its way: the phone never learns what it is called.</summary>
    [Fact]
    public async Task Who_joins_again_because_no_answer_came_has_one_seat()
    {
        await using var evening = await Evening.Open(server);
        var form = await server.Browser().GetStringAsync("/j/" + evening.Code);
        var token = System.Text.RegularExpressions.Regex.Match(form, "name=\"phone\" value=\"([^\"]+)\"").Groups[1].Value;
        foreach (var client in new[] { server.Browser(), server.Browser() }) // neither has a cookie
        {
            using var joined = await client.PostAsync("/j/" + evening.Code, People.Form(("voice", "families"), ("language", "sl"), ("phone", token)));
            Assert.EndsWith("#k=" + token, joined.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
        Assert.Single(evening.Room.Now.State.People);
        var (id, name) = (Phone.NewId(), Phone.NewId());
        foreach (var answer in new[] { "accepted", "alreadyDone" })
        {
            await using var phone = new Phone(server.Address, evening.Code);
            Assert.Equal(answer, (await phone.Join("school", commandId: id, phone: name)).Kind());
            Assert.Equal(name, phone.Token);
        }
        Assert.Equal(2, evening.Room.Now.State.People.Count());
    }

    [Fact]
    public async Task A_screen_needs_its_key_and_a_desk_its_pass()
    {
        await using var evening = await Evening.Open(server, "families");
        foreach (var place in new[] { "screen", "desk" })
        {
            await using var stranger = new Phone(server.Address, evening.Code, place) { Token = evening.People[0].Token, Cookie = "labhub-screen=x; labhub-desk=y" };
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/w/{evening.Code}/board?place={place}")).StatusCode);
            await Assert.ThrowsAsync<HubError>(stranger.Enter);
        }
    }

    [Fact]
    public async Task A_link_for_another_desk_works_once()
    {
        await using var evening = await Evening.Open(server);
        var link = evening.Room.Guests.DeskLink;
        await using var second = await server.Desk(evening.Room);
        Assert.NotEqual(link, evening.Room.Guests.DeskLink);
        Assert.False(evening.Room.Guests.IsDeskLink(link));
        Assert.Equal(2, (await second.Board()).GetProperty("rows").GetProperty("desk").GetProperty("desks").GetArrayLength());
    }

    [Fact]
    public async Task A_link_for_another_desk_is_not_used_up_by_looking_at_it()
    {
        await using var evening = await Evening.Open(server);
        var address = (await evening.Fani.Board()).GetProperty("rows").GetProperty("desk").GetProperty("second").GetString()!;
        var browser = server.Browser();
        for (var look = 0; look < 2; look++)
        {
            var sent = (await browser.GetAsync(address)).Headers.Location!;
            var asked = await browser.GetAsync(sent);
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            Assert.False(asked.Headers.Contains("Set-Cookie"));
            Assert.Contains("Odpri mizo", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var open = $"/w/{evening.Room.Id}/desk/open";
        var form = People.Form(("link", evening.Room.Guests.DeskLink));
        var opened = await browser.PostAsync(open, form);
        Assert.Contains("data-place=\"desk\"", await browser.GetStringAsync(opened.Headers.Location), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().PostAsync(open, form)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync((await browser.GetAsync(address)).Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task The_pairing_link_that_a_desk_shows_opens_a_screen()
    {
        await using var evening = await Evening.Open(server);
        await using var browser = new Phone(server.Address, evening.Code, "screen");
        using var opened = await browser.Get((await evening.Fani.Board()).GetProperty("rows").GetProperty("desk").GetProperty("pairing").GetString()!);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        browser.Cookie = opened.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("labhub-screen", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal("screen", (await browser.Enter()).GetProperty("place").GetString());
        using var page = await browser.Get(opened.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        await using var evening = await Evening.Open(server, "families");
        var other = await Evening.Open(server, "school");
        await using var stranger = new Phone(server.Address, evening.Code);
        foreach (var token in new[] { null, "no-such-token-at-all-000000", other.People[0].Token })
        {
            stranger.Token = token;
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/w/{evening.Code}/board?place=phone")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/w/ZZZZZZ/board?place=phone")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostRaw("""{"commandId":"0123456789abcdef","place":"phone","command":{"type":"leave"}}""")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostRaw("no json")).StatusCode);
            Assert.Equal("404", (await Assert.ThrowsAsync<HubError>(stranger.Enter)).Message.Split("HubException: ")[^1]);
        }
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Another_site_cannot_speak_for_a_phone()
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        ana.Origin = "http://evil.example";
        using var refused = await ana.PostRaw($$$"""{"commandId":"0123456789abcdef","place":"phone","command":{"type":"leave","seat":"{{{ana.Seat}}}"}}""");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await Assert.ThrowsAnyAsync<System.Net.WebSockets.WebSocketException>(ana.Open);
        Assert.False(evening.Room.Now.State.Seats[ana.Seat].Left);
    }

    [Fact]
    public async Task Guessing_codes_becomes_slow_but_nobody_is_refused()
    {
        await using var evening = await Evening.Open(server);
        await using var guesser = new Phone(server.Address, "ZZZZZZ");
        for (var i = 0; i < 60; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await guesser.Get("/w/ZZZZZZ/board?place=phone")).StatusCode);
        var watch = Stopwatch.StartNew();
        await using var ana = new Phone(server.Address, evening.Code);
        Assert.Equal("accepted", (await ana.Join("families")).Kind());
        Assert.True(watch.ElapsedMilliseconds >= Waits);
        Assert.True(await Fastest(() => ana.Board()) < Waits); // who has a seat tries no code
        server.Time.Move(TimeSpan.FromMinutes(1));
        Assert.True(await Fastest(async () =>
        {
            await using var bor = new Phone(server.Address, evening.Code);
            await bor.Join("families");
        }) < Waits);
    }

    /// <summary>The shortest of a few tries, in ms: a busy machine may hold up one of them, a door that makes people wait holds up all.</summary>
    private static async Task<long> Fastest(Func<Task> act)
    {
        var shortest = long.MaxValue;
        for (var i = 0; i < 4 && shortest >= Waits; i++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            shortest = Math.Min(shortest, watch.ElapsedMilliseconds);
        }
        return shortest;
    }

    [Fact]
    public async Task Nobody_pretends_to_be_a_proxy()
    {
        await using var evening = await Evening.Open(server);
        await using var guesser = new Phone(server.Address, "ZZZZZZ");
        for (var i = 0; i < 61; i++)
        {
            guesser.Proxied["X-Forwarded-For"] = $"10.0.0.{i}";
            await guesser.Get("/w/ZZZZZZ/board?place=phone");
        }
        var watch = Stopwatch.StartNew();
        await using var ana = new Phone(server.Address, evening.Code) { Proxied = { ["X-Forwarded-For"] = "10.0.1.1" } };
        await ana.Join("families");
        Assert.True(watch.ElapsedMilliseconds >= Waits);
        ana.Origin = "http://lab.example";
        ana.Proxied["X-Forwarded-Host"] = "lab.example";
        using var refused = await ana.PostRaw("{}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_is_named_may_say_who_asks_and_for_which_host()
    {
        using var behind = new LabHubServer(settings: [("KnownProxies:0", "127.0.0.1"), ("KnownProxies:1", "::1")]);
        await using var evening = await Evening.Open(behind);
        await using var ana = new Phone(behind.Address, evening.Code) { Origin = "https://lab.example" };
        ana.Proxied["X-Forwarded-For"] = "10.0.1.1";
        ana.Proxied["X-Forwarded-Host"] = "lab.example";
        ana.Proxied["X-Forwarded-Proto"] = "https";
        Assert.Equal("accepted", (await ana.Join("families")).Kind());
    }

    public void Dispose() => server.Dispose();
}
