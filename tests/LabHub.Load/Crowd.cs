// Everybody in the room: they come, tap in the same stretch of time, drop and return.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using LabHub.Tests;

namespace LabHub.Load;

/// <param name="Ms">From when the tap was due to the answer: a server that keeps people or this program waiting shall not look faster for it.</param>
/// <param name="LateMs">How late the person was woken; null for who was still busy with the tap before.</param>
/// <param name="Again">It was sent again, or waited for the phone to come back, or behind one that did.</param>
public sealed record Tap(double Ms, bool Again, bool Saved, string Answer, double? LateMs);

public sealed class Crowd(Func<Uri> server, string code, int people, int seed, bool seats = true) : IAsyncDisposable
{
    private static readonly string[] Voices = [.. Sample.Voices.Select(v => v.Id)];

    private readonly Random chance = new(seed);

    public IReadOnlyList<Person> People { get; } = [.. Enumerable.Range(0, people).Select(i => new Person(i, seed, server, code, seats ? Voices[i % Voices.Length] : null))];

    /// <summary>Evenly over this time; each waits for the board.</summary>
    /// <returns>How long each took, and all together, in ms.</returns>
    public async Task<(Percentiles Each, double AllMs)> Come(TimeSpan within)
    {
        var ms = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(People.Select(async person =>
        {
            await Task.Delay(within * (person.No / (double)people));
            var began = Stopwatch.GetTimestamp();
            if (await person.Come())
                ms.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }));
        return (Percentiles.Of(ms), Math.Round(watch.Elapsed.TotalMilliseconds));
    }

    /// <summary>Each person taps so many times, at random moments of the time given, one after another.</summary>
    public async Task<IReadOnlyCollection<Tap>> Do(TimeSpan during, int each, Func<Person, Task<(JsonElement Answer, bool Again)>> what)
    {
        var taps = new ConcurrentBag<Tap>();
        var began = Stopwatch.StartNew();
        await Task.WhenAll(People.Select(person => Task.Run(async () =>
        {
            var held = false;
            for (var i = 0; i < each && !person.GaveUp; i++)
            {
                var due = during * ((i + person.Chance.NextDouble()) / each);
                var waits = due > began.Elapsed;
                if (waits)
                    await Task.Delay(due - began.Elapsed);
                var woken = began.Elapsed;
                var (answer, again) = await what(person);
                if (person.GaveUp)
                    break;
                held = again || (held && !waits);
                var kind = answer.GetProperty("answer").GetString()!;
                taps.Add(new((began.Elapsed - due).TotalMilliseconds, held, Doing.IsSaved(answer), answer.Code() ?? kind, waits ? (woken - due).TotalMilliseconds : null));
            }
        })));
        return taps;
    }

    /// <summary>Everybody is gone at once, and back within this time.</summary>
    public Task DropAll(TimeSpan within) => Task.WhenAll(People.Select(person => person.Drop(within * chance.NextDouble())).ToList());

    /// <summary>Pages come back by themselves, whether anybody taps or not.</summary>
    public Task AllBack() => Task.WhenAll(People.Select(person => person.Back()));

    /// <summary>A few at a time are gone for a moment, again and again.</summary>
    public async Task DropSome(Task until)
    {
        var gone = new List<Task>();
        while (await Task.WhenAny(until, Task.Delay(1000)) != until)
            gone.AddRange(chance.GetItems([.. People], Math.Max(1, people / 50)).Distinct().Select(person => person.Drop(TimeSpan.FromMilliseconds(500 * chance.NextDouble()))));
        await Task.WhenAll(gone);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People)
            await person.DisposeAsync();
    }
}
