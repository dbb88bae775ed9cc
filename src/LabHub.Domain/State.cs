// A workshop with everything in it, as the journal gives it: immutable, so that a batch can evolve a private copy.
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum WorkshopState
{
    Draft,
    Lobby,
    Running,
    Closing,
    Closed,
}

/// <summary>A workshop with everything in it.</summary>
public sealed partial record Workshop
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required LabCard Lab { get; init; }

    public required Setup Setup { get; init; }

    public WorkshopState State { get; init; }

    public string Code { get; init; } = "";

    public ImmutableDictionary<string, Seat> Seats { get; init; } = ImmutableDictionary<string, Seat>.Empty;

    public int AgreementVersion { get; init; } = 1;

    public bool AgreementConfirmed { get; init; }

    public ImmutableList<Round> Rounds { get; init; } = [];

    /// <summary>Null: nothing is paused.</summary>
    public OpenPause? Pause { get; init; }

    public ImmutableList<Words> ForLater { get; init; } = [];

    public bool Blank { get; init; }

    public int Page { get; init; }

    public int? ScaleStart { get; init; }

    /// <summary>Average of the room at the end, as the room sees it.</summary>
    public int? ScaleEnd { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>
    /// The round that everybody sees: the open one; between rounds the one that was saved last; before the first the one that is
    /// prepared. Of a practice round that is over nothing is left to see.
    /// </summary>
    public Round? Active =>
        Rounds.Find(r => r.Phase is not (Phase.Ready or Phase.Done)) ?? Rounds.Where(r => r.Phase is Phase.Done && !r.Practice).OrderBy(r => r.EndedAt).LastOrDefault() ?? Rounds.Find(r => r.Phase is Phase.Ready);

    public IEnumerable<Seat> People => Seats.Values.Where(s => !s.Left);

    public Workshop With(Round round) => this with { Rounds = Rounds.SetItem(round.No - 1, round) };

    public Workshop With(Seat seat) => this with { Seats = Seats.SetItem(seat.Id, seat) };
}
