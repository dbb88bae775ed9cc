// One workshop, fact after fact: numbers without a hole, bodies that can be read and follow each other, and what the lists say of it.
using System.Globalization;
using LabHub.Domain;
using LabHub.Domain.Seeing;
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Tools.Verifying;

internal sealed class JournalCheck(Statements store, string workshop, IReadOnlySet<string> erased)
{
    private readonly List<string> wrong = [];
    private Workshop? state;

    /// <summary>How many facts were looked at.</summary>
    public int Facts { get; private set; }

    public IReadOnlyList<string> Look()
    {
        var texts = Waking.Texts(store, workshop);
        var words = new SeenWords(texts.ToDictionary(t => t.Key, t => t.Value.Words));
        var keeping = new WordsCheck(texts, erased, wrong);
        if (!Replay(words, keeping) || state is null)
            return wrong;
        keeping.Marked(store.Rows("SELECT first, second FROM marks WHERE workshop = $1", workshop).SelectMany(row => new[] { row[0] as string, row[1] as string }).OfType<string>());
        keeping.Look();
        wrong.AddRange(MarksCheck.Of(store, state));
        Doors();
        Lists(state);
        Boards(Marked(state, texts));
        return wrong;
    }

    /// <summary>False where it cannot be followed to its end.</summary>
    private bool Replay(SeenWords words, WordsCheck keeping)
    {
        foreach (var row in store.Rows("SELECT seq, type, keeping, at, body FROM events WHERE workshop = $1 ORDER BY seq", workshop))
        {
            var (seq, type) = (row.GetInt64(0), row.GetString(1));
            if (++Facts is var expected && seq != expected)
            {
                wrong.Add($"number {expected} is missing.");
                return false;
            }
            if (row.IsDBNull(4))
            {
                if (row.GetInt32(2) == (int)Keeping.Journal)
                    wrong.Add($"number {seq} ({type}) has lost its body before its time.");
                continue;
            }
            if (Read(seq, type, row.GetString(4), words) is not { } happened)
                return false;
            wrong.AddRange(SumsCheck.Of(state, happened).Select(trouble => $"number {seq} ({type}): {trouble}"));
            // Outcomes outlive every keeping; whether it is the same one is told with the outcome.
            if (happened is RoundSaved { Round: var round } && store.One("SELECT 1 FROM outcomes WHERE workshop = $1 AND round = $2", workshop, round) is null)
                wrong.Add($"number {seq} ({type}): its outcome is not there.");
            keeping.Happened(seq, happened, words.Take(), row.GetInt32(2));
            if (!Follow(seq, type, happened, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))))
                return false;
        }
        if (state is null)
            wrong.Add("it has no beginning.");
        return true;
    }

    private Event? Read(long seq, string type, string body, SeenWords words)
    {
        try
        {
            return EventJson.Event(type, body, type == EventNames.Saved ? SavedTexts.OfWorkshop(store, workshop) : words);
        }
        catch (Exception trouble)
        {
            wrong.Add($"number {seq} ({type}) cannot be read ({trouble.GetType().Name}).");
            return null;
        }
    }

    private bool Follow(long seq, string type, Event happened, DateTimeOffset at)
    {
        try
        {
            state = state is null ? Workshop.From((WorkshopCreated)happened) : state.Evolve(happened, at);
            return true;
        }
        catch (Exception trouble)
        {
            wrong.Add($"number {seq} ({type}) cannot follow what stands before it ({trouble.GetType().Name}).");
            return false;
        }
    }

    private Workshop? Marked(Workshop replayed, IReadOnlyDictionary<string, (Words Words, int Keeping)> texts)
    {
        try
        {
            return Marks.All(store, workshop, texts.ToDictionary(t => t.Key, t => t.Value.Words)).SelectMany(vote => vote)
                .Aggregate(replayed, (w, mark) => w.Evolve(mark, default));
        }
        catch (Exception trouble)
        {
            wrong.Add($"a mark cannot follow the facts ({trouble.GetType().Name}).");
            return null;
        }
    }

    private void Doors()
    {
        var seats = state!.Seats;
        var n = store.Rows("SELECT seat FROM phones WHERE workshop = $1 AND seat <> ''", workshop).Count(row => !seats.ContainsKey(row.GetString(0)));
        if (n > 0)
            wrong.Add($"{n} phones hold a seat that does not exist.");
    }

    /// <summary>The row that lists and lookups read says what the journal says.</summary>
    private void Lists(Workshop replayed)
    {
        foreach (var row in store.Rows("SELECT number, lab, state, title, date, closed_at, code FROM workshops WHERE id = $1", workshop))
        {
            Same("number", row.GetString(0), replayed.Number);
            Same("lab", row.GetString(1), replayed.Lab.Slug);
            Same("state", row.GetString(2), replayed.State.ToString().ToLowerInvariant());
            Same("title", row.GetString(3), replayed.Setup.Title);
            Same("date", row.GetString(4), replayed.Setup.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Same("closing time", row.IsDBNull(5) ? null : row.GetInt64(5), replayed.ClosedAt?.ToUnixTimeMilliseconds());
            if (!row.IsDBNull(6)) // gone 24 hours after Close
                Same("code", row.GetString(6), replayed.Code);
        }
    }

    private void Same(string what, object? listed, object? replayed)
    {
        if (!Equals(listed, replayed))
            wrong.Add($"its {what} in the list of workshops is not that of its journal.");
    }

    /// <summary>Everybody can be shown it: every place, every seat.</summary>
    private void Boards(Workshop? whole)
    {
        if (whole is null)
            return;
        try
        {
            foreach (var place in Enum.GetValues<Place>())
                Board.Rows(whole, place, Around.Nobody);
            foreach (var seat in whole.Seats.Keys)
                Board.Yours(whole, seat);
        }
        catch (Exception trouble)
        {
            wrong.Add($"its board cannot be shown ({trouble.GetType().Name}).");
        }
    }
}
