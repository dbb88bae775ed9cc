// The row that lists and lookups read, in the same transaction as the facts it is made of.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Projection
{
    public static void Begin(Statements store, Workshop made, DoorKeys keys, DateTimeOffset at) =>
        store.Do(
            """
            INSERT INTO workshops (id, lab, number, code, state, title, date, last_command_at, screen_key, desk_key)
            VALUES ($1, $2, $3, NULL, $4, $5, $6, $7, $8, $9)
            """,
            made.Id, made.Lab.Slug, made.Number, State(made), made.Setup.Title, Date(made), Minutes(at), keys.Screen, keys.Desk);

    public static void Update(Statements store, Workshop now, DateTimeOffset at) =>
        store.Do(
            """
            UPDATE workshops SET code = $2, state = $3, title = $4, date = $5, closed_at = $6, last_command_at = max(last_command_at, $7)
            WHERE id = $1 AND (code IS NOT $2 OR state <> $3 OR title <> $4 OR date <> $5 OR closed_at IS NOT $6 OR last_command_at < $7)
            """, // a mark changes nothing here, and then no page is written
            now.Id, Code(now, at), State(now), now.Setup.Title, Date(now), now.ClosedAt?.ToUnixTimeMilliseconds(), Minutes(at));

    /// <summary>Whole minutes: exact enough for 12 hours, too coarse to tell a tap.</summary>
    public static long Minutes(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    /// <summary>A dead code stays dead, also where somebody takes an idea back a week later.</summary>
    private static string? Code(Workshop workshop, DateTimeOffset at) =>
        workshop.Code.Length == 0 || at >= workshop.ClosedAt + Retention.Seats ? null : workshop.Code;

    private static string State(Workshop workshop) => workshop.State.ToString().ToLowerInvariant();

    private static string Date(Workshop workshop) => workshop.Setup.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
