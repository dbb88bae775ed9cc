// One fact on disk: a numbered row, with its texts apart.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Facts
{
    public static void Insert(Statements store, string workshop, long seq, Event happened, DateTimeOffset at)
    {
        var body = EventJson.Body(happened, out var texts);
        store.Do(
            "INSERT INTO events (workshop, seq, type, keeping, at, body) VALUES ($1, $2, $3, $4, $5, $6)",
            workshop, seq, EventNames.Of(happened), (int)happened.Keeping, at.ToUnixTimeMilliseconds(), body);
        if (happened is RoundSaved)
            return; // its texts stand with the outcome
        foreach (var words in texts.Values)
            InsertWords(store, workshop, words, happened.Keeping);
    }

    /// <summary>A text that is known already keeps the keeping it has.</summary>
    public static void InsertWords(Statements store, string workshop, Words words, Keeping keeping) =>
        store.Do(
            "INSERT INTO words (workshop, id, keeping, text, salt) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            workshop, words.Id, (int)keeping, words.Text, words.Salt ?? "");
}
