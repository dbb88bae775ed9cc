// Hidden content is in nobody's bytes: the rows of every place are written out as the wire writes them, and searched (ENGINEERING 8, PROTOCOL 4).
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LabHub.Domain.Seeing;

namespace LabHub.Domain.Tests;

public class SeeingTests
{
    private static readonly JsonSerializerOptions Wire = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void No_unrevealed_held_back_or_taken_back_words_are_in_the_bytes_of_the_room() => Laws.Everywhere((wishes, _) =>
    {
        var w = wishes.Room.Now;
        foreach (var place in new[] { Place.Phone, Place.Screen })
            Clean(Bytes(Board.Rows(w, place, Around.Nobody)), Hidden(w), place.ToString());
        foreach (var seat in w.Seats.Keys)
            Clean(Bytes(Board.Yours(w, seat)), Hidden(w, except: seat), "another's phone");
    }, steps: 250, histories: 15);

    [Fact]
    public void A_desk_sees_one_card_ahead_and_no_more() => Laws.Everywhere((wishes, _) =>
    {
        var w = wishes.Room.Now;
        var ahead = w.Active is { Phase: Phase.Listen } round ? round.Waiting.FirstOrDefault() : null;
        var hidden = Unrevealed(w).Where(i => i.Id != ahead).SelectMany(Texts);
        Clean(Bytes(Board.Rows(w, Place.Desk, Around.Nobody)), hidden, "desk");
    }, histories: 20);

    [Fact]
    public void Nobodys_seat_is_in_the_bytes_of_others() => Laws.Everywhere((wishes, _) =>
    {
        var w = wishes.Room.Now;
        foreach (var place in Enum.GetValues<Place>())
            Clean(Bytes(Board.Rows(w, place, Around.Nobody)), w.Seats.Keys, place.ToString());
        foreach (var seat in w.Seats.Keys)
            Clean(Bytes(Board.Yours(w, seat)), w.Seats.Keys.Where(s => s != seat), "another's phone");
    }, steps: 250, histories: 15);

    [Fact]
    public void What_a_voice_drafts_in_its_family_time_is_in_no_bytes_but_its_own() => Laws.Everywhere((wishes, _) =>
    {
        var w = wishes.Room.Now;
        foreach (var (voice, draft) in w.Rounds.SelectMany(r => r.FamilyDrafts).Where(d => d.Value.Text.Text is { Length: > 0 }))
        {
            foreach (var place in Enum.GetValues<Place>())
                Clean(Bytes(Board.Rows(w, place, Around.Nobody)), [draft.Text.Text!], place.ToString());
            foreach (var seat in w.Seats.Values.Where(s => s.Voice != voice || s.Left))
                Clean(Bytes(Board.Yours(w, seat.Id)), [draft.Text.Text!], "another voice's phone");
        }
    }, histories: 30);

    [Fact]
    public void Dots_and_answers_of_one_person_change_nothing_that_others_see_but_how_many() => Laws.Everywhere((wishes, told) =>
    {
        if (told?.Decision is not Decision.Accepted { Events: [Marked { Value: not null } mark] } || wishes.Room.Now.Active is not { Phase: Phase.Choose or Phase.Check } round)
            return;
        var w = wishes.Room.Now;
        var other = mark with { Value = "skip", First = null, Second = null };
        if (mark.Card.Length == 0 && round.Vote is not null)
            return;
        if (round.Vote is { Ballot: Ballot.Weigh })
            other = mark with { Value = mark.Value == "for" ? "not" : "for" };
        else if (round.Vote is { } vote)
        {
            if (vote.Cards.Find(c => !vote.MarksOf(mark.Seat).Contains(c)) is not { } elsewhere)
                return;
            other = mark with { Card = elsewhere };
        }
        var instead = Without(w, mark).Evolve(other, wishes.Room.Clock);
        foreach (var place in Enum.GetValues<Place>())
            Assert.Equal(Bytes(Board.Rows(w, place, Around.Nobody)), Bytes(Board.Rows(instead, place, Around.Nobody)));
        foreach (var seat in w.Seats.Keys.Where(s => s != mark.Seat))
            Assert.Equal(Bytes(Board.Yours(w, seat)), Bytes(Board.Yours(instead, seat)));
    }, histories: 30);

    [Fact]
    public void No_total_by_card_is_on_any_board_while_the_room_chooses()
    {
        var room = Room.Choosing(People.Everybody);
        room.Given(People.Ana, new PlaceDot(room.Cards[0])).Given(People.Bor, new PlaceDot(room.Cards[0]));
        foreach (var place in Enum.GetValues<Place>())
            Assert.DoesNotContain("\"results\"", Bytes(Board.Rows(room.Now, place, Around.Nobody)));
    }

    [Fact]
    public void A_screen_gets_nothing_that_only_a_desk_may_see()
    {
        var rows = Board.Rows(Room.Shaping(People.Everybody).Now, Place.Screen, Around.Nobody);
        Assert.Empty(rows.Keys.Intersect(["seats", "missing", "next", "wall", "candidates", "desk", "suspicions", "agenda", "forLater"]));
    }

    [Fact]
    public void A_mark_changes_no_own_row_of_those_that_stand_until_the_next_fact()
    {
        (Room? Room, Workshop? State) before = default;
        var marks = 0;
        Laws.Everywhere((wishes, told) =>
        {
            var now = wishes.Room.Now;
            if (told?.Decision is Decision.Accepted { Events: var events } && events.All(e => e is Marked) && before.Room == wishes.Room)
            {
                marks++;
                foreach (var seat in now.Seats.Keys)
                    Assert.Equal(Bytes(Board.YoursOfFacts(before.State!, seat)), Bytes(Board.YoursOfFacts(now, seat)));
            }
            before = (wishes.Room, now);
        });
        Assert.InRange(marks, 100, int.MaxValue);
    }

    [Fact]
    public void A_stranger_sees_nothing_of_their_own() => Assert.Empty(Board.Yours(Room.Shaping(People.Everybody).Now, "nobody"));

    [Fact]
    public void An_outcome_that_nobody_reviewed_is_not_on_the_boards()
    {
        var room = Room.Listening(People.Everybody, "Breakfast at school", "Later bus");
        room.When(new Asker.Server(), new CloseUnattended()).ThenAccepted();
        foreach (var place in Enum.GetValues<Place>())
            Assert.DoesNotContain("Breakfast at school", Bytes(new { a = Board.Rows(room.Now, place, Around.Nobody)["outcomes"], b = Board.Rows(room.Now, place, Around.Nobody).GetValueOrDefault("outcome") }));
    }

    [Fact]
    public void Who_has_five_of_their_voice_may_have_it_said_and_a_smaller_one_may_not()
    {
        var room = Room.Checking([.. People.Everybody, .. People.More(4, People.School)]);
        Assert.Contains("\"mayNameVoice\":true", Bytes(Board.Yours(room.Now, room.Seat(People.Emil))));
        Assert.Contains("\"mayNameVoice\":false", Bytes(Board.Yours(room.Now, room.Seat(People.Ana))));
    }

    [Fact]
    public void A_joined_card_keeps_words_to_be_read_when_its_title_is_taken_back()
    {
        var room = Room.Listening(People.Everybody, "Breakfast at school", "Food in the morning", "Later bus");
        var title = room.Idea("Breakfast at school");
        room.Given(People.Fani, new JoinIdeas([room.Card("Breakfast at school"), room.Card("Food in the morning")], title)).Given(People.Fani, new OpenChoosing())
            .Given(People.Fani, new CloseChoosing { Confirmed = true }).Given(People.Ana, new TakeBackIdea(title));
        var row = Bytes(Board.Rows(room.Now, Place.Screen, Around.Nobody)["card:" + room.Card("Food in the morning")]);
        Assert.Contains("\"text\":\"Food in the morning\",\"more\":null,\"pieces\":[{", row);
        Assert.Contains("\"gone\":null", row);
    }

    private static IEnumerable<Idea> Unrevealed(Workshop w) =>
        w.Rounds.SelectMany(r => r.Ideas.Values.Where(i => i.State is IdeaState.Sent && !r.IsShown(i.Id)));

    private static IEnumerable<string> Hidden(Workshop w, string? except = null) => Unrevealed(w)
        .Concat(w.Rounds.SelectMany(r => r.Ideas.Values.Where(i => i.State is IdeaState.HeldBack or IdeaState.TakenBack)))
        .Where(i => except is null || i.Author != except)
        .SelectMany(Texts);

    /// <summary>A text that the facilitator cut down may be as short as one sign; it cannot be searched for.</summary>
    private static IEnumerable<string> Texts(Idea idea) => new[] { idea.Text.Text, idea.More?.Text }.OfType<string>().Where(t => t.Contains('§', StringComparison.Ordinal));

    private static Workshop Without(Workshop w, Marked mark)
    {
        var round = w.Active!;
        return round.Phase is Phase.Choose ? w.Evolve(mark with { Value = null }, Room.Evening) : w;
    }

    private static void Clean(string bytes, IEnumerable<string> hidden, string where)
    {
        foreach (var text in hidden)
            Assert.False(bytes.Contains(text + "\"", StringComparison.Ordinal), $"{where}: {text}");
    }

    internal static string Bytes(object? rows) => JsonSerializer.Serialize(rows, Wire);
}
