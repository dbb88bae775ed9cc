// Secret marks on disk: one row a seat, vote and card; the latest wins, and there is no order of arrival.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Marks
{
    /// <summary>True if a text was deleted with the mark that it belonged to.</summary>
    public static bool Put(Statements store, string workshop, Marked mark)
    {
        // Only an answer of a check has texts, and an answer is a mark on the whole.
        var forgot = mark.Card.Length == 0 && store.Do(
            """
            DELETE FROM words WHERE workshop = $1 AND id IN (
                SELECT first FROM marks WHERE workshop = $1 AND vote = $2 AND seat = $3 AND card = $4
                UNION SELECT second FROM marks WHERE workshop = $1 AND vote = $2 AND seat = $3 AND card = $4)
            """,
            workshop, mark.Vote, mark.Seat, mark.Card) > 0;
        if (mark.Value is null)
        {
            store.Do("DELETE FROM marks WHERE workshop = $1 AND vote = $2 AND seat = $3 AND card = $4", workshop, mark.Vote, mark.Seat, mark.Card);
            return forgot;
        }
        store.Do(
            """
            INSERT INTO marks (workshop, vote, seat, card, value, first, second) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO UPDATE SET value = $5, first = $6, second = $7
            """,
            workshop, mark.Vote, mark.Seat, mark.Card, mark.Value, mark.First?.Id, mark.Second?.Id);
        foreach (var words in new[] { mark.First, mark.Second })
        {
            if (words?.Text is not null)
                Facts.InsertWords(store, workshop, words, Keeping.Phase);
        }
        return forgot;
    }

    /// <summary>The vote is over: its marks and their texts are gone. What may be known stands in the event that ended it.</summary>
    public static void Delete(Statements store, string workshop, string vote)
    {
        store.Do(
            """
            DELETE FROM words WHERE workshop = $1 AND id IN (
                SELECT first FROM marks WHERE workshop = $1 AND vote = $2
                UNION SELECT second FROM marks WHERE workshop = $1 AND vote = $2)
            """,
            workshop, vote);
        store.Do("DELETE FROM marks WHERE workshop = $1 AND vote = $2", workshop, vote);
    }

    public static ILookup<string, Marked> All(Statements store, string workshop, IReadOnlyDictionary<string, Words> words)
    {
        Words? Text(object id) => id is string text ? words.GetValueOrDefault(text) ?? new Words(text, null, null) : null;
        return store.Rows("SELECT vote, seat, card, value, first, second FROM marks WHERE workshop = $1 ORDER BY vote, seat, card", workshop)
            .Select(row => new Marked(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row.GetValue(4)), Text(row.GetValue(5))))
            .ToLookup(mark => mark.Vote);
    }
}
