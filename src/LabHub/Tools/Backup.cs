// A copy of the database that leaves secrets out: what ends with its phase must not live on in a drawer.
using LabHub.Domain;
using LabHub.Storage;
using Microsoft.Data.Sqlite;

namespace LabHub.Tools;

public static class Backup
{
    public static async Task<int> Make(Writer writer, string file, TextWriter say)
    {
        var (whole, part) = (Path.GetFullPath(file), Path.GetFullPath(file) + ".part");
        if (await writer.Alone(connection => connection.DataSource) is var database && Beside(database).Contains(whole, StringComparer.OrdinalIgnoreCase))
        {
            say.WriteLine($"No backup was made: {whole} is the database itself. Name another file.");
            return 1;
        }
        if (File.Exists(whole) || Directory.Exists(whole))
        {
            say.WriteLine($"No backup was made: {whole} exists already.");
            return 1;
        }
        if (!Directory.Exists(Path.GetDirectoryName(whole)))
        {
            say.WriteLine($"No backup was made: the folder of {whole} is not there.");
            return 1;
        }
        try
        {
            File.Delete(part);
            await writer.Alone(connection => Run(connection, "VACUUM INTO $1", part));
            using (var copy = new SqliteConnection($"Data Source={part};Pooling=False"))
            {
                copy.Open();
                Run(copy, "PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
                Run(copy, $"DELETE FROM marks; DELETE FROM words WHERE keeping IN ({(int)Keeping.Phase}, {(int)Keeping.OutcomeSaved}); DELETE FROM commands;");
                // Whoever finds the copy opens no desk with it, and no screen.
                Run(copy, "DELETE FROM desks; DELETE FROM invitations; UPDATE workshops SET desk_key = lower(hex(randomblob(16))), screen_key = lower(hex(randomblob(16)));");
                Run(copy, "VACUUM");
            }
            File.Move(part, whole);
            say.WriteLine($"Backup: {whole}, {new FileInfo(whole).Length} bytes. Open votes, answers and drafts of one voice are left out, and whatever opens a desk or a screen.");
            return 0;
        }
        catch (Exception trouble) when (trouble is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            say.WriteLine($"No backup was made: {whole} cannot be written ({trouble.Message}).");
            return 1;
        }
    }

    /// <summary>Names that SQLite and LabHub use for the open database.</summary>
    private static IEnumerable<string> Beside(string database) => ((string[])["", "-wal", "-shm", "-journal", "-running"]).Select(end => database + end);

    private static int Run(SqliteConnection connection, string sql, string? value = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
            command.Parameters.AddWithValue("$1", value);
        return command.ExecuteNonQuery();
    }
}
