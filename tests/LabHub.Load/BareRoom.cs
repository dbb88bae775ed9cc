// The same crowd at the bare hub, with the same taps in the same time.
namespace LabHub.Load;

public sealed class BareRoom : IAsyncDisposable
{
    private readonly Asked asked;
    private readonly BareProcess hub;
    private readonly Crowd crowd;
    private readonly List<Tap> taps = [];
    private readonly List<double> cpu = [];

    private BareRoom(Asked asked, BareProcess hub)
    {
        this.asked = asked;
        this.hub = hub;
        crowd = new Crowd(() => hub.Address, "bare", asked.People, asked.Seed, seats: false);
    }

    public static async Task<BareRoom> Open(Asked asked)
    {
        var room = new BareRoom(asked, await BareProcess.Start());
        await room.crowd.Come(asked.Coming);
        return room;
    }

    public async Task Turn()
    {
        var before = hub.Cpu;
        var cards = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid().ToString("N")).ToArray();
        foreach (var person in crowd.People)
            person.Dots.Clear();
        taps.AddRange(await crowd.Do(asked.During, asked.Each, person => Doing.Choose(person, cards)));
        await Passed();
        cpu.Add(Math.Round((hub.Cpu - before).TotalSeconds, 2));
    }

    public BareFigures Figures(IReadOnlyList<double> labHub) => new(
        Ratio(labHub, cpu), cpu.Count > 1 ? Ratio(labHub.Skip(1), cpu.Skip(1)) : null, labHub, cpu, taps.Count, Percentiles.Of(taps.Select(tap => tap.Ms)),
        Math.Round(crowd.People.Sum(p => (long)p.Frames) / (double)asked.People / cpu.Count, 1), crowd.People.Sum(p => p.Bytes) / asked.People / cpu.Count);

    private static double Ratio(IEnumerable<double> labHub, IEnumerable<double> bare) => Math.Round(labHub.Sum() / Math.Max(0.01, bare.Sum()), 2);

    public async ValueTask DisposeAsync()
    {
        await crowd.DisposeAsync();
        await hub.DisposeAsync();
    }

    /// <summary>Until everything that was passed on has come: what it costs belongs to the turn.</summary>
    private async Task Passed()
    {
        for (var tries = 0; tries < 300 && crowd.People.Any(p => p.Frames < taps.Count); tries++)
            await Task.Delay(20);
    }
}
