// The owner: one person who says yes to this version, on their own phone (METHOD 1, F14). Nobody is named in their absence.
namespace LabHub.Domain;

public sealed record AskOwner(string Tag) : DeskCommand, IInPhase;

/// <param name="ErasedWords">How somebody asked before wanted to be written: nobody keeps it once another is asked.</param>
public sealed record OwnerAsked(int Round, string Seat, IReadOnlyList<string> ErasedWords) : Event, IErases
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public sealed record VolunteerOwner(string Wording) : SeatCommand, IInPhase;

public sealed record OwnerVolunteered(int Round, string Seat) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public sealed record AcceptOwner(int Version, string Wording) : SeatCommand, IInPhase;

/// <summary>The yes of whoever was asked last. It holds the wording and no seat.</summary>
public sealed record OwnerAccepted(int Round, int Version, Words Wording, IReadOnlyList<string> ErasedWords) : Event, IErases;

public sealed record DeclineOwner : SeatCommand, IInPhase;

public sealed record OwnerDeclined(int Round, string Seat, IReadOnlyList<string> ErasedWords) : Event, IErases
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public static class Owners
{
    public static Decision Decide(Workshop w, Round round, AskOwner c, Asking asking)
    {
        if (NotNow(round) is { } no)
            return no;
        if (w.Seats.Values.FirstOrDefault(s => s.Tag == c.Tag) is not { } seat)
            return Decision.Wrong("tag", Refusal.NotKnown);
        if (seat.Left || seat.ReadsOnly || !(seat.Paper || asking.Here.Contains(seat.Id)))
            return Decision.Refuse(Refusal.NotHere);
        return round.Step!.Owner?.Asked == seat.Id ? Decision.Nothing : new OwnerAsked(round.No, seat.Id, Former(round));
    }

    /// <summary>The first who says so is the owner at once; while another has said yes it is an offer that the desk sees.</summary>
    public static Decision Decide(Round round, Seat seat, VolunteerOwner c, Asking asking)
    {
        if (NotNow(round) is { } no)
            return no;
        if (Texts.Misfit("wording", c.Wording, 1, Texts.Wording) is { } wrong)
            return wrong;
        var step = round.Step!;
        if (step.Version > 0 && step.Owner?.Asked == seat.Id)
            return SaysYes(round, step, c.Wording, asking);
        if (step.Version > 0 && step.Owner is null)
            return Decision.All(new OwnerAsked(round.No, seat.Id, []), new OwnerAccepted(round.No, step.Version, Words.Of(c.Wording, asking.Chance), []));
        return step.Volunteers.Contains(seat.Id) ? Decision.Nothing : new OwnerVolunteered(round.No, seat.Id);
    }

    public static Decision Decide(Round round, Seat seat, AcceptOwner c, Asking asking)
    {
        if (NotNow(round) is { } no)
            return no;
        var step = round.Step!;
        if (step.Owner?.Asked != seat.Id)
            return Decision.Refuse(Refusal.NotAsked);
        if (step.Version == 0)
            return Decision.Refuse(Refusal.NoStepYet);
        if (c.Version < step.TermsVersion || c.Version > step.Version)
            return Decision.Refuse(Refusal.StepChanged);
        if (Texts.Misfit("wording", c.Wording, 1, Texts.Wording) is { } wrong)
            return wrong;
        return SaysYes(round, step, c.Wording, asking);
    }

    public static Decision Decide(Round round, Seat seat, DeclineOwner _)
    {
        if (NotNow(round) is { } no)
            return no;
        return round.Step!.Owner?.Asked == seat.Id || round.Step.Volunteers.Contains(seat.Id)
            ? new OwnerDeclined(round.No, seat.Id, round.Step.Owner?.Asked == seat.Id ? Former(round) : [])
            : Decision.Nothing;
    }

    public static Round Evolve(Round round, OwnerAsked e) => round.Step is not { } step ? round : round.With(step with
    {
        Owner = new Owner(e.Seat, null, null),
        Volunteers = step.Volunteers.Remove(e.Seat),
        Declined = step.Declined.Remove(e.Seat),
    });

    public static Round Evolve(Round round, OwnerVolunteered e) =>
        round.Step is not { } step ? round : round.With(step with { Volunteers = step.Volunteers.Add(e.Seat), Declined = step.Declined.Remove(e.Seat) });

    /// <summary>After the outcome is saved the asking is forgotten, and only the wording stands.</summary>
    public static Round Evolve(Round round, OwnerAccepted e) =>
        round.Step is not { } step ? round : round.With(step with { Owner = (step.Owner ?? new(null, null, null)) with { YesTo = e.Version, Wording = e.Wording } });

    public static Round Evolve(Round round, OwnerDeclined e) => round.Step is not { } step ? round : round.With(step with
    {
        Owner = step.Owner?.Asked == e.Seat ? null : step.Owner,
        Volunteers = step.Volunteers.Remove(e.Seat),
        Declined = step.Declined.Add(e.Seat),
    });

    private static Decision SaysYes(Round round, Proposal step, string wording, Asking asking) =>
        step.OwnerSaidYes && step.Owner!.Wording?.Text == Texts.Clean(wording)
            ? Decision.Nothing
            : new OwnerAccepted(round.No, step.Version, Words.Of(wording, asking.Chance), Former(round));

    private static IReadOnlyList<string> Former(Round round) => round.Step?.Owner?.Wording is { } wording ? [wording.Id] : [];

    /// <summary>The yes holds while the person who gave it is in the room: no absent owners (F14, E27).</summary>
    public static bool OwnerStands(this Workshop w, Proposal step) =>
        step.OwnerSaidYes && (step.Owner!.Asked is null || w.Seats.GetValueOrDefault(step.Owner.Asked) is { Left: false });

    private static Decision? NotNow(Round round) =>
        round.Phase is (Phase.Shape or Phase.Repair) && round.Step is not null ? null : Decision.Refuse(Refusal.NotNow);
}
