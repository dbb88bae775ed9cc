// The one writer: SQLite takes one at a time anyway, so the journal's writes wait here in order instead of being refused as busy.
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>One connection with prepared statements. What is given to <see cref="Write"/> is on disk when it returns, or it throws and nothing is.</summary>
public sealed class Writer(Database database, TimeProvider time, ILogger<Writer> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Statements? open;
    private long? failingSince;
    private int failed;

    /// <summary>One transaction. Throws <see cref="DiskTrouble"/> or <see cref="SqliteException"/> with nothing changed.</summary>
    public async Task<T> Write<T>(Func<Statements, T> work)
    {
        await turn.WaitAsync();
        try
        {
            var made = Commit(work);
            Works();
            return made;
        }
        catch (SqliteException trouble) when (DiskTrouble.Is(trouble))
        {
            Fails(trouble);
            throw new DiskTrouble(trouble);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Work that cannot stand in a transaction (VACUUM, checkpoints), while no write is under way.</summary>
    public async Task<T> Alone<T>(Func<SqliteConnection, T> work)
    {
        await turn.WaitAsync();
        try
        {
            using var connection = database.Open();
            return work(connection);
        }
        finally
        {
            turn.Release();
        }
    }

    private T Commit<T>(Func<Statements, T> work)
    {
        try
        {
            open ??= new(database.Open());
            open.Do("BEGIN IMMEDIATE");
            var made = work(open);
            open.Do("COMMIT");
            return made;
        }
        catch
        {
            // A connection that failed in any way is not trusted again; closing it rolls back.
            open?.Dispose();
            open = null;
            throw;
        }
    }

    /// <summary>One line when it begins, one when it is over, however many try again in between.</summary>
    private void Fails(SqliteException trouble)
    {
        failed++;
        if (failingSince is not null)
            return;
        failingSince = time.GetTimestamp();
        log.LogError("Nothing can be saved in {File}: {Why} ({Code}). Whoever sends something keeps it and sends it again.", database.File, DiskTrouble.Why(trouble), trouble.SqliteExtendedErrorCode);
    }

    private void Works()
    {
        if (failingSince is not { } since)
            return;
        log.LogWarning("Saved again in {File}, after {Seconds:0} s in which {N} writes failed.", database.File, time.GetElapsedTime(since).TotalSeconds, failed);
        (failingSince, failed) = (null, 0);
    }

    public void Dispose()
    {
        open?.Dispose();
        turn.Dispose();
    }
}
