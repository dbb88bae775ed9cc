// A vote as it is really sent: the rows of all places before, during and after the closing, in Review and when saved, as text.
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LabHub.Domain.Outcomes;
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

/// <summary>A room that chooses, with a vote of many cards; marks are given at will and the rest of the round is played.</summary>
public sealed class VoteRoom
{
    private readonly Room room;
    private readonly Workshop open;
    private readonly Person onlooker = new("Onlooker", null);

    /// <param name="voices">The voice of each person; null: would rather not say.</param>
    public VoteRoom(Ballot ballot, View view, IReadOnlyList<string?> voices, int cards)
    {
        People = [.. voices.Select((v, i) => new Person($"Person {i}", v))];
        room = Room.Draft(Room.Setup with { Voices = [.. Lab.Select((v, i) => Room.Named(v, v, "petals", required: i == 0, lived: i < 2))] })
            .Given(Fani, new OpenDoors()).Join(People).Join(onlooker).Starts().Writes(view, ballot);
        var authors = Tests.People.More(((cards - 1) / 5) + 1, null).ToList();
        room.Join(authors);
        for (var i = 0; i < cards; i++)
            room.Given(authors[i / 5], Room.Post($"Card {i}"));
        room.Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        open = room.Now;
        Cards = room.Cards;
        Seats = [.. People.Select(room.Seat)];
    }

    /// <summary>Twelve voices, so that everybody may bring one of their own.</summary>
    public static ImmutableList<string> Lab { get; } = [.. Enumerable.Range(0, 12).Select(i => "voice" + (char)('A' + i))];

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<string> Seats { get; }

    public ImmutableList<string> Cards { get; }

    /// <summary>Display group of each person who chose, in legend order; none where no group of five is left.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups()
    {
        var groups = SmallVoices.DisplayGroups(Lab, [.. People.Select(p => p.Voice)]);
        return [.. SmallVoices.Legend(Lab, groups).Select(g => (IReadOnlyList<int>)[.. Enumerable.Range(0, People.Count).Where(i => groups[People[i].Voice ?? ""] == g)])];
    }

    /// <summary>The room takes these marks, closes, ends and is saved; all that was sent of each card, and all the rest.</summary>
    /// <param name="marks">Mark of a person on a card, or null.</param>
    public (IReadOnlyDictionary<string, string> OfCard, string Others) Sent(Func<int, string, string?> marks)
    {
        var w = open;
        var vote = w.Active!.Vote!.Id;
        for (var i = 0; i < Seats.Count; i++)
            foreach (var card in Cards)
                if (marks(i, card) is { } mark)
                    w = w.Evolve(new Marked(vote, Seats[i], card, mark), room.Clock);
        var sent = new Sent();
        sent.Look(w, room.Seat(onlooker));
        foreach (var command in new Command[] { new CloseChoosing { Confirmed = true }, new EndWithoutAgreement(EndReason.Time, false), new SaveOutcome() })
        {
            var asking = room.Asking(new Asker.Desk()) with { Chance = new Chance([1, 2, 3]) };
            var round = w.Active!;
            foreach (var happened in ((Decision.Accepted)w.Decide(command with { Round = round.No, Phase = round.PhaseSeq }, asking)).Events)
                w = w.Evolve(happened, room.Clock);
            sent.Look(w, room.Seat(onlooker));
        }
        sent.Look(w.Active!.Saved!);
        return (sent.OfCard, sent.Rest);
    }
}

/// <summary>What was sent of the cards of a vote stands apart; everything else must be the same whatever people mark.</summary>
internal sealed class Sent
{
    private readonly System.Text.StringBuilder rest = new();
    private List<string>? order;

    public Dictionary<string, string> OfCard { get; } = [];

    public string Rest => rest.ToString();

    public void Look(Workshop w, string? onlooker = null)
    {
        foreach (var place in Enum.GetValues<Place>())
            foreach (var (name, row) in Board.Rows(w, place, Around.Nobody))
                Note($"{place} {name}", SeeingTests.Bytes(row));
        foreach (var (name, row) in onlooker is null ? new Dictionary<string, object?>() : Board.Yours(w, onlooker))
            Note($"own {name}", SeeingTests.Bytes(row));
    }

    /// <summary>All downloads are drawn from this document and from nothing else (ENGINEERING 2).</summary>
    public void Look(OutcomeDocument document) => Note("document", SeeingTests.Bytes(document with { Hash = "" }));

    private void Note(string name, string text)
    {
        if (text.Contains("\"votes\":[{", StringComparison.Ordinal) || text.Contains("\"bands\":[[", StringComparison.Ordinal))
        {
            var node = JsonNode.Parse(text)!.AsObject();
            node.Remove("hash");
            node.Remove("bands"); // of a hidden half of the seats: a law of its own
            if (node["votes"] is JsonArray { Count: > 0 } votes)
                Take(votes[^1]!.AsObject(), node);
            text = node.ToJsonString();
        }
        rest.AppendLine(name).AppendLine(text);
    }

    /// <summary>Takes the cards out of a vote: what is said of each; their order and places must follow from that alone.</summary>
    private void Take(JsonObject vote, JsonObject row)
    {
        var cards = vote["cards"]!.AsArray().Select(c => c!.AsObject()).ToList();
        vote.Remove("cards");
        order ??= [.. cards.Select(c => c["id"]!.ToString())];
        Assert.Equal(order, cards.Select(c => c["id"]!.ToString()));
        var places = new Dictionary<string, int>();
        foreach (var card in cards)
        {
            var id = card["id"]!.ToString();
            var place = card["place"]!.GetValue<int>();
            card.Remove("id");
            card.Remove("place");
            var said = card.ToJsonString();
            Assert.Equal(said, OfCard.TryGetValue(id, out var before) ? before : OfCard[id] = said);
            Assert.Equal(place, places.TryGetValue(said, out var same) ? same : places[said] = place);
            if (row["mayTake"] is JsonArray may)
                Assert.Equal(place == 1 && (said.Contains("\"label\":\"shared\"", StringComparison.Ordinal) || said.Contains("\"label\":null", StringComparison.Ordinal) && !said.Contains("\"carried\":[],\"three\":false,\"dots\":0", StringComparison.Ordinal) && !said.Contains("\"carried\":[],\"three\":false,\"dots\":null", StringComparison.Ordinal)), may.Any(m => m!.ToString() == id));
        }
        row.Remove("mayTake");
    }
}
