// One transaction of the journal: facts get numbers, marks get rows, and what is over is deleted with the fact that ends it.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal sealed class Appending(Statements store, string workshop, long seq, DateTimeOffset at)
{
    public long Seq { get; private set; } = seq;

    /// <summary>Something was deleted that must leave the WAL too.</summary>
    public bool DeletedSecrets { get; private set; }

    /// <summary>Texts that were erased at somebody's wish, to be erased again should an older backup come back.</summary>
    public List<Erased> Erased { get; } = [];

    public Appending Append(IReadOnlyList<Entry> batch, Workshop after)
    {
        // Marks have no number of their own that could be taken already, so it is looked at here for all.
        if (store.One("SELECT max(seq) FROM events WHERE workshop = $1", workshop) is not long last || last != Seq)
            throw new NumberTaken();
        foreach (var entry in batch)
        {
            if (entry.Command is { } key)
                store.Do("INSERT INTO commands (workshop, key) VALUES ($1, $2)", workshop, key.Bytes());
            if (entry.Phone is { } phone)
                Place(phone.Token, phone.Seat);
            foreach (var happened in entry.Events)
                Append(happened);
        }
        Projection.Update(store, after, at);
        return this;
    }

    /// <summary>A seat stands on one phone. The one it stood on before keeps a row without a seat, so that it can be told where its place went.</summary>
    private void Place(UInt128 phone, string seat)
    {
        store.Do("UPDATE OR IGNORE phones SET seat = '' WHERE workshop = $1 AND seat = $2 AND token_hash <> $3", workshop, seat, phone.Bytes());
        store.Do("DELETE FROM phones WHERE workshop = $1 AND seat = $2", workshop, seat);
        store.Do("INSERT INTO phones (token_hash, workshop, seat) VALUES ($1, $2, $3)", phone.Bytes(), workshop, seat);
    }

    private void Append(Event happened)
    {
        if (happened is Marked mark)
        {
            DeletedSecrets |= Marks.Put(store, workshop, mark);
            return;
        }
        // Deleted first: the event that ends a vote may carry on a text of it (a worry), which is then written anew.
        End(happened);
        Facts.Insert(store, workshop, ++Seq, happened, at);
        if (happened is IRekeeps rekept)
        {
            foreach (var id in rekept.RekeptWords)
                store.Do("UPDATE words SET keeping = $3 WHERE workshop = $1 AND id = $2", workshop, id, (int)rekept.Rekept);
        }
        if (happened is RoundSaved saved)
            Record.Save(store, workshop, saved, at);
    }

    private void End(Event happened)
    {
        if (happened is IEndsVote { Vote: { } vote })
            Forget(() => Marks.Delete(store, workshop, vote));
        if (happened is IEndsKeeping { Ends: var over })
            Forget(() => Forgetful.End(store, workshop, over));
        if (happened is IErases { ErasedWords: { Count: > 0 } erased })
        {
            // Only an author takes an idea back; whatever else replaces a text is told as that.
            var kind = happened is IdeaTakenBack ? Journal.Erased.Removed : Journal.Erased.Redacted;
            Forget(() => Record.Erase(store, workshop, erased, kind, at));
            foreach (var words in erased)
            {
                store.Do("INSERT INTO erased (words, day, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", words, Journal.Erased.DayOf(at), kind);
                Erased.Add(new(Journal.Erased.DayOf(at), words, kind));
            }
        }
    }

    private void Forget(Action what)
    {
        what();
        DeletedSecrets = true;
    }
}
