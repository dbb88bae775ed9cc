// The journal: what people did, in order. Woken once, appended to ever after.
using System.Diagnostics;
using LabHub.Domain;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.Data.Sqlite;

namespace LabHub.Journal;

public sealed class WorkshopJournal(Database database, Writer writer, Checkpoint checkpoint, ErasedList erased, Watching watching)
{
    /// <summary>Makes a workshop out of its first fact. <paramref name="make"/> is given the number it may have.</summary>
    public Task<string?> Create(string lab, string prefix, DateTimeOffset at, DoorKeys keys, Func<string, WorkshopCreated?> make) =>
        writer.Write(store =>
        {
            var made = make(NextNumber(store, lab, prefix));
            if (made is null)
                return null;
            Projection.Begin(store, Workshop.From(made), keys, at);
            Facts.Insert(store, made.Id, 1, made, at);
            return made.Id;
        });

    /// <summary>A whole past workshop in one transaction: its first fact and everything after it, or nothing.</summary>
    /// <param name="make">Given the store and the number it may have; null: nothing is made.</param>
    public async Task<string?> CreateWhole(string lab, string prefix, DateTimeOffset at, DoorKeys keys, Func<Statements, string, (WorkshopCreated Made, IReadOnlyList<Event> Events)?> make)
    {
        var created = await writer.Write(store =>
        {
            if (make(store, NextNumber(store, lab, prefix)) is not (var made, var events))
                return null;
            var begun = Workshop.From(made);
            Projection.Begin(store, begun, keys, at);
            Facts.Insert(store, made.Id, 1, made, at);
            new Appending(store, made.Id, 1, at).Append([new Entry(null, events)], events.Aggregate(begun, (state, happened) => state.Evolve(happened, at)));
            return made.Id;
        });
        checkpoint.Ring();
        return created;
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

public sealed class NumberTaken(Exception? inner = null) : Exception("The number is taken", inner);
