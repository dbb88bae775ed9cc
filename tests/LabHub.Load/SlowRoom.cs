// Three phones that never read and one that reads 1 kB a second, in a busy room: what the others feel of it, and the server's memory.
using LabHub.Tests;

namespace LabHub.Load;

/// <param name="MemoryMb">Resident, every second.</param>
public sealed record SlowHalf(Percentiles TapToSavedMs, Percentiles ChangeToEveryPhoneMs, int Untold, double FramesPerPhone, IReadOnlyList<double> MemoryMb);

/// <param name="Ended">How often the server ended the socket of a slow phone.</param>
public sealed record SlowMeasured(int People, int Slow, double Seconds, SlowHalf Without, SlowHalf With, int Ended, int Lost, int Double, int NotBack, IReadOnlyDictionary<string, int> Refused, MachineFigures Machine);

public sealed class SlowRoom(Asked asked, House house, Desk desk, Crowd crowd)
{
    private static readonly int[] BytesASecond = [0, 0, 0, 1000];
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromMilliseconds(100);

    private readonly List<Tap> taps = [];

    public static Asked Read(IEnumerable<string> options)
    {
        var line = new CommandLine(options, "--people", "--seconds", "--rate", "--seed");
        var people = line.Whole("--people", 60);
        Machine.MustHold(people + BytesASecond.Length, bare: false);
        return new("mixed", people, line.Seconds("--seconds", 60), line.Whole("--rate", people * 15), Seed: line.Whole("--seed", 1, least: 0));
    }

    public static Task<SlowMeasured> Run(Asked asked) => Fresh.Room(async (prepared, house, desk) =>
    {
        await using var crowd = new Crowd(() => house.Address, desk.Code, asked.People, asked.Seed);
        return await new SlowRoom(asked, house, desk, crowd).Run(prepared);
    });

    private async Task<SlowMeasured> Run(Prepared prepared)
    {
        var load = Machine.Load;
        await crowd.Come(asked.Coming);
        var slow = BytesASecond.Select(bytes => new SlowPhone(house.Address, desk.Code, bytes)).ToList();
        await desk.ToChoose(crowd);
        await Half(asked with { Seconds = Math.Min(asked.Seconds, 5) }); // what is compiled at first belongs to neither
        var without = await Half(asked);
        foreach (var phone in slow)
            await phone.Come(Sample.Voices[0].Id);
        var with = await Half(asked);
        var ended = slow.Sum(phone => phone.Ended);
        foreach (var phone in slow)
            await phone.DisposeAsync();
        var seats = slow.Select(phone => new Told(phone.Seat, new HashSet<string>(), false, new HashSet<string>(), []));
        var (lost, twice) = OnDisk.Compare(prepared.Database, [.. crowd.People.Select(p => p.Told), .. seats]);
        return new(
            asked.People, slow.Count, asked.Seconds, without, with, ended, lost, twice, crowd.People.Count(p => p.GaveUp || !p.Phone.IsOpen),
            taps.Where(tap => !tap.Saved).CountBy(tap => tap.Answer).ToDictionary(), Machine.Figures(load, null));
    }

    /// <summary>Everybody taps, and the desk changes a long text ten times a second, so that the frames are not small.</summary>
    private async Task<SlowHalf> Half(Asked part)
    {
        var (telling, memory, cards) = (new Telling(desk, crowd), new List<double>(), desk.Cards);
        var frames = crowd.People.Sum(p => (long)p.Frames);
        var tapping = crowd.Do(part.During, part.Each, person => Doing.Mixed(person, cards));
        var editing = Edit(tapping);
        var noting = Note(tapping, memory);
        var told = await telling.While(tapping);
        await Task.WhenAll(editing, noting);
        var tapped = await tapping;
        taps.AddRange(tapped);
        return new(
            Percentiles.Of(tapped.Where(tap => tap.Saved).Select(tap => tap.Ms)), Percentiles.Of(told), telling.Untold,
            Math.Round((crowd.People.Sum(p => (long)p.Frames) - frames) / (double)part.People, 1), memory);
    }

    private async Task Edit(Task until)
    {
        for (var n = 0; await Task.WhenAny(until, Task.Delay(BetweenEdits)) != until; n++)
            await desk.EditAgreement($"{n}. ".PadRight(1000, 'ž'));
    }

    private async Task Note(Task until, List<double> memory)
    {
        while (await Task.WhenAny(until, Task.Delay(1000)) != until)
            memory.Add(house.MemoryNowMb);
    }
}
