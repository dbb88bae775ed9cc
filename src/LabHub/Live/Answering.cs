// One command of an admitted visitor: read, weighed against the seat's budget, asked in its room, answered with own rows.
using System.Text.Json;
using LabHub.Domain;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public static class Answering
{
    /// <param name="connection">The socket it came by, which learns from the answer what its seat's others learn from a frame.</param>
    public static async Task<Answer> Send(Visitor visitor, IWaitingSteps waiting, string? commandId, JsonElement given, string? connection = null)
    {
        visitor.WasHeard();
        if (visitor.Place is Place.Screen)
            return Answer.NotAllowed(Trouble.ReadsOnly);
        if (!IsId(commandId))
            return Answer.Of(new Decision.Invalid("commandId", commandId is null ? Refusal.Missing : Refusal.NotKnown, new Dictionary<string, object>()));
        var (command, wrong) = CommandJson.Read(given);
        if (command is null)
            return Answer.Of(wrong!);
        var seat = visitor.Place is Place.Phone ? CommandJson.Text(given, "seat") ?? visitor.Seat : null;
        if (visitor.Place is Place.Phone && (seat is null || !visitor.Seats.Contains(seat)))
            return Answer.NotAllowed(seat is null ? Refusal.SeatOnly : Refusal.NotYours);
        if (!visitor.Room.Guests.BudgetOf(seat).Take())
            return Answer.NotAllowed(Trouble.SlowDown);
        if (command is PrepareStep step && visitor.Place is Place.Desk)
            command = step with { Found = await waiting.Find(visitor.Room.Now.State.Lab.Slug, step.Outcome, step.Step) };
        var decision = seat is not null && command is Join
            ? Decision.Nothing // it has a seat
            : await Asked(visitor with { Seat = seat }, command, commandId!);
        var answer = Of(decision, visitor with { Seat = seat }, connection);
        return command is PostIdea idea ? answer with { Idea = Ideas.Saved(visitor.Room.Now.State, idea) } : answer;
    }

    private static async Task<Decision> Asked(Visitor visitor, Command command, string commandId)
    {
        var (room, asker) = (visitor.Room, AskerOf(visitor));
        if (command is not MakeSeatCode || visitor.Seat is not { } seat)
            return await room.Ask(new(command, asker, commandId, command is AddSeatHere ? visitor.Phone : null));
        var code = SeatCodes.New();
        var decision = await room.Ask(new(new MakeSeatCode { Hash = SeatCodes.Hash(code, room.Id) }, asker, commandId));
        if (decision is not Decision.Accepted { Events: [SeatCodeMade made] })
            return decision;
        room.Guests.Codes.Show(seat, code, made.Until);
        room.LookAgain(); // whoever wrote the seat's rows at the number of the fact may not have seen it yet
        return decision;
    }

    private static Asker AskerOf(Visitor visitor) =>
        visitor.Seat is not { } seat ? new Asker.Desk() : visitor.Helps ? new Asker.Helper(seat) : new Asker.Seat(seat);

    public static Answer Of(Decision decision, Visitor visitor, string? connection) => decision switch
    {
        Decision.Accepted => Done("accepted", visitor, connection),
        Decision.AlreadyDone => Done("alreadyDone", visitor, connection),
        Decision.PhaseMoved => new() { Kind = "phaseMoved", Board = visitor.Board() },
        Decision.Invalid wrong => Answer.Of(wrong),
        Decision.NotAllowed refused => Answer.Of(refused),
        _ => throw new InvalidOperationException(decision.GetType().Name),
    };

    /// <summary>16 to 64 letters, digits or hyphens, made by the client.</summary>
    public static bool IsId(string? id) => id is { Length: >= 16 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Answer Done(string kind, Visitor visitor, string? connection)
    {
        var now = visitor.Room.Now;
        if (visitor.Seat is not { } seat)
            return new() { Kind = kind, At = now.At, Yours = new Dictionary<string, Row?>() };
        var rows = visitor.Room.Fanout.Seat(seat).GiveWithGaps(now);
        visitor.Room.Fanout.TellOthers(seat, connection, rows, now.At);
        return new() { Kind = kind, At = now.At, Yours = rows };
    }
}
