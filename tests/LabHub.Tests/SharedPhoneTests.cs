// Two people on one phone, somebody without one, and a seat that moves, over the wire and over a restart (E36, E44).
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class SharedPhoneTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Two_people_on_one_phone_have_a_ballot_each_and_the_phone_names_neither_without_being_asked()
    {
        await using var evening = await Evening.Open(server, "families", "social", "school");
        var ana = evening.People[0];
        var bor = await Add(ana, "families");
        await evening.ToWrite();
        await ana.Send(new { type = "postIdea", text = "Kar je napisala Ana", receipt = Sample.NewReceipt() });
        await ana.Send(new { type = "postIdea", text = "Kar je napisal Bor", receipt = Sample.NewReceipt(), seat = bor });
        Assert.Single(ana.Yours["ideas"].EnumerateArray(), i => i.GetProperty("text").GetString() == "Kar je napisala Ana" || i.GetProperty("text").GetString() == "Kar je napisal Bor");

        await using var other = new Phone(server.Address, evening.Code) { Token = ana.Token };
        await other.Enter();
        Assert.Equal(["phone"], other.Yours.Keys);
        Assert.Equal("seatOnly", (await other.Invoke("Send", Phone.NewId(), new { type = "openClosing" })).Code()); // it is no desk
        Assert.Equal("seatOnly", (await other.Invoke("Send", Phone.NewId(), new { type = "okForMe", version = 1 })).Code());
        other.Holder = bor;
        await other.Enter();
        Assert.Equal(bor, other.Seat);
        Assert.DoesNotContain("Kar je napisala Ana", other.Received.ToString(), StringComparison.Ordinal);
        Assert.Contains("Kar je napisal Bor", other.Received.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, evening.Fani.Rows["room"].GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task Both_people_of_a_phone_are_near_as_long_as_it_is_heard()
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        var bor = await Add(ana, "school");
        ana.Holder = ana.Seat;
        await ana.Close();
        server.Time.Move(TimeSpan.FromMinutes(20));
        await ana.Board();
        Assert.Contains(bor, evening.Room.Presence.Here());
        await ana.Enter();
        server.Time.Move(TimeSpan.FromMinutes(20));
        Assert.Superset(new HashSet<string> { ana.Seat, bor }, evening.Room.Presence.Here().ToHashSet());
        await evening.Fani.Send(new { type = "markLeft", tag = evening.Room.Now.State.Seats[bor].Tag });
        Assert.True(evening.Room.Now.State.Seats[bor].Left);
        Assert.False(evening.Room.Now.State.Seats[ana.Seat].Left);
        Assert.Equal("accepted", (await ana.Send(new { type = "return", seat = bor })).Kind());
    }

    [Fact]
    public async Task A_phone_holds_six_people_and_no_seventh()
    {
        await using var evening = await Evening.Open(server, "families");
        for (var more = 0; more < 5; more++)
            await Add(evening.People[0], "families");
        Assert.Equal("phoneFull", (await evening.People[0].Send(new { type = "addSeatHere", voice = "families", language = "sl" })).Code());
    }

    [Fact]
    public async Task Leaving_one_of_two_seats_leaves_the_other_person_where_she_is()
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        var (first, second) = (ana.Seat, await Add(ana, "school"));
        await ana.Send(new { type = "leave", seat = second });
        Assert.Equal(HttpStatusCode.NoContent, (await Clear(evening.Code, ana.Token, second)).StatusCode);
        Assert.Equal(1, server.Count("SELECT count(*) FROM phones"));
        await ana.Board();
        Assert.Equal(first, ana.Seat);
        Assert.Equal("accepted", (await ana.Send(new { type = "okForMe", version = 1 })).Kind());
        Assert.Equal("notYours", (await ana.Send(new { type = "return", seat = second })).Code());
        var last = await Clear(evening.Code, ana.Token, null);
        Assert.Contains("labhub=;", last.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal(0, server.Count("SELECT count(*) FROM phones"));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"/w/{evening.Code}/board?place=phone")).StatusCode);
    }

    /// <summary>Of two frames with one number nobody could say which is the newer.</summary>
    [Fact]
    public async Task A_code_and_a_cleared_seat_which_are_no_facts_get_a_number_of_their_own()
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        ana.Holder = ana.Seat;
        var bor = await Add(ana, "school");
        await ana.Enter();
        var before = evening.Room.Now.At;
        var made = await ana.Send(new { type = "makeSeatCode" });
        Assert.True(made.GetProperty("yours").TryGetProperty("seatCode", out _));
        Assert.InRange(made.GetProperty("at").GetInt64(), before + 2, long.MaxValue); // the fact that there is one, and then the code

        before = evening.Room.Now.At;
        var told = new TaskCompletionSource<long>();
        ana.OnFrame = said =>
        {
            if (said[0].ValueKind is System.Text.Json.JsonValueKind.Object && said[0].TryGetProperty("phone", out _))
                told.TrySetResult(said[1].GetInt64());
        };
        await Clear(evening.Code, ana.Token, bor);
        Assert.InRange(await told.Task.WaitAsync(TimeSpan.FromSeconds(30)), before + 1, long.MaxValue);
        Assert.Single(ana.Yours["phone"].GetProperty("seats").EnumerateArray());
    }

    [Fact]
    public async Task A_seat_that_was_cleared_off_a_phone_is_heard_of_in_none_of_its_open_windows()
    {
        await using var evening = await Evening.Open(server, "families");
        var ana = evening.People[0];
        var (first, second) = (ana.Seat, await Add(ana, "school"));
        await using var forBor = new Phone(server.Address, evening.Code) { Token = ana.Token, Holder = second };
        await forBor.Enter();
        await Clear(evening.Code, ana.Token, second);
        await forBor.Until(p => !p.IsOpen);
        Assert.True(ana.IsOpen);
        await Clear(evening.Code, ana.Token, null);
        await ana.Until(p => !p.IsOpen);
        Assert.False(evening.Room.Now.State.Seats[first].Left);
    }

    [Fact]
    public async Task E44_a_code_brings_the_seat_to_another_phone_and_the_old_one_is_told_so()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        var ana = evening.People[0];
        var (seat, old) = (ana.Seat, ana.Token);
        await ana.Send(new { type = "makeSeatCode" });
        var code = ana.Yours["seatCode"].GetProperty("code").GetString()!;
        Assert.Matches("^[A-HJ-KM-NP-Z2-9]{8}$", code);
        Assert.DoesNotContain(server.BytesOnDisk(), file => System.Text.Encoding.UTF8.GetString(file.Bytes).Contains(code, StringComparison.Ordinal));

        await using var another = new Phone(server.Address, evening.Code);
        Assert.Equal("seatCodeWrong", (await another.Brings("ABCDEFGH")).Code());
        Assert.Equal("accepted", (await another.Brings(code.ToLowerInvariant().Insert(4, " "))).Kind());
        Assert.Equal(seat, another.Seat);
        Assert.False(another.Yours.ContainsKey("seatCode"));
        await ana.Until(p => !p.IsOpen); // the open socket of the old phone too
        using var told = await ana.Get($"/w/{evening.Code}/board?place=phone");
        Assert.Equal(HttpStatusCode.Gone, told.StatusCode);
        Assert.Contains("moved", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await ana.PostRaw($$$"""{"commandId":"0123456789abcdef","place":"phone","command":{"type":"leave","seat":"{{{seat}}}"}}""")).StatusCode);
        await using var third = new Phone(server.Address, evening.Code);
        Assert.Equal("seatCodeWrong", (await third.Brings(code)).Code());
        Assert.Equal("accepted", (await another.Post(new { type = "okForMe", version = 1 })).Kind());
        Assert.NotEqual(old, another.Token);
    }

    [Fact]
    public async Task A_code_survives_a_restart_of_the_server_and_ends_after_thirty_minutes()
    {
        var folder = Directory.CreateTempSubdirectory("labhub-").FullName;
        string workshop, early, late, ana, bor, token;
        using (var before = new LabHubServer(folder))
        {
            await using var evening = await Evening.Open(before, "families", "school");
            (workshop, ana, bor, token) = (evening.Code, evening.People[0].Seat, evening.People[1].Seat, evening.People[0].Token!);
            foreach (var person in evening.People)
                await person.Send(new { type = "makeSeatCode" });
            (early, late) = (evening.People[0].Yours["seatCode"].GetProperty("code").GetString()!, evening.People[1].Yours["seatCode"].GetProperty("code").GetString()!);
        }
        using (var after = new LabHubServer(folder))
        {
            await using var another = new Phone(after.Address, workshop);
            Assert.Equal("accepted", (await another.Brings(early)).Kind());
            Assert.Equal(ana, another.Seat);
            after.Time.Move(TimeSpan.FromMinutes(31));
            await using var tooLate = new Phone(after.Address, workshop);
            Assert.Equal("seatCodeWrong", (await tooLate.Brings(late)).Code());
        }
        using (var again = new LabHubServer(folder))
        {
            await using var old = new Phone(again.Address, workshop) { Token = token };
            Assert.Equal(HttpStatusCode.Gone, (await old.Get($"/w/{workshop}/board?place=phone")).StatusCode);
            Assert.False(again.Rooms.ByCode(workshop)!.Now.State.Seats[bor].Left);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_form_of_the_join_page_brings_a_seat_also_when_it_is_sent_twice()
    {
        await using var evening = await Evening.Open(server, "families");
        await evening.People[0].Send(new { type = "makeSeatCode" });
        var code = evening.People[0].Yours["seatCode"].GetProperty("code").GetString()!;
        var browser = server.Browser();
        Assert.Contains($"/j/{evening.Code}/seat", await browser.GetStringAsync($"/j/{evening.Code}"), StringComparison.Ordinal);
        var form = await browser.GetStringAsync($"/j/{evening.Code}/seat");
        var token = System.Text.RegularExpressions.Regex.Match(form, "name=\"phone\" value=\"([^\"]+)\"").Groups[1].Value;
        var wrong = await browser.PostAsync($"/j/{evening.Code}/seat", People.Form(("seatCode", "ABCDEFGH"), ("phone", token)));
        Assert.Contains("Ta koda ne velja", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var client in new[] { server.Browser(), server.Browser() }) // the first answer was lost on its way
        {
            using var moved = await client.PostAsync($"/j/{evening.Code}/seat", People.Form(("seatCode", code), ("phone", token)));
            Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
            Assert.EndsWith("#k=" + token, moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Guessing_seat_codes_becomes_slow_like_guessing_join_codes()
    {
        await using var evening = await Evening.Open(server);
        await using var guesser = new Phone(server.Address, evening.Code);
        for (var i = 0; i < 60; i++)
            await guesser.Brings("ABCDEFGH");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("seatCodeWrong", (await guesser.Brings("ABCDEFGH")).Code());
        Assert.True(watch.ElapsedMilliseconds >= 1900);
    }

    [Fact]
    public async Task A_desk_types_for_a_paper_seat_and_for_no_other_and_a_stranger_finds_no_page()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        await evening.Lead(new { type = "addPaperSeat", voice = "families", language = "sl" });
        var row = evening.Fani.Rows["seats"].EnumerateArray().Single(s => s.GetProperty("paper").GetBoolean());
        var tag = row.GetProperty("tag").GetString()!;
        Assert.Equal("here", row.GetProperty("presence").GetString());
        await evening.ToWrite();

        await using var helper = new Phone(server.Address, evening.Code) { Cookie = evening.Fani.Cookie, Paper = tag };
        await helper.Enter();
        Assert.Equal("accepted", (await helper.Send(new { type = "postIdea", text = "Od nekoga brez telefona", receipt = Sample.NewReceipt() })).Kind());
        Assert.Equal("accepted", (await helper.Post(new { type = "doneWriting", done = true })).Kind());
        Assert.Equal("notYours", (await helper.Send(new { type = "doneWriting", done = true, seat = evening.People[0].Seat })).Code());
        using var page = await helper.Get($"/w/{evening.Code}/paper/{tag}");
        Assert.Contains($"data-paper=\"{tag}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        foreach (var (who, paper) in new[] { (evening.People[0].Token, tag), (null, tag) })
        {
            await using var stranger = new Phone(server.Address, evening.Code) { Token = who, Paper = paper };
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/w/{evening.Code}/paper/{paper}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/w/{evening.Code}/board?place=phone&paper={paper}")).StatusCode);
            await Assert.ThrowsAsync<HubError>(stranger.Enter);
        }
        await using var wrong = new Phone(server.Address, evening.Code) { Cookie = evening.Fani.Cookie, Paper = evening.Room.Now.State.Seats[evening.People[0].Seat].Tag };
        Assert.Equal(HttpStatusCode.NotFound, (await wrong.Get($"/w/{evening.Code}/board?place=phone&paper={wrong.Paper}")).StatusCode);

        server.Time.Move(TimeSpan.FromMinutes(40));
        await server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Live.Pulse>().Single().Sweep();
        Assert.False(evening.Room.Now.State.Seats.Values.Single(s => s.Paper).Left);
    }

    private static async Task<string> Add(Phone phone, string voice)
    {
        Assert.Equal("accepted", (await phone.Send(new { type = "addSeatHere", voice, language = "sl" })).Kind());
        return phone.Yours["phone"].GetProperty("seats").EnumerateArray().Last().GetProperty("seat").GetString()!;
    }

    private async Task<HttpResponseMessage> Clear(string code, string? token, string? seat)
    {
        using var http = server.Browser();
        http.DefaultRequestHeaders.Add("X-LabHub-Phone", token);
        return await http.PostAsync($"/w/{code}/clear{(seat is null ? "" : "?seat=" + seat)}", null);
    }

    public void Dispose() => server.Dispose();
}
