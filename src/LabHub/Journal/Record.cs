// The outcome of a round: written in the transaction of the event that closes it, never edited; a text of it may be erased.
using System.Globalization;
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Record
{
    public static void Save(Statements store, string workshop, RoundSaved saved, DateTimeOffset at)
    {
        var document = saved.Document;
        var body = EventJson.Body(document, out var texts);
        var id = store.One(
            """
            INSERT INTO outcomes (workshop, round, lab, name, token, kind, date, document, hash, coordinators_only, created)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id
            """,
            workshop, saved.Round, document.Lab.Slug, document.Id, Token(saved.Address), document.Kind.ToString(),
            document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), body, document.Hash, document.NotReviewed ? 1 : 0, at.ToUnixTimeMilliseconds());
        foreach (var words in texts.Values)
            store.Do(
                "INSERT INTO outcome_texts (outcome, words, text, salt, leaf) VALUES ($1, $2, $3, $4, $5)",
                id, words.Id, words.Text, words.Salt, words.Hash ?? "");
    }

    /// <summary>Everywhere: in the words of the journal, and in every outcome of this workshop, which then says so in one line (E19).</summary>
    public static void Erase(Statements store, string workshop, IReadOnlyList<string> erased, string kind, DateTimeOffset at)
    {
        var outcomes = new HashSet<long>();
        foreach (var words in erased)
        {
            store.Do("DELETE FROM words WHERE workshop = $1 AND id = $2", workshop, words);
            const string found = "SELECT outcome FROM outcome_texts WHERE words = $2 AND text IS NOT NULL AND outcome IN (SELECT id FROM outcomes WHERE workshop = $1)";
            outcomes.UnionWith(store.Rows(found, workshop, words).Select(row => row.GetInt64(0)).ToList());
            foreach (var outcome in outcomes)
                store.Do("UPDATE outcome_texts SET text = NULL, salt = NULL WHERE outcome = $1 AND words = $2", outcome, words);
        }
        foreach (var outcome in outcomes)
            Tell(store, outcome, kind, at);
    }

    /// <summary>In whatever older database was restored: the text goes again, and with the day of the first time the line that says so.</summary>
    /// <returns>How many texts there were.</returns>
    public static int EraseAgain(Statements store, Erased erased)
    {
        var at = DateTimeOffset.TryParseExact(erased.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : DateTimeOffset.UnixEpoch;
        var outcomes = store.Rows("SELECT outcome FROM outcome_texts WHERE words = $1 AND text IS NOT NULL", erased.Words).Select(row => row.GetInt64(0)).ToList();
        foreach (var outcome in outcomes)
            Tell(store, outcome, erased.Kind, at);
        return store.Do("DELETE FROM words WHERE id = $1", erased.Words)
            + store.Do("UPDATE outcome_texts SET text = NULL, salt = NULL WHERE words = $1 AND text IS NOT NULL", erased.Words);
    }

    private static void Tell(Statements store, long outcome, string kind, DateTimeOffset at) =>
        store.Do("INSERT INTO corrections (outcome, at, kind, text, public) VALUES ($1, $2, $3, NULL, 1)", outcome, at.ToUnixTimeMilliseconds(), kind);

    private static string Token(string address) => address[(address.LastIndexOf('/') + 1)..];
}
