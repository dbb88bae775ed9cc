// Secrets end with their phase: they are looked for in the bytes of the database, its WAL and a backup.
using System.Text;
using LabHub.Domain;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class SecretsTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Dots_are_gone_from_the_file_when_choosing_closes()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString()!);
        await ana.Send(new { type = "placeDot", card });
        Assert.True(OnDisk(ana.Seat + card), "a dot that is open stands in the file, or a restart would lose it");
        await evening.Lead(new { type = "closeChoosing" });
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk(ana.Seat + card));
    }

    [Fact]
    public async Task Weighings_are_gone_from_the_file_when_choosing_closes_and_no_count_is_ever_in_it()
    {
        await using var evening = await Evening.Weighing(server, "families", "families", "families", "families", "families", "school", "young");
        var card = (await evening.Cards())[0].GetString()!;
        foreach (var phone in evening.People)
            Assert.Equal("accepted", (await phone.Send(new { type = "weigh", card, mark = "for" })).Kind());
        var ana = evening.People[0];
        await ana.Send(new { type = "weigh", card, mark = "skip" });
        Assert.Equal("skip", ana.Yours["weighings"].GetProperty("marks")[0].GetProperty("mark").GetString());
        Assert.True(OnDisk(ana.Seat + card), "a mark that is open stands in the file, or a restart would lose it");
        await evening.Lead(new { type = "closeChoosing" });
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk(ana.Seat + card));
        Assert.False(ana.Yours.ContainsKey("weighings") && ana.Yours["weighings"].ValueKind is not System.Text.Json.JsonValueKind.Null);
        Assert.Equal(1, server.Count("SELECT count(*) FROM events WHERE type = 'choosingClosed' AND body LIKE '%\"label\":%'"));
        foreach (var figure in new[] { "score", "gic", "spread", "\"answers\"" })
            Assert.Equal(0, server.Count($"SELECT count(*) FROM events WHERE type = 'choosingClosed' AND body LIKE '%{figure}%'"));
    }

    [Fact]
    public async Task Answers_are_gone_from_the_file_when_the_check_closes_and_a_changed_one_at_once()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        var bor = evening.People[1];
        await bor.Send(new { type = "answer", kind = "worry", what = "Skrivni pomislek o malici", help = "" });
        Assert.True(OnDisk("Skrivni pomislek o malici"));
        await bor.Send(new { type = "answer", kind = "enough" });
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk("Skrivni pomislek o malici"));
        var check = evening.Room.Now.State.Active!.Step!.Check!.Id;
        Assert.True(OnDisk(check + bor.Seat));
        await evening.Lead(new { type = "closeCheck" });
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk(check + bor.Seat));
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task An_idea_taken_back_leaves_no_bytes()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ana = evening.People[0];
        await ana.Send(new { type = "postIdea", text = "Tega nisem hotela napisati", receipt = Sample.NewReceipt() });
        Assert.True(OnDisk("Tega nisem hotela napisati"));
        Assert.Equal("accepted", (await ana.Send(new { type = "takeBackIdea", idea = IdeaOf(ana) })).Kind());
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk("Tega nisem hotela napisati"));
    }

    [Fact]
    public async Task A_backup_leaves_secrets_out_and_opens()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString()!);
        await ana.Send(new { type = "placeDot", card });
        var file = Path.Combine(server.Folder, "backup", "copy.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Assert.Equal(0, await Backup.Make(server.Services.GetRequiredService<Writer>(), file, TextWriter.Null));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.False(Holds(bytes, ana.Seat + card));
        Assert.True(Holds(bytes, "Skupni zajtrk 1"));
        Assert.Equal(1, await Backup.Make(server.Services.GetRequiredService<Writer>(), file, TextWriter.Null));
        using var restored = new LabHubServer(Directory.CreateDirectory(Path.Combine(server.Folder, "restored")).FullName, from: file);
        var room = restored.Rooms.ById(evening.Room.Id)!;
        Assert.Equal(Phase.Choose, room.Now.State.Active!.Phase);
        Assert.False(room.Guests.IsDeskLink(evening.Room.Guests.DeskLink));
        Assert.False(room.Guests.IsScreenKey(evening.Room.Guests.ScreenKey));
        Assert.Equal((1, 0), (server.Count("SELECT count(*) FROM main.desks"), restored.Count("SELECT count(*) FROM main.desks")));
        await using var desk = new Phone(restored.Address, evening.Room.Id, "desk") { Cookie = evening.Fani.Cookie };
        await Assert.ThrowsAsync<HubError>(desk.Enter);
    }

    [Fact]
    public async Task A_list_of_erased_texts_that_cannot_be_written_changes_no_answer_and_is_written_later()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ana = evening.People[0];
        await ana.Send(new { type = "postIdea", text = "Tega nisem hotela napisati", receipt = Sample.NewReceipt() });
        var words = evening.Room.Now.State.Active!.Ideas.Values.Single().Text.Id;
        var list = Path.Combine(server.Folder, "erased.txt");
        Directory.CreateDirectory(list);
        Assert.Equal("accepted", (await ana.Send(new { type = "takeBackIdea", idea = IdeaOf(ana) })).Kind());
        Directory.Delete(list);
        var forgetting = server.Services.GetRequiredService<LabHub.Journal.Forgetting>();
        await forgetting.Once();
        await forgetting.Once();
        Assert.EndsWith($" {words} removed", Assert.Single(await File.ReadAllLinesAsync(list)), StringComparison.Ordinal);
        Assert.True(LabHub.Live.Trouble.OfTheDisk(new IOException()));
    }

    [Fact]
    public async Task A_question_redacted_in_the_next_round_is_told_as_that_also_after_an_older_backup()
    {
        const string text = "Kaj pravi Janez Novak?";
        var folder = Directory.CreateTempSubdirectory("labhub-redacted-").FullName;
        var backup = Path.Combine(folder, "older.copy");
        const string lines = "SELECT count(*) FROM corrections WHERE public = 1 AND kind = ";
        using (var first = new LabHubServer(folder))
        {
            await using var evening = await Evening.Open(first, "families", "school", "young");
            await evening.ToWrite();
            await evening.Write();
            Assert.Equal("accepted", (await evening.People[0].Send(new { type = "suggestQuestion", text })).Kind());
            await End(evening);
            await evening.Lead(new { type = "saveOutcome" });
            Assert.Equal(0, await Backup.Make(first.Services.GetRequiredService<Writer>(), backup, TextWriter.Null));
            await evening.NextRound("Kdo kaj naredi zjutraj?");
            await evening.Write();
            await End(evening);
            await evening.Lead(new { type = "redact", words = evening.Room.Now.State.ForLater[0].Id, part = "Janez Novak" });
            Assert.Equal((1, 0), (first.Count(lines + "'redacted'"), first.Count(lines + "'removed'")));
            foreach (var file in (string[])["", ".md"])
            {
                var page = System.Net.WebUtility.HtmlDecode(await first.Browser().GetStringAsync("/r/" + evening.Room.Now.State.Rounds[0].Address!.Split('/')[^1] + file));
                Assert.Contains("Pozneje je odstranjeno 1\u00a0besedilo.", page, StringComparison.Ordinal);
                Assert.DoesNotContain("avtorske osebe", page, StringComparison.Ordinal);
            }
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(folder, "labhub.db-wal"));
        File.Move(backup, Path.Combine(folder, "labhub.db"), overwrite: true);
        for (var start = 1; start <= 2; start++)
        {
            using var restored = new LabHubServer(folder);
            await restored.NothingIsLeftToTruncate();
            Assert.Equal((1, 0), (restored.Count(lines + "'redacted'"), restored.Count(lines + "'removed'")));
            Assert.DoesNotContain(restored.BytesOnDisk(), file => Holds(file.Bytes, text));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task End(Evening evening)
    {
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = false });
    }

    [Fact]
    public async Task What_was_erased_stays_erased_when_an_older_backup_is_restored()
    {
        const string text = "To je vzeto nazaj";
        var folder = Directory.CreateTempSubdirectory("labhub-restored-").FullName;
        var backup = Path.Combine(folder, "older.copy");
        using (var first = new LabHubServer(folder))
        {
            await using var evening = await Evening.Open(first, "families", "school", "young");
            await evening.ToWrite();
            var ana = evening.People[0];
            await ana.Send(new { type = "postIdea", text, receipt = Sample.NewReceipt() });
            Assert.Equal(0, await Backup.Make(first.Services.GetRequiredService<Writer>(), backup, TextWriter.Null));
            await ana.Send(new { type = "takeBackIdea", idea = IdeaOf(ana) });
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.True(Holds(await File.ReadAllBytesAsync(backup), text));
        File.Delete(Path.Combine(folder, "labhub.db-wal"));
        File.Move(backup, Path.Combine(folder, "labhub.db"), overwrite: true);
        using (var restored = new LabHubServer(folder))
        {
            await restored.NothingIsLeftToTruncate();
            Assert.DoesNotContain(restored.BytesOnDisk(), file => Holds(file.Bytes, text));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static string IdeaOf(Phone phone) => phone.Yours["ideas"][0].GetProperty("id").GetString()!;

    private bool OnDisk(string text) => server.BytesOnDisk().Any(file => Holds(file.Bytes, text));

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    public void Dispose() => server.Dispose();
}
