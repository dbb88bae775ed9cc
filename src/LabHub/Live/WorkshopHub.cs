// The hub only carries: Enter gives a board, Send gives an answer. There is no third method, ever.
using System.Text.Json;
using LabHub.Domain.Seeing;
using Microsoft.AspNetCore.SignalR;

namespace LabHub.Live;

public sealed class WorkshopHub(Doorkeeper door, OpenDesks desks, IWaitingSteps waiting, Watching watching) : Hub
{
    private const string Inside = "visitor";
    private const string NearBy = "near";

    /// <summary>How long a socket may say nothing: browsers ping every 15 s.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(30);

    private Visitor? Visitor
    {
        get => Context.Items.TryGetValue(Inside, out var visitor) ? (Visitor?)visitor : null;
        set => Context.Items[Inside] = value;
    }

    /// <summary>Seats that are near as long as this socket is: all of the phone's when it came in.</summary>
    private IReadOnlyList<string> Near
    {
        get => Context.Items.TryGetValue(NearBy, out var seats) ? (IReadOnlyList<string>)seats! : [];
        set => Context.Items[NearBy] = value;
    }

    /// <summary>Listens first and reads the board then, so that nothing falls between.</summary>
    public async Task<BoardOnWire> Enter(JsonElement where)
    {
        var (code, place) = (CommandJson.Text(where, "code"), Placed.Of(CommandJson.Text(where, "place")));
        if (code is null || place is not { } at || await door.Admit(Context.GetHttpContext()!, code, at, CommandJson.Text(where, "seat"), CommandJson.Text(where, "paper")) is not { } visitor)
            throw new HubException("404"); // by HTTP a phone is told whether its place went to another one
        Leave(TimeSpan.Zero);
        Visitor = visitor;
        visitor.Room.Fanout.Listeners.Add(Context.ConnectionId, at, visitor.Seat);
        if (visitor.Seat is { } seat && !visitor.Seats.Contains(seat))
        {
            Leave(TimeSpan.Zero); // it went to another phone since the door, when this socket was not to be found yet
            throw new HubException("404");
        }
        if (visitor.Helps)
            desks.Opened(Context.ConnectionId, visitor.Room, Context.GetHttpContext()!);
        else
            Near = visitor.Seats;
        foreach (var near in Near)
            visitor.Room.Presence.SeatConnected(near);
        if (at is Place.Desk)
            Opened(visitor);
        return visitor.Board();
    }

    public async Task<Answer> Send(JsonElement commandId, JsonElement command)
    {
        if (Visitor is not { } visitor)
            throw new HubException("404");
        if ((visitor.Place is Place.Desk || visitor.Helps) && !await desks.MayStillLead(Context.ConnectionId))
            throw new HubException("404");
        return watching.Answered(await Answering.Send(visitor, waiting, commandId.ValueKind is JsonValueKind.String ? commandId.GetString() : null, command, Context.ConnectionId));
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        // A socket that was given up had said nothing for as long as that takes.
        Leave(exception is OperationCanceledException ? GivenUpAfter : TimeSpan.Zero);
        await base.OnDisconnectedAsync(exception);
    }

    private void Opened(Visitor visitor)
    {
        desks.Opened(Context.ConnectionId, visitor.Room, Context.GetHttpContext()!);
        if (visitor.Room.Presence.DeskOpened(Context.ConnectionId, visitor.Label ?? ""))
            _ = visitor.Room.Ask(new(new Domain.TakeOver(), new Domain.Asker.Desk()));
        visitor.Room.LookAgain();
    }

    private void Leave(TimeSpan silentFor)
    {
        if (Visitor is not { } visitor)
            return;
        Visitor = null;
        desks.Gone(Context.ConnectionId);
        visitor.Room.Fanout.Listeners.Remove(Context.ConnectionId, visitor.Seat);
        foreach (var seat in Near)
            visitor.Room.Presence.SeatGone(seat, silentFor);
        Near = [];
        if (visitor.Place is Place.Desk)
            visitor.Room.Presence.DeskGone(Context.ConnectionId, silentFor);
    }
}
