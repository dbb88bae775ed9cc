// Lost and double: the database file, read as another program would, against what each person was answered.
using System.Text.Json;
using LabHub.Journal;
using Microsoft.Data.Sqlite;

namespace LabHub.Load;

/// <summary>What one person was told is saved.</summary>
/// <param name="Dots">Cards that have the own dot.</param>
/// <param name="Ideas">Texts as they were sent last; what was taken back is not among them.</param>
/// <param name="Accepted">Numbers of commands that were answered "accepted", as the database knows them.</param>
public sealed record Told(string Seat, IReadOnlySet<string> Dots, bool Done, IReadOnlySet<string> Ideas, IReadOnlyCollection<UInt128> Accepted);

public static class OnDisk
{
    /// <summary>Lost: somebody was told that it is saved, and it is not there. Double: it is there more than once, or though nobody wished for it any more.</summary>
    public static (int Lost, int Double) Compare(string database, IReadOnlyList<Told> people)
    {
        using var file = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        file.Open();
        var found = new[]
        {
            Compare(people.Select(p => p.Seat), Read(file, "SELECT seat FROM phones", row => row.GetString(0))),
            Compare(people.Select(p => p.Seat), [.. Facts(file, "seatTaken").Select(fact => fact.GetProperty("seat").GetString()!)]),
            Compare(
                people.SelectMany(p => p.Dots.Select(card => (p.Seat, card))),
                Read(file, "SELECT seat, card FROM marks WHERE card <> '' AND value <> ''", row => (row.GetString(0), row.GetString(1)))),
            Compare(people.Where(p => p.Done).Select(p => p.Seat), Read(file, "SELECT seat FROM marks WHERE card = '' AND value <> ''", row => row.GetString(0))),
            Compare(people.SelectMany(p => p.Ideas.Select(text => (p.Seat, text))), Ideas(file)),
            // The texts by themselves too: none may be there that no idea has any more.
            Compare(people.SelectMany(p => p.Ideas), Read(file, "SELECT text FROM words WHERE text LIKE 'Ideja %'", row => row.GetString(0))),
            // Those of the desk and of joining are there too, so that more than these is nothing wrong.
            (Compare(people.SelectMany(p => p.Accepted), Read(file, "SELECT key FROM commands", row => row.GetFieldValue<byte[]>(0).Hash())).Lost, 0),
        };
        return (found.Sum(f => f.Item1), found.Sum(f => f.Item2));
    }

    private static (int Lost, int Double) Compare<T>(IEnumerable<T> wished, List<T> there) where T : notnull
    {
        var right = wished.ToHashSet();
        var once = there.ToHashSet();
        return (right.Count(one => !once.Contains(one)), there.Count - once.Count + once.Count(one => !right.Contains(one)));
    }

    /// <summary>As the journal tells them, with their authors and their newest words.</summary>
    private static List<(string Seat, string Text)> Ideas(SqliteConnection file)
    {
        var words = Read(file, "SELECT id, text FROM words", row => (row.GetString(0), row.GetString(1))).ToDictionary();
        var newest = Facts(file, "ideaPosted").Concat(Facts(file, "ideaReworded"))
            .GroupBy(fact => fact.GetProperty("idea").GetString()!)
            .ToDictionary(facts => facts.Key, facts => facts.Last().GetProperty("text").GetString()!);
        var takenBack = Facts(file, "ideaTakenBack").Select(fact => fact.GetProperty("idea").GetString()).ToHashSet();
        return [.. Facts(file, "ideaAuthored")
            .Select(fact => (Seat: fact.GetProperty("seat").GetString()!, Idea: fact.GetProperty("idea").GetString()!))
            .Where(one => !takenBack.Contains(one.Idea))
            .Select(one => (one.Seat, words.GetValueOrDefault(newest.GetValueOrDefault(one.Idea, ""), "")))];
    }

    private static List<JsonElement> Facts(SqliteConnection file, string type) =>
        Read(file, $"SELECT body FROM events WHERE type = '{type}' AND body IS NOT NULL ORDER BY seq", row => JsonSerializer.Deserialize<JsonElement>(row.GetString(0)));

    private static List<T> Read<T>(SqliteConnection file, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<T>();
        while (reader.Read())
            found.Add(row(reader));
        return found;
    }
}
