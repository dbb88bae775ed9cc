// Is everything as it was written? The file is whole, no journal has a hole, each replays to what is served, each outcome's seal holds.
using LabHub.Journal;
using LabHub.Shared;
using LabHub.Storage;
using LabHub.Tools.Verifying;
using Microsoft.Data.Sqlite;

namespace LabHub.Tools;

public static class Verify
{
    private const int MostOfTheFile = 20;

    /// <summary>One line a fault, with the workshop and the number of the fact; never anybody's words. Then one line of what was looked at.</summary>
    /// <returns>0: nothing is wrong. 1: something is.</returns>
    public static int All(Database database, ErasedList erased, TextWriter say) => All(database, database.Open(), erased, say);

    /// <summary>A copy made by "backup" is only read, also on a disk that cannot be written, and nothing is left beside it.</summary>
    /// <returns>Null where it has to be opened first: a log may wait to be read in, a text to be erased again, a table to be made. Throws <see cref="BrokenStart"/>.</returns>
    public static int? Copy(Database database, ErasedList erased, string lastMigration, TextWriter say)
    {
        try
        {
            if (!FoundFile.IsCopy(database) || System.IO.File.Exists(database.File + "-journal") || erased.Ids().Count > 0)
                return null;
            FoundFile.Look(database);
            if (!IsOfThisRelease(database, lastMigration))
                return null;
        }
        catch (Exception trouble) when (trouble is SqliteException or IOException or UnauthorizedAccessException)
        {
            return null; // opening it tells what is in the way
        }
        return All(database, database.OpenToRead(), erased, say);
    }

    private static bool IsOfThisRelease(Database database, string lastMigration)
    {
        using var store = new Statements(database.OpenToRead());
        return store.One("SELECT max(MigrationId) FROM __EFMigrationsHistory") as string == lastMigration;
    }

    private static int All(Database database, SqliteConnection connection, ErasedList erased, TextWriter say)
    {
        using var store = new Statements(connection);
        store.Do("BEGIN"); // one moment, also while people work
        var wrong = File(store, database).ToList();
        var workshops = store.Rows("SELECT id, number, state FROM workshops ORDER BY number").Select(row => (Id: row.GetString(0), Number: row.GetString(1), State: row.GetString(2))).ToList();
        var (gone, journals, facts) = (erased.Ids().Concat(store.Rows("SELECT words FROM erased").Select(row => row.GetString(0))).ToHashSet(), 0, 0);
        foreach (var (id, number, state) in workshops)
        {
            if (state == "purged")
            {
                wrong.AddRange(Forgotten(store, id).Select(trouble => $"Workshop {number}: {trouble}"));
                continue;
            }
            var journal = new JournalCheck(store, id, gone);
            wrong.AddRange(journal.Look().Select(trouble => $"Workshop {number}: {trouble}"));
            (journals, facts) = (journals + 1, facts + journal.Facts);
        }
        var outcomes = store.Rows("SELECT id, name, workshop FROM outcomes ORDER BY id").Select(row => (Id: row.GetInt64(0), Name: row.GetString(1), Workshop: row.GetString(2))).ToList();
        foreach (var (id, name, workshop) in outcomes)
            wrong.AddRange(OutcomeCheck.Of(store, id, name, workshop).Select(trouble => $"Outcome {name}: {trouble}"));
        foreach (var line in wrong)
            say.WriteLine(line);
        say.WriteLine($"Verified: {journals} journals, {facts} facts, {outcomes.Count} outcomes, {wrong.Count} wrong.");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> File(Statements store, Database database)
    {
        var pages = store.Rows($"PRAGMA integrity_check({MostOfTheFile})").Select(row => row.GetString(0)).ToList();
        foreach (var page in pages.Where(p => p != "ok").SelectMany(p => p.Split('\n')))
            yield return $"The file {database.File} is damaged: {page}";
        var strays = store.Rows("PRAGMA foreign_key_check").Select(row => (Table: row.GetString(0), Of: row.GetString(2))).ToList();
        foreach (var stray in strays.GroupBy(s => s))
            yield return $"{stray.Count()} rows of {stray.Key.Table} belong to no row of {stray.Key.Of}.";
    }

    private static IEnumerable<string> Forgotten(Statements store, string workshop)
    {
        foreach (var table in (string[])["events", "words", "marks", "phones", "commands"])
            if (store.One($"SELECT count(*) FROM {table} WHERE workshop = $1", workshop) is > 0L and var n)
                yield return $"it is forgotten, but {n} {table} are still there.";
    }
}
