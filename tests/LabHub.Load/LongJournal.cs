// How long a workshop with a long journal takes to wake: every fact read and carried into the state again.
using System.Diagnostics;
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Load;

public sealed record Waking(int Facts, double FirstMs, double BestMs, double WorstMs);

public static class LongJournal
{
    private const int Times = 10;

    public static async Task<Waking> Wake(int facts)
    {
        var folder = Directory.CreateTempSubdirectory("labhub-load-");
        try
        {
            await using var app = await Prepared.Open(Path.Combine(folder.FullName, "labhub.db"));
            var rooms = app.Services.GetRequiredService<Rooms>();
            var journal = app.Services.GetRequiredService<WorkshopJournal>();
            var (id, _) = await rooms.Create(Sample.Lab, "SP-2026-", Sample.Setup);
            var at = DateTimeOffset.UtcNow;
            var woken = journal.Wake(id!)!;
            Event[] told = [new RoundPrepared(1, new("w1", "Kaj bi olajšalo en šolski teden?", "00"), RoundKind.Ideas, null), new WritingOpened(1, Rule.Usual, View.Totals, ["families"])];
            // As in a room: three facts for each idea, its text apart.
            var posted = Enumerable.Range(0, facts / 3).SelectMany<int, Event>(n =>
            [
                new IdeaPosted(1, $"idea{n}", new($"text{n}", $"Skupni zajtrk v šoli, {n}. ideja", "00"), false),
                new IdeaAuthored(1, $"idea{n}", $"seat{n % 300}"),
                new IdeaReceipt(1, $"idea{n}", new string('a', 64)),
            ]);
            await journal.Append(woken.State, woken.Seq, at, [.. told.Concat(posted).Select(fact => new Entry(null, [fact]))]);
            var ms = Enumerable.Range(0, Times).Select(_ => Timed(() => journal.Wake(id!))).ToList();
            return new(facts, ms[0], ms.Min(), ms.Max());
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return Math.Round(watch.Elapsed.TotalMilliseconds, 1);
    }
}
