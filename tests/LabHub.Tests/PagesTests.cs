// Pages as a browser gets them: plain HTML first, what surrounds them, who sees what.
using System.Net;
using System.Text.RegularExpressions;
using LabHub.Domain;
using LabHub.Features;
using LabHub.Features.Accounts;
using LabHub.Features.Labs;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed partial class PagesTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData(" {1} {2} ")]
    [InlineData("{1}-{2}")]
    public async Task A_code_may_be_typed_small_and_with_a_space_in_the_middle(string typed)
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server);
        var code = evening.Code.ToLowerInvariant();
        var answer = await server.Browser().GetAsync("/?code=" + Uri.EscapeDataString(string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, code, code[..3], code[3..])));
        Assert.Equal("/j/" + evening.Code, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_code_stays_in_the_field_with_a_kind_sentence()
    {
        await using var server = new LabHubServer();
        var page = await server.Browser().GetStringAsync("/?code=abc%20999");
        Assert.Contains("Te kode ne najdemo.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"abc 999\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_needs_no_script_and_gives_one_cookie()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server);
        var ana = server.Browser();
        var page = await ana.GetStringAsync("/j/" + evening.Code);
        Assert.Equal(Sample.Voices.Count + 1, Regex.Count(page, "type=\"radio\""));
        foreach (var honest in (string[])["Ne vidijo, kdo je to napisal.", "Ne pišite imen.", "Uporabniškega računa ne potrebujete.", "Tukaj ne obravnavamo posameznih družin."])
            Assert.True(page.IndexOf(honest, StringComparison.Ordinal) is var at and > 0 && at < page.IndexOf("<button", StringComparison.Ordinal), honest);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);

        var joined = await ana.PostAsync("/j/" + evening.Code, People.Form(("voice", "families"), ("language", "sl")));
        Assert.Equal(HttpStatusCode.SeeOther, joined.StatusCode);
        Assert.Matches($"^/w/{evening.Code}.*#k=", joined.Headers.Location!.OriginalString);
        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("labhub=", cookie, StringComparison.Ordinal);
        Assert.Contains("data-place=\"phone\"", await ana.GetStringAsync("/w/" + evening.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_to_the_phone_is_asked_for_a_voice_first()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server);
        Assert.Equal("/j/" + evening.Code, (await server.Browser().GetAsync("/w/" + evening.Code)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_heard()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server);
        var stranger = server.Browser();
        stranger.DefaultRequestHeaders.Remove("Origin");
        stranger.DefaultRequestHeaders.Add("Origin", "http://drugje.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync("/j/" + evening.Code, People.Form(("voice", "families")))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/labs")]
    [InlineData("/labs/spodnje-podravje")]
    [InlineData("/labs/spodnje-podravje/record")]
    [InlineData("/account/signin")]
    [InlineData("/nothing-here")]
    public async Task Every_page_keeps_to_its_own_house(string address)
    {
        await using var server = new LabHubServer();
        foreach (var language in (string[])["sl", "en"])
        {
            var answer = await server.Browser(language).GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            // Nothing that this policy would block, and nobody else's house.
            Assert.DoesNotMatch(" style=\"| on[a-z]+=\"", page);
            Assert.DoesNotMatch("<script(?![^>]*(?: src=|application/json))", page);
            Assert.DoesNotMatch("(?:src|href)=\"(?:https?:)?//", page);
        }
    }

    [Fact]
    public async Task What_is_served_is_kept_for_ever_small_and_of_one_version()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server, "families");
        var phone = server.Browser();
        await phone.PostAsync("/j/" + evening.Code, People.Form(("voice", "families"), ("language", "sl")));
        var page = await phone.GetStringAsync("/w/" + evening.Code);
        var addresses = Address().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains(addresses, a => a.EndsWith("/js/room/board.js", StringComparison.Ordinal));
        Assert.Contains(addresses, a => a.EndsWith("/lib/lit-html/lit-html.js", StringComparison.Ordinal));
        Assert.Single(addresses.Select(a => a.Split('/')[2]).Distinct());
        phone.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var bytes = 0;
        foreach (var address in addresses)
        {
            var file = await phone.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(".woff2", address, StringComparison.Ordinal);
            bytes += (await file.Content.ReadAsByteArrayAsync()).Length;
        }
        bytes += (await phone.GetByteArrayAsync("/w/" + evening.Code)).Length;
        Assert.InRange(bytes, 1, 100_000); // ENGINEERING 7: first load of the phone, compressed

        var old = await phone.GetAsync(addresses[0].Replace(addresses[0].Split('/')[2], "000000000000", StringComparison.Ordinal));
        Assert.Equal(addresses[0], old.Headers.Location?.ToString());
        var version = addresses[0].Split('/')[2];
        var later = System.Text.Json.JsonDocument.Parse(await server.Browser().GetStringAsync($"/v/{version}/part/sl/js/phone/screens.js")).RootElement;
        Assert.Contains(later.GetProperty("modules").EnumerateArray(), m => m.GetString() == $"/v/{version}/js/phone/repair.js");
        Assert.Equal("Pomislek je rešen", later.GetProperty("words").GetProperty("worry.solved").GetString());
        Assert.Equal(HttpStatusCode.Gone, (await phone.GetAsync("/v/000000000000/part/sl/js/phone/screens.js")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/v/{version}/part/sl/js/phone/nobody.js")).StatusCode);
    }

    /// <summary>Who sees what: one row a page, one column a person. Anybody else finds nothing there.</summary>
    [Theory]
    [InlineData("/labs/{lab}", What.OpenLab, true)]
    [InlineData("/labs/{lab}/record", What.OpenLab, true)]
    [InlineData("/labs/{lab}", What.ClosedLab, false)]
    [InlineData("/labs/{lab}/record", What.ClosedLab, false)]
    [InlineData("/labs/{lab}/new", What.Desks, true)]
    [InlineData("/labs/{lab}/settings", What.Settings, true)]
    [InlineData("/w/{workshop}/desk", What.Desks, true)]
    [InlineData("/r/{outcome}", What.Outcome, true)]
    [InlineData("/r/{outcome}.md", What.Outcome, true)]
    [InlineData("/r/{unreviewed}", What.UnreviewedOutcome, true)]
    [InlineData("/r/{unreviewed}.csv", What.UnreviewedOutcome, true)]
    public async Task Who_sees_what(string address, What what, bool open)
    {
        await using var server = new LabHubServer(sample: true);
        var room = await server.Workshop();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
            (await db.Set<Lab>().SingleAsync()).Open = open;
            db.Add(new Lab { Slug = "drugje", Letters = "DR", Name = "Lab Drugje", Place = "Drugje", Contact = "", Open = true, Desired = (await db.Set<Lab>().AsNoTracking().SingleAsync()).Desired, Intro = (await db.Set<Lab>().AsNoTracking().SingleAsync()).Intro, Voices = Sample.Voices });
            await db.SaveChangesAsync();
            var token = await db.Outcomes.Select(o => o.Token).SingleAsync();
            if (what is What.UnreviewedOutcome)
                await db.Database.ExecuteSqlRawAsync("UPDATE outcomes SET coordinators_only = 1");
            address = address.Replace("{lab}", "spodnje-podravje", StringComparison.Ordinal).Replace("{workshop}", room.Id, StringComparison.Ordinal)
                .Replace("{outcome}", token, StringComparison.Ordinal).Replace("{unreviewed}", token, StringComparison.Ordinal);
        }
        var people = new Dictionary<Who, HttpClient>
        {
            [Who.Stranger] = server.Browser(),
            [Who.Facilitator] = await server.SignedIn("fani", Role.Facilitator),
            [Who.Coordinator] = await server.SignedIn("gal", Role.Coordinator),
        };
        foreach (var (who, browser) in people)
        {
            // Whoever types the address of an outcome holds its link.
            var seen = who is Who.Stranger && address.StartsWith("/r/", StringComparison.Ordinal) ? Who.LinkHolder : who;
            Assert.Equal(seen.May(what) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
        }
        var elsewhere = await server.SignedIn("hana", Role.Coordinator, "drugje");
        var holds = address.StartsWith("/r/", StringComparison.Ordinal) ? Who.LinkHolder : Who.Stranger;
        Assert.Equal(holds.May(what) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await elsewhere.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_screen_opens_by_its_pairing_link_and_hides_it_from_the_address_bar()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server, "families");
        var projector = server.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await projector.GetAsync($"/w/{evening.Code}/screen")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await projector.GetAsync($"/w/{evening.Code}/screen?pair=guessed")).StatusCode);
        var paired = await projector.GetAsync($"/w/{evening.Code}/screen?pair={evening.Room.Guests.ScreenKey}");
        Assert.Equal($"/w/{evening.Code}/screen", paired.Headers.Location?.ToString());
        Assert.Contains("data-place=\"screen\"", await projector.GetStringAsync($"/w/{evening.Code}/screen"), StringComparison.Ordinal);
        Assert.Contains("<svg", await projector.GetStringAsync($"/w/{evening.Code}/qr.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_makes_a_workshop_and_stands_at_its_desk()
    {
        await using var server = new LabHubServer();
        var fani = await server.SignedIn("fani", Role.Facilitator);
        Assert.Contains("Kaj bi družinam olajšalo šolska jutra?", WebUtility.HtmlDecode(await fani.GetStringAsync("/labs/spodnje-podravje/new?template=ideas")), StringComparison.Ordinal);
        var made = await fani.PostAsync("/labs/spodnje-podravje/new?template=ideas", People.Form(
            ("title", "Šolska jutra"), ("date", "2026-11-28"), ("language", "sl"), ("voices", "families"), ("voices", "school"), ("required", "families"),
            ("scope", "Decide"), ("questions", "Kaj bi olajšalo jutra?"), ("kinds", "Ideas"), ("questions", "Kdo kaj naredi?"), ("kinds", "Roles"), ("agreement", "Vsak glas šteje.")));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("data-place=\"desk\"", await fani.GetStringAsync(made.Headers.Location), StringComparison.Ordinal);
        var workshop = server.Rooms.ById(made.Headers.Location!.ToString().Split('/')[2])!.Now.State;
        Assert.Equal("SP-2026-01", workshop.Number);
        Assert.Equal([RoundKind.Ideas, RoundKind.Roles], workshop.Rounds.Select(r => r.Kind));
        Assert.Equal(["families"], workshop.Setup.Required);
    }

    [Fact]
    public async Task A_workshop_without_a_required_voice_is_not_made_and_nothing_typed_is_lost()
    {
        await using var server = new LabHubServer();
        var fani = await server.SignedIn("fani", Role.Facilitator);
        var again = await fani.PostAsync("/labs/spodnje-podravje/new?template=ideas", People.Form(("title", "Šolska jutra"), ("date", "2026-11-28"), ("language", "sl"), ("voices", "families"), ("scope", "Decide")));
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        Assert.Contains("Vsaj en glas mora biti obvezen.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Šolska jutra\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await server.Number("SELECT COUNT(*) FROM workshops"));
    }

    [Fact]
    public async Task The_first_coordinator_comes_by_a_link_that_works_once_and_invites_the_next()
    {
        await using var server = new LabHubServer();
        var link = server.Services.GetRequiredService<FirstCoordinator>().Address;
        var gal = server.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await gal.GetAsync("/setup/00000000000000000000000000000000")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await gal.GetAsync(link)).StatusCode);
        Assert.Equal("/labs/spodnje-podravje", (await gal.PostAsync(link, People.Form(("name", "Gal"), ("email", "gal@labhub.test"), ("password", People.Password)))).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(link)).StatusCode);

        var shown = await gal.PostAsync("/labs/spodnje-podravje/settings?handler=invite", People.Form(("role", "Facilitator")));
        var invitation = Invited().Match(await shown.Content.ReadAsStringAsync()).Value;
        var fani = server.Browser();
        Assert.Equal("/labs/spodnje-podravje", (await fani.PostAsync(invitation, People.Form(("name", "Fani"), ("email", "fani@labhub.test"), ("password", People.Password)))).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(invitation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fani.GetAsync("/labs/spodnje-podravje/new")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await fani.GetAsync("/labs/spodnje-podravje/settings")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_says_the_same_as_no_account()
    {
        await using var server = new LabHubServer();
        await server.SignedIn("fani", Role.Facilitator);
        foreach (var email in (string[])["fani@labhub.test", "nobody@labhub.test"])
        {
            var answer = await server.Browser().PostAsync("/account/signin", People.Form(("email", email), ("password", "ni pravo geslo")));
            Assert.Contains("se ne ujemata", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Too_many_tries_say_the_same_whether_or_not_there_is_an_account()
    {
        await using var server = new LabHubServer();
        await server.SignedIn("fani", Role.Facilitator);
        var told = new List<string>();
        foreach (var email in (string[])["fani@labhub.test", "nobody@labhub.test"])
        {
            var page = "";
            for (var i = 0; i < 11; i++)
                page = await (await server.Browser().PostAsync("/account/signin", People.Form(("email", email), ("password", "ni pravo geslo")))).Content.ReadAsStringAsync();
            told.Add(page.Replace(email, "", StringComparison.Ordinal));
        }
        Assert.Equal(told[0], told[1]);
        Assert.Contains("5\u00a0minut", WebUtility.HtmlDecode(told[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_who_takes_a_facilitators_link_stays_coordinator()
    {
        await using var server = new LabHubServer();
        var gal = await server.SignedIn("gal", Role.Coordinator);
        var shown = await gal.PostAsync("/labs/spodnje-podravje/settings?handler=invite", People.Form(("role", "Facilitator")));
        var invitation = Invited().Match(await shown.Content.ReadAsStringAsync()).Value;
        var taken = await gal.PostAsync(invitation, People.Form(("name", "Gal G."), ("email", "gal@labhub.test"), ("password", People.Password)));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("Gal G.", await gal.GetStringAsync("/labs/spodnje-podravje/settings"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(invitation)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_use_the_first_link_at_once_one_becomes_coordinator()
    {
        await using var server = new LabHubServer();
        var link = server.Services.GetRequiredService<FirstCoordinator>().Address;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            server.Browser().PostAsync(link, People.Form(("name", $"Gal {i}"), ("email", $"gal{i}@labhub.test"), ("password", People.Password)))));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, await server.Number("SELECT COUNT(DISTINCT account) AS Value FROM members"));
        Assert.Equal(1, await server.Number("SELECT COUNT(*) FROM AspNetUsers"));
    }

    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_and_that_it_keeps_nothing()
    {
        await using var server = new LabHubServer(sample: true);
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<LabHubDb>().Database.ExecuteSqlRawAsync("UPDATE outcomes SET document = 'broken' WHERE id = (SELECT max(id) FROM outcomes)");
        var broken = await Token(server);
        var stranger = server.Browser();
        stranger.DefaultRequestHeaders.Remove("Origin");
        foreach (var (status, answer) in new[]
        {
            (HttpStatusCode.OK, await stranger.GetAsync("/")),
            (HttpStatusCode.OK, await stranger.GetAsync("/help")),
            (HttpStatusCode.NotFound, await stranger.GetAsync("/nothing-here")),
            (HttpStatusCode.Forbidden, await stranger.PostAsync("/account/signin", null)),
            (HttpStatusCode.InternalServerError, await stranger.GetAsync("/r/" + broken)),
            (HttpStatusCode.InternalServerError, await stranger.GetAsync($"/r/{broken}.csv")),
        })
        {
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Contains("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        }
    }

    private static async Task<string> Token(LabHubServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LabHubDb>().Outcomes.OrderByDescending(o => o.Id).Select(o => o.Token).FirstAsync();
    }

    [GeneratedRegex("(?:src|href)=\"(/v/[^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("/account/invited/[0-9a-f]{32}")]
    private static partial Regex Invited();
}
