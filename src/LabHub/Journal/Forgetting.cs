// The job that forgets (METHOD 8.5): at start and every hour it keeps the promises that the screens make.
using LabHub.Domain;
using LabHub.Live;
using LabHub.Storage;

namespace LabHub.Journal;

public sealed class Forgetting(Rooms rooms, Writer writer, Checkpoint checkpoint, Database database, ErasedList erased, TimeProvider time, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await Once();
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Forgetting failed and is tried again in an hour: {Kind} at {Where}", trouble.GetType().Name, new System.Diagnostics.StackTrace(trouble).ToString());
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Everything that is due now.</summary>
    /// <returns>How many workshops lost something.</returns>
    public async Task<int> Once()
    {
        var now = time.GetUtcNow();
        await erased.CopyMissing();
        await CloseUnattended(now);
        var purged = new HashSet<string>();
        foreach (var (what, after, delete) in Due)
        {
            foreach (var workshop in ClosedBefore(now - after))
            {
                var n = await writer.Write(store => Forget(store, workshop, what, delete, now));
                if (n == 0)
                    continue;
                purged.Add(workshop);
                log.LogInformation("Forgotten of workshop {Workshop}: {What}, {N}", workshop, what, n);
            }
        }
        foreach (var workshop in purged)
            await rooms.Evict(workshop);
        if (purged.Count > 0)
            await Vacuum();
        return purged.Count;
    }

    private static IEnumerable<(string What, TimeSpan After, Func<Statements, string, int> Delete)> Due =>
    [
        ("seats", Retention.Seats, Seats),
        ("withheld", Retention.Withheld, static (store, workshop) => Forgetful.End(store, workshop, Keeping.Withheld)),
        ("journal", Retention.Journal, Journal),
    ];

    /// <summary>With the seats goes everything that only mattered while the workshop ran.</summary>
    private static int Seats(Statements store, string workshop) =>
        Forgetful.End(store, workshop, Keeping.Seats)
        + Forgetful.End(store, workshop, Keeping.Phase)
        + Forgetful.End(store, workshop, Keeping.OutcomeSaved)
        + Forgetful.End(store, workshop, Keeping.WorkshopClosed)
        + store.Do("DELETE FROM marks WHERE workshop = $1", workshop)
        + store.Do("DELETE FROM phones WHERE workshop = $1", workshop)
        + store.Do("DELETE FROM desks WHERE workshop = $1", workshop)
        + store.Do("DELETE FROM commands WHERE workshop = $1", workshop)
        + store.Do("UPDATE workshops SET code = NULL WHERE id = $1 AND code IS NOT NULL", workshop);

    private static int Journal(Statements store, string workshop) =>
        store.Do("DELETE FROM words WHERE workshop = $1", workshop)
        + store.Do("DELETE FROM events WHERE workshop = $1", workshop)
        + store.Do("UPDATE workshops SET state = 'purged' WHERE id = $1 AND state <> 'purged'", workshop);

    private static int Forget(Statements store, string workshop, string what, Func<Statements, string, int> delete, DateTimeOffset now)
    {
        var n = delete(store, workshop);
        if (n > 0)
            store.Do("INSERT INTO forgotten (at, workshop, what, n) VALUES ($1, $2, $3, $4)", now.ToUnixTimeMilliseconds(), workshop, what, n);
        return n;
    }

    private async Task CloseUnattended(DateTimeOffset now)
    {
        using var store = new Statements(database.Open());
        var unattended = store.Rows(
            "SELECT id FROM workshops WHERE state IN ('lobby', 'running', 'closing') AND last_command_at <= $1",
            Projection.Minutes(now - Closing.UnattendedAfter)).Select(row => row.GetString(0)).ToList();
        foreach (var workshop in unattended)
        {
            if (rooms.ById(workshop) is { } room)
                await room.Ask(new(new CloseUnattended(), new Asker.Server()));
        }
    }

    private List<string> ClosedBefore(DateTimeOffset then)
    {
        using var store = new Statements(database.Open());
        return [.. store.Rows("SELECT id FROM workshops WHERE closed_at IS NOT NULL AND closed_at <= $1 AND state <> 'purged'", then.ToUnixTimeMilliseconds()).Select(row => row.GetString(0))];
    }

    /// <summary>Deleted text may stay in free pages until the file is written anew.</summary>
    private async Task Vacuum()
    {
        await writer.Alone(static connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM";
            return command.ExecuteNonQuery();
        });
        checkpoint.Ring();
    }
}
