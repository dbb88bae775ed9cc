// The texts of a saved outcome: its own, so not those that were held back, and still those that the journal has forgotten.
using LabHub.Domain;
using LabHub.Storage;
using Microsoft.Data.Sqlite;

namespace LabHub.Journal;

public static class SavedTexts
{
    public static Dictionary<string, Words> Of(Statements store, long outcome) =>
        Read(store.Rows("SELECT words, text, salt, leaf FROM outcome_texts WHERE outcome = $1", outcome));

    /// <summary>Of all outcomes of a workshop.</summary>
    public static Dictionary<string, Words> OfWorkshop(Statements store, string workshop) =>
        Read(store.Rows("SELECT words, text, salt, leaf FROM outcome_texts WHERE outcome IN (SELECT id FROM outcomes WHERE workshop = $1)", workshop));

    private static Dictionary<string, Words> Read(IEnumerable<SqliteDataReader> rows)
    {
        var texts = new Dictionary<string, Words>();
        foreach (var row in rows)
            texts[row.GetString(0)] = new(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)) { Hash = row.GetString(3) };
        return texts;
    }
}
