// The start of the store: folder, migrations, settings; or one sentence that says what is wrong where.
using LabHub.Journal;
using LabHub.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Storage;

public static class Opening
{
    /// <summary>Makes the database or brings it up to date. Throws <see cref="BrokenStart"/>.</summary>
    public static async Task OpenDatabase(this IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        try
        {
            Directory.CreateDirectory(database.Folder);
            using (var connection = database.Open())
            using (var probe = connection.CreateCommand())
            {
                // A file that can be read but not written would only be noticed at the first idea.
                probe.CommandText = "BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS probe (id INTEGER); DROP TABLE probe; COMMIT;";
                probe.ExecuteNonQuery();
            }
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LabHubDb>().Database.MigrateAsync();
            await services.GetRequiredService<ErasedList>().EraseAgain();
        }
        catch (Exception trouble) when (trouble is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new BrokenStart(database.File, "ConnectionStrings:LabHub", $"the database cannot be opened and written ({trouble.Message})", trouble);
        }
    }
}
