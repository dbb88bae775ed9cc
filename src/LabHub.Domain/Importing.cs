// A conversation that was held elsewhere comes into the record as a past workshop: one round, one weighing, one outcome, and no seat.
using System.Collections.Immutable;
using LabHub.Domain.Outcomes;

namespace LabHub.Domain;

/// <summary>What is taken over: already public, and already counted by its own people.</summary>
/// <param name="Voices">Its groups, in order.</param>
/// <param name="Cards">What a reader should see. The law of a live room (280 characters, 40 cards) does not bind what is past: all of it, whole.</param>
/// <param name="People">The voice of each person, and that person's mark on each card (null: none), in the order of the cards.</param>
public sealed record Conversation(
    string Topic,
    ImportNote Note,
    string About,
    ImmutableList<Voice> Voices,
    ImmutableList<(string Id, string Text)> Cards,
    ImmutableList<(string Voice, ImmutableArray<Mark?> Marks)> People,
    DateTimeOffset Began,
    DateTimeOffset Ended);

/// <summary>That a round did not happen in a room of ours, but elsewhere.</summary>
public sealed record ConversationImported(int Round, ImportNote Note) : Event;

public static class Importing
{
    /// <summary>For lists and titles; the question itself stays whole.</summary>
    private const int LongestTitle = 120;

    /// <summary>
    /// Everything that the journal is told, first to last. The people and their marks exist only while the result is computed: as
    /// in a room it is the only thing that is kept (METHOD, "Secrets end with their phase").
    /// </summary>
    /// <param name="date">The day it ended, at the place of the lab.</param>
    /// <param name="pages">Languages of its pages; <paramref name="tongue"/> is the one that people wrote in, where it is known.</param>
    public static (WorkshopCreated Made, ImmutableList<Event> Events) Events(
        string number, LabCard lab, Conversation c, DateOnly date, ImmutableList<string> pages, string? tongue, Asking asking)
    {
        var topic = Texts.Clean(c.Topic);
        var title = topic.Length > LongestTitle ? Texts.Begin(topic, LongestTitle - 1).TrimEnd() + "…" : topic;
        var setup = new Setup(title, date, c.Voices, new(ScopeKind.Collect, null, null, null), pages, "", "", Rule.Usual);
        var made = new WorkshopCreated(asking.Chance.Id(), number, lab, setup);
        var prepared = new RoundPrepared(1, Words.Of(topic, asking.Chance), RoundKind.Ideas, null);
        var imported = new ConversationImported(1, c.Note);
        var before = Workshop.From(made).Evolve(prepared, asking.At).Evolve(imported, asking.At);
        var document = Outcome.Of(Peopled(before, c), Weighed(before, c, asking.Chance), notReviewed: false) with
        {
            Languages = tongue is null ? [] : [tongue],
            Imported = c.Note with { About = c.About.Length == 0 ? null : Words.Of(c.About, asking.Chance) },
        };
        return (made, [prepared, imported, new RoundSaved(1, asking.Chance.Token(), Seal.On(document), []), new WorkshopClosed(null, null, false)]);
    }

    public static Round Evolve(Round round, ConversationImported _, DateTimeOffset at) => round.Noted(at, "imported");

    /// <summary>The workshop with a seat for everybody: for counting, in memory only.</summary>
    private static Workshop Peopled(Workshop w, Conversation c) => w with
    {
        Seats = c.People.Select((p, n) => new Seat(SeatOf(n), p.Voice, "", "")).ToImmutableDictionary(s => s.Id),
    };

    /// <summary>The round as it would stand after its weighing had been closed.</summary>
    private static Round Weighed(Workshop w, Conversation c, Chance chance)
    {
        var vote = new Vote(chance.Id(), 1, false, [.. c.Cards.Select(card => card.Id)], 0, Ballot.Weigh)
        {
            Marks = c.People.Select((p, n) => KeyValuePair.Create(SeatOf(n), MarksOf(c, p.Marks))).Where(p => p.Value.Count > 0).ToImmutableDictionary(),
        };
        var round = w.Rounds[0] with { Ballot = Ballot.Weigh, Began = c.Began, EndedAt = c.Ended };
        return round with
        {
            Ideas = c.Cards.ToImmutableDictionary(card => card.Id, card => new Idea(card.Id, Words.Of(card.Text, chance))),
            Shown = vote.Cards,
            Results = [VoteResults.Of(Peopled(w, c), round, vote, chance)],
        };
    }

    private static ImmutableSortedDictionary<string, string> MarksOf(Conversation c, ImmutableArray<Mark?> marks) => c.Cards
        .Select((card, n) => (card.Id, Mark: Weighing.Name(marks[n])))
        .Where(m => m.Mark is not null)
        .ToImmutableSortedDictionary(m => m.Id, m => m.Mark!, StringComparer.Ordinal);

    private static string SeatOf(int person) => person.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
