// The end of the workshop: closing, closed, and the close that the server does when nobody did (METHOD 2).
namespace LabHub.Domain;

public sealed record OpenClosing : DeskCommand;

public sealed record ClosingOpened : Event;

public sealed record Close : DeskCommand;

/// <summary>The server's own: twelve hours without a command.</summary>
public sealed record CloseUnattended : ServerCommand;

/// <param name="ScaleStart">Average of the room at the start, from five answers on.</param>
/// <param name="ScaleEnd">Average of the room at the end.</param>
/// <param name="Unattended">The server closed it.</param>
public sealed record WorkshopClosed(int? ScaleStart, int? ScaleEnd, bool Unattended) : Event, IEndsKeeping
{
    public Keeping Ends => Keeping.WorkshopClosed;
}

public static class Closing
{
    /// <summary>A workshop without a command for this long is closed by the server; the only phase change that nobody pressed.</summary>
    public static readonly TimeSpan UnattendedAfter = TimeSpan.FromHours(12);

    public static Decision Decide(Workshop w, OpenClosing _) => w.State switch
    {
        WorkshopState.Closing => Decision.Nothing,
        not WorkshopState.Running => Decision.Refuse(Refusal.NotNow),
        _ => OpenRound(w) is null ? new ClosingOpened() : Decision.Refuse(Refusal.RoundOpen),
    };

    public static Decision Decide(Workshop w, Close _) => w.State switch
    {
        WorkshopState.Closed => Decision.Nothing,
        not WorkshopState.Closing => Decision.Refuse(Refusal.NotNow),
        _ => Closed(w, unattended: false),
    };

    /// <summary>Ends an open round with the kind that METHOD 5 gives, marked as not reviewed, then closes.</summary>
    public static Decision Decide(Workshop w, CloseUnattended _, Asking asking)
    {
        if (w.State is WorkshopState.Closed or WorkshopState.Draft)
            return Decision.Nothing;
        var events = new List<Event>();
        void Happen(Event e)
        {
            events.Add(e);
            w = w.Evolve(e, asking.At);
        }
        if (OpenRound(w) is { Practice: true } practice)
            Happen(Practice.Ended(practice));
        if (OpenRound(w) is { Phase: not Phase.Review } open)
            Happen(new EndedWithoutAgreement(open.No, EndReason.Time, true, open.Step?.Check?.Id ?? open.Vote?.Id));
        if (OpenRound(w) is { } ended)
            Happen(Reviewing.Saved(w, ended, asking, notReviewed: true));
        Happen(Closed(w, unattended: true));
        return Decision.All(events);
    }

    public static Workshop Evolve(Workshop w, ClosingOpened _) => w with { State = WorkshopState.Closing, Pause = null, Page = 0, Blank = false };

    public static Workshop Evolve(Workshop w, WorkshopClosed e, DateTimeOffset at) => w with
    {
        State = WorkshopState.Closed,
        Pause = null,
        ClosedAt = at,
        ScaleStart = e.ScaleStart,
        ScaleEnd = e.ScaleEnd,
        Seats = System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(
            w.Seats, s => s.Key, s => s.Value with { ScaleStart = null, ScaleEnd = null, OkVersion = null }),
    };

    private static Round? OpenRound(Workshop w) => w.Rounds.Find(r => r.Phase is not (Phase.Ready or Phase.Done));

    private static WorkshopClosed Closed(Workshop w, bool unattended) => new(
        SmallVoices.Average([.. w.Seats.Values.Select(s => s.ScaleStart).OfType<int>()]),
        SmallVoices.Average([.. w.Seats.Values.Select(s => s.ScaleEnd).OfType<int>()]),
        unattended);
}
