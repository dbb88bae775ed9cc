// Looks at the database file before anything may write to it: is it whole, and is it ours? What is neither is left as it is.
using System.Globalization;
using LabHub.Shared;
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>What lay there, to be told after a crash.</summary>
/// <param name="Log">Bytes of the write-ahead log, which SQLite reads in when it opens the file; null where there was none.</param>
/// <param name="Torn">The log ends in the middle of a page: power went while it was written, or somebody cut it.</param>
public sealed record FoundFile(long? Log, bool Torn)
{
    private const int LogHeader = 32;
    private const int PageHeader = 24;
    private const int MostTold = 3;

    /// <summary>Null where there is no database yet. Throws <see cref="BrokenStart"/>, and has changed nothing then.</summary>
    public static FoundFile? Look(Database database)
    {
        var file = new FileInfo(database.File);
        var log = new FileInfo(database.File + "-wal") is { Exists: true } found ? found.Length : (long?)null;
        if (!file.Exists || file.Length == 0)
            return log is null or 0 ? null : throw Broken(database, "the file is empty, but the log of a database (-wal) lies beside it. Put the database or a backup there, or take the log away.");
        var header = Header(database) ?? throw Broken(database, "this is no SQLite database, or only a piece of one.");
        // A copy made by "backup" keeps no log. One that lies beside it belongs to what stood here before, and would be mixed into it.
        if (log > 0 && KeepsNoLog(header))
            throw Broken(database, "the log (-wal) beside it belongs to another database, such as the one that stood here before this copy. Take away the files that end in -wal and -shm.");
        Ask(database);
        var page = BinaryPage(header);
        return new(log, log > LogHeader && (log - LogHeader) % (PageHeader + page) != 0);
    }

    /// <summary>A copy made by "backup", which nobody has opened since: it can be read without leaving anything beside it.</summary>
    public static bool IsCopy(Database database) => Header(database) is { } header && KeepsNoLog(header);

    private static byte[]? Header(Database database)
    {
        var header = new byte[100];
        using var stream = new FileStream(database.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.AsSpan(0, 16).SequenceEqual("SQLite format 3\0"u8) ? header : null;
    }

    private static bool KeepsNoLog(byte[] header) => header[18] == 1;

    private static void Ask(Database database)
    {
        try
        {
            using var connection = database.OpenToRead();
            // EF's own tables come first: a first start that was killed leaves nothing else, and the next one goes on from there.
            if (Rows(connection, "SELECT name FROM sqlite_master WHERE name = 'workshops' AND type = 'table'").Count == 0 && Rows(connection, "SELECT name FROM sqlite_master WHERE tbl_name NOT IN ('__EFMigrationsLock', '__EFMigrationsHistory')").Count > 0)
                throw Broken(database, "this is the database of another program: it has no workshops.");
            var damage = Rows(connection, "PRAGMA quick_check(" + MostTold.ToString(CultureInfo.InvariantCulture) + ")");
            if (damage is not ["ok"])
                throw Broken(database, $"pages of this database are damaged ({string.Join("; ", damage.SelectMany(d => d.Split('\n')).Where(d => !d.StartsWith("***", StringComparison.Ordinal)).Take(MostTold))}). Keep a copy of it and put the last backup in its place.");
        }
        catch (SqliteException trouble) when (trouble.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw Broken(database, "this database is damaged or only half written. Keep a copy of it and put the last backup in its place.", trouble);
        }
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static int BinaryPage(byte[] header) => ((header[16] << 8) | header[17]) is 1 ? 65536 : (header[16] << 8) | header[17];

    private static BrokenStart Broken(Database database, string trouble, Exception? why = null) =>
        new(database.File, "ConnectionStrings:LabHub", trouble + " Nothing in it was changed.", why);
}
