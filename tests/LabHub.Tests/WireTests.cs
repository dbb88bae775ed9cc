// The wire as PROTOCOL.md says: every command gets an answer with a code, and nothing is "saved" before it is on disk.
using System.Net;
using System.Text.Json;

namespace LabHub.Tests;

public sealed class WireTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task A_whole_round_goes_over_the_wire()
    {
        await using var evening = await Evening.Open(server, "families", "families", "families", "school", "social", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        foreach (var phone in evening.People)
            Assert.Equal("accepted", (await phone.Send(new { type = "placeDot", card = (await evening.Cards())[0].GetString() })).Kind());
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal("review", evening.Fani.Phase());
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal("done", evening.Fani.Phase());
        Assert.Equal("agreed", evening.Fani.Rows["done"].GetProperty("kind").GetString());
        Assert.Equal(1L, server.Count("SELECT count(*) FROM outcomes"));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Saved_is_said_after_the_commit()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var ana = evening.People[0];
        for (var i = 0; i < 20; i++)
        {
            var on = i % 2 == 0;
            await ana.Send(new { type = on ? "placeDot" : "takeDot", card = (await evening.Cards())[0].GetString() });
            Assert.Equal(on ? 1 : 0, server.Count("SELECT count(*) FROM marks WHERE card <> ''"));
        }
    }

    [Fact]
    public async Task The_same_tap_twice_has_one_effect_also_after_a_restart()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, id) = (evening.People[0], Phone.NewId());
        var idea = new { type = "postIdea", text = "Skupni zajtrk", receipt = Sample.NewReceipt(), seat = ana.Seat, round = 1 };
        Assert.Equal("accepted", (await ana.Send(idea, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Send(idea, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Post(idea, id)).Kind());
        await server.Rooms.Evict(evening.Room.Id);
        Assert.Equal("alreadyDone", (await ana.Post(idea, id)).Kind());
        Assert.Equal(1, server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'"));
    }

    [Fact]
    public async Task Joining_twice_gives_one_seat()
    {
        await using var evening = await Evening.Open(server);
        await using var ana = new Phone(server.Address, evening.Code);
        var id = Phone.NewId();
        Assert.Equal("accepted", (await ana.Join("families", commandId: id)).Kind());
        var seat = ana.Seat;
        Assert.Equal("alreadyDone", (await ana.Join("families", commandId: id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Join("school")).Kind());
        Assert.Equal(seat, ana.Seat);
        Assert.Equal(1, server.Count("SELECT count(*) FROM phones"));
    }

    [Fact]
    public async Task Nobody_speaks_for_another_seat()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        var (ana, bor) = (evening.People[0], evening.People[1]);
        var forged = new { type = "placeDot", seat = bor.Seat, card = (await evening.Cards())[0].GetString() };
        Assert.Equal(("notAllowed", "notYours"), Told(await ana.Send(forged)));
        Assert.Equal(("notAllowed", "notYours"), Told(await ana.Post(forged)));
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task Each_place_has_its_own_commands()
    {
        await using var evening = await Evening.Choosing(server, "families", "school", "young");
        await using var screen = await server.Screen(evening.Room);
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString());
        Assert.Equal(("notAllowed", "deskOnly"), Told(await ana.Send(new { type = "closeChoosing" })));
        Assert.Equal(("notAllowed", "deskOnly"), Told(await ana.Post(new { type = "closeChoosing", confirmed = true })));
        Assert.Equal(("notAllowed", "seatOnly"), Told(await evening.Fani.Send(new { type = "placeDot", card, seat = ana.Seat })));
        Assert.Equal(("notAllowed", "server.readsOnly"), Told(await screen.Send(new { type = "blankScreen", on = true })));
        Assert.Equal(("invalid", "unknown"), Told(await evening.Fani.Send(new { type = "closeUnattended" })));
        Assert.Equal(("invalid", "unknown"), Told(await evening.Fani.Send(new { type = "markSilent", seat = ana.Seat })));
    }

    [Fact]
    public async Task An_old_phase_gets_the_board_and_a_late_idea_is_parked()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ana = evening.People[0];
        var old = ana.Rows["round"].GetProperty("phaseSeq").GetInt32();
        await evening.Write();
        await evening.ToListen();
        var answer = await ana.Send(new { type = "doneWriting", done = true, phase = old });
        Assert.Equal("phaseMoved", answer.Kind());
        Assert.Equal("listen", answer.GetProperty("board").GetProperty("rows").GetProperty("round").GetProperty("phase").GetString());
        await evening.ToChoose();
        var late = await ana.Send(new { type = "postIdea", text = "Še ena misel", receipt = Sample.NewReceipt(), phase = old });
        Assert.Equal("accepted", late.Kind());
        Assert.Contains(late.GetProperty("yours").GetProperty("ideas").EnumerateArray(), idea => idea.GetProperty("state").GetString() == "parked");
    }

    [Fact]
    public async Task Two_desks_that_press_next_move_one_card()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await using var second = await server.Desk(evening.Room);
        var next = second.Rows["next"].GetProperty("id").GetString();
        await evening.Fani.Board();
        var both = await Task.WhenAll(evening.Fani.Send(new { type = "nextCard", card = next }), second.Send(new { type = "nextCard", card = next }));
        Assert.Single(both, answer => answer.Kind() == "accepted");
        Assert.Single((await second.Board()).GetProperty("rows").GetProperty("listen").GetProperty("shown").EnumerateArray());
    }

    [Fact]
    public async Task A_join_code_may_be_typed_as_people_type()
    {
        await using var evening = await Evening.Open(server);
        var typed = $"{evening.Code[..3].ToLowerInvariant()} {evening.Code[3..].ToLowerInvariant()}";
        await using var ana = new Phone(server.Address, Uri.EscapeDataString(typed));
        Assert.Equal("accepted", (await ana.Join("families")).Kind());
    }

    [Fact]
    public async Task Health_says_whether_the_database_can_be_written()
    {
        await using var anybody = new Phone(server.Address, "");
        Assert.Equal(HttpStatusCode.OK, (await anybody.Get("/health")).StatusCode);
        using var locked = server.Lock();
        server.Time.Move(TimeSpan.FromSeconds(2)); // an answer holds for a second
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anybody.Get("/health")).StatusCode);
    }

    private static (string, string?) Told(JsonElement answer) => (answer.Kind(), answer.Code());

    public void Dispose() => server.Dispose();
}
