// A practice round: a harmless question, so that everybody has tapped once; afterwards nothing of it is left (METHOD, F36).

namespace LabHub.Domain;

public sealed record EndPractice : DeskCommand, IInPhase;

/// <summary>The round is over without an outcome. Words, marks, authors and receipts go in the same transaction; the question stays.</summary>
public sealed record PracticeEnded(int Round, string? Vote, IReadOnlyList<string> ErasedWords) : Event, IEndsVote, IEndsKeeping, IErases
{
    public Keeping Ends => Keeping.OutcomeSaved;
}

public static class Practice
{
    public static Decision Decide(Workshop w, Round round, EndPractice _)
    {
        if (!round.Practice)
            return Decision.Refuse(Refusal.NotPractice);
        if (round.Phase is Phase.Done)
            return Decision.Nothing;
        if (w.State is WorkshopState.Closing || w.Rounds.Any(r => r.No != round.No && r.Phase is not (Phase.Ready or Phase.Done)))
            return Decision.Refuse(Refusal.RoundOpen); // that round's authors are not forgotten yet
        return Ended(round);
    }

    /// <summary>What ends it, whoever ends it.</summary>
    public static PracticeEnded Ended(Round round) => new(
        round.No,
        round.Step?.Check?.Id ?? round.Vote?.Id,
        [.. Noted(round).Practised.Except(round.Earlier.Select(q => q.Id).Append(round.Question.Id)).Order(StringComparer.Ordinal)]);

    /// <summary>As if nobody had written in it.</summary>
    public static Workshop Evolve(Workshop w, PracticeEnded e, DateTimeOffset at)
    {
        if (w.Round(e.Round) is not { } round)
            return w;
        var empty = new Round(round.No, round.Question, round.Kind) { Practice = true, Earlier = round.Earlier, PhaseSeq = round.PhaseSeq };
        return w.With(empty.Enter(Phase.Done, at) with { Trail = [] }) with { Page = 0 };
    }

    /// <summary>Remembers every text that was ever in it, former versions too, so that all of them can go.</summary>
    public static Round Noted(Round round)
    {
        if (!round.Practice || round.Phase is Phase.Done)
            return round;
        var ids = round.Practised.ToBuilder();
        round.Map(words =>
        {
            ids.Add(words.Id);
            return words;
        });
        return round with { Practised = ids.ToImmutable() };
    }

    /// <summary>What people read as the round's number: practice rounds do not count and have none.</summary>
    public static int? NumberOf(this Workshop w, Round round) => round.Practice ? null : w.Rounds.Take(round.No).Count(r => !r.Practice);
}
