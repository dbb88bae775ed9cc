// One room that chooses: everybody joins, sees the cards, and taps; what was answered "saved" is then looked for in the file.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using LabHub.Tests;
using Microsoft.Data.Sqlite;

namespace LabHub.Load;

public sealed class BusyRoom(Prepared prepared, ServerProcess server, int people)
{
    private const int Ideas = 20; // as many cards give five dots each (METHOD 1)
    private readonly List<Phone> phones = [];
    private readonly ConcurrentBag<(string Seat, string Card, bool On)> saved = [];
    private readonly Phone desk = new(server.Address, prepared.Workshop, "desk") { Cookie = prepared.DeskCookie };

    public static async Task<object> Choose(int people, TimeSpan during, int taps)
    {
        var folder = Directory.CreateTempSubdirectory("labhub-load-").FullName;
        try
        {
            var prepared = await Prepared.Make(folder);
            await using var server = await ServerProcess.Start(prepared.Database, "Release");
            try
            {
                return await new BusyRoom(prepared, server, people).Run(during, taps);
            }
            catch
            {
                Console.Error.WriteLine(string.Join('\n', server.Output.TakeLast(50)));
                throw;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<object> Run(TimeSpan during, int taps)
    {
        await desk.Enter();
        await Lead(new { type = "openDoors" });
        var code = desk.Rows["workshop"].GetProperty("code").GetString()!;
        var joined = await Join(code);
        var cards = await ToChoose();
        await Task.Delay(1000); // quiet is when nothing has been said for a while
        var quiet = await Told();
        var (cpu, bytes, frames) = (server.Cpu, phones.Sum(p => p.Bytes), phones.Sum(p => (long)p.Frames));
        var told = new List<double>();
        var watch = Stopwatch.StartNew();
        var tapping = Tap(cards, during, taps);
        while (!tapping.IsCompleted)
        {
            told.AddRange(await Told());
            await Task.WhenAny(tapping, Task.Delay(1000));
        }
        var (waits, refused) = await tapping;
        var took = watch.Elapsed;
        cpu = server.Cpu - cpu;
        var (lost, twice) = Compare();
        return new
        {
            people,
            seconds = Math.Round(took.TotalSeconds, 1),
            startMs = Math.Round(server.Ready.TotalMilliseconds),
            joinMs = Figures.Of(joined),
            allInMs = Math.Round(allIn.TotalMilliseconds),
            savedMs = Figures.Of(waits),
            marks = waits.Count,
            marksPerSecond = Math.Round(waits.Count / took.TotalSeconds),
            refused,
            lost,
            @double = twice,
            changeToEveryPhoneMs = new { quiet = Figures.Of(quiet), busy = Figures.Of(told) },
            framesPerPhone = Math.Round((phones.Sum(p => (long)p.Frames) - frames) / (double)people, 1),
            bytesPerPhone = (phones.Sum(p => p.Bytes) - bytes) / people,
            gaps = phones.Sum(p => p.Gaps),
            dropped = phones.Count(p => !p.IsOpen),
            server = new
            {
                memoryMb = Math.Round(server.MemoryMb),
                mostMemoryMb = Math.Round(server.MostMemoryMb),
                cpuSeconds = Math.Round(cpu.TotalSeconds, 2),
                cpuSecondsPer1000Marks = Math.Round(cpu.TotalSeconds / Math.Max(1, waits.Count) * 1000, 2),
            },
            machine = new { cores = Environment.ProcessorCount, system = RuntimeInformation.OSDescription, runtime = RuntimeInformation.FrameworkDescription },
        };
    }

    private TimeSpan allIn;

    /// <summary>Sixty a second or a little faster, as when a code appears on a wall.</summary>
    private async Task<List<double>> Join(string code)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        var voices = Sample.Voices.Select(v => v.Id).ToArray();
        await Task.WhenAll(Enumerable.Range(0, people).Select(async i =>
        {
            await Task.Delay(TimeSpan.FromSeconds(i / 60.0 * (people <= 60 ? 1.2 : 1)));
            var began = Stopwatch.GetTimestamp();
            var phone = new Phone(server.Address, code) { KeepsBytes = false };
            await phone.Join(voices[i % voices.Length]);
            await phone.Enter();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            lock (phones)
                phones.Add(phone);
        }));
        allIn = watch.Elapsed;
        return [.. times];
    }

    private async Task<string[]> ToChoose()
    {
        await Lead(new { type = "start" });
        await Lead(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas" });
        await Lead(new { type = "openWriting" });
        for (var i = 0; i < Ideas; i++)
        {
            var phone = phones[i % people];
            await phone.Until(p => p.Rows.ContainsKey("writing"));
            await phone.Send(new { type = "postIdea", text = $"Ideja {i + 1}: skupni zajtrk v šoli ob ponedeljkih in četrtkih", receipt = Sample.NewReceipt() });
        }
        await Lead(new { type = "reveal" });
        await Lead(new { type = "showAll" });
        await Lead(new { type = "openChoosing" });
        foreach (var phone in phones)
            await phone.Until(p => p.Rows.ContainsKey("choose"));
        return [.. desk.Rows["choose"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()!)];
    }

    private async Task<(List<double> Waits, int Refused)> Tap(string[] cards, TimeSpan during, int taps)
    {
        var waits = new ConcurrentBag<double>();
        var refused = 0;
        await Task.WhenAll(phones.Select(phone => Task.Run(async () =>
        {
            var chance = new Random(phone.Seat.GetHashCode(StringComparison.Ordinal));
            var mine = chance.GetItems(cards, cards.Length).Distinct().Take(5).ToArray();
            var on = new bool[mine.Length];
            var began = Stopwatch.StartNew();
            for (var i = 0; i < taps; i++)
            {
                var due = during * ((i + chance.NextDouble()) / taps) - began.Elapsed;
                if (due > TimeSpan.Zero)
                    await Task.Delay(due);
                var card = i % mine.Length;
                var tapped = Stopwatch.GetTimestamp();
                var answer = await phone.Send(new { type = on[card] ? "takeDot" : "placeDot", card = mine[card] });
                if (answer.Kind() is not ("accepted" or "alreadyDone"))
                {
                    Interlocked.Increment(ref refused);
                    continue;
                }
                waits.Add(Stopwatch.GetElapsedTime(tapped).TotalMilliseconds);
                on[card] = !on[card];
            }
            for (var i = 0; i < mine.Length; i++)
                saved.Add((phone.Seat, mine[i], on[i]));
        })));
        return ([.. waits], refused);
    }

    /// <summary>From a change at the desk to the frame on every phone, in ms.</summary>
    private async Task<IReadOnlyCollection<double>> Told()
    {
        var minutes = Random.Shared.Next(1, 60);
        var times = new ConcurrentBag<double>();
        var all = new CountdownEvent(phones.Count);
        var began = Stopwatch.GetTimestamp();
        foreach (var phone in phones)
        {
            phone.OnFrame = arguments =>
            {
                if (arguments.GetArrayLength() != 3 || !arguments[2].TryGetProperty("round", out _))
                    return;
                phone.OnFrame = null;
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                all.Signal();
            };
        }
        await Lead(new { type = "setTimer", minutes });
        await Task.Run(() => all.Wait(TimeSpan.FromSeconds(10)));
        foreach (var phone in phones)
            phone.OnFrame = null;
        return times;
    }

    private (int Lost, int Double) Compare()
    {
        using var connection = new SqliteConnection($"Data Source={prepared.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seat, card FROM marks WHERE card <> ''";
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        var onDisk = found.ToHashSet();
        var right = saved.Where(s => s.On).Select(s => (s.Seat, s.Card)).ToHashSet();
        return (right.Count(r => !onDisk.Contains(r)), found.Count - onDisk.Count + onDisk.Count(d => !right.Contains(d)));
    }

    private async Task Lead(object command)
    {
        var answer = await desk.Send(command);
        if (answer.Code()?.StartsWith("confirm.", StringComparison.Ordinal) == true)
        {
            var again = JsonSerializer.SerializeToNode(command)!.AsObject();
            again["confirmed"] = true;
            answer = await desk.Send(again);
        }
        if (answer.Kind() != "accepted" && answer.Kind() != "alreadyDone")
            throw new InvalidOperationException($"{JsonSerializer.Serialize(command)}: {answer}");
        await desk.Board();
    }
}
