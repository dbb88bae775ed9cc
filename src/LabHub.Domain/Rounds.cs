// Rounds: a question is prepared, reframed, opened for writing, timed, and may end without an agreement (METHOD 3).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record PrepareRound(string Question, RoundKind Kind, View? View = null, Ballot Ballot = Ballot.Dots, bool Practice = false) : DeskCommand;

public sealed record RoundPrepared(int Round, Words Question, RoundKind Kind, View? View, Ballot Ballot = Ballot.Dots, bool Practice = false) : Event;

/// <param name="Ballot">Null: as it is. Another one only before writing opens.</param>
public sealed record ReframeQuestion(string Question, Ballot? Ballot = null) : DeskCommand, IInPhase;

/// <param name="Question">The words as they were, where only the ballot is another one.</param>
public sealed record QuestionReframed(int Round, Words Question, Ballot? Ballot = null) : Event;

public sealed record OpenWriting : DeskCommand, IInPhase;

/// <summary>Rule, view, ballot and required voices are copied into the round and frozen.</summary>
public sealed record WritingOpened(int Round, Rule Rule, View View, ImmutableList<string> Required, Ballot Ballot = Ballot.Dots) : Event;

public sealed record SetTimer(int? Minutes = null, int? Add = null) : DeskCommand, IInPhase;

public sealed record TimerSet(int Round, DateTimeOffset? Ends) : Event;

public sealed record EndWithoutAgreement(EndReason Reason, bool CarryForward) : DeskCommand, IInPhase;

/// <summary>Answers and dots that were open go unread.</summary>
public sealed record EndedWithoutAgreement(int Round, EndReason Reason, bool CarryForward, string? Vote) : Event, IEndsVote;

public static class Rounds
{
    public const int MostRounds = 20;

    public static Decision Decide(Workshop w, PrepareRound c, Asking asking)
    {
        if (w.State is WorkshopState.Closing or WorkshopState.Closed)
            return Decision.Refuse(Refusal.NotNow);
        if (w.Rounds.Count(r => r.Practice == c.Practice) >= MostRounds)
            return Decision.Wrong("question", Refusal.OutOfRange);
        return Texts.Misfit("question", c.Question, 5, Texts.Short)
            ?? new RoundPrepared(w.Rounds.Count + 1, Words.Of(c.Question, asking.Chance), c.Kind, c.View, c.Ballot, c.Practice);
    }

    public static Decision Decide(Round round, ReframeQuestion c, Asking asking)
    {
        if (round.Phase is not (Phase.Ready or Phase.Write or Phase.Listen))
            return Decision.Refuse(Refusal.NotNow);
        if (Texts.Misfit("question", c.Question, 5, Texts.Short) is { } wrong)
            return wrong;
        var ballot = c.Ballot == round.Ballot ? null : c.Ballot;
        if (ballot is not null && round is not { Phase: Phase.Ready, Continues: null })
            return Decision.Refuse(Refusal.NotNow);
        var same = Texts.Clean(c.Question) == round.Question.Text;
        return same && ballot is null ? Decision.Nothing : new QuestionReframed(round.No, same ? round.Question : Words.Of(c.Question, asking.Chance), ballot);
    }

    public static Decision Decide(Workshop w, Round round, OpenWriting _)
    {
        if (w.State is not WorkshopState.Running || round is not { Phase: Phase.Ready, Continues: null })
            return Decision.Refuse(Refusal.NotNow);
        if (w.Rounds.Any(r => r.Phase is not (Phase.Ready or Phase.Done)))
            return Decision.Refuse(Refusal.RoundOpen);
        var view = round.WantedView ?? SmallVoices.UsualView(w.VoiceOrder, [.. w.People.Select(s => s.Voice)]);
        return new WritingOpened(round.No, w.Setup.Rule, view, [.. w.Setup.Required], round.Ballot);
    }

    public static Decision Decide(Round round, SetTimer c, Asking asking) =>
        round.Phase is Phase.Done ? Decision.Refuse(Refusal.NotNow) : NewEnd(c, round.Timer, asking, ends => new TimerSet(round.No, ends));

    /// <summary>When a timer ends from now on; of a round, or of a pause.</summary>
    public static Decision NewEnd(SetTimer c, DateTimeOffset? before, Asking asking, Func<DateTimeOffset?, Event> set)
    {
        if (c.Minutes is null == c.Add is null || c.Minutes is < 0 or > 120 || c.Add is < 1 or > 60)
            return Decision.Wrong("minutes", Refusal.OutOfRange);
        if (c.Minutes == 0)
            return before is null ? Decision.Nothing : set(null);
        var from = c.Add is not null && before > asking.At ? before.Value : asking.At;
        return set(from.AddMinutes((c.Minutes ?? c.Add)!.Value));
    }

    /// <summary>From Ready to Repair. A prepared round may be ended too, but only one round is worked on at a time.</summary>
    public static Decision Decide(Workshop w, Round round, EndWithoutAgreement c)
    {
        if (w.State is not WorkshopState.Running || round.Phase > Phase.Repair)
            return Decision.Refuse(Refusal.NotNow);
        if (w.Rounds.Any(r => r.No != round.No && r.Phase is not (Phase.Ready or Phase.Done)))
            return Decision.Refuse(Refusal.RoundOpen);
        return new EndedWithoutAgreement(round.No, c.Reason, c.CarryForward, round.Step?.Check?.Id ?? round.Vote?.Id);
    }

    public static Workshop Evolve(Workshop w, RoundPrepared e) =>
        w with { Rounds = w.Rounds.Add(new Round(e.Round, e.Question, e.Kind) { WantedView = e.View, Ballot = e.Ballot, Practice = e.Practice }) };

    public static Round Evolve(Round round, QuestionReframed e) => round with
    {
        Earlier = e.Question.Id == round.Question.Id ? round.Earlier : round.Earlier.Add(round.Question),
        Question = e.Question,
        Ballot = e.Ballot ?? round.Ballot,
    };

    public static Workshop Evolve(Workshop w, Round round, WritingOpened e, DateTimeOffset at)
    {
        round = round with { Rule = e.Rule, View = e.View, Ballot = e.Ballot, Required = e.Required, Began = at };
        w = w with { Seats = w.Seats.ToImmutableDictionary(s => s.Key, s => s.Value with { ReadsOnly = false }) };
        return w.With(round.Enter(Phase.Write, at)) with { Page = 0 };
    }

    public static Round Evolve(Round round, TimerSet e) => round with { Timer = e.Ends };

    public static Round Evolve(Workshop w, Round round, EndedWithoutAgreement e, DateTimeOffset at)
    {
        if (round.Phase is Phase.Ready)
            round = round with { Rule = w.Setup.Rule, Required = [.. w.Setup.Required], Began = at };
        round = round with { Ended = e.Reason, CarryForward = e.CarryForward, Vote = null };
        if (round.Step is { Check: not null } step)
            round = round.With(step with { Check = null });
        return round.Enter(Phase.Review, at);
    }
}
