// An idea is held back, put back, or parked (METHOD 3, F38). Held back is counted openly; its words stay away.
namespace LabHub.Domain;

public sealed record HoldBack(string Idea, HoldReason Reason) : DeskCommand, IInPhase;

public sealed record IdeaHeldBack(int Round, string Idea, HoldReason Reason, IReadOnlyList<string> RekeptWords) : Event, IRekeeps
{
    public Keeping Rekept => Keeping.Withheld;
}

public sealed record PutBack(string Idea) : DeskCommand, IInPhase;

public sealed record IdeaPutBack(int Round, string Idea, IReadOnlyList<string> RekeptWords) : Event, IRekeeps
{
    public Keeping Rekept => Keeping.Journal;
}

/// <summary>Of a desk for any idea, of a phone for its own.</summary>
public sealed record ParkIdea(string Idea) : Command, IInPhase;

public sealed record IdeaParked(int Round, string Idea) : Event;

public static class Holding
{
    public static Decision Decide(Round round, HoldBack c)
    {
        if (round.Phase is < Phase.Listen or > Phase.Review)
            return Decision.Refuse(Refusal.NotNow);
        return round.Ideas.GetValueOrDefault(c.Idea) switch
        {
            { State: IdeaState.Sent or IdeaState.Parked } idea => new IdeaHeldBack(round.No, idea.Id, c.Reason, [.. idea.AllWords]),
            { State: IdeaState.HeldBack } => Decision.Nothing,
            _ => Decision.Refuse(Refusal.IdeaGone),
        };
    }

    public static Decision Decide(Round round, PutBack c)
    {
        if (round.Phase is < Phase.Listen or > Phase.Review)
            return Decision.Refuse(Refusal.NotNow);
        return round.Ideas.GetValueOrDefault(c.Idea) is { State: IdeaState.HeldBack } idea
            ? new IdeaPutBack(round.No, idea.Id, [.. idea.AllWords])
            : Decision.Refuse(Refusal.IdeaGone);
    }

    public static Decision Decide(Round round, ParkIdea c, Asking asking)
    {
        if (asking.By is Asker.Seat seat && round.Ideas.GetValueOrDefault(c.Idea)?.Author != seat.Id)
            return Decision.Refuse(Refusal.NotYours);
        if (round.Phase is not (Phase.Listen or Phase.Choose) || !round.LetsCardsGo())
            return Decision.Refuse(Refusal.NotNow);
        return round.Ideas.GetValueOrDefault(c.Idea) switch
        {
            { State: IdeaState.Sent } => new IdeaParked(round.No, c.Idea),
            { State: IdeaState.Parked } => Decision.Nothing,
            _ => Decision.Refuse(Refusal.IdeaGone),
        };
    }

    public static Round Evolve(Round round, IdeaHeldBack e)
    {
        round = round.Changed(e.Idea, i => i with { State = IdeaState.HeldBack, Held = e.Reason });
        return round.LetsCardsGo() ? round.OffTheWall(e.Idea) : round.OutOfTheVote(e.Idea);
    }

    /// <summary>In Listen it joins the queue again; later the list is frozen and it is parked, unless its place is still there.</summary>
    public static Round Evolve(Round round, IdeaPutBack e)
    {
        var state = round.Phase is Phase.Listen || round.IsShown(e.Idea) ? IdeaState.Sent : IdeaState.Parked;
        round = round.Changed(e.Idea, i => i with { State = state, Held = null });
        return round.Phase is Phase.Listen ? round with { Waiting = round.Waiting.Add(e.Idea) } : round;
    }

    public static Round Evolve(Round round, IdeaParked e) =>
        round.OffTheWall(e.Idea).Changed(e.Idea, i => i with { State = IdeaState.Parked });
}
