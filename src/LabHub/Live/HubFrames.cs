// Frames go out through the hub: one writing for a whole place, and a line of its own for each socket.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LabHub.Live;

/// <summary>The hub's own way to a group waits for its slowest socket, so that sockets are kept here as they come and go.</summary>
public sealed class HubFrames(ILogger<DefaultHubLifetimeManager<WorkshopHub>> log) : DefaultHubLifetimeManager<WorkshopHub>(log), IFrames
{
    private readonly ConcurrentDictionary<string, Line> lines = [];

    public int Count => lines.Count;

    /// <summary>Sockets that have not taken yet what was sent to them.</summary>
    public int Behind => lines.Values.Count(line => line.IsBehind);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        lines[connection.ConnectionId] = new(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lines.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    public void Changed(IEnumerable<string> connections, long from, long to, IReadOnlyDictionary<string, Row?> rows)
    {
        var frame = Line.Frame(from, to, rows);
        foreach (var line in Lines(connections))
            line.Changed(frame, from, to, rows);
    }

    public void Yours(IEnumerable<string> connections, IReadOnlyDictionary<string, Row?> rows, long at)
    {
        var frame = new SerializedHubMessage(new InvocationMessage("Yours", [rows, at]));
        foreach (var line in Lines(connections))
            line.Yours(frame);
    }

    public void End(string connection, string? why = null)
    {
        if (lines.TryGetValue(connection, out var line))
            _ = line.End(why);
    }

    private IEnumerable<Line> Lines(IEnumerable<string> connections)
    {
        foreach (var connection in connections)
        {
            if (lines.TryGetValue(connection, out var line))
                yield return line;
        }
    }
}
