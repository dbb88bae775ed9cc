// Ids of texts that were erased, beside the database and not in it: after an older backup is restored they are erased again (METHOD 8.5).
using System.Globalization;
using LabHub.Storage;

namespace LabHub.Journal;

/// <summary>
/// A line is a day, a random id, and whether it was removed by its author or redacted. Backups live 30 days; older lines
/// are dropped at the start. The same ids stand in a table, written with what erased them: the file may fail, the wish not.
/// </summary>
public sealed class ErasedList(Database database, Writer writer, Checkpoint checkpoint, TimeProvider time, ILogger<ErasedList> log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(62); // a backup of the last day, restored on its last day, with a month to spare

    private readonly Lock gate = new();

    private string File => Path.Combine(database.Folder, "erased.txt");

    /// <summary>Never in the way of an answer: what cannot be written now is written by <see cref="CopyMissing"/>.</summary>
    public void Add(IEnumerable<Erased> erased)
    {
        try
        {
            lock (gate)
                System.IO.File.AppendAllLines(File, erased.Select(e => e.Line));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.LogError("{File} cannot be written and is tried again within an hour: {Kind}", File, trouble.GetType().Name);
        }
    }

    /// <summary>At the start: what is listed here is in no table, whatever file was put in place meanwhile.</summary>
    public async Task EraseAgain()
    {
        if (System.IO.File.Exists(File))
        {
            var lines = Read().Where(e => !IsOver(e)).ToList();
            var again = await writer.Write(store => lines.Sum(e => Record.EraseAgain(store, e)));
            lock (gate)
            {
                // Whole or not at all: a full disk must not cost the list.
                System.IO.File.WriteAllLines(File + ".part", lines.Select(e => e.Line));
                System.IO.File.Move(File + ".part", File, overwrite: true);
            }
            if (again > 0)
                checkpoint.Ring();
        }
        await CopyMissing();
    }

    /// <summary>At the start and every hour: what stands in the table alone comes into the file.</summary>
    public async Task CopyMissing()
    {
        var kept = await writer.Write(store =>
        {
            store.Do("DELETE FROM erased WHERE day < $1", Oldest);
            return store.Rows("SELECT day, words, kind FROM erased").Select(row => new Erased(row.GetString(0), row.GetString(1), row.GetString(2))).ToList();
        });
        if (kept.Count == 0)
            return;
        try
        {
            var listed = System.IO.File.Exists(File) ? Read().Select(e => e.Words).ToHashSet() : [];
            if (kept.Where(e => !listed.Contains(e.Words)).ToList() is { Count: > 0 } missing)
                Add(missing);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.LogError("{File} cannot be read and is tried again within an hour: {Kind}", File, trouble.GetType().Name);
        }
    }

    /// <summary>What the list says must be gone.</summary>
    public IReadOnlySet<string> Ids() => System.IO.File.Exists(File) ? Read().Select(e => e.Words).ToHashSet() : [];

    private string Oldest => Erased.DayOf(time.GetUtcNow() - KeptFor);

    private bool IsOver(Erased e) => string.CompareOrdinal(e.Day, Oldest) < 0;

    private List<Erased> Read()
    {
        lock (gate)
            return [.. System.IO.File.ReadAllLines(File).Select(Erased.Of).OfType<Erased>()];
    }
}

/// <summary>One erased text. Never the text itself.</summary>
/// <param name="Kind">As the record tells it: <c>removed</c> by its author, or <c>redacted</c>.</param>
public sealed record Erased(string Day, string Words, string Kind)
{
    public const string Removed = "removed";
    public const string Redacted = "redacted";

    public string Line => $"{Day} {Words} {Kind}";

    public static Erased? Of(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var day, var words] => new(day, words, Redacted), // of an older release, which did not tell: the sentence that is true of both
        [var day, var words, var kind] => new(day, words, kind is Removed ? Removed : Redacted),
        _ => null,
    };

    public static string DayOf(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
