// Listen: ideas are revealed, shown one by one, joined and split, asked about, held back, parked (METHOD 3, F09, F10).
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

public sealed record JoinIdeas(ImmutableList<string> Cards, string Title) : DeskCommand, IInPhase;

public sealed record IdeasJoined(int Round, string Group, ImmutableList<string> Cards, string Title) : Event;

public sealed record SplitGroup(string Card) : DeskCommand, IInPhase;

public sealed record GroupSplit(int Round, string Group) : Event;

public sealed record KeepMineSeparate(string Idea) : SeatCommand, IInPhase;

public sealed record PieceSeparated(int Round, string Idea) : Event;

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

public sealed record BackToWrite : DeskCommand, IInPhase;

public sealed record WentBackToWrite(int Round) : Event;

public static class Wall
{
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

    /// <summary>Dots kept from an earlier opening move with their cards: a seat with dots on two of them keeps one on the group (E20).</summary>
    public static Decision Decide(Round round, JoinIdeas c, Asking asking)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        var cards = c.Cards.Distinct().ToImmutableList();
        if (cards.Count < 2)
            return Decision.Wrong("cards", Refusal.TooShort, ("n", 2));
        if (!cards.All(round.HasCard))
            return Decision.Refuse(Refusal.CardGone);
        var pieces = cards.SelectMany(card => round.Card(card)!.Pieces).ToList();
        if (pieces.Exists(p => p.Separate))
            return Decision.Refuse(Refusal.KeptSeparate);
        if (!pieces.Exists(p => p.Id == c.Title))
            return Decision.Wrong("title", Refusal.NotKnown);
        var group = asking.Chance.Id();
        return Decision.All([new IdeasJoined(round.No, group, cards, c.Title), .. Choosing.MovedDots(round, cards, group)]);
    }

    public static Decision Decide(Round round, SplitGroup c)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.Groups.TryGetValue(c.Card, out var group)
            ? Decision.All([new GroupSplit(round.No, c.Card), .. Choosing.MovedDots(round, [c.Card], group.Title)])
            : Decision.Refuse(Refusal.CardGone);
    }

    public static Decision Decide(Round round, Seat seat, KeepMineSeparate c)
    {
        if (round.Mine(seat, c.Idea) is not { State: IdeaState.Sent } idea)
            return Decision.Refuse(Refusal.NotYours);
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return idea.Separate || !round.IsJoined(idea.Id) ? Decision.Nothing : new PieceSeparated(round.No, idea.Id);
    }

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

    public static Round Evolve(Round round, IdeasJoined e)
    {
        var pieces = e.Cards.SelectMany(card => round.Card(card)?.Pieces ?? []).Select(p => p.Id).Distinct().ToImmutableList();
        var place = round.Shown.FindIndex(e.Cards.Contains);
        return round with
        {
            Groups = round.Groups.RemoveRange(e.Cards).SetItem(e.Group, new(e.Group, pieces, e.Title)),
            Shown = round.Shown.RemoveAll(e.Cards.Contains).Insert(Math.Max(0, place), e.Group),
            Current = e.Cards.Contains(round.Current ?? "") ? e.Group : round.Current,
            NotClear = [.. round.NotClear.Select(n => e.Cards.Contains(n.Card) ? (n.Seat, e.Group) : n)],
            Questions = round.Questions.ConvertAll(q => e.Cards.Contains(q.Card) ? q with { Card = e.Group } : q),
            Vote = round.Vote is { } vote ? vote with { Cards = vote.Cards.RemoveAll(e.Cards.Contains).Add(e.Group) } : null,
        };
    }

    public static Round Evolve(Round round, GroupSplit e)
    {
        if (!round.Groups.TryGetValue(e.Group, out var group))
            return round;
        var place = Math.Max(0, round.Shown.IndexOf(e.Group));
        return round with
        {
            Groups = round.Groups.Remove(e.Group),
            Shown = round.Shown.Remove(e.Group).InsertRange(place, group.Pieces),
            Current = round.Current == e.Group ? group.Title : round.Current,
            NotClear = [.. round.NotClear.Select(n => n.Card == e.Group ? (n.Seat, group.Title) : n)],
            Questions = round.Questions.ConvertAll(q => q.Card == e.Group ? q with { Card = group.Title } : q),
            Vote = round.Vote is { } vote ? vote with { Cards = vote.Cards.Remove(e.Group).AddRange(group.Pieces) } : null,
        };
    }

    /// <summary>Its author wins: it stands alone from now on, next to its old card.</summary>
    public static Round Evolve(Round round, PieceSeparated e)
    {
        var card = round.CardOf(e.Idea);
        var place = Math.Max(0, round.Shown.IndexOf(card) + 1);
        round = round.OffTheWall(e.Idea).Changed(e.Idea, i => i with { Separate = true });
        return round with
        {
            Shown = round.Shown.Contains(e.Idea) ? round.Shown : round.Shown.Insert(Math.Min(place, round.Shown.Count), e.Idea),
            Vote = round.Vote is { } vote ? vote with { Cards = vote.Cards.Remove(e.Idea).Add(e.Idea) } : null,
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

    public static Round Evolve(Round round, WentBackToWrite _, DateTimeOffset at) =>
        (round with { Current = null, WritingDone = [] }).Enter(Phase.Write, at);
}
