// A disk that is full, and a database that another program holds: nobody is told "saved" wrongly, nothing is lost, and it goes on by itself.
using System.Diagnostics;
using System.Net;
using LabHub.Features.Accounts;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const string Trouble = "Nothing can be saved in ";
    private const string Over = "Saved again in ";
    private const string TryAgain = "Še ni shranjeno. Čez trenutek poskusite znova.";

    /// <summary>
    /// The process may not make any file longer than now (RLIMIT_FSIZE): what a full disk is to a program that only appends.
    /// Needs no rights, and is lifted while it runs. (Tried by hand on a real full disk too: SQLite says FULL there, and IOERR here.)
    /// </summary>
    [Fact]
    public async Task A_full_disk_is_told_keeps_the_room_readable_and_loses_nothing_when_there_is_space_again()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var room = await ProcessRoom.Open("families", "families", "school", "young");
        var evening = room.Evening;
        await evening.ToWrite();
        await evening.Write();
        var kept = evening.People.Select((_, i) => (Id: Phone.NewId(), Idea: new { type = "postIdea", text = $"Na polnem disku {i}", receipt = Sample.NewReceipt() })).ToArray();
        var facts = room.Count("SELECT count(*) FROM events");
        room.Server.MayWrite(0);

        for (var again = 0; again < 5; again++) // phones send again and again
        {
            var answers = await Task.WhenAll(evening.People.Select((p, i) => again % 2 == 0 ? p.Send(kept[i].Idea, kept[i].Id) : p.Post(kept[i].Idea, kept[i].Id)));
            Assert.All(answers, answer => Assert.Equal(("notAllowed", "server.notSaved"), (answer.Kind(), answer.Code())));
        }
        var asked = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await evening.Fani.Get("/health")).StatusCode);
        output.WriteLine($"/health on a full disk: {Stopwatch.GetElapsedTime(asked).TotalMilliseconds:0} ms");
        foreach (var place in room.Everybody)
            Assert.Equal("write", (await place.Board()).GetProperty("rows").GetProperty("round").GetProperty("phase").GetString());
        Assert.All(evening.People, p => Assert.Single(p.Yours["ideas"].EnumerateArray()));
        Assert.Equal("server.notSaved", (await evening.Fani.Send(new { type = "reveal", confirmed = true })).Code());
        await using (var late = new Phone(room.Server.Address, room.Code))
            Assert.Equal("server.notSaved", (await late.Join("social")).Code());
        Assert.Equal(facts, room.Count("SELECT count(*) FROM events"));
        Assert.Single(room.Server.Output, line => line.Contains(Trouble, StringComparison.Ordinal));

        room.Server.MayWrite(null);
        var saved = await Task.WhenAll(evening.People.Select((p, i) => p.Send(kept[i].Idea, kept[i].Id)));
        Assert.All(saved, answer => Assert.Equal("accepted", answer.Kind()));
        Assert.Equal("alreadyDone", (await evening.People[0].Post(kept[0].Idea, kept[0].Id)).Kind());
        while ((await evening.Fani.Get("/health")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100); // an answer of /health holds for a second
        await evening.ToListen();
        await evening.ToChoose();
        Assert.Equal(8, (await evening.Cards()).GetArrayLength());
        await TellsItIsOver(room);
        Assert.DoesNotContain(room.Server.Output, line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains("polnem", StringComparison.Ordinal));
        await room.Kill(); // and the pages it wrote in between are whole
        Assert.EndsWith("0 wrong.", await room.Verify(), StringComparison.Ordinal);
        Assert.Equal(1, room.Count("SELECT count(*) FROM words WHERE text = 'Na polnem disku 0'"));
    }

    /// <summary>The disk fills in the middle of a piece: a transaction that is half in the log is no transaction.</summary>
    [Fact]
    public async Task A_disk_that_fills_while_many_write_has_what_was_answered_and_nothing_else()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var room = await ProcessRoom.Open("families", "families", "families", "school", "young", "social");
        var evening = room.Evening;
        await evening.ToWrite();
        room.Server.MayWrite(new FileInfo(room.File + "-wal").Length + 400_000);
        var sent = evening.People.Select((p, i) => Task.Run(() => UntilFull(p, i))).ToArray();
        var saved = (await Task.WhenAll(sent)).SelectMany(texts => texts).ToList();
        Assert.NotEmpty(saved);
        output.WriteLine($"{saved.Count} ideas until the disk was full");
        await room.Kill();
        await room.Start(); // the disk has space again, or the database would not open
        Assert.EndsWith("0 wrong.", await room.Verify(), StringComparison.Ordinal);
        foreach (var text in saved)
            Assert.Equal(1, room.Count($"SELECT count(*) FROM words WHERE text = '{text}'"));
        await room.Evening.ToListen();
    }

    [Fact]
    public async Task A_file_that_another_program_holds_for_a_moment_is_waited_for_and_for_long_is_told()
    {
        await using var room = await ProcessRoom.Open("families", "school", "young");
        var evening = room.Evening;
        await evening.ToWrite();
        var (ana, bor) = (evening.People[0], evening.People[1]);
        var began = Stopwatch.GetTimestamp();
        Task<System.Text.Json.JsonElement> waits;
        using (Held(room.File))
        {
            waits = ana.Send(new { type = "postIdea", text = "Počaka", receipt = Sample.NewReceipt() });
            await Task.Delay(TimeSpan.FromMilliseconds(700));
            Assert.False(waits.IsCompleted, "nobody is told anything before it is known");
        }
        Assert.Equal("accepted", (await waits).Kind());
        output.WriteLine($"held for 0.7 s: saved after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");

        var (idea, id) = (new { type = "postIdea", text = "Pride pozneje", receipt = Sample.NewReceipt() }, Phone.NewId());
        using (Held(room.File))
        {
            began = Stopwatch.GetTimestamp();
            var health = bor.Get("/health");
            Assert.Equal("server.notSaved", (await ana.Send(idea, id)).Code());
            output.WriteLine($"held for long: not saved after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await health).StatusCode);
            using var posted = await ana.PostRaw(System.Text.Json.JsonSerializer.Serialize(new { commandId = id, place = "phone", command = new { idea.type, idea.text, idea.receipt, seat = ana.Seat, round = 1 } }));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, posted.StatusCode);
            began = Stopwatch.GetTimestamp();
            Assert.Single((await ana.Board()).GetProperty("yours").GetProperty("ideas").EnumerateArray());
            output.WriteLine($"read meanwhile in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        }
        Assert.Equal("accepted", (await ana.Send(idea, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Send(idea, id)).Kind());
        Assert.Equal(1, room.Count("SELECT count(*) FROM words WHERE text = 'Pride pozneje'"));
        Assert.Single(room.Server.Output, line => line.Contains(Trouble, StringComparison.Ordinal) && line.Contains("another program holds the database", StringComparison.Ordinal));
        await TellsItIsOver(room);
        Assert.EndsWith("0 wrong.", await room.Verify(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_script_that_cannot_be_saved_promises_nothing_and_keeps_what_was_chosen()
    {
        using var server = new LabHubServer();
        await using var evening = await Evening.Open(server, "school");
        var ana = server.Browser();
        using (server.Lock())
        {
            using var answer = await ana.PostAsync("/j/" + evening.Code, People.Form(("voice", "families"), ("language", "sl")));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(TryAgain, page, StringComparison.Ordinal);
            Assert.DoesNotContain("poslano znova", page, StringComparison.Ordinal);
            Assert.Matches("value=\"families\"[^>]* checked", page);
        }
        Assert.Equal(HttpStatusCode.SeeOther, (await ana.PostAsync("/j/" + evening.Code, People.Form(("voice", "families"), ("language", "sl")))).StatusCode);
    }

    [Fact]
    public async Task Whoever_signs_in_or_leads_a_lab_while_nothing_can_be_saved_is_told_so_and_the_log_in_one_line()
    {
        using var server = new LabHubServer();
        using var gal = await server.SignedIn("gal", Role.Coordinator);
        var forms = new (string Address, FormUrlEncodedContent Form)[]
        {
            ("/account/signin", People.Form(("email", "gal@labhub.test"), ("password", "narobe"))),
            ("/labs/spodnje-podravje/settings", People.Form(("name", "Spodnje Podravje"), ("place", "Maribor"), ("required", "families"))),
            ("/labs/spodnje-podravje/settings?handler=invite", People.Form(("role", "Facilitator"))),
        };
        using (server.Lock())
        {
            foreach (var (address, form) in forms)
            {
                using var answer = await gal.PostAsync(address, form);
                Assert.Equal((address, HttpStatusCode.ServiceUnavailable), (address, answer.StatusCode));
                Assert.Contains(TryAgain, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
        Assert.Equal(forms.Length, server.Log.Lines.Count(line => line.Level is LogLevel.Warning && line.Line.Contains("A form could not be saved: another program holds the database", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", server.Log.All, StringComparison.Ordinal);
    }

    /// <summary>The log comes through a pipe, a moment after the answer.</summary>
    private static async Task TellsItIsOver(ProcessRoom room)
    {
        for (var tries = 0; tries < 600 && !room.Server.Output.Any(line => line.Contains(Over, StringComparison.Ordinal)); tries++)
            await Task.Delay(50);
        Assert.Single(room.Server.Output, line => line.Contains(Over, StringComparison.Ordinal));
    }

    private static async Task<List<string>> UntilFull(Phone phone, int who)
    {
        var saved = new List<string>();
        for (var i = 0; ; i++)
        {
            var text = $"Misel {who} {i} " + new string('x', 200);
            var answer = saved.Count < 5
                ? await phone.Send(new { type = "postIdea", text, receipt = Sample.NewReceipt() })
                : await phone.Send(new { type = "doneWriting", done = i % 2 == 0 });
            if (answer.Code() == "server.notSaved")
                return saved;
            if (answer.Code() == "server.slowDown")
                await Task.Delay(200);
            else if (saved.Count < 5)
                saved.Add(text);
        }
    }

    private static Microsoft.Data.Sqlite.SqliteConnection Held(string file)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        begin.ExecuteNonQuery();
        return connection;
    }
}
