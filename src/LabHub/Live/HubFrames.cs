// Frames go out through the hub: one writing for a whole place.
using System.Collections.Concurrent;
using LabHub.Domain.Seeing;
using Microsoft.AspNetCore.SignalR;

namespace LabHub.Live;

public sealed class HubFrames(IServiceProvider services, ILogger<HubFrames> log) : IFrames
{
    private readonly ConcurrentDictionary<string, HubCallerContext> open = [];

    // The hub needs the rooms and the rooms need the hub: asked for when the first frame goes out.
    private IHubContext<WorkshopHub> Hub => field ??= services.GetRequiredService<IHubContext<WorkshopHub>>();

    public Task Changed(string workshop, Place place, long from, long to, IReadOnlyDictionary<string, Row?> rows) =>
        Sent(Hub.Clients.Group(Placed.Group(workshop, place)).SendAsync("Changed", from, to, rows));

    public Task Yours(IReadOnlyList<string> connections, IReadOnlyDictionary<string, Row?> rows) =>
        Sent(Task.WhenAll(connections.Select(connection => Hub.Clients.Client(connection).SendAsync("Yours", rows))));

    public int Count => open.Count;

    public void Opened(HubCallerContext connection) => open[connection.ConnectionId] = connection;

    public void Closed(string connection) => open.TryRemove(connection, out _);

    public void End(string connection)
    {
        if (open.TryGetValue(connection, out var context))
            context.Abort();
    }

    private async Task Sent(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception trouble)
        {
            log.LogDebug("A frame was not sent: {Kind}", trouble.GetType().Name);
        }
    }
}
