// The journal: what is saved is found again, what is over is gone from the bytes, and a replay gives the same room.
using System.Text;
using LabHub.Domain;
using LabHub.Domain.Seeing;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public void Every_event_has_a_name_on_disk_and_no_two_the_same()
    {
        var events = typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event)) && t != typeof(Marked)).ToHashSet();
        Assert.Equal(events, [.. EventNames.All.Keys]);
        Assert.Equal(events.Count, EventNames.All.Values.Distinct().Count());
    }

    [Fact]
    public async Task A_restart_in_any_phase_changes_nothing_that_anyone_sees()
    {
        await using var evening = await Evening.Open(server, "families", "families", "families", "school", "social", "young");
        evening.AfterEach = () => SameAfterWaking(evening.Room);
        foreach (var phone in evening.People)
            await phone.Send(new { type = "okForMe", version = 1 });
        await evening.People[5].Send(new { type = "scaleAnswer", when = "start", value = 7 });
        await evening.ToWrite();
        await evening.Write();
        var (ana, bor, dar) = (evening.People[0], evening.People[1], evening.People[4]);
        await ana.Send(new { type = "editIdea", idea = IdeaOf(ana), text = "Skupni zajtrk v telovadnici" });
        await bor.Send(new { type = "takeBackIdea", idea = IdeaOf(bor) });
        await dar.Send(new { type = "doneWriting", done = true });
        await evening.ToListen();
        await evening.Lead(new { type = "nextCard", card = evening.Fani.Rows["next"].GetProperty("id").GetString() });
        var card = evening.Fani.Rows["listen"].GetProperty("current").GetString();
        await ana.Send(new { type = "askAbout", card, text = "Ali to pomeni vsak dan?" });
        await bor.Send(new { type = "notClear", card, on = true });
        await evening.Lead(new { type = "showAll" });
        var shown = evening.Fani.Rows["listen"].GetProperty("shown").EnumerateArray().Select(c => c.GetString()!).ToArray();
        await evening.Lead(new { type = "joinIdeas", cards = shown[..2], title = shown[0] });
        await evening.Lead(new { type = "holdBack", idea = shown[2], reason = "names" });
        await evening.Lead(new { type = "openChoosing" });
        var cards = (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!).ToArray();
        foreach (var phone in evening.People)
            await phone.Send(new { type = "placeDot", card = cards[0] });
        await ana.Send(new { type = "doneChoosing", done = true });
        SameAfterWaking(evening.Room);
        await evening.Lead(new { type = "backToListen" });
        await evening.Lead(new { type = "openChoosing" });
        await bor.Send(new { type = "doneChoosing", done = true });
        SameAfterWaking(evening.Room);
        await evening.ToShape();
        await bor.Send(new { type = "suggestWording", text = "Zajtrk ob četrtkih" });
        await dar.Send(new { type = "offerHelp", wording = "Darja, center za socialno delo" });
        await evening.ToCheck();
        foreach (var phone in evening.People.Skip(1))
            await phone.Send(new { type = "answer", kind = "agree" });
        await ana.Send(new { type = "answer", kind = "agree" });
        await bor.Send(new { type = "answer", kind = "worry", what = "Kdo bo plačal hrano?", help = "Dogovor s šolo" });
        await dar.Send(new { type = "answer", kind = "aside", reason = "Zame je prehitro." });
        await evening.People[5].Send(new { type = "leave" });
        SameAfterWaking(evening.Room);
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal("repair", evening.Fani.Phase());
        await bor.Send(new { type = "keepWorryInRecord", worry = bor.Yours["worries"][0].GetString() });
        SameAfterWaking(evening.Room);
        await evening.Lead(new { type = "putToCheck", people = 5, confirmed = true });
        foreach (var phone in evening.People.Take(5))
            await phone.Send(new { type = "answer", kind = "enough" });
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal("review", evening.Fani.Phase());
        await evening.Lead(new { type = "writeNotes", learned = "Jutra so težka za vse.", mattered = "" });
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal("agreedWithReservations", evening.Fani.Rows["done"].GetProperty("kind").GetString());
        await evening.Lead(new { type = "openClosing" });
        await evening.Lead(new { type = "close" });
        Assert.Equal(0, Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<LabHub.Journal.ErasedList>(), TextWriter.Null));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_locked_database_says_not_saved_and_loses_nothing()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, id) = (evening.People[0], Phone.NewId());
        var idea = new { type = "postIdea", text = "Skupni zajtrk", receipt = Sample.NewReceipt() };
        using (server.Lock())
        {
            Assert.Equal((Trouble.NotSaved, 0), ((await ana.Send(idea, id)).Code(), evening.Room.Now.State.Active!.Ideas.Count));
            using var posted = await ana.PostRaw(System.Text.Json.JsonSerializer.Serialize(new { commandId = id, place = "phone", command = new { type = "doneWriting", done = true, round = 1, phase = evening.Room.Now.State.Active!.PhaseSeq } }));
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, posted.StatusCode);
        }
        Assert.Equal("accepted", (await ana.Send(idea, id)).Kind());
        Assert.Single(evening.Room.Now.State.Active!.Ideas);
        SameAfterWaking(evening.Room);
    }

    [Fact]
    public async Task A_full_disk_says_not_saved_and_loses_nothing()
    {
        await using var evening = await Evening.Open(server, "families", "families", "families", "families", "families", "school", "young");
        await evening.ToWrite();
        var writer = server.Services.GetRequiredService<Writer>();
        await writer.Write(store => store.One($"PRAGMA max_page_count={store.One("PRAGMA page_count")}"));
        var kept = new List<(Phone Phone, object Idea, string Id)>();
        foreach (var phone in evening.People)
        {
            for (var i = 0; i < 5; i++)
            {
                var (idea, id) = (new { type = "postIdea", text = new string('č', 250) + i, receipt = Sample.NewReceipt() }, Phone.NewId());
                var answer = await phone.Send(idea, id);
                if (answer.Code() == Trouble.NotSaved)
                    kept.Add((phone, idea, id));
                else
                    Assert.Equal("accepted", answer.Kind());
            }
        }
        Assert.NotEmpty(kept);
        await writer.Write(store => store.One("PRAGMA max_page_count=1000000"));
        foreach (var (phone, idea, id) in kept)
            Assert.Equal("accepted", (await phone.Send(idea, id)).Kind());
        Assert.Equal(35, evening.Room.Now.State.Active!.Ideas.Count);
        Assert.Equal(35, server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'"));
        SameAfterWaking(evening.Room);
    }

    [Fact]
    public async Task A_batch_of_marks_alone_is_not_written_over_facts_that_the_room_does_not_know()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var (journal, known, card) = (server.Services.GetRequiredService<WorkshopJournal>(), evening.Room.Now, (await evening.Cards())[0].GetString());
        var seq = await journal.Append(known.State, known.Seq, server.Time.GetUtcNow(), [new(null, [new TimerSet(1, server.Time.GetUtcNow().AddMinutes(7))])]);
        using var stop = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            for (var at = 0L; !stop.IsCancellationRequested; evening.Room.LookAgain())
            {
                Assert.True(evening.Room.Now.At >= at, "numbers only grow, also while the room catches up");
                at = evening.Room.Now.At + 1; // what LookAgain reaches at least
            }
        });
        Assert.Equal("accepted", (await evening.People[0].Send(new { type = "placeDot", card })).Kind());
        await stop.CancelAsync();
        await looking;
        Assert.Equal(seq, evening.Room.Now.Seq);
        await Assert.ThrowsAsync<NumberTaken>(() => journal.Append(known.State, known.Seq, server.Time.GetUtcNow(), [new(null, [])]));
        SameAfterWaking(evening.Room);
    }

    [Fact]
    public async Task A_journal_of_ten_thousand_facts_wakes_whole()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var journal = server.Services.GetRequiredService<WorkshopJournal>();
        var (state, seq, at) = (evening.Room.Now.State, evening.Room.Now.Seq, server.Time.GetUtcNow());
        await journal.Append(state, seq, at, [.. Enumerable.Range(0, 10_000).Select(i => new Entry(null, [new TimerSet(1, at.AddMinutes(i % 60))]))]);
        Assert.Equal(seq + 10_000, journal.Wake(evening.Room.Id)!.Seq); // how fast: LabHub.Load -- wake
    }

    [Fact]
    public async Task A_weighing_wakes_with_every_mark_also_of_joined_cards_and_then_without_any()
    {
        await using var evening = await Evening.Weighing(server, "families", "families", "families", "families", "families", "school");
        var cards = (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!).ToArray();
        foreach (var (phone, i) in evening.People.Select((p, i) => (p, i)))
        {
            await phone.Send(new { type = "weigh", card = cards[0], mark = "for" });
            await phone.Send(new { type = "weigh", card = cards[1], mark = i % 2 == 0 ? "for" : "not" });
            await phone.Send(new { type = "weigh", card = cards[2], mark = "skip" });
            await phone.Send(new { type = "weigh", card = cards[2], mark = (string?)null });
        }
        SameAfterWaking(evening.Room);
        await evening.Lead(new { type = "backToListen" });
        await evening.Lead(new { type = "joinIdeas", cards = cards[..2], title = cards[0] });
        await evening.Lead(new { type = "openChoosing" });
        SameAfterWaking(evening.Room);
        Assert.Equal(3, evening.Room.Now.State.Active!.Vote!.Choosers().Count());
        await evening.Lead(new { type = "closeChoosing" });
        Assert.True(evening.Room.Now.State.Active!.Results[^1].Few);
        SameAfterWaking(evening.Room);
    }

    /// <summary>What everybody sees of the room in memory is what a replay of its journal gives.</summary>
    private void SameAfterWaking(Room room)
    {
        var live = room.Now;
        var woken = server.Services.GetRequiredService<WorkshopJournal>().Wake(room.Id)!;
        Assert.Equal(live.Seq, woken.Seq);
        Assert.Equal(Seen(live.State), Seen(woken.State));
    }

    private static string Seen(Workshop state)
    {
        var seen = new StringBuilder();
        foreach (var place in Enum.GetValues<Place>())
            Add(seen, place.ToString(), Board.Rows(state, place, Around.Nobody));
        foreach (var seat in state.Seats.Keys.Order(StringComparer.Ordinal))
            Add(seen, seat, Board.Yours(state, seat));
        return seen.ToString();
    }

    private static void Add(StringBuilder seen, string who, IReadOnlyDictionary<string, object?> rows)
    {
        foreach (var (name, row) in rows)
            seen.AppendLine($"{who} {name} {System.Text.Json.JsonSerializer.Serialize(row, WireJson.Options)}");
    }

    private static string IdeaOf(Phone phone) => phone.Yours["ideas"][0].GetProperty("id").GetString()!;

    public void Dispose() => server.Dispose();
}
