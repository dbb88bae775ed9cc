// Repair: only its author can lift, keep or reword a worry (METHOD 3, F16, F17).
namespace LabHub.Domain;

public sealed record LiftWorry(string Worry) : SeatCommand, IInPhase;

public sealed record WorryLifted(int Round, string Worry) : Event;

public sealed record KeepWorryInRecord(string Worry) : SeatCommand, IInPhase;

public sealed record WorryKept(int Round, string Worry) : Event;

public sealed record RewordWorry(string Worry, string What, string? Help = null) : SeatCommand, IInPhase;

public sealed record WorryReworded(int Round, string Worry, Words What, Words Help, IReadOnlyList<string> ErasedWords) : Event, IErases;

/// <summary>For an answer that came too late: it can be raised here, for the next check (E22).</summary>
public sealed record RaiseWorry(string What, string? Help = null, bool SayVoice = false) : SeatCommand, IInPhase;

public sealed record WorryRaised(int Round, WorryNoted Worry) : Event;

public static class Repair
{
    public static Decision Decide(Round round, Seat seat, LiftWorry c) =>
        Own(round, seat, c.Worry, out var worry) is { } no ? no
        : worry!.State is WorryState.Lifted ? Decision.Nothing
        : new WorryLifted(round.No, c.Worry);

    public static Decision Decide(Round round, Seat seat, KeepWorryInRecord c) =>
        Own(round, seat, c.Worry, out var worry) is { } no ? no
        : worry!.State is WorryState.Kept ? Decision.Nothing
        : new WorryKept(round.No, c.Worry);

    public static Decision Decide(Round round, Seat seat, RewordWorry c, Asking asking)
    {
        if (Own(round, seat, c.Worry, out var worry) is { } no)
            return no;
        if (worry!.State is not WorryState.Open)
            return Decision.Refuse(Refusal.WorrySettled);
        if (Misfit(c.What, c.Help) is { } wrong)
            return wrong;
        return worry.What.Text == Texts.Clean(c.What) && worry.Help.Text == Texts.Clean(c.Help)
            ? Decision.Nothing
            : new WorryReworded(round.No, c.Worry, Words.Of(c.What, asking.Chance), Words.Of(c.Help ?? "", asking.Chance), [worry.What.Id, worry.Help.Id]);
    }

    public static Decision Decide(Workshop w, Round round, Seat seat, RaiseWorry c, Asking asking)
    {
        if (round is not { Phase: Phase.Repair, Step: { } step })
            return Decision.Refuse(Refusal.NotNow);
        if (step.Worries.Exists(x => x.Author == seat.Id && x.State is WorryState.Open))
            return Decision.Refuse(Refusal.WorryOpen);
        if (Misfit(c.What, c.Help) is { } wrong)
            return wrong;
        if (c.SayVoice && !w.MayNameVoice(seat))
            return Decision.Refuse(Refusal.SmallVoice);
        var worry = asking.Chance.Id();
        return Decision.All(
            new WorryRaised(round.No, new(worry, Words.Of(c.What, asking.Chance), Words.Of(c.Help ?? "", asking.Chance), c.SayVoice ? seat.Voice : null)),
            new WorryAuthored(round.No, worry, seat.Id));
    }

    public static Round Evolve(Round round, WorryLifted e) => Changed(round, e.Worry, x => x with { State = WorryState.Lifted });

    public static Round Evolve(Round round, WorryKept e) => Changed(round, e.Worry, x => x with { State = WorryState.Kept });

    public static Round Evolve(Round round, WorryReworded e) => Changed(round, e.Worry, x => x with { What = e.What, Help = e.Help });

    public static Round Evolve(Round round, WorryRaised e) => round.Step is not { } step ? round : round.With(step with
    {
        Worries = step.Worries.Add(new(e.Worry.Worry, e.Worry.What, e.Worry.Help, e.Worry.Voice)),
    });

    private static Decision? Own(Round round, Seat seat, string id, out Worry? worry)
    {
        worry = round.Step?.Worries.Find(x => x.Id == id);
        if (worry is null || worry.Author != seat.Id)
            return Decision.Refuse(Refusal.NotYours);
        return round.Phase is Phase.Repair ? null : Decision.Refuse(Refusal.NotNow);
    }

    private static Decision? Misfit(string what, string? help) =>
        Texts.Misfit("what", what, Checking.ShortestWorry, Texts.Idea) ?? Texts.Misfit("help", help, 0, Texts.Idea);

    private static Round Changed(Round round, string id, Func<Worry, Worry> change) => round.Step is not { } step ? round : round.With(step with
    {
        Worries = step.Worries.ConvertAll(x => x.Id == id ? change(x) : x),
    });
}
