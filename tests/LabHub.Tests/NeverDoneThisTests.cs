// S1 on the wire, through the room's network: forms and small requests are enough to join and to take part, without a script or a hub.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LabHub.Shared;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class NeverDoneThisTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Forms_lead_from_the_address_to_the_lobby_and_small_requests_do_the_rest()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server);
        var words = server.Services.GetRequiredService<Catalogues>()["sl"];
        await using var network = new RoomNetwork(server.Address);
        using var ana = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = network.Address };
        ana.DefaultRequestHeaders.Add("Accept", "text/html");
        ana.DefaultRequestHeaders.Add("Accept-Language", "sl");
        ana.DefaultRequestHeaders.Add("Origin", network.Address.GetLeftPart(UriPartial.Authority));

        // What everybody must know stands on the first page; a wrong code stays as it was typed.
        KnowsWhatMatters(await Read(ana, "/"), words);
        var wrong = await Read(ana, "/?code=zzz%20zzz");
        Assert.Contains(words.Say("join.notFound"), wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"zzz zzz\"", wrong, StringComparison.Ordinal);

        // The right one, in lower case with a space in the middle, leads to the voices.
        var asked = await ana.GetAsync("/?code=" + Uri.EscapeDataString(evening.Code.ToLowerInvariant().Insert(3, " ")));
        Assert.Equal("/j/" + evening.Code, asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.False(asked.Headers.Contains("Set-Cookie"));
        var join = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        KnowsWhatMatters(join, words);
        Assert.Contains("value=\"families\"", join, StringComparison.Ordinal);

        // The form: one seat, one cookie that no script reads, and the page says so before any script.
        using (var form = new HttpRequestMessage(HttpMethod.Post, "/j/" + evening.Code) { Content = People.Form(("voice", "families"), ("language", "sl")) })
        {
            using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
            using var once = new HttpClient(handler) { BaseAddress = network.Address };
            once.DefaultRequestHeaders.Add("Origin", network.Address.GetLeftPart(UriPartial.Authority));
            var joined = await once.SendAsync(form);
            Assert.Equal(HttpStatusCode.SeeOther, joined.StatusCode);
            var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"));
            Assert.StartsWith("labhub=", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            ana.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        }
        Assert.Contains($"<h1>{words.Say("lobby.in")}</h1>", await Read(ana, "/w/" + evening.Code), StringComparison.Ordinal);
        Assert.Single(evening.Room.Now.State.Seats);

        // »OK for me«, and an idea in Write, by HTTP alone; what is sent twice counts once.
        var board = await Board(ana, evening.Code);
        var seat = board.GetProperty("yours").GetProperty("me").GetProperty("seat").GetString();
        Assert.Equal(("accepted", "alreadyDone"), await Twice(ana, evening.Code, new { type = "okForMe", seat, version = 1 }));
        await evening.ToWrite();
        board = await Board(ana, evening.Code);
        Assert.Equal("write", board.GetProperty("rows").GetProperty("round").GetProperty("phase").GetString());
        var round = board.GetProperty("rows").GetProperty("round").GetProperty("no").GetInt32();
        Assert.Equal(("accepted", "alreadyDone"), await Twice(ana, evening.Code, new { type = "postIdea", seat, round, text = "Skupni zajtrk", receipt = Sample.NewReceipt() }));
        var idea = Assert.Single((await Board(ana, evening.Code)).GetProperty("yours").GetProperty("ideas").EnumerateArray());
        Assert.Equal("Skupni zajtrk", idea.GetProperty("text").GetString());
        output.WriteLine(network.ToString());
    }

    private static void KnowsWhatMatters(string page, Catalogue words)
    {
        Assert.Contains(words.Say("join.noAccount"), page, StringComparison.Ordinal);
        Assert.Contains(words.Say("join.honest"), page, StringComparison.Ordinal);
        Assert.Contains(words.Say("join.noNames"), page, StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpClient ana, string path)
    {
        using var answer = await ana.GetAsync(path);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<JsonElement> Board(HttpClient ana, string code) => ana.GetFromJsonAsync<JsonElement>($"/w/{code}/board?place=phone");

    private static async Task<(string First, string Second)> Twice(HttpClient ana, string code, object command)
    {
        var body = new { commandId = Guid.NewGuid().ToString("N"), place = "phone", command };
        async Task<string> Answered()
        {
            using var answer = await ana.PostAsJsonAsync($"/w/{code}/commands", body);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answer").GetString()!;
        }
        return (await Answered(), await Answered());
    }
}
