// Wrong, oversized, malformed, too much: each gets an answer with a code, by hub and by HTTP, and nothing breaks.
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using LabHub.Features.Accounts;
using LabHub.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class BadInputTests : IDisposable
{
    private const string Multipart = "multipart/form-data; boundary=x";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    private readonly LabHubServer server = new();

    [Fact]
    public async Task Too_much_closes_the_socket_or_is_answered_413()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        await evening.ToWrite();
        var (ana, much) = (evening.People[0], new string('a', 33 * 1024));
        await Assert.ThrowsAnyAsync<Exception>(() => ana.Send(new { type = "postIdea", text = much, receipt = Sample.NewReceipt() }));
        using var answer = await ana.PostRaw(JsonSerializer.Serialize(new { commandId = Phone.NewId(), place = "phone", command = new { type = "postIdea", text = much } }));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("accepted", (await evening.People[1].Send(new { type = "doneWriting", done = true })).Kind());
        await ana.Enter();
        Assert.Equal("accepted", (await ana.Send(new { type = "doneWriting", done = true })).Kind());
    }

    [Theory]
    [InlineData("""{"type":"placeDot"}""", "card", "missing")]
    [InlineData("""{"type":"placeDot","card":5}""", "card", "notText")]
    [InlineData("""{"card":"x"}""", "type", "missing")]
    [InlineData("""{"type":"dance"}""", "type", "unknown")]
    [InlineData("""{"type":"doneChoosing","done":"yes"}""", "done", "notKnown")]
    [InlineData("""{"type":"okForMe","version":"one"}""", "version", "notNumber")]
    [InlineData("""{"type":"okForMe","version":1.5}""", "version", "notNumber")]
    [InlineData("""{"type":"answer","kind":"maybe"}""", "kind", "notKnown")]
    [InlineData("""{"type":"answer","kind":"0"}""", "kind", "notKnown")]
    [InlineData("""{"type":"postIdea","text":"a\u0000b","receipt":"0123456789012345678901"}""", "text", "notText")]
    [InlineData("""{"type":"postIdea","text":"a\ud800b","receipt":"0123456789012345678901"}""", "text", "notText")]
    [InlineData("""{"type":"placeDot","card":"x","round":"one"}""", "round", "notNumber")]
    [InlineData("""{"type":"placeDot","card":{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}}""", "command", "notKnown")]
    [InlineData("""["type","placeDot"]""", "command", "notKnown")]
    [InlineData("5", "command", "notKnown")]
    public async Task What_does_not_fit_is_named(string command, string field, string code)
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        var byHub = await ana.InvokeRaw("Send", $"\"{Phone.NewId()}\",{command}");
        Assert.Equal(("invalid", field, code), ("invalid", byHub.GetProperty("field").GetString(), byHub.Code()));
        using var posted = await ana.PostRaw($$"""{"commandId":"{{Phone.NewId()}}","place":"phone","command":{{command}}}""");
        var byHttp = JsonSerializer.Deserialize<JsonElement>(await posted.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, field, code), (posted.StatusCode, byHttp.GetProperty("field").GetString(), byHttp.Code()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("{\"commandId\":")]
    public async Task What_is_no_JSON_object_is_answered_400(string body)
    {
        await using var evening = await Evening.Open(server, "families");
        using var answer = await evening.People[0].PostRaw(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).Kind());
    }

    [Fact]
    public async Task A_command_needs_a_number_of_its_own()
    {
        await using var evening = await Evening.Open(server, "families");
        foreach (var id in new object?[] { null, 5, "", "short", new string('a', 65), "with a space in it 00", new { } })
        {
            var answer = await evening.People[0].Invoke("Send", id, new { type = "leave" });
            Assert.Equal(("invalid", "commandId"), (answer.Kind(), answer.GetProperty("field").GetString()));
        }
    }

    [Fact]
    public async Task Every_command_with_nonsense_in_every_field_gets_an_answer_and_changes_nothing()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var nonsense = new object?[] { null, -1, "x", "", true, new[] { 1 }, new { a = 1 }, new string('č', 300), "<script>alert(1)</script>" };
        var before = evening.Room.Now.Seq;
        foreach (var shape in CommandJson.Shapes.Values.Where(s => s.Fields.Any()))
        {
            foreach (var value in nonsense)
            {
                var command = shape.Fields.ToDictionary(field => field, _ => value);
                command["type"] = shape.Name;
                var from = shape.Type.IsSubclassOf(typeof(Domain.DeskCommand)) ? evening.Fani : evening.People[0];
                var answer = await from.Post(command);
                Assert.Contains(answer.Kind(), new[] { "accepted", "alreadyDone", "phaseMoved", "notAllowed", "invalid" });
                Assert.True(answer.Code() != Trouble.Bug, $"{JsonSerializer.Serialize(command)}: {string.Join('\n', server.Log.Errors)}");
                if (answer.Code() == Trouble.SlowDown)
                    await Task.Delay(500);
            }
        }
        Assert.Empty(server.Log.Errors);
        Assert.Equal("choose", (await evening.Fani.Board()).GetProperty("rows").GetProperty("round").GetProperty("phase").GetString());
        Assert.InRange(evening.Room.Now.Seq, before, before + 30); // a blank screen, a timer taken away, markup as a question: those may be
    }

    [Fact]
    public async Task More_than_a_person_can_tap_is_refused_for_that_seat_alone()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var card = (await evening.Cards())[0].GetString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => evening.People[0].Send(new { type = i % 2 == 0 ? "placeDot" : "takeDot", card })));
        Assert.Contains(answers, answer => answer.Code() == Trouble.SlowDown);
        Assert.Equal("accepted", (await evening.People[1].Send(new { type = "placeDot", card })).Kind());
    }

    public static TheoryData<string> Forms => ["/j/{0}", "/j/{0}/seat", "/w/{0}/desk/open", "/r/0123456789abcdef0123456789abcdef", "/labs/spodnje-podravje/new", "/labs/spodnje-podravje/settings", "/account/signin", "/account/signout", "/account/invited/x", "/setup/x"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_cannot_be_read_is_the_senders_fault(string address)
    {
        await using var evening = await Evening.Open(server, "families");
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, evening.Code);
        foreach (var (status, type, body) in (IEnumerable<(int, string?, string)>)[
            (413, UrlEncoded, "voice=" + new string('a', 300_000)),
            (415, null, "voice=families"),
            (415, "text/plain", "voice=families"),
            (415, "application/json", "{}"),
            (400, "multipart/form-data", "voice=families"),
            (400, Multipart, "--x\r\nContent-Disposition: form-data; name=\"voice\"\r\n\r\nfam"),
            (400, UrlEncoded, "voice=%00"),
            (400, UrlEncoded, "voice=families&language=%00"),
            (400, UrlEncoded, "voice=families&phone=%00"),
            (400, UrlEncoded, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1"))),
            (400, UrlEncoded, new string('k', 5000) + "=1")])
        {
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            using var answer = await server.Browser().PostAsync(page, content);
            Assert.True((int)answer.StatusCode == status, $"{type} {body[..Math.Min(40, body.Length)]}: {answer.StatusCode}");
        }
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name=&email=&password=")]
    public async Task Nothing_in_the_form_of_a_new_account_is_told_in_the_form(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, UrlEncoded);
        using var answer = await server.Browser().PostAsync(server.Services.GetRequiredService<FirstCoordinator>().Address, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("class=\"trouble\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title=&date=2026-11-22&language=&voices=&required=&who=&limits=&questions=&kinds=&ballots=&agreement=&contact=")]
    [InlineData("title=Ob+sredah&date=2026-11-22&voices=families&questions=Kaj+pomaga%3F&kinds=7&ballots=x&scope=-1&practice=true")]
    public async Task Nothing_that_fits_in_the_form_of_a_workshop_is_told_in_the_form(string body)
    {
        using var fani = await server.SignedIn("fani", Role.Facilitator);
        using var content = new StringContent(body, Encoding.UTF8, UrlEncoded);
        using var answer = await fani.PostAsync("/labs/spodnje-podravje/new", content);
        Assert.Empty(server.Log.Errors);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/j/{0}")]
    [InlineData("DELETE", "/j/{0}/seat")]
    [InlineData("POST", "/w/{0}")]
    [InlineData("POST", "/w/{0}/screen")]
    [InlineData("POST", "/labs/spodnje-podravje")]
    [InlineData("PATCH", "/account/signin")]
    public async Task A_page_that_is_asked_for_what_it_does_not_do_answers_405(string method, string address)
    {
        await using var evening = await Evening.Open(server, "families");
        using var request = new HttpRequestMessage(new(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, address, evening.Code));
        using var answer = await server.Browser().SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Empty(server.Log.Errors);
    }

    /// <summary>A phone on bad Wi-Fi: half of a body, and then nobody is there, with a goodbye (FIN) or without (RST).</summary>
    [Theory]
    [InlineData("/w/{0}/commands", "application/json", false)]
    [InlineData("/w/{0}/commands", "application/json", true)]
    [InlineData("/j/{0}", UrlEncoded, false)]
    [InlineData("/j/{0}", UrlEncoded, true)]
    [InlineData("/j/{0}", Multipart, true)]
    [InlineData("/r/0123456789abcdef0123456789abcdef/ideas", "application/json", true)]
    public async Task A_line_that_breaks_in_the_middle_of_a_body_is_no_fault_of_ours(string address, string type, bool reset)
    {
        await using var evening = await Evening.Open(server, "families");
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, evening.Code);
        for (var times = 0; times < 5; times++)
        {
            using var line = new TcpClient(server.Address.Host, server.Address.Port) { LingerState = new(reset, 0) };
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {page} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nOrigin: {server.Address.GetLeftPart(UriPartial.Authority)}\r\nAccept: text/html\r\nContent-Type: {type}\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"));
            Assert.NotEqual(0, await line.GetStream().ReadAsync(new byte[1000])); // "100 Continue": the body is waited for
            await line.GetStream().WriteAsync("--x\r\nvoice=fam"u8.ToArray());
        }
        await server.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync(); // not before every request has ended
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Who_wants_only_the_head_of_health_gets_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/health");
        using var answer = await server.Browser().SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => server.Dispose();
}
