// The one writer: SQLite takes one at a time anyway, so the journal's writes wait here in order instead of being refused as busy.
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>One connection with prepared statements. What is given to <see cref="Write"/> is on disk when it returns, or it throws and nothing is.</summary>
public sealed class Writer(Database database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Statements? open;

    /// <summary>One transaction. Throws <see cref="SqliteException"/> with nothing changed.</summary>
    public async Task<T> Write<T>(Func<Statements, T> work)
    {
        await turn.WaitAsync();
        try
        {
            return Commit(work);
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

    public void Dispose()
    {
        open?.Dispose();
        turn.Dispose();
    }
}
