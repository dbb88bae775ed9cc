// The start of the store: folder, migrations, settings; or one sentence that says what is wrong where.
using LabHub.Journal;
using LabHub.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Storage;

public static class Opening
{
    private static readonly TimeSpan MigratingTakes = TimeSpan.FromSeconds(2); // by another program that was started in the same moment
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the database or brings it up to date. Throws <see cref="BrokenStart"/>.</summary>
    /// <returns>Null, or one line of what was found if the last server was not stopped properly.</returns>
    public static async Task<string?> OpenDatabase(this IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        try
        {
            FileTooLong.IsAnError();
            Directory.CreateDirectory(database.Folder);
            var crashed = services.GetRequiredService<LastStop>().WasNotClean();
            var found = FoundFile.Look(database);
            using (var connection = database.Open())
            using (var probe = connection.CreateCommand())
            {
                // A file that can be read but not written would only be noticed at the first idea.
                probe.CommandText = "BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS probe (id INTEGER); DROP TABLE probe; COMMIT;";
                probe.ExecuteNonQuery();
            }
            await TakeAwayLock(database);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LabHubDb>().Database.MigrateAsync();
            await services.GetRequiredService<ErasedList>().EraseAgain();
            return crashed ? Told(database, found) : null;
        }
        catch (Exception trouble) when (trouble is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new BrokenStart(database.File, "ConnectionStrings:LabHub", $"the database cannot be opened and written ({trouble.Message})", trouble);
        }
    }

    /// <summary>EF notes in a row that it migrates, and waits for ever while the row is there: whoever was killed meanwhile left it behind.</summary>
    private static async Task TakeAwayLock(Database database)
    {
        using var store = new Statements(database.Open());
        for (var waited = TimeSpan.Zero; IsLocked(store); waited += AgainAfter)
        {
            if (waited >= MigratingTakes)
                store.Do("DELETE FROM __EFMigrationsLock");
            else
                await Task.Delay(AgainAfter);
        }
    }

    private static bool IsLocked(Statements store) =>
        store.One("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsLock'") is not null && store.One("SELECT 1 FROM __EFMigrationsLock") is not null;

    private static string Told(Database database, FoundFile? found)
    {
        using var store = new Statements(database.Open());
        var log = found switch
        {
            null => "there was no database any more, so a new one was made",
            { Log: null } => "there was no log to read in: if somebody took it away, facts may be missing; every page is whole",
            { Log: 0 } => "its log was empty; every page is whole",
            { Torn: false } => $"{found.Log / 1024} kB of its log were read in; every page is whole",
            _ => $"{found.Log / 1024} kB of its log were read in; it ends in the middle of a page: what was being written last was left out, and if somebody cut it, more may be missing; every page is whole",
        };
        return $"LabHub was not stopped properly the last time. Found: {store.One("SELECT count(*) FROM workshops")} workshops, {store.One("SELECT count(*) FROM events")} facts; {log}.";
    }
}
