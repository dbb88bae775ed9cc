// Replay: the same facts in the same order give the same state as when they happened.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Waking
{
    public static Woken? Wake(Statements store, string workshop)
    {
        if (Keys(store, workshop) is not { } keys)
            return null;
        var words = Texts(store, workshop).ToDictionary(text => text.Key, text => text.Value.Words);
        if (Replay(store, workshop, words) is not { } replayed)
            return null;
        return new(
            replayed.State,
            replayed.Seq,
            replayed.At,
            [.. store.Rows("SELECT key FROM commands WHERE workshop = $1", workshop).Select(row => row.GetFieldValue<byte[]>(0).Hash())],
            Phones(store, workshop),
            Desks(store, workshop),
            keys);
    }

    private static (Workshop State, long Seq, DateTimeOffset At)? Replay(Statements store, string workshop, Dictionary<string, Words> words)
    {
        var marks = Marks.All(store, workshop, words);
        Workshop? state = null;
        var (seq, at, latest) = (0L, default(DateTimeOffset), default(DateTimeOffset));
        foreach (var row in store.Rows("SELECT seq, type, at, body FROM events WHERE workshop = $1 ORDER BY seq", workshop))
        {
            seq = row.GetInt64(0);
            at = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2));
            latest = at > latest ? at : latest;
            if (row.IsDBNull(3))
                continue; // its keeping is over
            var type = row.GetString(1);
            var texts = type == EventNames.Saved ? SavedTexts.OfWorkshop(store, workshop) : words;
            var happened = EventJson.Event(type, row.GetString(3), texts);
            state = state is null ? Workshop.From((WorkshopCreated)happened) : state.Evolve(happened, at);
        }
        // Marks have no number. They belong to the vote that is open now: what was marked before is gone with its vote.
        foreach (var mark in marks.SelectMany(vote => vote))
            state = state?.Evolve(mark, at);
        return state is null ? null : (state, seq, latest);
    }

    public static Dictionary<string, (Words Words, int Keeping)> Texts(Statements store, string workshop) =>
        store.Rows("SELECT id, text, salt, keeping FROM words WHERE workshop = $1", workshop)
            .ToDictionary(row => row.GetString(0), row => (new Words(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetInt32(3)));

    private static DoorKeys? Keys(Statements store, string workshop) =>
        store.Rows("SELECT screen_key, desk_key, desks_opened FROM workshops WHERE id = $1", workshop)
            .Select(row => new DoorKeys(row.GetString(0), row.GetString(1), row.GetInt32(2))).ToList().FirstOrDefault();

    private static Dictionary<UInt128, string[]> Phones(Statements store, string workshop) =>
        store.Rows("SELECT token_hash, seat FROM phones WHERE workshop = $1", workshop)
            .Select(row => (Token: row.GetFieldValue<byte[]>(0).Hash(), Seat: row.GetString(1)))
            .GroupBy(phone => phone.Token, phone => phone.Seat).ToDictionary(phone => phone.Key, phone => phone.Where(seat => seat.Length > 0).ToArray());

    private static Dictionary<UInt128, DeskPass> Desks(Statements store, string workshop) =>
        store.Rows("SELECT token_hash, label, expires FROM desks WHERE workshop = $1", workshop)
            .ToDictionary(row => row.GetFieldValue<byte[]>(0).Hash(), row => new DeskPass(row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))));
}
