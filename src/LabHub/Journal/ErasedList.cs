// Ids of texts that were erased, beside the database and not in it: after an older backup is restored they are erased again (METHOD 8.5).
using System.Globalization;
using LabHub.Storage;

namespace LabHub.Journal;

/// <summary>A line is a day and a random id, and nothing else. Backups live 30 days; older lines are dropped at the start.</summary>
public sealed class ErasedList(Database database, Writer writer, Checkpoint checkpoint, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(62); // a backup of the last day, restored on its last day, with a month to spare

    private readonly Lock gate = new();

    private string File => Path.Combine(database.Folder, "erased.txt");

    public void Add(IEnumerable<string> ids)
    {
        var day = Day(time.GetUtcNow());
        lock (gate)
            System.IO.File.AppendAllLines(File, ids.Select(id => $"{day} {id}"));
    }

    /// <summary>At the start: what is listed here is in no table, whatever file was put in place meanwhile.</summary>
    public async Task EraseAgain()
    {
        if (!System.IO.File.Exists(File))
            return;
        var oldest = Day(time.GetUtcNow() - KeptFor);
        var lines = System.IO.File.ReadAllLines(File).Where(line => line.Length > 11 && string.CompareOrdinal(line[..10], oldest) >= 0).ToList();
        var again = await writer.Write(store => lines.Sum(line => Erase(store, line[11..])));
        System.IO.File.WriteAllLines(File, lines);
        if (again > 0)
            checkpoint.Ring();
    }

    private static int Erase(Statements store, string id) =>
        store.Do("DELETE FROM words WHERE id = $1", id) +
        store.Do("UPDATE outcome_texts SET text = NULL, salt = NULL WHERE words = $1 AND text IS NOT NULL", id);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
