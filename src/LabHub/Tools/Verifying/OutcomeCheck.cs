// One saved outcome: its seal holds, with erased texts too, and it is the one that its journal saved.
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Tools.Verifying;

internal static class OutcomeCheck
{
    public static IEnumerable<string> Of(Statements store, long outcome, string name, string workshop)
    {
        var (body, hash, round) = store.Rows("SELECT document, hash, round FROM outcomes WHERE id = $1", outcome).Select(row => (row.GetString(0), row.GetString(1), row.GetInt32(2))).ToList()[0];
        OutcomeDocument? document = null;
        string? unreadable = null;
        try
        {
            document = EventJson.Document(body, SavedTexts.Of(store, outcome));
        }
        catch (Exception trouble)
        {
            unreadable = $"it cannot be read ({trouble.GetType().Name}).";
        }
        if (document is null)
        {
            yield return unreadable!;
            yield break;
        }
        if (!Holds(document) || document.Hash != hash)
            yield return "its hash does not fit what stands there.";
        // The number that people read: a practice round before it has a number in the journal, and none here.
        if (document.Id != name || !name.EndsWith(System.FormattableString.Invariant($"/{document.Round}"), StringComparison.Ordinal))
            yield return "it stands under the name of another one.";
        if (Is(store, "SELECT EXISTS (SELECT 1 FROM outcome_texts WHERE outcome = $1 AND (text IS NULL) <> (salt IS NULL))", outcome))
            yield return "a text has lost its salt, or a salt its text.";
        if (Is(store, "SELECT EXISTS (SELECT 1 FROM outcome_texts WHERE outcome = $1 AND text IS NULL) AND NOT EXISTS (SELECT 1 FROM corrections WHERE outcome = $1)", outcome))
            yield return "a text was taken out of it, and no line says so.";
        if (Is(store, "SELECT EXISTS (SELECT 1 FROM erased JOIN outcome_texts USING (words) WHERE outcome = $1 AND text IS NOT NULL)", outcome))
            yield return "a text that was erased is there again.";
        if (Is(store, "SELECT EXISTS (SELECT 1 FROM outcomes JOIN outcome_texts saved ON saved.outcome = outcomes.id JOIN words said ON said.workshop = outcomes.workshop AND said.id = saved.words WHERE outcomes.id = $1 AND saved.text IS NOT NULL AND (said.text <> saved.text OR said.salt IS NOT saved.salt))", outcome))
            yield return "a text of it stands otherwise in its journal.";
        var saved = store.Rows("SELECT seq, body FROM events WHERE workshop = $1 AND type = $2 AND body IS NOT NULL ORDER BY seq", workshop, EventNames.Saved)
            .Select(row => (Seq: row.GetInt64(0), Body: row.GetString(1))).ToList();
        foreach (var (seq, told) in saved)
            if (Read(told) is { } e && e.Round == round && e.Document.Hash != hash)
                yield return $"it is not the one that number {seq} of its journal saved.";
    }

    private static bool Holds(OutcomeDocument document)
    {
        try
        {
            return Seal.Holds(document);
        }
        catch (FormatException) // a salt that is none
        {
            return false;
        }
    }

    private static RoundSaved? Read(string body)
    {
        try
        {
            return EventJson.Event(EventNames.Saved, body, new Dictionary<string, Words>()) as RoundSaved;
        }
        catch (Exception)
        {
            return null; // told with the journal
        }
    }

    private static bool Is(Statements store, string sql, long outcome) => store.One(sql, outcome) is 1L;
}
