// One asking of a step, and what came of it: answers while it is open, then counts, worries and reservations.
using System.Collections.Immutable;

namespace LabHub.Domain;

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
/// <param name="Silent">How many voices were in the room of which nobody answered (E11); they are counted, never named.</param>
public sealed record CheckResult(Verdict Verdict, AnswerCounts Counts, bool ThreeVoices, int? Silent = null);

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

    public ImmutableList<WorryTag> Tags { get; init; } = [];

    /// <summary>The seat, until the outcome is saved.</summary>
    public string? Author { get; init; }
}

/// <summary>A reason given by somebody who stands aside.</summary>
public sealed record Reservation(Words Text, string? Voice);
