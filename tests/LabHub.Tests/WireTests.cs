// The wire as PROTOCOL.md says: every command gets an answer with a code, and nothing is "saved" before it is on disk.
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using LabHub.Live;

namespace LabHub.Tests;

public sealed class WireTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task A_whole_round_goes_over_the_wire()
    {
        await using var evening = await Evening.Open(server, "families", "families", "families", "school", "social", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        foreach (var phone in evening.People)
            Assert.Equal("accepted", (await phone.Send(new { type = "placeDot", card = (await evening.Cards())[0].GetString() })).Kind());
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal("review", evening.Fani.Phase());
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal("done", evening.Fani.Phase());
        Assert.Equal("agreed", evening.Fani.Rows["done"].GetProperty("kind").GetString());
        Assert.Equal(1L, server.Count("SELECT count(*) FROM outcomes"));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Saved_is_said_after_the_commit()
    {
        await using var evening = await Choosing();
        var ana = evening.People[0];
        for (var i = 0; i < 20; i++)
        {
            var on = i % 2 == 0;
            await ana.Send(new { type = on ? "placeDot" : "takeDot", card = (await evening.Cards())[0].GetString() });
            Assert.Equal(on ? 1 : 0, server.Count("SELECT count(*) FROM marks WHERE card <> ''"));
        }
    }

    [Fact]
    public async Task The_same_tap_twice_has_one_effect_also_after_a_restart()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, id) = (evening.People[0], Phone.NewId());
        var idea = new { type = "postIdea", text = "Skupni zajtrk", receipt = Sample.NewReceipt(), seat = ana.Seat, round = 1 };
        Assert.Equal("accepted", (await ana.Send(idea, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Send(idea, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Post(idea, id)).Kind());
        await server.Rooms.Evict(evening.Room.Id);
        Assert.Equal("alreadyDone", (await ana.Post(idea, id)).Kind());
        Assert.Equal(1, server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'"));
    }

    [Fact]
    public async Task Joining_twice_gives_one_seat()
    {
        await using var evening = await Evening.Open(server);
        await using var ana = new Phone(server.Address, evening.Code);
        var id = Phone.NewId();
        Assert.Equal("accepted", (await ana.Join("families", commandId: id)).Kind());
        var seat = ana.Seat;
        Assert.Equal("alreadyDone", (await ana.Join("families", commandId: id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Join("school")).Kind());
        Assert.Equal(seat, ana.Seat);
        Assert.Equal(1, server.Count("SELECT count(*) FROM phones"));
    }

    [Fact]
    public async Task A_token_out_of_an_address_opens_no_new_seat()
    {
        await using var evening = await Evening.Open(server);
        await using var ana = new Phone(server.Address, evening.Code) { Token = "bait-made-by-somebody-else-0000" };
        await ana.Join("families");
        Assert.NotEqual("bait-made-by-somebody-else-0000", ana.Token);
    }

    [Fact]
    public async Task Nobody_speaks_for_another_seat()
    {
        await using var evening = await Choosing();
        var (ana, bor) = (evening.People[0], evening.People[1]);
        var forged = new { type = "placeDot", seat = bor.Seat, card = (await evening.Cards())[0].GetString() };
        Assert.Equal(("notAllowed", "notYours"), Told(await ana.Send(forged)));
        Assert.Equal(("notAllowed", "notYours"), Told(await ana.Post(forged)));
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task Each_place_has_its_own_commands()
    {
        await using var evening = await Choosing();
        await using var screen = await server.Screen(evening.Room);
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString());
        Assert.Equal(("notAllowed", "deskOnly"), Told(await ana.Send(new { type = "closeChoosing" })));
        Assert.Equal(("notAllowed", "deskOnly"), Told(await ana.Post(new { type = "closeChoosing", confirmed = true })));
        Assert.Equal(("notAllowed", "seatOnly"), Told(await evening.Fani.Send(new { type = "placeDot", card, seat = ana.Seat })));
        Assert.Equal(("notAllowed", "server.readsOnly"), Told(await screen.Send(new { type = "blankScreen", on = true })));
        Assert.Equal(("invalid", "unknown"), Told(await evening.Fani.Send(new { type = "closeUnattended" })));
        Assert.Equal(("invalid", "unknown"), Told(await evening.Fani.Send(new { type = "markSilent", seat = ana.Seat })));
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
        await using var evening = await Choosing();
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
    public async Task An_old_phase_gets_the_board_and_a_late_idea_is_parked()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ana = evening.People[0];
        var old = ana.Rows["round"].GetProperty("phaseSeq").GetInt32();
        await evening.Write();
        await evening.ToListen();
        var answer = await ana.Send(new { type = "doneWriting", done = true, phase = old });
        Assert.Equal("phaseMoved", answer.Kind());
        Assert.Equal("listen", answer.GetProperty("board").GetProperty("rows").GetProperty("round").GetProperty("phase").GetString());
        await evening.ToChoose();
        var late = await ana.Send(new { type = "postIdea", text = "Še ena misel", receipt = Sample.NewReceipt(), phase = old });
        Assert.Equal("accepted", late.Kind());
        Assert.Contains(late.GetProperty("yours").GetProperty("ideas").EnumerateArray(), idea => idea.GetProperty("state").GetString() == "parked");
    }

    [Fact]
    public async Task Two_desks_that_press_next_move_one_card()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await using var second = await server.Desk(evening.Room);
        var next = second.Rows["next"].GetProperty("id").GetString();
        await evening.Fani.Board();
        var both = await Task.WhenAll(evening.Fani.Send(new { type = "nextCard", card = next }), second.Send(new { type = "nextCard", card = next }));
        Assert.Single(both, answer => answer.Kind() == "accepted");
        Assert.Single((await second.Board()).GetProperty("rows").GetProperty("listen").GetProperty("shown").EnumerateArray());
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
        Assert.InRange(watch.ElapsedMilliseconds, 1900, 6000);
        watch.Restart();
        Assert.Equal("accepted", (await ana.Post(new { type = "okForMe", version = 1 })).Kind());
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500); // who has a seat tries no code
        server.Time.Move(TimeSpan.FromMinutes(1));
        watch.Restart();
        await using var bor = new Phone(server.Address, evening.Code);
        await bor.Join("families");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500);
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
        Assert.InRange(watch.ElapsedMilliseconds, 1900, 6000);
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

    [Fact]
    public async Task More_than_a_person_can_tap_is_refused_for_that_seat_alone()
    {
        await using var evening = await Choosing();
        var card = (await evening.Cards())[0].GetString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => evening.People[0].Send(new { type = i % 2 == 0 ? "placeDot" : "takeDot", card })));
        Assert.Contains(answers, answer => answer.Code() == Trouble.SlowDown);
        Assert.Equal("accepted", (await evening.People[1].Send(new { type = "placeDot", card })).Kind());
    }

    [Fact]
    public async Task A_join_code_may_be_typed_as_people_type()
    {
        await using var evening = await Evening.Open(server);
        var typed = $"{evening.Code[..3].ToLowerInvariant()} {evening.Code[3..].ToLowerInvariant()}";
        await using var ana = new Phone(server.Address, Uri.EscapeDataString(typed));
        Assert.Equal("accepted", (await ana.Join("families")).Kind());
    }

    [Fact]
    public async Task Health_says_whether_the_database_can_be_written()
    {
        await using var anybody = new Phone(server.Address, "");
        Assert.Equal(HttpStatusCode.OK, (await anybody.Get("/health")).StatusCode);
        using var locked = server.Lock();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anybody.Get("/health")).StatusCode);
    }

    private async Task<Evening> Choosing()
    {
        var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        return evening;
    }

    private static (string, string?) Told(JsonElement answer) => (answer.Kind(), answer.Code());

    public void Dispose() => server.Dispose();
}
