// The load program's eye for lost and double can see: whatever is taken out of the file or put into it, it tells.
using LabHub.Journal;
using LabHub.Load;
using Microsoft.Data.Sqlite;

namespace LabHub.Tests;

public sealed class OnDiskTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task What_is_missing_in_the_file_is_lost_and_what_nobody_wished_for_is_double()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ideas = new List<string>[] { [], [], [] };
        for (var i = 0; i < 3; i++)
        {
            var (phone, kept, edited, gone) = (evening.People[i], $"Ideja {i}: ostane", $"Ideja {i}: prej", $"Ideja {i}: nazaj");
            foreach (var text in (string[])[kept, edited, gone])
                await phone.Send(new { type = "postIdea", text, receipt = Sample.NewReceipt() });
            await phone.Send(new { type = "editIdea", idea = IdOf(phone, edited), text = $"Ideja {i}: potem" });
            await phone.Send(new { type = "takeBackIdea", idea = IdOf(phone, gone) });
            ideas[i].AddRange([kept, $"Ideja {i}: potem"]);
        }
        await evening.ToListen();
        await evening.ToChoose();
        var card = (await evening.Cards())[0].GetString()!;
        var dot = Phone.NewId();
        await evening.People[0].Send(new { type = "placeDot", card }, dot);
        await evening.People[1].Send(new { type = "doneChoosing", done = true });
        var told = evening.People.Select((phone, i) => new Told(
            phone.Seat, i == 0 ? new HashSet<string> { card } : [], i == 1, ideas[i].ToHashSet(), i == 0 ? [CommandKey.Of(phone.Seat, dot)] : [])).ToList();

        Assert.Equal((0, 0), OnDisk.Compare(server.File, told));
        var seat = evening.People[0].Seat;
        Assert.Equal((1, 0), After($"DELETE FROM marks WHERE seat = '{seat}'", told));
        Assert.Equal((0, 1), After($"INSERT INTO marks SELECT workshop, vote, '{evening.People[2].Seat}', card, value, NULL, NULL FROM marks WHERE seat = '{seat}'", told));
        Assert.Equal((1, 0), After("DELETE FROM marks WHERE card = ''", told));
        Assert.Equal((1, 0), After($"DELETE FROM phones WHERE seat = '{seat}'", told));
        Assert.Equal((1, 0), After($"DELETE FROM commands WHERE hex(key) = '{Convert.ToHexString(told[0].Accepted.Single().Bytes())}'", told));
        Assert.Equal((2, 2), After("UPDATE words SET text = 'Ideja 1: prej' WHERE text = 'Ideja 1: potem'", told)); // once as a text, once as its author's
        Assert.Equal((1, 1), After($"UPDATE events SET body = replace(body, '{seat}', '{evening.People[2].Seat}') WHERE seq = (SELECT min(seq) FROM events WHERE type = 'ideaAuthored')", told));
        Assert.Equal((0, 1), After("INSERT INTO words SELECT workshop, id || 'x', keeping, text, salt FROM words WHERE text = 'Ideja 0: ostane'", told));
        Assert.Equal((0, 1), After("INSERT INTO events SELECT workshop, 9999, type, keeping, at, body FROM events WHERE type = 'seatTaken' LIMIT 1", told));
    }

    /// <summary>Done to a copy of the file.</summary>
    private (int Lost, int Double) After(string sql, IReadOnlyList<Told> told)
    {
        var copy = Path.Combine(server.Folder, "copy.db");
        File.Delete(copy);
        using (var file = new SqliteConnection($"Data Source={server.File};Pooling=False"))
        using (var changed = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            file.Open();
            changed.Open();
            file.BackupDatabase(changed);
            using var command = changed.CreateCommand();
            command.CommandText = sql;
            Assert.Equal(1, command.ExecuteNonQuery());
        }
        return OnDisk.Compare(copy, told);
    }

    private static string? IdOf(Phone phone, string text) =>
        phone.Yours["ideas"].EnumerateArray().First(idea => idea.GetProperty("text").GetString() == text).GetProperty("id").GetString();

    public void Dispose() => server.Dispose();
}
