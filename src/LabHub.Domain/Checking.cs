// The check: everybody answers one of five at the same time, hidden until closed; then the verdict (METHOD 3, 6, F15).
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <param name="People">How many seats the desk saw, for "Is 14 right?" (E35).</param>
public sealed record PutToCheck(int? People = null) : DeskCommand, IInPhase;

public sealed record CheckOpened(int Round, string Check, int No) : Event;

public sealed record Understood : SeatCommand, IInPhase;

public sealed record StepUnderstood(int Round, string Seat) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

/// <param name="Kind">agree, enough, aside, worry or skip.</param>
/// <param name="What">What could go wrong (worry).</param>
/// <param name="Help">What would help (worry).</param>
/// <param name="Reason">Why one stands aside.</param>
/// <param name="SayVoice">The author wants the voice to be said.</param>
public sealed record Answer(AnswerKind Kind, string? What = null, string? Help = null, string? Reason = null, bool SayVoice = false) : SeatCommand, IInPhase;

public sealed record CloseCheck : DeskCommand, IInPhase;

public sealed record WorryNoted(string Worry, Words What, Words Help, string? Voice);

public sealed record WorrySettled(string Worry, WorryState State);

/// <summary>Carries what may be known afterwards: verdict, counts of the room, texts without authors; the answers are deleted in the same transaction.</summary>
/// <param name="Worries">New ones, and the newer words of those whose author said "not yet" again.</param>
/// <param name="Reworded">Texts that gave way to newer words.</param>
public sealed record CheckClosed(
    int Round,
    string? Vote,
    CheckResult Result,
    ImmutableList<WorryNoted> Worries,
    ImmutableList<Reservation> Asides,
    ImmutableList<WorrySettled> Settled,
    ImmutableList<string>? Reworded = null) : Event, IEndsVote, IErases
{
    IReadOnlyList<string> IErases.ErasedWords => Reworded ?? [];
}

/// <summary>Who raised a worry: an event of its own, gone when the outcome is saved.</summary>
public sealed record WorryAuthored(int Round, string Worry, string Seat) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public static class Checking
{
    public const int MostChecks = 3;
    public const int ShortestWorry = 5;

    private const string SayVoice = "+voice";

    public static Decision Decide(Workshop w, Round round, PutToCheck c, Asking asking)
    {
        if (round.Phase is not (Phase.Shape or Phase.Repair) || round.Step is not { } step)
            return Decision.Refuse(Refusal.NotNow);
        if (step.Text is null)
            return Decision.Refuse(Refusal.NoStepYet);
        if (step.Text.ByWhen is null)
            return Decision.Refuse(Refusal.NoDate);
        if (!w.OwnerStands(step))
            return Decision.Refuse(Refusal.NoOwner);
        if (step.Checks >= MostChecks)
            return Decision.Refuse(Refusal.NoMoreChecks);
        if (round.Phase is Phase.Repair && step.Worries.Exists(x => x.State is WorryState.Open && !w.IsGone(x)) && !Changed(step))
            return Decision.Refuse(Refusal.WorryOpen);
        var people = w.People.Count();
        return c.People != people && !c.Confirmed
            ? Decision.Refuse(Refusal.ConfirmPeople, ("n", people))
            : new CheckOpened(round.No, asking.Chance.Id(), step.Checks + 1);
    }

    public static Decision Decide(Round round, Seat seat, Understood _)
    {
        if (round is not { Phase: Phase.Check, Step.Check: { } check })
            return Decision.Moved;
        if (check.In.Contains(seat.Id))
            return Decision.Nothing;
        return check.Returned.Contains(seat.Id) ? Decision.Refuse(Refusal.ReadsOnly) : new StepUnderstood(round.No, seat.Id);
    }

    public static Decision Decide(Workshop w, Round round, Seat seat, Answer c, Asking asking)
    {
        if (round is not { Phase: Phase.Check, Step.Check: { } check })
            return Decision.Moved;
        if (!check.In.Contains(seat.Id))
            return Decision.Refuse(check.Returned.Contains(seat.Id) ? Refusal.ReadsOnly : Refusal.UnderstandFirst);
        if (c.Kind is AnswerKind.Worry && (Texts.Misfit("what", c.What, ShortestWorry, Texts.Idea) ?? Texts.Misfit("help", c.Help, 0, Texts.Idea)) is { } wrong)
            return wrong;
        if (c.Kind is AnswerKind.Aside && Texts.Misfit("reason", c.Reason, 0, Texts.Idea) is { } wrongReason)
            return wrongReason;
        var says = c.SayVoice && c.Kind is AnswerKind.Worry or AnswerKind.Aside;
        if (says && !w.MayNameVoice(seat))
            return Decision.Refuse(Refusal.SmallVoice);
        var first = c.Kind is AnswerKind.Worry ? c.What : c.Kind is AnswerKind.Aside ? c.Reason : null;
        var second = c.Kind is AnswerKind.Worry ? c.Help : null;
        var before = check.Answers.GetValueOrDefault(seat.Id);
        if (before is not null && before.Kind == c.Kind && before.SayVoice == says && Said(before.What) == Texts.Clean(first) && Said(before.Help) == Texts.Clean(second))
            return Decision.Nothing;
        return new Marked(check.Id, seat.Id, "", RoundStateName(c.Kind) + (says ? SayVoice : ""), Of(first, asking), Of(second, asking));
    }

    public static Decision Decide(Workshop w, Round round, CloseCheck c, Asking asking)
    {
        if (round is not { Phase: Phase.Check, Step: { Check: { } check } step })
            return Decision.Refuse(Refusal.NotNow);
        var silent = check.In.Where(s => !check.Answers.ContainsKey(s)).ToHashSet();
        if (silent.Count > 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmUnanswered, ("n", check.In.Count - silent.Count), ("m", check.In.Count), ("voices", w.VoicesOf(silent)));
        return Closed(w, round, step, check, asking);
    }

    public static Workshop Evolve(Workshop w, Round round, CheckOpened e, DateTimeOffset at)
    {
        w = w with { Seats = w.Seats.ToImmutableDictionary(s => s.Key, s => s.Value with { ReadsOnly = false }), Page = 0 };
        var step = round.Step! with
        {
            Check = new Check(e.Check, e.No, [.. w.People.Select(s => s.Id)]),
            Checks = e.No,
            CheckedText = round.Step.Text,
            FormerText = round.Step.CheckedText,
        };
        return w.With(round.With(step).Enter(Phase.Check, at));
    }

    public static Round Evolve(Round round, StepUnderstood e) => round.Step is { Check: { } check } step
        ? round.With(step with { Check = check with { In = check.In.Add(e.Seat) } })
        : round;

    public static Round Evolve(Round round, Marked e)
    {
        if (round.Step is not { Check: { } check } step || check.Id != e.Vote)
            return round;
        var answers = e.Value is null
            ? check.Answers.Remove(e.Seat)
            : check.Answers.SetItem(e.Seat, new(
                Enum.Parse<AnswerKind>(e.Value.Replace(SayVoice, "", StringComparison.Ordinal), ignoreCase: true),
                e.First, e.Second, e.Value.EndsWith(SayVoice, StringComparison.Ordinal)));
        // After a restart the marks come last, so a seat that answered and then left is let in again here (E15, E39).
        return round.With(step with { Check = check with { Answers = answers, In = e.Value is null ? check.In : check.In.Add(e.Seat) } });
    }

    public static Round Evolve(Round round, CheckClosed e, DateTimeOffset at)
    {
        if (round.Step is not { } step)
            return round;
        var settled = e.Settled.ToDictionary(s => s.Worry, s => s.State);
        step = step with
        {
            Check = null,
            Result = e.Result,
            Worries = [.. step.Worries.Select(x => Again(x with { State = settled.GetValueOrDefault(x.Id, x.State) }, e.Worries.Find(n => n.Worry == x.Id))),
                .. e.Worries.Where(n => !step.Worries.Exists(x => x.Id == n.Worry)).Select(n => new Worry(n.Worry, n.What, n.Help, n.Voice))],
            Asides = e.Asides,
        };
        return round.With(step).Noted(at, "verdict", step.Checks)
            .Enter(e.Result.Verdict.Kind is VerdictKind.NotYet ? Phase.Repair : Phase.Review, at);
    }

    public static Round Evolve(Round round, WorryAuthored e) => round.Step is not { } step ? round : round.With(step with
    {
        Worries = step.Worries.ConvertAll(x => x.Id == e.Worry ? x with { Author = e.Seat } : x),
    });

    /// <summary>A voice may be said only where at least five seats bring it (METHOD 8.4).</summary>
    public static bool MayNameVoice(this Workshop w, Seat seat) =>
        seat.Voice is not null && w.People.Count(s => s.Voice == seat.Voice) >= SmallVoices.Threshold;

    /// <summary>True if the words or the date of the step differ from what was checked last.</summary>
    public static bool Changed(Proposal step) => step.CheckedText is not { } before || step.Text is not { } now
        || !before.Texts.Select(t => t.Text).SequenceEqual(now.Texts.Select(t => t.Text))
        || before.ByWhen != now.ByWhen;

    private static Decision Closed(Workshop w, Round round, Proposal step, Check check, Asking asking)
    {
        var settled = step.Worries.Where(x => x.State is WorryState.Open).Select(x => new WorrySettled(x.Id, Settle(w, check, x))).ToImmutableList();
        var states = settled.ToDictionary(s => s.Worry, s => s.State);
        var after = step.Worries.ConvertAll(x => x with { State = states.GetValueOrDefault(x.Id, x.State) });
        var electors = check.In.Select(s => new Elector(w.Seats.GetValueOrDefault(s)?.Voice, check.Answers.GetValueOrDefault(s)?.Kind, step.Owner?.Asked == s)).ToList();
        var verdict = Verdict.On(
            round.Rule, round.Required, electors,
            after.Count(x => x.State is WorryState.Open),
            after.Count(x => x.State is WorryState.Kept or WorryState.Carried));

        var worries = asking.Chance.Shuffle(check.Answers.Where(a => a.Value.Kind is AnswerKind.Worry).OrderBy(a => a.Key, StringComparer.Ordinal))
            .Select(a => (Seat: a.Key, Before: after.Find(x => x.Author == a.Key && x.State is WorryState.Open), Answer: a.Value))
            .Select(a => (a.Seat, a.Before, Note: new WorryNoted(a.Before?.Id ?? asking.Chance.Id(), Again(a.Answer.What, asking), Again(a.Answer.Help, asking), VoiceOf(w, a.Seat, a.Answer)))).ToList();
        var asides = asking.Chance.Shuffle(check.Answers.Where(a => a.Value is { Kind: AnswerKind.Aside, What.Text.Length: > 0 }).OrderBy(a => a.Key, StringComparer.Ordinal))
            .Select(a => new Reservation(Again(a.Value.What, asking), VoiceOf(w, a.Key, a.Value)));
        var result = new CheckResult(verdict, Counted(check), Verdict.ThreeHeard(electors), SilentVoices(electors));
        return Decision.All([
            new CheckClosed(
                round.No, check.Id, result, [.. worries.Select(x => x.Note)], [.. asides], settled,
                [.. worries.Select(x => x.Before).OfType<Worry>().SelectMany(x => (string[])[x.What.Id, x.Help.Id])]),
            .. worries.Where(x => x.Before is null).Select(x => new WorryAuthored(round.No, x.Note.Worry, x.Seat))]);
    }

    /// <summary>The author's own answer settles a worry of an earlier check (METHOD 6, R3); if the author is gone it is carried (E21).</summary>
    private static WorryState Settle(Workshop w, Check check, Worry worry) => check.Answers.GetValueOrDefault(worry.Author ?? "")?.Kind switch
    {
        AnswerKind.Agree or AnswerKind.Enough => WorryState.Lifted,
        AnswerKind.Aside => WorryState.Kept,
        AnswerKind.Worry => WorryState.Open, // said again, in newer words
        _ when w.IsGone(worry) => WorryState.Carried,
        _ => WorryState.Open,
    };

    /// <summary>Its author left: nobody can lift it any more (E21).</summary>
    private static bool IsGone(this Workshop w, Worry worry) => w.Seats.GetValueOrDefault(worry.Author ?? "") is null or { Left: true };

    private static int? SilentVoices(IEnumerable<Elector> electors) =>
        electors.Where(e => e.Voice is not null).GroupBy(e => e.Voice).Count(voice => voice.All(e => e.Given is null)) is > 0 and var n ? n : null;

    private static AnswerCounts Counted(Check check)
    {
        int Of(AnswerKind kind) => check.Answers.Values.Count(a => a.Kind == kind);
        return new(Of(AnswerKind.Agree), Of(AnswerKind.Enough), Of(AnswerKind.Aside), Of(AnswerKind.Worry), Of(AnswerKind.Skip), check.In.Count(s => !check.Answers.ContainsKey(s)));
    }

    private static string? VoiceOf(Workshop w, string seat, GivenAnswer answer) =>
        answer.SayVoice && w.Seats.GetValueOrDefault(seat) is { } author && w.MayNameVoice(author) ? author.Voice : null;

    /// <summary>The same worry in the words of its author's newer answer, if there is one: who says "not yet" twice has one worry, not two.</summary>
    private static Worry Again(Worry worry, WorryNoted? newer) =>
        newer is null ? worry : worry with { What = newer.What, Help = newer.Help, Voice = newer.Voice };

    /// <summary>The same words under a new id and salt: those of the answer go with the answer.</summary>
    private static Words Again(Words? words, Asking asking) => Words.Of(words?.Text ?? "", asking.Chance);

    private static Words? Of(string? text, Asking asking) => Texts.Clean(text).Length == 0 ? null : Words.Of(text!, asking.Chance);

    private static string Said(Words? words) => words?.Text ?? "";

    private static string RoundStateName(AnswerKind kind) => kind.ToString().ToLowerInvariant();
}
