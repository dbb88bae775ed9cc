// verify names every kind of fault, each in one line with its workshop and number; every one is made here, in a real file.
using LabHub.Journal;
using LabHub.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace LabHub.Tests;

/// <summary>An evening with a saved round, a weighing that is closed and a check that is open, made once for all of them.</summary>
public sealed class VerifyTests(VerifyTests.SavedEvening evening) : IClassFixture<VerifyTests.SavedEvening>
{
    private const string W = "workshop = (SELECT id FROM workshops)";
    private const string Last = "seq = (SELECT max(seq) FROM events) AND " + W;

    [Fact]
    public void An_evening_in_the_middle_of_its_second_round_has_no_fault()
    {
        var (code, said) = evening.Verify("SELECT 1");
        Assert.True(code == 0, string.Join('\n', said));
        Assert.Matches(@"^Verified: 1 journals, \d\d+ facts, 1 outcomes, 0 wrong\.$", Assert.Single(said));
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE seq = 9", "Workshop SP-2026-01: number 9 is missing.")]
    [InlineData("UPDATE events SET body = NULL WHERE type = 'revealed' AND seq < 40", "Workshop SP-2026-01: number * (revealed) has lost its body before its time.")]
    [InlineData("UPDATE events SET body = '{' WHERE seq = 9", "Workshop SP-2026-01: number 9 (*) cannot be read (JsonException).")]
    [InlineData("UPDATE events SET type = 'danced' WHERE seq = 9", "Workshop SP-2026-01: number 9 (danced) cannot be read (*).")]
    [InlineData("UPDATE events SET type = 'started', body = '{}' WHERE seq = 1", "Workshop SP-2026-01: number 1 (started) cannot follow what stands before it (*).")]
    [InlineData("DELETE FROM events", "Workshop SP-2026-01: it has no beginning.")]
    [InlineData("DELETE FROM words WHERE text = 'Druga 1'", "Workshop SP-2026-01: number * has lost a text.")]
    [InlineData("INSERT INTO words SELECT id, 'nobodys', 0, 'Nikogaršnje', '00' FROM workshops", "Workshop SP-2026-01: a text belongs to no fact.")]
    [InlineData("DELETE FROM words WHERE text = 'Kdo bo plačal hrano?'", "Workshop SP-2026-01: 1 texts of open marks are missing.")]
    [InlineData("INSERT INTO words SELECT id, 'outlived', 1, 'Skrivnost', '00' FROM workshops", "Workshop SP-2026-01: a text of a secret mark has outlived its vote.")]
    [InlineData("UPDATE events SET body = '{\"round\":1,\"idea\":\"x\",\"seat\":\"y\"}' WHERE seq = (SELECT min(seq) FROM events WHERE type = 'ideaAuthored')", "Workshop SP-2026-01: number * should have lost its body with number *.")]
    [InlineData("INSERT INTO erased SELECT id, '2026-11-21', 'removed' FROM words WHERE text = 'Druga 1'", "Workshop SP-2026-01: a text that was erased is there again.")]
    [InlineData("UPDATE marks SET vote = 'over'", "Workshop SP-2026-01: 2 marks belong to no open vote.")]
    [InlineData("UPDATE marks SET seat = 'nobody' WHERE value = 'agree'", "Workshop SP-2026-01: 1 marks are of a seat that does not exist.")]
    [InlineData("UPDATE marks SET card = 'twice' WHERE value = 'agree'", "Workshop SP-2026-01: 1 answers of a check are not one a seat.")]
    [InlineData("UPDATE marks SET value = 'shrug' WHERE value = 'agree'", "Workshop SP-2026-01: a mark cannot follow the facts (ArgumentException).")]
    [InlineData("UPDATE phones SET seat = 'nobody' WHERE seat = (SELECT min(seat) FROM phones)", "Workshop SP-2026-01: 1 phones hold a seat that does not exist.")]
    [InlineData("UPDATE events SET body = json_set(body, '$.result.counts.agree', 7) WHERE type = 'checkClosed'", "Workshop SP-2026-01: number * (checkClosed): its 7 answers are not those of the 4 seats that were asked.")]
    [InlineData("UPDATE events SET body = json_set(body, '$.result.counts.worry', 1, '$.result.counts.agree', 1) WHERE type = 'checkClosed'", "Workshop SP-2026-01: number * (checkClosed): its counts do not fit the worries and reservations beside them.")]
    [InlineData("UPDATE events SET body = json_remove(body, '$.result.cards[0]') WHERE type = 'choosingClosed' AND seq < 60", "Workshop SP-2026-01: number * (choosingClosed): its result is not about the cards of the vote.")]
    [InlineData("UPDATE events SET body = json_set(body, '$.result.cards[0].dots', 50) WHERE type = 'choosingClosed'", "Workshop SP-2026-01: number * (choosingClosed): there are more dots than the seats had.")]
    [InlineData("UPDATE events SET body = json_set(body, '$.document.steps[0].answers.agree', 3) WHERE type = 'roundSaved'", "Workshop SP-2026-01: number * (roundSaved): the answers to step 1 are not those of its check.")]
    [InlineData("UPDATE workshops SET title = 'Drugače'", "Workshop SP-2026-01: its title in the list of workshops is not that of its journal.")]
    [InlineData("UPDATE workshops SET state = 'closed'", "Workshop SP-2026-01: its state in the list of workshops is not that of its journal.")]
    [InlineData("UPDATE workshops SET state = 'purged'", "Workshop SP-2026-01: it is forgotten, but * words are still there.")]
    [InlineData("UPDATE outcomes SET document = json_set(document, '$.takenBack', 9)", "Outcome SP-2026-01/1: its hash does not fit what stands there.")]
    [InlineData("UPDATE outcome_texts SET text = text || '.' WHERE text LIKE 'Prva 1%'", "Outcome SP-2026-01/1: its hash does not fit what stands there.")]
    [InlineData("UPDATE outcome_texts SET text = text || '.', salt = NULL WHERE text LIKE 'Prva 1%'", "Outcome SP-2026-01/1: a text has lost its salt, or a salt its text.")]
    [InlineData("UPDATE outcome_texts SET text = NULL, salt = NULL WHERE text LIKE 'Prva 1%'", "Outcome SP-2026-01/1: a text was taken out of it, and no line says so.")]
    [InlineData("UPDATE outcomes SET name = 'SP-2026-01/2'", "Outcome SP-2026-01/2: it stands under the name of another one.")]
    [InlineData("UPDATE events SET body = json_set(body, '$.document.hash', 'other') WHERE type = 'roundSaved'", "Outcome SP-2026-01/1: it is not the one that number * of its journal saved.")]
    [InlineData("PRAGMA foreign_keys=ON; DELETE FROM outcomes", "Workshop SP-2026-01: number * (roundSaved): its outcome is not there.")]
    [InlineData("UPDATE words SET text = 'Nihče ni rekel tega' WHERE id IN (SELECT words FROM outcome_texts WHERE text LIKE 'Prva 1%')", "Outcome SP-2026-01/1: a text of it stands otherwise in its journal.")]
    [InlineData("UPDATE words SET salt = '00' WHERE id IN (SELECT words FROM outcome_texts WHERE text LIKE 'Prva 1%')", "Outcome SP-2026-01/1: a text of it stands otherwise in its journal.")]
    [InlineData("PRAGMA foreign_keys=OFF; INSERT INTO marks SELECT 'gone', vote, seat, card, value, NULL, NULL FROM marks LIMIT 1", "1 rows of marks belong to no row of workshops.")]
    public void A_fault_is_named_in_one_line(string damage, string line)
    {
        var (code, said) = evening.Verify(damage);
        Assert.Equal(1, code);
        var pattern = "^" + System.Text.RegularExpressions.Regex.Escape(line).Replace(@"\*", ".+?", StringComparison.Ordinal) + "$";
        Assert.True(said.Any(s => System.Text.RegularExpressions.Regex.IsMatch(s, pattern)), string.Join('\n', said));
        Assert.Matches(@"^Verified: .* [1-9]\d* wrong\.$", said[^1]);
        Assert.All(said, s => Assert.DoesNotContain("Druga", s, StringComparison.Ordinal));
    }

    [Fact]
    public void An_erased_text_that_the_record_tells_of_is_no_fault()
    {
        var (code, said) = evening.Verify(
            """
            INSERT INTO corrections (outcome, at, kind, public) SELECT id, created, 'removed', 1 FROM outcomes;
            UPDATE outcome_texts SET text = NULL, salt = NULL WHERE text LIKE 'Prva 1%'
            """);
        Assert.True(code == 0, string.Join('\n', said));
    }

    /// <summary>The tool, without a server around it.</summary>
    public static int All(Database database, TextWriter say)
    {
        using var writer = new Writer(database, TimeProvider.System, NullLogger<Writer>.Instance);
        var erased = new ErasedList(database, writer, new Checkpoint(writer, database, NullLogger<Checkpoint>.Instance), TimeProvider.System, NullLogger<ErasedList>.Instance);
        return Tools.Verify.All(database, erased, say);
    }

    public sealed class SavedEvening : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("labhub-verify-").FullName;
        private int n;

        private string Whole => Path.Combine(folder, "whole.db");

        public async Task InitializeAsync()
        {
            using var server = new LabHubServer();
            await using var evening = await Evening.Open(server, "families", "families", "school", "young");
            await evening.ToWrite();
            await evening.Write("Prva");
            await evening.ToListen();
            await evening.ToChoose();
            var card = (await evening.Cards())[0].GetString();
            foreach (var phone in evening.People)
                await phone.Send(new { type = "placeDot", card });
            await evening.ToShape();
            await evening.ToCheck();
            await evening.Answer();
            await evening.Lead(new { type = "closeCheck" });
            await evening.Lead(new { type = "saveOutcome" });
            await evening.NextRound("Kdo kaj naredi zjutraj?");
            await evening.Write("Druga");
            await evening.ToListen();
            await evening.ToChoose();
            await evening.ToShape();
            await evening.ToCheck();
            await evening.People[0].Send(new { type = "answer", kind = "agree" });
            await evening.People[1].Send(new { type = "answer", kind = "worry", what = "Kdo bo plačal hrano?", help = "" });
            // The workshop alone, without the seeds of the lab.
            Change(server.File, $"VACUUM INTO '{Whole}'");
            Change(Whole, $"PRAGMA foreign_keys=ON; DELETE FROM outcomes WHERE workshop <> '{evening.Room.Id}'; DELETE FROM workshops WHERE id <> '{evening.Room.Id}'");
        }

        public Task DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }

        /// <summary>Damages a copy, and lets the tool look at it.</summary>
        public (int Code, string[] Said) Verify(string damage)
        {
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{Interlocked.Increment(ref n)}")).FullName, "labhub.db");
            System.IO.File.Copy(Whole, file);
            Change(file, "PRAGMA foreign_keys=OFF; " + damage);
            var database = new Database(
                new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:LabHub", $"Data Source={file};Pooling=False")]).Build(),
                new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { ContentRootPath = folder });
            var said = new StringWriter();
            var code = All(database, said);
            return (code, said.ToString().Trim().Split(Environment.NewLine));
        }

        private static void Change(string file, string sql)
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
