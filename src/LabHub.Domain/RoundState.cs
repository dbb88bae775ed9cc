// Small questions about a round that several rules ask, and the one way into a phase.
using System.Collections.Immutable;
using LabHub.Domain.Outcomes;

namespace LabHub.Domain;

/// <summary>A card of the wall: one idea, or joined ideas under the words of one of them.</summary>
public sealed record Card(string Id, Idea Title, ImmutableList<Idea> Pieces);

public static class RoundState
{
    /// <summary>Enters a phase: its number moves on, the timer of the last phase is taken away, the trail gets a line.</summary>
    public static Round Enter(this Round round, Phase phase, DateTimeOffset at) =>
        (round with { Phase = phase, PhaseSeq = round.PhaseSeq + 1, Timer = null }).Noted(at, Name(phase)).TellTyping(at);

    public static Round Noted(this Round round, DateTimeOffset at, string what, int? n = null) =>
        round with { Trail = round.Trail.Add(new(at, what, n)) };

    public static Round With(this Round round, Idea idea) => round with { Ideas = round.Ideas.SetItem(idea.Id, idea) };

    public static Round With(this Round round, Proposal step) => round with { Proposals = round.Proposals.SetItem(step.No - 1, step) };

    /// <summary>The card as it stands, or null if it is none (any more).</summary>
    public static Card? Card(this Round round, string? id)
    {
        if (id is null)
            return null;
        if (round.Groups.TryGetValue(id, out var group))
            return Joined(round, group);
        return round.Ideas.TryGetValue(id, out var idea) ? new Card(id, idea, [idea]) : null;
    }

    /// <summary>A title without words gives its place to the next piece that has some, so that the card can be read.</summary>
    private static Card Joined(Round round, Group group)
    {
        ImmutableList<Idea> pieces = [.. group.Pieces.Select(p => round.Ideas[p])];
        var title = round.Ideas[group.Title];
        return new Card(group.Id, title.State is IdeaState.Sent ? title : pieces.Find(p => p.State is IdeaState.Sent) ?? title, pieces);
    }

    /// <summary>The card that an idea stands on: its group, or itself.</summary>
    public static string CardOf(this Round round, string idea) =>
        round.Groups.Values.FirstOrDefault(g => g.Pieces.Contains(idea))?.Id ?? idea;

    /// <summary>It shares its card with others.</summary>
    public static bool IsJoined(this Round round, string idea) => round.Groups.Values.Any(g => g.Pieces.Count > 1 && g.Pieces.Contains(idea));

    public static bool IsShown(this Round round, string idea) => round.Shown.Contains(round.CardOf(idea));

    public static bool HasCard(this Round round, string? card) => card is not null && round.Shown.Contains(card);

    /// <summary>It is on the wall and has words.</summary>
    public static bool IsLive(this Round round, string? card) => round.HasCard(card) && round.Card(card) is { } found && !found.IsGone();

    /// <summary>All cards on the wall have words (a card taken back after the choosing stays as an empty place).</summary>
    public static bool IsGone(this Card card) => card.Pieces.All(p => p.State is not IdeaState.Sent);

    /// <summary>Until there is a result a card that goes leaves the wall and gives its dots back (E17); after it the place stays, empty (E18).</summary>
    public static bool LetsCardsGo(this Round round) => round.Phase <= Phase.Choose && round.Results.IsEmpty;

    /// <summary>Takes a card without words out of an open run-off; its place on the wall and in the results stays.</summary>
    public static Round OutOfTheVote(this Round round, string idea) =>
        round.Vote is { } vote && round.Card(round.CardOf(idea)) is { } card && card.IsGone()
            ? round with { Vote = vote with { Cards = vote.Cards.Remove(card.Id) } }
            : round;

    /// <summary>Takes an idea off the wall; its card goes when it was the last piece.</summary>
    public static Round OffTheWall(this Round round, string idea)
    {
        var card = round.CardOf(idea);
        if (round.Groups.TryGetValue(card, out var group) && group.Pieces.Count > 1)
        {
            var pieces = group.Pieces.Remove(idea);
            return round with { Groups = round.Groups.SetItem(card, group with { Pieces = pieces, Title = group.Title == idea ? pieces[0] : group.Title }) };
        }
        return round with
        {
            Groups = round.Groups.Remove(card),
            Waiting = round.Waiting.Remove(card),
            Shown = round.Shown.Remove(card),
            Current = round.Current == card ? null : round.Current,
            Vote = round.Vote is { } vote ? vote with { Cards = vote.Cards.Remove(card) } : null,
        };
    }

    /// <summary>Every free text of the round, changed by one rule: for redaction and erasure.</summary>
    public static Round Map(this Round round, Func<Words, Words> change)
    {
        Words? Each(Words? words) => words is null ? null : change(words);
        return round with
        {
            Question = change(round.Question),
            Earlier = round.Earlier.ConvertAll(w => change(w)),
            Ideas = round.Ideas.ToImmutableDictionary(i => i.Key, i => i.Value with { Text = change(i.Value.Text), More = Each(i.Value.More) }),
            Continues = round.Continues is { } step ? step with { Text = step.Text.Map(change) } : null,
            Questions = round.Questions.ConvertAll(q => q with { Text = change(q.Text) }),
            Learned = Each(round.Learned),
            Mattered = Each(round.Mattered),
            Proposals = round.Proposals.ConvertAll(p => p with
            {
                Text = p.Text?.Map(change),
                CheckedText = p.CheckedText?.Map(change),
                FormerText = p.FormerText?.Map(change),
                TakenBecause = Each(p.TakenBecause),
                Offers = p.Offers.ConvertAll(o => change(o)),
                Owner = p.Owner is null ? null : p.Owner with { Wording = Each(p.Owner.Wording) },
                Helpers = p.Helpers.ToImmutableSortedDictionary(h => h.Key, h => change(h.Value)),
                Worries = p.Worries.ConvertAll(x => x with { What = change(x.What), Help = change(x.Help) }),
                Asides = p.Asides.ConvertAll(r => r with { Text = change(r.Text) }),
            }),
            FamilyDrafts = round.FamilyDrafts.ToImmutableSortedDictionary(d => d.Key, d => d.Value with { Text = change(d.Value.Text) }, StringComparer.Ordinal),
            Saved = round.Saved?.Map(change),
        };
    }

    public static StepText Map(this StepText text, Func<Words, Words> change) => text with
    {
        What = change(text.What),
        Sign = change(text.Sign),
        Families = change(text.Families),
        Support = change(text.Support),
        Addressee = change(text.Addressee),
    };

    /// <summary>The name of a phase on the wire and in the trail.</summary>
    public static string Name(Phase phase) => phase.ToString().ToLowerInvariant();
}
