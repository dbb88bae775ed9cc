// Once a second: who is near? Nothing in the journal says so, and silence makes no noise of its own.
using LabHub.Domain;

namespace LabHub.Live;

public sealed class Pulse(Rooms rooms, OpenDesks desks, ILogger<Pulse> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private const int BeatsBetweenSweeps = 30;
    private readonly Dictionary<string, string> seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        for (var beat = 1; await timer.WaitForNextTickAsync(stoppingToken); beat++)
        {
            try
            {
                Look();
                if (beat % BeatsBetweenSweeps == 0)
                    await Sweep();
            }
            catch (Exception trouble)
            {
                log.LogError("Pulse: {Kind} at {Where}", trouble.GetType().Name, new System.Diagnostics.StackTrace(trouble).ToString());
            }
        }
    }

    /// <summary>Rooms where somebody came near, went away or has a weak connection now look at themselves again.</summary>
    public void Look()
    {
        foreach (var room in rooms.Awake)
        {
            var signs = room.Presence.Signs();
            if (seen.TryGetValue(room.Id, out var before) && before == signs)
                continue;
            seen[room.Id] = signs;
            room.LookAgain();
        }
    }

    /// <summary>Seats that are silent for 30 minutes have left (METHOD 1); desks that may lead no more end; rooms where nobody is any more go to sleep.</summary>
    public async Task Sweep()
    {
        foreach (var room in rooms.Awake)
        {
            var state = room.Now.State;
            if (state.State is not (WorkshopState.Lobby or WorkshopState.Running))
                continue;
            foreach (var seat in room.Presence.Silent(state.People.Where(s => !s.Paper).Select(s => s.Id)).ToList())
                await room.Ask(new(new MarkSilent(seat), new Asker.Server()));
        }
        await desks.LookAgain();
        await rooms.EvictIdle();
        foreach (var gone in seen.Keys.Except(rooms.Awake.Select(room => room.Id)).ToList())
            seen.Remove(gone);
    }
}
