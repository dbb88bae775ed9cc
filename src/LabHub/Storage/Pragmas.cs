// The settings of every single connection: durable before "saved" is said, and deleted means gone.
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LabHub.Storage;

/// <summary>SQLite forgets these with the connection, so each one is told, also those that EF opens.</summary>
public sealed class Pragmas : DbConnectionInterceptor
{
    // busy_timeout first: switching to WAL may have to wait itself. Temporary tables stay in memory, off the disk.
    private static readonly string All =
        $"PRAGMA busy_timeout={(int)Database.BusyAfter.TotalMilliseconds};" +
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;PRAGMA foreign_keys=ON;PRAGMA temp_store=MEMORY;";

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = All;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }
}
