// What somebody asks for. The name of a command's type, with a small first letter, is its name on the wire.
namespace LabHub.Domain;

/// <summary>A wish of a phone or a desk. Who asks, when, and chance come in beside it (<see cref="Asking"/>).</summary>
public abstract record Command
{
    /// <summary>Number of the round it is about; null where it is about the workshop.</summary>
    public int? Round { get; init; }

    /// <summary>The <c>phaseSeq</c> that the asker saw.</summary>
    public int? Phase { get; init; }

    /// <summary>The asker has read "nothing yet from: …" and goes on.</summary>
    public bool Confirmed { get; init; }
}

/// <summary>Only in the phase that the asker saw: an old <see cref="Command.Phase"/> is answered with PhaseMoved.</summary>
public interface IInPhase;

/// <summary>A wish of one seat (P, A, O in METHOD 1).</summary>
public abstract record SeatCommand : Command;

/// <summary>A wish of a desk (F, C in METHOD 1).</summary>
public abstract record DeskCommand : Command;

/// <summary>A wish that only the server itself has (the 12 hours, the 30 silent minutes).</summary>
public abstract record ServerCommand : Command;

/// <summary>Who asks.</summary>
public abstract record Asker
{
    /// <summary>A phone without a seat yet.</summary>
    public sealed record Newcomer : Asker;

    public record Seat(string Id) : Asker;

    /// <summary>A desk that types for a paper seat, and may speak for no other.</summary>
    public sealed record Helper(string Id) : Seat(Id);

    public sealed record Desk : Asker;

    public sealed record Server : Asker;
}

/// <summary>The circumstances of a command: time, asker, chance, and who has been heard from in the last 2 minutes.</summary>
public sealed record Asking(DateTimeOffset At, Asker By, Chance Chance, IReadOnlySet<string> Here)
{
    public Asking(DateTimeOffset at, Asker by, Chance chance)
        : this(at, by, chance, System.Collections.Immutable.ImmutableHashSet<string>.Empty) { }
}
