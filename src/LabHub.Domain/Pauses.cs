// Pauses: a break, a quiet minute, small groups, family time; and what waits until they end (METHOD 1, 2, F23).
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <param name="Size">Only in groups, from 1 to 8.</param>
/// <param name="Voice">Only in family time.</param>
/// <param name="Minutes">From 1 to 60, or null: without a timer.</param>
public sealed record Pause(PauseKind Kind, int? Size = null, string? Voice = null, int? Minutes = null) : DeskCommand;

public sealed record Paused(PauseKind Kind, int? Size, string? Voice, DateTimeOffset? Ends) : Event;

/// <summary>Who sits where is needed while they sit there; it names seats, so it goes with the other things that do.</summary>
public sealed record TablesDrawn(ImmutableSortedDictionary<string, int> Tables) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public sealed record PauseTimed(DateTimeOffset? Ends) : Event;

public sealed record Resume : DeskCommand;

public sealed record Resumed : Event;

public static class Pauses
{
    public const int MostAtATable = 8;

    public const int LongestMinutes = 60;

    /// <summary>
    /// It waits until the pause ends: whatever would be submitted to the room. People still come, leave and take back; a desk
    /// still takes a dangerous card off the wall, cares for the record and for the clock.
    /// </summary>
    public static bool MustWait(this Workshop w, Command command) => w.Pause is not null && command switch
    {
        WriteFamilyDraft or SetTimer or HoldBack or Redact or WriteNotes => false,
        PostIdea or SuggestQuestion => true,
        _ => command is IInPhase,
    };

    public static Decision Decide(Workshop w, Pause c, Asking asking)
    {
        if (w.State is not WorkshopState.Running)
            return Decision.Refuse(Refusal.NotNow);
        if ((Misfit(c) ?? (c.Kind is PauseKind.Family ? FamilyTime.Misfit(w, c.Voice) : null)) is { } wrong)
            return wrong;
        if (w.Pause is { } now && (now.Kind, now.Size, now.Voice) == (c.Kind, c.Size, c.Voice))
            return Decision.Nothing;
        var paused = new Paused(c.Kind, c.Size, c.Voice, c.Minutes is { } minutes ? asking.At.AddMinutes(minutes) : null);
        if (c.Size is not > 1)
            return paused;
        var tables = Tables.Draw([.. w.People.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => (s.Id, s.Voice))], c.Size.Value, asking.Chance);
        return tables.IsEmpty ? paused : Decision.All(paused, new TablesDrawn(tables));
    }

    public static Decision Decide(Workshop w, Resume _) => w.Pause is null ? Decision.Nothing : new Resumed();

    /// <summary>In a pause the timer is the pause's; the round's own stands still.</summary>
    public static Decision Decide(Workshop w, SetTimer c, Asking asking) => Rounds.NewEnd(c, w.Pause!.Ends, asking, ends => new PauseTimed(ends));

    public static Workshop Evolve(Workshop w, Paused e, DateTimeOffset at)
    {
        var round = w.Active;
        var left = w.Pause is { } before ? before.TimerLeft : round?.Timer - at;
        w = w with { Pause = new OpenPause(e.Kind, e.Size, e.Voice, e.Ends) { TimerLeft = left } };
        if (round is not null && e.Voice is { } voice)
            round = FamilyTime.Began(w, round, voice);
        return round is null ? w : w.With(Noted(round with { Timer = null }, at, e.Kind is PauseKind.Family ? "familyTime" : e.Kind.ToString().ToLowerInvariant(), e.Size));
    }

    public static Workshop Evolve(Workshop w, TablesDrawn e) => w.Pause is { } pause ? w with { Pause = pause with { Tables = e.Tables } } : w;

    public static Workshop Evolve(Workshop w, PauseTimed e) => w.Pause is { } pause ? w with { Pause = pause with { Ends = e.Ends } } : w;

    public static Workshop Evolve(Workshop w, Resumed _, DateTimeOffset at)
    {
        var left = w.Pause?.TimerLeft;
        w = w with { Pause = null };
        return w.Active is { } round ? w.With(Noted(round with { Timer = left is null ? round.Timer : at + left }, at, "resumed", null)) : w;
    }

    /// <summary>Who comes late, or comes back, sits down at the smallest table where somebody is.</summary>
    public static Workshop Came(this Workshop w, string seat) => w.Pause is { Kind: PauseKind.Groups, Size: > 1 } pause && w.Seats.ContainsKey(seat)
        ? w with { Pause = pause with { Tables = pause.Tables.SetItem(seat, Tables.Smallest(pause.Tables)) } }
        : w;

    /// <summary>Who leaves is not counted.</summary>
    public static Workshop Went(this Workshop w, string seat) => w.Pause is { } pause && pause.Tables.ContainsKey(seat)
        ? w with { Pause = pause with { Tables = pause.Tables.Remove(seat) } }
        : w;

    /// <summary>What happened, without people; before the first writing and between rounds there is no trail.</summary>
    private static Round Noted(Round round, DateTimeOffset at, string what, int? n) =>
        round.Phase is Phase.Ready or Phase.Done ? round : round.Noted(at, what, n);

    private static Decision? Misfit(Pause c)
    {
        if (c.Kind is PauseKind.Groups && c.Size is null)
            return Decision.Wrong("size", Refusal.Missing);
        if (c.Size is < 1 or > MostAtATable || (c.Kind is not PauseKind.Groups && c.Size is not null))
            return Decision.Wrong("size", Refusal.OutOfRange);
        if (c.Kind is not PauseKind.Family && c.Voice is not null)
            return Decision.Wrong("voice", Refusal.NotKnown);
        return c.Minutes is < 1 or > LongestMinutes ? Decision.Wrong("minutes", Refusal.OutOfRange) : null;
    }
}
