// One run: a fresh database, the server beside us, everybody comes, the scenario is played, and the file is read at the end.
using System.Diagnostics;

namespace LabHub.Load;

public sealed class BusyRoom(Asked asked, Prepared prepared, House house, Desk desk, Crowd crowd)
{
    private readonly Telling telling = new(desk, crowd);
    private readonly List<Tap> taps = [];
    private readonly List<double> toldMs = [];
    private readonly List<double> cpuOfTurns = [];
    private readonly Random chance = new(asked.Seed);
    private double seconds;
    private double whole;
    private double ownCpu;
    private double? others = 0;
    private double? killedAtMs;
    private BareRoom? bare;

    public static Task<Measured> Run(Asked asked) => Fresh.Room(async (prepared, house, desk) =>
    {
        await using var crowd = new Crowd(() => house.Address, desk.Code, asked.People, asked.Seed);
        return await new BusyRoom(asked, prepared, house, desk, crowd).Run();
    });

    private async Task<Measured> Run()
    {
        var loadBefore = Machine.Load;
        var coming = crowd.Come(asked.Coming);
        if (asked is { Scenario: "join", Kills: true })
            await Kill(within: asked.Coming);
        var (joined, allIn) = await coming;
        if (asked.Scenario is "write")
            await desk.ToWrite(crowd);
        else if (asked.Scenario is not "join")
            await desk.ToChoose(crowd);
        await Task.Delay(1000); // quiet is when nothing has been said for a while
        house.NoteMemory();
        var quiet = asked.Scenario is "join" ? [] : await telling.Quiet();
        var (frames, bytes) = (crowd.People.Sum(p => (long)p.Frames), crowd.People.Sum(p => p.Bytes));
        if (asked.Scenario is not "join")
            await Turns();
        if (asked.Kills)
            await crowd.AllBack();
        var (lost, twice) = OnDisk.Compare(prepared.Database, [.. crowd.People.Select(p => p.Told)]);
        var saved = taps.Count(tap => tap.Saved);
        return new()
        {
            Scenario = asked.Scenario,
            People = asked.People,
            Seed = asked.Seed,
            KilledAtMs = killedAtMs,
            Seconds = Math.Round(seconds, 1),
            JoinMs = joined,
            AllInMs = allIn,
            TapToSavedMs = Percentiles.Of(taps.Where(tap => tap is { Saved: true, Again: false }).Select(tap => tap.Ms)),
            SentAgainToSavedMs = Percentiles.Of(taps.Where(tap => tap is { Saved: true, Again: true }).Select(tap => tap.Ms)),
            Saved = saved,
            SavedPerSecond = Math.Round(saved / Math.Max(0.1, seconds)),
            Lost = lost,
            Double = twice,
            Refused = taps.Where(tap => !tap.Saved).CountBy(tap => tap.Answer).ToDictionary(),
            ChangeToEveryPhoneMs = new(Percentiles.Of(quiet), Percentiles.Of(toldMs), telling.Untold),
            ReturnMs = Percentiles.Of(crowd.People.SelectMany(p => p.ReturnMs)),
            NotBack = crowd.People.Count(p => p.GaveUp || !p.Phone.IsOpen),
            Gaps = crowd.People.Sum(p => p.Gaps),
            FramesPerPhone = Math.Round((crowd.People.Sum(p => (long)p.Frames) - frames) / (double)asked.People / Math.Max(1, cpuOfTurns.Count), 1),
            BytesPerPhone = (crowd.People.Sum(p => p.Bytes) - bytes) / asked.People / Math.Max(1, cpuOfTurns.Count),
            Server = new(house.StartMs, Math.Round(cpuOfTurns.Sum(), 2), Math.Round(cpuOfTurns.Sum() / Math.Max(1, saved) * 1000, 2), house.MemoryMb, house.MostMemoryMb),
            BareHub = bare?.Figures(cpuOfTurns[..asked.Turns]),
            LoadProgram = new(Math.Round(ownCpu, 2), Percentiles.Of(taps.Select(tap => tap.LateMs).OfType<double>())),
            Machine = Machine.Figures(loadBefore, others is { } busy && whole > 0 ? Math.Round(Math.Max(0, busy) / whole / Environment.ProcessorCount, 2) : null),
        };
    }

    /// <summary>LabHub and the bare hub one after the other, so that what disturbs the machine disturbs both.</summary>
    private async Task Turns()
    {
        await using var other = asked.Turns > 0 ? await BareRoom.Open(asked) : null;
        bare = other;
        for (var turn = 0; turn < asked.Turns; turn++)
        {
            await Turn(told: false);
            await other!.Turn();
        }
        await Turn(told: true);
    }

    /// <param name="told">The desk changes something now and then, which every phone is told. The bare hub has no desk, so what is compared is without.</param>
    private async Task Turn(bool told)
    {
        var watch = Stopwatch.StartNew();
        var (cpu, own, all) = (house.Cpu, Machine.OwnCpu, Machine.Busy);
        var tapping = Tap();
        var watching = Watch(tapping);
        var playing = Task.WhenAll(
            asked.Scenario switch
            {
                "reconnect" => DropAll(),
                "mixed" => crowd.DropSome(tapping),
                _ => Task.CompletedTask,
            },
            asked.Kills ? Kill(within: asked.During) : Task.CompletedTask);
        if (told && asked is { Scenario: not "reconnect", Kills: false }) // a change would find half of the phones where everybody is gone
            toldMs.AddRange(await telling.While(tapping));
        await playing;
        seconds += (await watching).TotalSeconds;
        taps.AddRange(await tapping);
        if (bare is not null)
            await Task.Delay(600); // the last frame of what was tapped is this turn's too
        var (used, ours) = ((house.Cpu - cpu).TotalSeconds, (Machine.OwnCpu - own).TotalSeconds);
        cpuOfTurns.Add(Math.Round(used, 2));
        ownCpu += ours;
        whole += watch.Elapsed.TotalSeconds;
        others += Machine.Busy - all - used - ours;
    }

    private Task<IReadOnlyCollection<Tap>> Tap()
    {
        var cards = asked.Scenario is "write" ? [] : desk.Cards;
        return crowd.Do(asked.During, asked.Each, person => asked.Scenario switch
        {
            "write" => Doing.Write(person),
            "mixed" => Doing.Mixed(person, cards),
            _ => Doing.Choose(person, cards),
        });
    }

    private async Task DropAll()
    {
        await Task.Delay(asked.During / 2);
        await crowd.DropAll(TimeSpan.FromSeconds(2));
    }

    /// <summary>At a random moment; where everybody is coming back just then, in the middle of that.</summary>
    private async Task Kill(TimeSpan within)
    {
        var at = asked.Scenario is "reconnect"
            ? (within / 2) + TimeSpan.FromSeconds(2.5 * chance.NextDouble())
            : within * (0.05 + (0.9 * chance.NextDouble()));
        await Task.Delay(at);
        killedAtMs = Math.Round(at.TotalMilliseconds);
        await house.KillAndStart();
        await desk.Return();
    }

    /// <returns>How long the tapping took.</returns>
    private async Task<TimeSpan> Watch(Task tapping)
    {
        var watch = Stopwatch.StartNew();
        while (await Task.WhenAny(tapping, Task.Delay(1000)) != tapping)
            house.NoteMemory();
        var took = watch.Elapsed;
        house.NoteMemory();
        return took;
    }
}
