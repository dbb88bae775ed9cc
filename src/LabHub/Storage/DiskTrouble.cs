// Nothing was saved, for a reason that a person who looks after the server can mend; the log has said so already.
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>Thrown by <see cref="Writer"/>, which tells the log once: sixty phones that send again would fill what is left of a disk.</summary>
public sealed class DiskTrouble(SqliteException why) : IOException(why.Message, why)
{
    /// <summary>True for a full, locked, broken or read-only disk.</summary>
    public static bool Is(Exception trouble) => trouble is SqliteException { SqliteErrorCode: var code }
        && code is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_IOERR
            or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOMEM
            or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_NOTADB;

    /// <summary>What to mend, in words.</summary>
    public static string Why(SqliteException trouble) => trouble.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => "the disk is full",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "another program holds the database",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => "the database is damaged",
        _ => "the disk cannot be written",
    };
}
