// The state of a workshop, as the journal gives it: immutable, so that a batch can evolve a private copy.
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

public enum Phase
{
    Ready,
    Write,
    Listen,
    Choose,
    Shape,
    Check,
    Repair,
    Review,
    Done,
}

/// <summary>One person's place (METHOD 1). No name.</summary>
/// <param name="Tag">A few figures that the person can say aloud, so that the desk can find the seat.</param>
public sealed record Seat(string Id, string? Voice, string Language, string Tag)
{
    public bool Left { get; init; }

    /// <summary>Came in Repair or Review: reads until the next check or round (E33).</summary>
    public bool ReadsOnly { get; init; }

    public int? OkVersion { get; init; }

    public int? ScaleStart { get; init; }

    public int? ScaleEnd { get; init; }
}

public enum IdeaState
{
    Sent,
    HeldBack,
    TakenBack,
    Parked,
}

/// <summary>One idea of one seat in one round.</summary>
public sealed record Idea(string Id, Words Text)
{
    public Words? More { get; init; }

    public IdeaState State { get; init; }

    /// <summary>The seat, until the outcome is saved.</summary>
    public string? Author { get; init; }

    /// <summary>SHA-256 of the receipt that the author's phone keeps.</summary>
    public string? Receipt { get; init; }

    public HoldReason? Held { get; init; }

    /// <summary>Its author wants it to stand alone; nobody may join it again.</summary>
    public bool Separate { get; init; }

    /// <summary>Every text of this idea, for erasing.</summary>
    public IEnumerable<string> AllWords => More is null ? [Text.Id] : [Text.Id, More.Id];
}

public enum HoldReason
{
    Names,
    Attacks,
    Private,
    Other,
}

/// <summary>Joined ideas shown as one card. Its words are those of one of its pieces, chosen on the screen.</summary>
public sealed record Group(string Id, ImmutableList<string> Pieces, string Title);

/// <summary>A question somebody asked about a card.</summary>
public sealed record Question(string Id, string Card, Words Text, bool Shown);

/// <summary>An open vote: its cards are frozen, its marks are secret.</summary>
public sealed record Vote(string Id, int No, bool RunOff, ImmutableList<string> Cards, int Dots)
{
    /// <summary>Seat to the cards it has a dot on. A dot on a card that is gone has come back to its seat (E17).</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> Marks { get; init; } = ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty;

    public ImmutableHashSet<string> Done { get; init; } = [];
}

/// <summary>A result as the room sees it (METHOD 6), and nothing finer.</summary>
/// <param name="Groups">Display groups in the lab's order of voices; "others" last. Empty in view totals.</param>
/// <param name="Nobody">No dot was placed at all (E30).</param>
public sealed record VoteResult(int Vote, bool RunOff, View View, ImmutableList<string> Groups, ImmutableList<CardResult> Cards, bool Nobody)
{
    /// <summary>The card that the server drew, after the run-offs (E29).</summary>
    public string? Lot { get; init; }
}

/// <param name="Place">1 is first; equal cards share a place.</param>
/// <param name="Carried">Groups that carry it, in view voices.</param>
/// <param name="Three">Carried by three groups, one of lived experience.</param>
/// <param name="Dots">Dots of the whole room, in view totals.</param>
public sealed record CardResult(string Id, int Place, ImmutableList<string> Carried, bool Three, int? Dots);

public sealed record Round(int No, Words Question, RoundKind Kind)
{
    public Phase Phase { get; init; }

    public int PhaseSeq { get; init; }

    public ImmutableList<Words> Earlier { get; init; } = [];

    public View? WantedView { get; init; }

    public View View { get; init; }

    public Rule Rule { get; init; } = Rule.Usual;

    public ImmutableList<string> Required { get; init; } = [];

    public DateTimeOffset? Timer { get; init; }

    public ImmutableDictionary<string, Idea> Ideas { get; init; } = ImmutableDictionary<string, Idea>.Empty;

    public ImmutableDictionary<string, Group> Groups { get; init; } = ImmutableDictionary<string, Group>.Empty;

    /// <summary>Cards not shown yet, in their drawn order.</summary>
    public ImmutableList<string> Waiting { get; init; } = [];

    /// <summary>Cards on the wall, in the order they were shown.</summary>
    public ImmutableList<string> Shown { get; init; } = [];

    public string? Current { get; init; }

    public ImmutableHashSet<string> WritingDone { get; init; } = [];

    /// <summary>Seat and card of every "not clear to me".</summary>
    public ImmutableHashSet<(string Seat, string Card)> NotClear { get; init; } = [];

    public ImmutableList<Question> Questions { get; init; } = [];

    public Vote? Vote { get; init; }

    public bool HasChosen { get; init; }

    public ImmutableList<VoteResult> Results { get; init; } = [];

    public ImmutableList<Proposal> Proposals { get; init; } = [];

    public EndReason? Ended { get; init; }

    public bool CarryForward { get; init; }

    public Words? Learned { get; init; }

    public Words? Mattered { get; init; }

    public bool NotReviewed { get; init; }

    public ImmutableList<TrailEntry> Trail { get; init; } = [];

    public DateTimeOffset? Began { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was saved, once it is <see cref="Phase.Done"/>.</summary>
    public Outcomes.OutcomeDocument? Saved { get; init; }

    public string? Address { get; init; }

    /// <summary>The step that is worked on.</summary>
    public Proposal? Step => Proposals.Count == 0 ? null : Proposals[^1];
}

/// <param name="What">A phase or an act, in the words of the trail.</param>
/// <param name="N">A number that belongs to it (which check), never a person.</param>
public sealed record TrailEntry(DateTimeOffset At, string What, int? N);

public enum EndReason
{
    Time,
    NotAgreed,
    VoiceMissing,
    NotOurs,
    Other,
}

public enum Together
{
    Inform,
    Share,
    Do,
    Lead,
}

public enum Level
{
    Here,
    Organisation,
    Municipality,
    Country,
}

/// <summary>The text of one next step with its fields (F13).</summary>
public sealed record StepText(
    Words What,
    ImmutableList<string> Cards,
    DateOnly? ByWhen,
    Words Sign,
    Words Families,
    Words Support,
    Together? Together,
    Level? Level,
    Words Addressee)
{
    public IEnumerable<Words> Texts => [What, Sign, Families, Support, Addressee];
}

/// <summary>Who was asked to take care of the step, and whether that person said yes to its present terms.</summary>
/// <param name="Asked">The seat, until the outcome is saved.</param>
/// <param name="YesTo">The version that person said yes to, or null.</param>
public sealed record Owner(string? Asked, int? YesTo, Words? Wording);

/// <summary>One next step on its way: versions, owner, checks, worries.</summary>
public sealed record Proposal(int No)
{
    public int Version { get; init; }

    public StepText? Text { get; init; }

    /// <summary>The card it grows from.</summary>
    public string? Taken { get; init; }

    public Words? TakenBecause { get; init; }

    /// <summary>The version in which what or by when last changed: the owner is asked again for it.</summary>
    public int TermsVersion { get; init; }

    /// <summary>What was put to the last check, to show what has changed since.</summary>
    public StepText? CheckedText { get; init; }

    public ImmutableList<Words> Offers { get; init; } = [];

    public Owner? Owner { get; init; }

    public ImmutableHashSet<string> Volunteers { get; init; } = [];

    public ImmutableHashSet<string> Declined { get; init; } = [];

    public ImmutableSortedDictionary<string, Words> Helpers { get; init; } = ImmutableSortedDictionary<string, Words>.Empty;

    /// <summary>Seat to the key of its offer in <see cref="Helpers"/>.</summary>
    public ImmutableDictionary<string, string> HelperSeats { get; init; } = ImmutableDictionary<string, string>.Empty;

    public Check? Check { get; init; }

    /// <summary>How many checks were put; at most three.</summary>
    public int Checks { get; init; }

    public CheckResult? Result { get; init; }

    public ImmutableList<Worry> Worries { get; init; } = [];

    public ImmutableList<Reservation> Asides { get; init; } = [];

    public bool OwnerSaidYes => Owner?.YesTo >= TermsVersion && Version > 0;
}

/// <summary>An open check: everybody in it answers once, hidden until it closes.</summary>
/// <param name="In">E of METHOD 6: seats that count.</param>
public sealed record Check(string Id, int No, ImmutableHashSet<string> In)
{
    public ImmutableDictionary<string, GivenAnswer> Answers { get; init; } = ImmutableDictionary<string, GivenAnswer>.Empty;

    /// <summary>Came back while it was open: they read, and count from the next check (METHOD 2).</summary>
    public ImmutableHashSet<string> Returned { get; init; } = [];
}

public enum AnswerKind
{
    Agree,
    Enough,
    Aside,
    Worry,
    Skip,
}

public sealed record GivenAnswer(AnswerKind Kind, Words? What, Words? Help, bool SayVoice);

/// <param name="ThreeVoices">Three or more voices were heard.</param>
public sealed record CheckResult(Verdict Verdict, AnswerCounts Counts, bool ThreeVoices);

public sealed record AnswerCounts(int Agree, int Enough, int Aside, int Worry, int Skip, int None);

public enum WorryState
{
    Open,
    Lifted,
    Kept,
    Carried,
}

/// <param name="Voice">Only if its author ticked it and the voice has five seats.</param>
public sealed record Worry(string Id, Words What, Words Help, string? Voice)
{
    public WorryState State { get; init; }

    /// <summary>The seat, until the outcome is saved.</summary>
    public string? Author { get; init; }
}

/// <summary>A reason given by somebody who stands aside.</summary>
public sealed record Reservation(Words Text, string? Voice);

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

    public ImmutableList<Words> ForLater { get; init; } = [];

    public bool Blank { get; init; }

    public int Page { get; init; }

    public int? ScaleStart { get; init; }

    public int? ScaleEnd { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The round that everybody sees: the open one; between rounds the one that was saved last; before the first the one that is prepared.</summary>
    public Round? Active =>
        Rounds.Find(r => r.Phase is not (Phase.Ready or Phase.Done)) ?? Rounds.FindLast(r => r.Phase is Phase.Done) ?? Rounds.FirstOrDefault();

    public IEnumerable<Seat> People => Seats.Values.Where(s => !s.Left);

    public Workshop With(Round round) => this with { Rounds = Rounds.SetItem(round.No - 1, round) };

    public Workshop With(Seat seat) => this with { Seats = Seats.SetItem(seat.Id, seat) };
}
