// All rooms: woken when somebody comes, put to sleep when nobody has been there for long.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Live;

public sealed class Rooms(Database database, WorkshopJournal journal, IFrames frames, TimeProvider time, ILogger<Room> log)
{
    /// <summary>Out of memory after this long without anybody listening or asking.</summary>
    private static readonly TimeSpan AsleepAfter = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Room?>> awake = [];

    public IEnumerable<Room> Awake => awake.Values.Where(room => room.IsValueCreated).Select(room => room.Value!).Where(room => room is not null);

    /// <summary>The workshop with this join code, in any writing: spaces, hyphens and small letters do not matter.</summary>
    public Room? ByCode(string code)
    {
        var clean = Clean(code);
        if (clean.Length != Doors.CodeLength)
            return null;
        var room = Awake.FirstOrDefault(room => room.Now.State.Code == clean) ?? Asleep(clean);
        return room is null || room.CodeIsDead(time.GetUtcNow()) ? null : room;
    }

    /// <summary>The workshop with this id, or null if there is none (any more).</summary>
    public Room? ById(string id)
    {
        // Lazy, so that sixty phones wake a room once.
        var room = awake.GetOrAdd(id, static (id, rooms) => new(() => rooms.Wake(id)), this);
        try
        {
            if (room.Value is { } found)
                return found;
        }
        catch
        {
            awake.TryRemove(new(id, room));
            throw;
        }
        awake.TryRemove(new(id, room));
        return null;
    }

    /// <summary>Makes a workshop, in Draft, with the rounds that are prepared in it: all of it or nothing.</summary>
    /// <param name="prefix">The lab's letters and the year: <c>SP-2026-</c>; the next number follows.</param>
    /// <returns>Its id, or what is wrong with the setup or a round.</returns>
    /// <exception cref="DiskTrouble">It is not saved.</exception>
    public async Task<(string? Id, Decision? Wrong)> Create(LabCard lab, string prefix, Setup setup, params IEnumerable<PrepareRound> rounds)
    {
        Decision? wrong = null;
        var at = time.GetUtcNow();
        var id = await journal.Create(lab.Slug, prefix, at, NewKeys(), (_, number) =>
        {
            var decision = Doors.Create(number, lab, setup, new(at, new Asker.Desk(), Room.NewChance()), rounds);
            if (decision is Decision.Accepted { Events: [WorkshopCreated made, ..] events })
                return Begun.At(at, made, [.. events.Skip(1)]);
            wrong = decision;
            return null;
        });
        return (id, wrong);
    }

    /// <summary>Out of memory: the next who comes finds what the journal says then.</summary>
    public async Task Evict(string id)
    {
        if (awake.TryRemove(id, out var room) && room.IsValueCreated && room.Value is { } found)
            await found.Close();
    }

    public async Task EvictIdle()
    {
        var since = time.GetUtcNow() - AsleepAfter;
        foreach (var room in Awake.Where(room => room.Fanout.Listeners.Nobody && room.LastUsed < since).ToList())
            await Evict(room.Id);
    }

    private Room? Asleep(string code)
    {
        using var store = new Statements(database.Open());
        return store.One("SELECT id FROM workshops WHERE code = $1", code) is string id ? ById(id) : null;
    }

    private Room? Wake(string id) => journal.Wake(id) is { } woken ? new Room(woken, journal, frames, time, log) : null;

    public static string Clean(string code) =>
        code.Length > 40 ? "" : string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Keys of the doors of a workshop that is being made.</summary>
    public static DoorKeys NewKeys() => new(NewKey(), NewKey(), 0);

    private static string NewKey() => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
}
