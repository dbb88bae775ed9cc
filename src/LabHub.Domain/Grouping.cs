// Look-alike ideas are joined to one card and split again; an author who wants to stand alone wins (METHOD 3, F10).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record JoinIdeas(ImmutableList<string> Cards, string Title) : DeskCommand, IInPhase;

public sealed record IdeasJoined(int Round, string Group, ImmutableList<string> Cards, string Title) : Event;

public sealed record SplitGroup(string Card) : DeskCommand, IInPhase;

public sealed record GroupSplit(int Round, string Group) : Event;

public sealed record KeepMineSeparate(string Idea) : SeatCommand, IInPhase;

public sealed record PieceSeparated(int Round, string Idea) : Event;

public static class Grouping
{
    /// <summary>Marks kept from an earlier opening move with their cards: a seat with dots on two of them keeps one on the group (E20).</summary>
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
        return Decision.All([new IdeasJoined(round.No, group, cards, c.Title), .. Choosing.MovedMarks(round, cards, group)]);
    }

    public static Decision Decide(Round round, SplitGroup c)
    {
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        return round.Groups.TryGetValue(c.Card, out var group)
            ? Decision.All([new GroupSplit(round.No, c.Card), .. Choosing.MovedMarks(round, [c.Card], group.Title)])
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
}
