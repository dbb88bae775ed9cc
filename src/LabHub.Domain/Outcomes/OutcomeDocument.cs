// The one outcome document: page, Markdown, CSV and JSON are drawn from it, so they cannot differ (METHOD 5).
using System.Collections.Immutable;

namespace LabHub.Domain.Outcomes;

public enum OutcomeKind
{
    Agreed,
    AgreedWithReservations,
    Provisional,
    NotAgreed,
    NotFinished,
}

public sealed record OutcomeDocument
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Such as <c>SP-2026-03/2</c>: lab, year, workshop, round.</summary>
    public required string Id { get; init; }

    public required string Software { get; init; }

    public required LabCard Lab { get; init; }

    public required WorkshopCard Workshop { get; init; }

    public required int Round { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Start, rounded to 5 minutes.</summary>
    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public required OutcomeKind Kind { get; init; }

    public required ImmutableList<string> WaitsFor { get; init; }

    public required bool CarryForward { get; init; }

    public EndReason? EndReason { get; init; }

    public required Words Question { get; init; }

    public required ImmutableList<Words> Earlier { get; init; }

    public required RoundKind RoundKind { get; init; }

    public required Scope Scope { get; init; }

    public required Rule Rule { get; init; }

    public required ImmutableList<string> Required { get; init; }

    public required AgreementNote Agreement { get; init; }

    public required ImmutableList<VoiceNote> Voices { get; init; }

    public required ImmutableList<string> Missing { get; init; }

    /// <summary>Every voice that was invited, for the names of those that stayed away.</summary>
    public ImmutableList<Voice> Invited { get; init; } = [];

    /// <summary>Languages of the workshop, the first is the one that people wrote in (METHOD 5, language tags).</summary>
    public ImmutableList<string> Languages { get; init; } = [];

    /// <summary>On agreements, a plain yes or no: three or more voices were heard.</summary>
    public required bool ThreeVoices { get; init; }

    public required ImmutableList<StepNote> Steps { get; init; }

    public required ImmutableList<IdeaNote> Ideas { get; init; }

    public required ImmutableList<VoteResult> Votes { get; init; }

    public required ImmutableList<Words> Parked { get; init; }

    public required ImmutableList<Words> QuestionsForLater { get; init; }

    public required ImmutableList<HeldNote> HeldBack { get; init; }

    public required int TakenBack { get; init; }

    public required int Unrevealed { get; init; }

    public Words? Learned { get; init; }

    public Words? Mattered { get; init; }

    public required ImmutableList<TrailEntry> Trail { get; init; }

    public required bool NotReviewed { get; init; }

    /// <summary>Null, or the step of an earlier outcome that this round went on with.</summary>
    public ContinuesNote? Continues { get; init; }

    /// <summary>Null, or where this was held, if not in a room of ours.</summary>
    public ImportNote? Imported { get; init; }

    /// <summary>SHA-256 over all of the above, each free text standing as SHA-256(salt ‖ text), in hexadecimal; empty until sealed.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>A conversation that was held elsewhere.</summary>
/// <param name="From">The program that held it: <c>polis</c>.</param>
/// <param name="Source">Its address, or else the hash of its data: the same conversation comes into a lab once.</param>
/// <param name="Licence">The sentence under which its data may be used, as it stood with them.</param>
/// <param name="About">What its own people wrote about it.</param>
public sealed record ImportNote(string From, string Source, string? Licence, Words? About = null);

/// <param name="Outcome">Its name: <c>SP-2026-03/2</c>.</param>
public sealed record ContinuesNote(string Outcome, int Step);

public sealed record WorkshopCard(string Title, string Number);

public sealed record AgreementNote(int Version, bool Confirmed);

/// <param name="Size">Size class: 1–4, 5–9, 10–19, 20+ (METHOD 8.4).</param>
public sealed record VoiceNote(string Id, ImmutableSortedDictionary<string, string> Names, string Shape, string Size, bool Required, bool Lived);

public sealed record HeldNote(HoldReason Reason, int N);

/// <param name="Gone">Null, or "takenBack".</param>
public sealed record IdeaNote(string Id, Words Text, Words? More, ImmutableList<PieceNote> Pieces, string? Gone);

/// <param name="Gone">Null, "takenBack" or "heldBack".</param>
public sealed record PieceNote(string Id, Words Text, Words? More, string? Gone = null);

/// <param name="Kind">aside, kept, carried, lifted or open.</param>
/// <param name="Tags">What a worry is about; null where nobody said.</param>
public sealed record ReservationNote(string Kind, Words Text, Words? Help, string? Voice, ImmutableList<WorryTag>? Tags = null);

public sealed record StepNote
{
    public required int No { get; init; }

    public required int Versions { get; init; }

    public required Words What { get; init; }

    public required ImmutableList<string> ForIdeas { get; init; }

    public Words? Owner { get; init; }

    public required ImmutableList<Words> Helpers { get; init; }

    public required Words Support { get; init; }

    public DateOnly? ByWhen { get; init; }

    public required Words Sign { get; init; }

    public required Words Families { get; init; }

    public Together? Together { get; init; }

    public Level? Level { get; init; }

    public required Words Addressee { get; init; }

    /// <summary>Null where it was never checked.</summary>
    public VerdictKind? Verdict { get; init; }

    public required ImmutableList<Reason> Reasons { get; init; }

    public required ImmutableList<string> WaitsFor { get; init; }

    public required int Checks { get; init; }

    public AnswerCounts? Answers { get; init; }

    /// <summary>How many voices were in the room of which nobody answered (E11); null: none.</summary>
    public int? SilentVoices { get; init; }

    public Words? ChosenBecause { get; init; }

    public required ImmutableList<ReservationNote> Reservations { get; init; }
}
