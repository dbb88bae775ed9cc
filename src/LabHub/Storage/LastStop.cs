// Was the last stop a proper one? A running server holds a small file beside the database, and only a proper stop takes it away.
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>The file is empty: that it lies there is all it says. Whoever stops by SIGKILL or by the plug leaves it behind.</summary>
public sealed class LastStop(Database database) : IHostedService, IDisposable
{
    private FileStream? held;

    private string Mark => database.File + "-running";

    /// <summary>True where a server ended without taking leave. False while another one runs on the same database: it holds the file.</summary>
    public bool WasNotClean()
    {
        if (!File.Exists(Mark))
            return false;
        try
        {
            using var nobodyHoldsIt = new FileStream(Mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            held = new FileStream(Mark, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // A disk that is full by now must not keep a room from opening; the next start then says nothing of this one.
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The last thing of a proper stop: the log goes into the database, so that one file is all there is to copy.</summary>
    public void Dispose()
    {
        if (held is null)
            return;
        using (var pool = new SqliteConnection(database.ConnectionString))
            SqliteConnection.ClearPool(pool);
        held.Dispose();
        held = null;
        File.Delete(Mark);
    }
}
