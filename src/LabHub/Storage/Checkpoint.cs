// Right after a commit deleted words are still in the WAL: this takes them out of it, and does not stop before it is done.
namespace LabHub.Storage;

/// <summary>Off the hot path: a commit that deleted secrets only rings here. Also at start, for what a crash left behind.</summary>
public sealed class Checkpoint(Writer writer, Database database, ILogger<Checkpoint> log) : BackgroundService
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim bell = new(1);
    private long rung;
    private long done;
    private bool failing;

    public void Ring()
    {
        Interlocked.Increment(ref rung);
        if (bell.CurrentCount == 0)
            bell.Release();
    }

    /// <summary>True when everything that rang so far has been taken out of the WAL.</summary>
    public bool Quiet => Interlocked.Read(ref done) >= Interlocked.Read(ref rung);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(stoppingToken);
            var upTo = Interlocked.Read(ref rung);
            while (!await Truncated())
                await Task.Delay(AgainAfter, stoppingToken);
            Interlocked.Exchange(ref done, upTo);
        }
    }

    /// <summary>False while a reader is in the way.</summary>
    public async Task<bool> Truncated()
    {
        try
        {
            var emptied = await writer.Alone(static connection =>
            {
                using var command = connection.CreateCommand();
                // Does not wait here: writers would wait behind it. A reader in the way is asked again a moment later.
                command.CommandText = "PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE)";
                using var reader = command.ExecuteReader();
                return reader.NextResult() && reader.Read() && reader.GetInt64(0) == 0;
            });
            failing &= !emptied;
            return emptied;
        }
        catch (Microsoft.Data.Sqlite.SqliteException trouble)
        {
            // Once: a disk that is full stays so for a while, and a line a second would not help it.
            if (!failing)
                log.LogWarning("What was deleted cannot be taken out of {File}-wal now ({Code}); tried again until it can.", database.File, trouble.SqliteErrorCode);
            failing = true;
            await Task.Delay(TimeSpan.FromSeconds(1));
            return false;
        }
    }
}
