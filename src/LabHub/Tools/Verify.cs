// Is everything as it was written? The file is whole, no journal has a hole, each one replays, each outcome's seal holds.
using LabHub.Domain.Outcomes;
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Tools;

public static class Verify
{
    public static int All(Database database, WorkshopJournal journal, TextWriter say)
    {
        using var store = new Statements(database.Open());
        var wrong = new List<string>();
        if (store.One("PRAGMA integrity_check") as string is var whole && whole != "ok")
            wrong.Add($"The file {database.File} is damaged: {whole}");
        var workshops = store.Rows("SELECT id, number FROM workshops WHERE state <> 'purged' ORDER BY number").Select(row => (Id: row.GetString(0), Number: row.GetString(1))).ToList();
        foreach (var (id, number) in workshops)
            wrong.AddRange(Journal(store, journal, id).Select(trouble => $"Workshop {number}: {trouble}"));
        var outcomes = store.Rows("SELECT id, name, document FROM outcomes ORDER BY id").Select(row => (Id: row.GetInt64(0), Name: row.GetString(1), Document: row.GetString(2))).ToList();
        foreach (var (id, name, document) in outcomes)
        {
            if (!Seal.Holds(EventJson.Document(document, SavedTexts.Of(store, id))))
                wrong.Add($"Outcome {name}: its hash does not fit what stands there.");
        }
        foreach (var line in wrong)
            say.WriteLine(line);
        say.WriteLine($"Verified: {workshops.Count} journals, {outcomes.Count} outcomes, {wrong.Count} wrong.");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Journal(Statements store, WorkshopJournal journal, string workshop)
    {
        if (store.One("SELECT max(seq) - count(*) FROM events WHERE workshop = $1", workshop) is not 0L)
            yield return "its numbers have a hole.";
        string? trouble = null;
        try
        {
            if (journal.Wake(workshop) is null)
                trouble = "it has no beginning.";
        }
        catch (Exception bug)
        {
            trouble = $"it does not replay ({bug.GetType().Name}).";
        }
        if (trouble is not null)
            yield return trouble;
    }
}
