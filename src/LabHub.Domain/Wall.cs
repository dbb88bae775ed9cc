// Listen: ideas are revealed and shown one by one; people say what is not clear (METHOD 3, F09).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record Reveal : DeskCommand, IInPhase;

/// <param name="Order">Cards in the order drawn by the server: it tells nothing of who wrote first.</param>
public sealed record Revealed(int Round, ImmutableList<string> Order) : Event;

/// <param name="Card">The card to be shown: two desks that press together show one card, not two (E38).</param>
public sealed record NextCard(string Card) : DeskCommand, IInPhase;

public sealed record CardShown(int Round, string Card) : Event;

public sealed record ShowAll : DeskCommand, IInPhase;

public sealed record AllShown(int Round) : Event;

public sealed record NotClear(string Card, bool On) : SeatCommand, IInPhase;

public sealed record ClarityAsked(int Round, string Seat, string Card, bool On) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public sealed record AskAbout(string Card, string Text) : SeatCommand, IInPhase;

public sealed record QuestionAsked(int Round, string Question, string Card, Words Text) : Event;

public sealed record ShowQuestion(string Question) : DeskCommand, IInPhase;

public sealed record QuestionShown(int Round, string Question) : Event;

public sealed record BackToWrite : DeskCommand, IInPhase;

public sealed record WentBackToWrite(int Round) : Event;

public static class Wall
{
    public const int MostQuestions = 200;

    public static Decision Decide(Workshop w, Round round, Reveal c, Asking asking)
    {
        if (round.Phase is not Phase.Write)
            return Decision.Refuse(Refusal.NotNow);
        var hidden = round.Ideas.Values.Where(i => i.State is IdeaState.Sent && !round.IsShown(i.Id) && !round.Waiting.Contains(i.Id)).Select(i => i.Id).ToList();
        if (hidden.Count + round.Waiting.Count + round.Shown.Count == 0)
            return Decision.Refuse(Refusal.NoIdeas);
        var silent = w.PresentVoices().Where(v => !w.People.Any(s => s.Voice == v && round.Live(s.Id) > 0)).ToList();
        if (silent.Count > 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmNothingYet, ("voices", silent));
        return new Revealed(round.No, [.. round.Waiting, .. asking.Chance.Shuffle(hidden.Order(StringComparer.Ordinal))]);
    }

    public static Decision Decide(Round round, NextCard c)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.Waiting.FirstOrDefault() is { } next && next == c.Card ? new CardShown(round.No, c.Card) : Decision.Moved;
    }

    public static Decision Decide(Round round, ShowAll _)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.Waiting.IsEmpty && round.Current is null ? Decision.Nothing : new AllShown(round.No);
    }

    public static Decision Decide(Round round, Seat seat, NotClear c)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        if (!round.HasCard(c.Card))
            return Decision.Refuse(Refusal.CardGone);
        return round.NotClear.Contains((seat.Id, c.Card)) == c.On ? Decision.Nothing : new ClarityAsked(round.No, seat.Id, c.Card, c.On);
    }

    public static Decision Decide(Round round, AskAbout c, Asking asking)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        if (!round.HasCard(c.Card))
            return Decision.Refuse(Refusal.CardGone);
        if (round.Questions.Count >= MostQuestions)
            return Decision.Refuse(Refusal.RoomFull);
        return Texts.Misfit("text", c.Text, 3, Texts.Short)
            ?? new QuestionAsked(round.No, asking.Chance.Id(), c.Card, Words.Of(c.Text, asking.Chance));
    }

    public static Decision Decide(Round round, ShowQuestion c)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.Questions.Find(q => q.Id == c.Question) is { } question
            ? question.Shown ? Decision.Nothing : new QuestionShown(round.No, c.Question)
            : Decision.Wrong("question", Refusal.NotKnown);
    }

    public static Decision Decide(Round round, BackToWrite _)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.HasChosen ? Decision.Refuse(Refusal.AlreadyChosen) : new WentBackToWrite(round.No);
    }

    public static Round Evolve(Round round, Revealed e, DateTimeOffset at) =>
        (round with { Waiting = e.Order }).Enter(Phase.Listen, at);

    public static Round Evolve(Round round, CardShown e) => round with
    {
        Waiting = round.Waiting.Remove(e.Card),
        Shown = round.Shown.Add(e.Card),
        Current = e.Card,
    };

    public static Round Evolve(Round round, AllShown _) => round with
    {
        Shown = round.Shown.AddRange(round.Waiting),
        Waiting = [],
        Current = null,
    };

    public static Round Evolve(Round round, ClarityAsked e) =>
        round with { NotClear = e.On ? round.NotClear.Add((e.Seat, e.Card)) : round.NotClear.Remove((e.Seat, e.Card)) };

    public static Round Evolve(Round round, QuestionAsked e) =>
        round with { Questions = round.Questions.Add(new(e.Question, e.Card, e.Text, false)) };

    public static Round Evolve(Round round, QuestionShown e) =>
        round with { Questions = round.Questions.ConvertAll(q => q.Id == e.Question ? q with { Shown = true } : q) };

    public static Round Evolve(Round round, WentBackToWrite _, DateTimeOffset at) =>
        (round with { Current = null, WritingDone = [] }).Enter(Phase.Write, at);
}
