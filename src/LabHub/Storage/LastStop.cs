// Was the last stop a proper one? A running server holds a small file beside the database, and only a proper stop takes it away.
using LabHub.Shared;
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>The file is empty: that it lies there is all it says. Whoever stops by SIGKILL or by the plug leaves it behind.</summary>
public sealed class LastStop(Database database) : IHostedService, IDisposable
{
    private FileStream? held;

    private string Mark => database.File + "-running";

    /// <summary>Throws <see cref="BrokenStart"/> while another server runs: each would keep rooms of its own of the same workshops. Tools may run beside one.</summary>
    public void RefuseSecond()
    {
        if (IsHeld())
            throw new BrokenStart(database.File, "ConnectionStrings:LabHub", "another LabHub serves this database. End that one, or name another file.");
    }

    /// <summary>True where a server ended without taking leave. False while another one runs on the same database: it holds the file.</summary>
    public bool WasNotClean() => File.Exists(Mark) && !IsHeld();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        RefuseSecond(); // two may have come this far together
        try
        {
            held = Hold(FileMode.OpenOrCreate);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            RefuseSecond(); // another start was quicker
            // A disk that is full by now must not keep a room from opening; the next start then says nothing of this one.
        }
        return Task.CompletedTask;
    }

    private bool IsHeld()
    {
        if (!File.Exists(Mark))
            return false;
        try
        {
            using var nobodyHoldsIt = Hold(FileMode.Open);
            return false;
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or UnauthorizedAccessException)
        {
            return false; // taken away a moment ago, or left by somebody else: what may not be written is told with the database
        }
        catch (IOException)
        {
            return true;
        }
    }

    private FileStream Hold(FileMode mode) => new(Mark, mode, FileAccess.Read, FileShare.None);

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
