// How long a change takes from the desk to every phone.
using System.Collections.Concurrent;
using System.Diagnostics;

namespace LabHub.Load;

public sealed class Telling(Desk desk, Crowd crowd)
{
    private static readonly TimeSpan WaitsFor = TimeSpan.FromSeconds(2);

    /// <summary>Phones that stayed and heard nothing.</summary>
    public int Untold { get; private set; }

    /// <returns>From the change to the frame on each phone, in ms.</returns>
    public async Task<IReadOnlyCollection<double>> Once()
    {
        var ms = new ConcurrentDictionary<Person, double>();
        var there = crowd.People.Where(person => person.Phone.IsOpen).Select(person => (Person: person, person.Gone)).ToList();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var began = Stopwatch.GetTimestamp();
        foreach (var (person, _) in there)
        {
            person.Phone.OnFrame = frame =>
            {
                if (frame.GetArrayLength() != 3 || !frame[2].TryGetProperty("round", out _))
                    return;
                ms.TryAdd(person, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (ms.Count == there.Count)
                    all.TrySetResult();
            };
        }
        await desk.Change();
        await Task.WhenAny(all.Task, Task.Delay(WaitsFor));
        foreach (var (person, _) in there)
            person.Phone.OnFrame = null;
        Untold += there.Count(one => !ms.ContainsKey(one.Person) && one.Person.Gone == one.Gone);
        return [.. ms.Values];
    }

    /// <summary>A few times, with a silence before each.</summary>
    public async Task<List<double>> Quiet()
    {
        var ms = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            ms.AddRange(await Once());
            await Task.Delay(300);
        }
        return ms;
    }

    public async Task<List<double>> While(Task tapping)
    {
        var ms = new List<double>();
        while (!tapping.IsCompleted)
        {
            ms.AddRange(await Once());
            await Task.WhenAny(tapping, Task.Delay(1000));
        }
        return ms;
    }
}
