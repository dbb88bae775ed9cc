// Seats: join, leave, return, change the voice, tap OK, answer the scale (METHOD 2).
namespace LabHub.Domain;

public sealed record Join(string? Voice, string Language) : Command;

/// <param name="Paper">Typed by a helper; seats of before 0.3 have a phone.</param>
public sealed record SeatTaken(string Seat, string? Voice, string Language, string Tag, bool Paper = false) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

public sealed record Leave : SeatCommand;

public sealed record MarkLeft(string Tag) : DeskCommand;

/// <summary>The server's own: the seat has been silent for 30 minutes.</summary>
public sealed record MarkSilent(string Seat) : ServerCommand;

public sealed record SeatLeft(string Seat) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

public sealed record Return : SeatCommand;

public sealed record SeatReturned(string Seat) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

public sealed record ChangeVoice(string? Voice) : SeatCommand;

public sealed record VoiceChanged(string Seat, string? Voice) : Event
{
    public override Keeping Keeping => Keeping.Seats;
}

public sealed record OkForMe(int Version) : SeatCommand;

public sealed record OkTapped(string Seat, int Version) : Event
{
    public override Keeping Keeping => Keeping.WorkshopClosed;
}

public enum ScaleWhen
{
    Start,
    End,
}

public sealed record ScaleAnswer(ScaleWhen When, int Value) : SeatCommand;

public sealed record ScaleAnswered(string Seat, ScaleWhen When, int Value) : Event
{
    public override Keeping Keeping => Keeping.WorkshopClosed;
}

public sealed record SuggestQuestion(string Text) : SeatCommand;

public sealed record QuestionSuggested(Words Text) : Event;

public static class Seats
{
    public const int Most = 2000;

    public const int MostQuestions = 60;

    public static Decision Decide(Workshop w, Join c, Asking asking)
    {
        if (w.State is WorkshopState.Draft)
            return Decision.Refuse(Refusal.DoorsClosed);
        if (w.State is WorkshopState.Closed)
            return Decision.Refuse(Refusal.Ended);
        return Take(w, c.Voice, c.Language, paper: false, asking);
    }

    /// <summary>One more seat, if voice and language fit.</summary>
    public static Decision Take(Workshop w, string? voice, string language, bool paper, Asking asking)
    {
        if (voice is not null && w.Setup.Voice(voice) is null)
            return Decision.Wrong("voice", Refusal.NotKnown);
        if (language.Length is < 2 or > 8)
            return Decision.Wrong("language", Refusal.NotKnown);
        if (w.Seats.Count >= Most)
            return Decision.Refuse(Refusal.RoomFull);
        return new SeatTaken(asking.Chance.Id(), voice, language, NewTag(w, asking.Chance), paper);
    }

    public static Decision Decide(Workshop w, Seat seat, Leave _) =>
        w.State is WorkshopState.Closed || seat.Left ? Decision.Nothing : new SeatLeft(seat.Id);

    public static Decision Decide(Workshop w, MarkLeft c)
    {
        if (w.State is not (WorkshopState.Lobby or WorkshopState.Running))
            return Decision.Refuse(Refusal.NotNow);
        var seat = w.Seats.Values.FirstOrDefault(s => s.Tag == c.Tag);
        if (seat is null)
            return Decision.Wrong("tag", Refusal.NotKnown);
        return seat.Left ? Decision.Nothing : new SeatLeft(seat.Id);
    }

    public static Decision Decide(Workshop w, MarkSilent c) =>
        w.Seats.GetValueOrDefault(c.Seat) is { Left: false, Paper: false } && w.State is not WorkshopState.Closed ? new SeatLeft(c.Seat) : Decision.Nothing;

    public static Decision Decide(Workshop w, Seat seat, Return _) =>
        w.State is WorkshopState.Closed ? Decision.Refuse(Refusal.Ended) : seat.Left ? new SeatReturned(seat.Id) : Decision.Nothing;

    /// <summary>Not while a round is between Choose and Review: results by voice would shift under people's feet.</summary>
    public static Decision Decide(Workshop w, Seat seat, ChangeVoice c)
    {
        if (c.Voice is not null && w.Setup.Voice(c.Voice) is null)
            return Decision.Wrong("voice", Refusal.NotKnown);
        if (w.State is not (WorkshopState.Lobby or WorkshopState.Running))
            return Decision.Refuse(Refusal.NotNow);
        if (w.Active?.Phase is >= Phase.Choose and <= Phase.Review)
            return Decision.Refuse(Refusal.VoiceFixed);
        return seat.Voice == c.Voice ? Decision.Nothing : new VoiceChanged(seat.Id, c.Voice);
    }

    public static Decision Decide(Workshop w, Seat seat, OkForMe c)
    {
        if (w.State is not (WorkshopState.Lobby or WorkshopState.Running))
            return Decision.Refuse(Refusal.NotNow);
        if (c.Version != w.AgreementVersion)
            return Decision.Moved;
        return seat.OkVersion == c.Version ? Decision.Nothing : new OkTapped(seat.Id, c.Version);
    }

    public static Decision Decide(Workshop w, Seat seat, ScaleAnswer c)
    {
        if (c.Value is < 0 or > 10)
            return Decision.Wrong("value", Refusal.OutOfRange);
        var open = c.When is ScaleWhen.End
            ? w.State is WorkshopState.Closing
            : w.State is WorkshopState.Lobby || (w.State is WorkshopState.Running && w.Rounds.All(r => r.Phase is Phase.Ready || r.Practice));
        if (!open)
            return Decision.Refuse(Refusal.NotNow);
        if (c.When is ScaleWhen.End && seat.ReadsOnly)
            return Decision.Refuse(Refusal.ReadsOnly);
        var before = c.When is ScaleWhen.Start ? seat.ScaleStart : seat.ScaleEnd;
        return before == c.Value ? Decision.Nothing : new ScaleAnswered(seat.Id, c.When, c.Value);
    }

    public static Decision Decide(Workshop w, SuggestQuestion c, Asking asking)
    {
        if (w.State is not WorkshopState.Running)
            return Decision.Refuse(Refusal.NotNow);
        if (w.ForLater.Count >= MostQuestions)
            return Decision.Refuse(Refusal.RoomFull);
        return Texts.Misfit("text", c.Text, 5, Texts.Short) ?? new QuestionSuggested(Words.Of(c.Text, asking.Chance));
    }

    public static Workshop Evolve(Workshop w, SeatTaken e) => w.With(new Seat(e.Seat, e.Voice, e.Language, e.Tag)
    {
        Paper = e.Paper,
        ReadsOnly = w.State is WorkshopState.Closing || w.Active?.Phase is Phase.Repair or Phase.Review,
    });

    /// <summary>Who leaves without an answer leaves the check (E14); who has answered stays in it (E15).</summary>
    public static Workshop Evolve(Workshop w, SeatLeft e)
    {
        w = Changed(w, e.Seat, s => s with { Left = true });
        return w.Active is { Step: { Check: { } check } step } round && !check.Answers.ContainsKey(e.Seat)
            ? w.With(round.With(step with { Check = check with { In = check.In.Remove(e.Seat) } }))
            : w;
    }

    /// <summary>Counts from the next check (METHOD 2); who had answered before leaving is still in the open one.</summary>
    public static Workshop Evolve(Workshop w, SeatReturned e)
    {
        w = Changed(w, e.Seat, s => s with { Left = false });
        return w.Active is { Step: { Check: { } check } step } round
            ? w.With(round.With(step with { Check = check with { Returned = check.Returned.Add(e.Seat) } }))
            : w;
    }

    /// <summary>May only read for now: came in Repair, Review or Closing (E33), or came back in an open check that it is not in.</summary>
    public static bool OnlyReads(this Workshop w, Seat seat) =>
        seat.ReadsOnly || (w.Active?.Step?.Check is { } check && check.Returned.Contains(seat.Id) && !check.In.Contains(seat.Id));

    public static Workshop Evolve(Workshop w, VoiceChanged e) => Changed(w, e.Seat, s => s with { Voice = e.Voice });

    public static Workshop Evolve(Workshop w, OkTapped e) => Changed(w, e.Seat, s => s with { OkVersion = e.Version });

    /// <summary>
    /// The room sees the average of the end anew with every fifth person who answers, and at Close. Were it live, somebody who tries all
    /// own values would know the sum of all others, and after the next answer that one.
    /// </summary>
    public static Workshop Evolve(Workshop w, ScaleAnswered e)
    {
        if (e.When is ScaleWhen.Start)
            return Changed(w, e.Seat, s => s with { ScaleStart = e.Value });
        var isNew = w.Seats.GetValueOrDefault(e.Seat) is { ScaleEnd: null };
        w = Changed(w, e.Seat, s => s with { ScaleEnd = e.Value });
        List<int> answers = [.. w.Seats.Values.Select(s => s.ScaleEnd).OfType<int>()];
        return isNew && answers.Count % SmallVoices.Threshold == 0 ? w with { ScaleEnd = SmallVoices.Average(answers) } : w;
    }

    public static Workshop Evolve(Workshop w, QuestionSuggested e) => w with { ForLater = w.ForLater.Add(e.Text) };

    /// <summary>A seat whose own event is over its keeping is no longer known, and nothing is said of it any more.</summary>
    internal static Workshop Changed(Workshop w, string id, Func<Seat, Seat> change) =>
        w.Seats.TryGetValue(id, out var seat) ? w.With(change(seat)) : w;

    private static string NewTag(Workshop w, Chance chance)
    {
        var taken = w.Seats.Values.Select(s => s.Tag).ToHashSet();
        var (from, to) = taken.Count switch { < 60 => (10, 100), < 600 => (100, 1000), _ => (1000, 10000) };
        for (; ; )
        {
            var tag = (from + chance.Below(to - from)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!taken.Contains(tag))
                return tag;
        }
    }
}
