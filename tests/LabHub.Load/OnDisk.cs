// Lost and double: the database file, read as another program would, against what each person was answered.
using LabHub.Journal;
using Microsoft.Data.Sqlite;

namespace LabHub.Load;

public static class OnDisk
{
    public static (int Lost, int Double) Compare(string database, IReadOnlyList<Person> people)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var found = new[]
        {
            Compare(people.Select(p => p.Seat), Read(connection, "SELECT seat FROM phones", row => row.GetString(0))),
            Compare(
                people.SelectMany(p => p.Dots.Where(dot => dot.Value).Select(dot => (p.Seat, dot.Key))),
                Read(connection, "SELECT seat, card FROM marks WHERE card <> '' AND value <> ''", row => (row.GetString(0), row.GetString(1)))),
            Compare(people.SelectMany(p => p.Ideas), Read(connection, "SELECT text FROM words WHERE text LIKE 'Ideja %'", row => row.GetString(0))),
            // Those of the desk and of joining are there too, so that more than these is nothing wrong.
            (Compare(people.SelectMany(p => p.Accepted), Read(connection, "SELECT key FROM commands", row => row.GetFieldValue<byte[]>(0).Hash())).Lost, 0),
        };
        return (found.Sum(f => f.Item1), found.Sum(f => f.Item2));
    }

    private static (int Lost, int Double) Compare<T>(IEnumerable<T> wished, List<T> there) where T : notnull
    {
        var right = wished.ToHashSet();
        var once = there.ToHashSet();
        return (right.Count(one => !once.Contains(one)), there.Count - once.Count + once.Count(one => !right.Contains(one)));
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<T>();
        while (reader.Read())
            found.Add(row(reader));
        return found;
    }
}
