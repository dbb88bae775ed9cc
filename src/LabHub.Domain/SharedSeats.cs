// Seats that share a phone, seats without one (typed by a helper), and a seat that moves to another phone (METHOD 2, E36, E44).
namespace LabHub.Domain;

/// <summary>A second, third, … person on the phone of this seat; which seats stand on which phone is not the law's to know.</summary>
public sealed record AddSeatHere(string? Voice, string Language) : SeatCommand;

/// <summary>A seat without a phone: a helper types for that person.</summary>
public sealed record AddPaperSeat(string? Voice, string Language) : DeskCommand;

/// <summary>A code that moves this seat to another phone. The code itself is made outside and never comes in: the law knows its hash.</summary>
public sealed record MakeSeatCode : SeatCommand
{
    public string? Hash { get; init; }
}

public sealed record SeatCodeMade(string Seat, string Hash, DateTimeOffset Until) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

/// <summary>A phone brings a code: its seat moves there.</summary>
/// <param name="SeatCode">As typed; only its hash is looked at.</param>
public sealed record UseSeatCode(string SeatCode) : Command
{
    public string? Hash { get; init; }
}

public sealed record SeatMoved(string Seat) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

/// <param name="Used">It has moved the seat: it does so once.</param>
public sealed record SeatCode(string Hash, DateTimeOffset Until, bool Used);

public static class SharedSeats
{
    public static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(30);

    public static Decision Decide(Workshop w, Seat seat, AddSeatHere c, Asking asking)
    {
        if (seat.Paper)
            return Decision.Refuse(Refusal.NotYours);
        return IsOpen(w) ? Seats.Take(w, c.Voice, c.Language, paper: false, asking) : Decision.Refuse(Refusal.NotNow);
    }

    public static Decision Decide(Workshop w, AddPaperSeat c, Asking asking) =>
        IsOpen(w) ? Seats.Take(w, c.Voice, c.Language, paper: true, asking) : Decision.Refuse(Refusal.NotNow);

    public static Decision Decide(Seat seat, MakeSeatCode c, Asking asking)
    {
        if (seat.Paper)
            return Decision.Refuse(Refusal.NotYours);
        if (c.Hash is null)
            return Decision.Wrong("type", Refusal.NotKnown);
        if (seat.Code?.Hash == c.Hash)
            return Decision.Nothing;
        return new SeatCodeMade(seat.Id, c.Hash, asking.At + CodeHolds);
    }

    /// <summary>A code that was used is done already: whether it brought the seat to this phone, its doors know.</summary>
    public static Decision Decide(Workshop w, UseSeatCode c, Asking asking)
    {
        if (w.State is WorkshopState.Closed)
            return Decision.Refuse(Refusal.Ended);
        if (c.Hash is null || w.SeatOfCode(c.Hash, asking.At) is not { } seat)
            return Decision.Refuse(Refusal.SeatCodeWrong);
        return seat.Code!.Used ? Decision.Nothing : new SeatMoved(seat.Id);
    }

    /// <summary>The seat that this code still stands for, used or not.</summary>
    public static Seat? SeatOfCode(this Workshop w, string hash, DateTimeOffset at) =>
        w.Seats.Values.FirstOrDefault(s => s.Code is { } code && code.Hash == hash && code.Until > at);

    public static Workshop Evolve(Workshop w, SeatCodeMade e) => Seats.Changed(w, e.Seat, s => s with { Code = new(e.Hash, e.Until, Used: false) });

    public static Workshop Evolve(Workshop w, SeatMoved e) => Seats.Changed(w, e.Seat, s => s with { Code = s.Code is { } code ? code with { Used = true } : null });

    /// <summary>A helper typed an idea of this round. Which one, its author's link tells, and goes with it.</summary>
    public static Round NoteTyping(this Workshop w, Round round, string author) =>
        round.Typed is Typing.None && w.Seats.GetValueOrDefault(author) is { Paper: true } ? round with { Typed = Typing.Untold } : round;

    /// <summary>The line "typed by a helper" of the trail, once a round, with the next phase: it tells no time of an idea.</summary>
    public static Round TellTyping(this Round round, DateTimeOffset at) =>
        round.Typed is Typing.Untold ? round.Noted(at, "paper") with { Typed = Typing.Told } : round;

    private static bool IsOpen(Workshop w) => w.State is WorkshopState.Lobby or WorkshopState.Running;
}

/// <summary>Whether a helper typed ideas of a round, and whether its trail says so yet.</summary>
public enum Typing
{
    None,
    Untold,
    Told,
}
