// The journal: what people did, in order. Woken once, appended to ever after.
using System.Diagnostics;
using LabHub.Domain;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.Data.Sqlite;

namespace LabHub.Journal;

public sealed class WorkshopJournal(Database database, Writer writer, Checkpoint checkpoint, ErasedList erased, Watching watching)
{
    /// <summary>A workshop with all that happened before anybody can come: in one transaction, or nothing.</summary>
    /// <param name="at">When it is made.</param>
    /// <param name="make">Given the store and the number it may have; null: nothing is made.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="DiskTrouble">It is not saved.</exception>
    public async Task<string?> Create(string lab, string prefix, DateTimeOffset at, DoorKeys keys, Func<Statements, string, Begun?> make)
    {
        var id = await writer.Write(store =>
        {
            if (make(store, NextNumber(store, lab, prefix)) is not { } begun)
                return null;
            Projection.Begin(store, Workshop.From(begun.Made), keys, at);
            Facts.Insert(store, begun.Made.Id, 1, begun.Made, at);
            var seq = 1L;
            foreach (var moment in begun.Moments)
                seq = new Appending(store, begun.Made.Id, seq, moment.At).Append(moment.Entries, moment.After).Seq;
            return begun.Made.Id;
        });
        checkpoint.Ring(); // a whole life may have had dots, whose rows are gone again
        return id;
    }

    /// <summary>All of the batch in one transaction, or nothing.</summary>
    /// <returns>The number of the last fact.</returns>
    /// <exception cref="NumberTaken">Somebody else was quicker, or a join code was drawn that lives already: wake again and decide anew.</exception>
    /// <exception cref="DiskTrouble">It is not saved.</exception>
    public async Task<long> Append(Workshop after, long seq, DateTimeOffset at, IReadOnlyList<Entry> batch)
    {
        Appending done;
        var began = Stopwatch.GetTimestamp();
        try
        {
            done = await writer.Write(store => new Appending(store, after.Id, seq, at).Append(batch, after));
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw new NumberTaken(taken);
        }
        watching.Appended(batch.Count, Stopwatch.GetElapsedTime(began));
        if (done.Erased.Count > 0)
            erased.Add(done.Erased);
        if (done.DeletedSecrets)
            checkpoint.Ring();
        return done.Seq;
    }

    /// <summary>The workshop as its journal tells it, or null if there is none (any more).</summary>
    public Woken? Wake(string workshop)
    {
        using var store = new Statements(database.Open());
        store.Do("BEGIN");
        return Waking.Wake(store, workshop);
    }

    private static string NextNumber(Statements store, string lab, string prefix)
    {
        var last = store.One("SELECT MAX(CAST(substr(number, $3) AS INTEGER)) FROM workshops WHERE lab = $1 AND substr(number, 1, $3 - 1) = $2", lab, prefix, prefix.Length + 1);
        return $"{prefix}{Convert.ToInt64(last ?? 0L, System.Globalization.CultureInfo.InvariantCulture) + 1:00}";
    }
}

/// <summary>One command that was accepted: its key, its facts, and the phone it let in.</summary>
public sealed record Entry(UInt128? Command, IReadOnlyList<Event> Events, (UInt128 Token, string Seat)? Phone = null);

/// <summary>What happened at one time, and how the workshop stood then.</summary>
public sealed record HappenedAt(DateTimeOffset At, IReadOnlyList<Entry> Entries, Workshop After);

/// <summary>A workshop with what happened before anybody can come: questions prepared with it, or a whole past one.</summary>
public sealed record Begun(WorkshopCreated Made, IReadOnlyList<HappenedAt> Moments)
{
    /// <summary>All of it at one time.</summary>
    public static Begun At(DateTimeOffset at, WorkshopCreated made, IReadOnlyList<Event> events) =>
        new(made, events.Count == 0 ? [] : [new(at, [new(null, events)], events.Aggregate(Workshop.From(made), (state, happened) => state.Evolve(happened, at)))]);
}

public sealed class NumberTaken(Exception? inner = null) : Exception("The number is taken", inner);
