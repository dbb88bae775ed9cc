// S2 on the wire: what was sent again because its answer got lost on dead Wi-Fi is there once, and the answer is given again.
using System.Text.Json;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class LostAnswersTests(ITestOutputHelper output) : IDisposable
{
    private readonly LabHubServer server = new();

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task An_idea_sent_by_hub_then_HTTP_then_hub_over_a_network_that_dies_in_between_is_there_once(int seed)
    {
        await using var network = new RoomNetwork(server.Address, seed);
        await using var evening = await Evening.Open(server, "school", "young");
        await using var ana = new Phone(network.Address, evening.Code);
        await ana.Join("families");
        await ana.Enter();
        await evening.ToWrite();
        await ana.Until(p => p.Rows.ContainsKey("round") && p.Phase() == "write");
        var (id, idea) = (Phone.NewId(), Idea(ana, "Skupni zajtrk v šoli. 🥣"));

        network.Die();
        var byHub = ana.Send(idea, id);
        await Task.Delay(TimeSpan.FromSeconds(1)); // the piece is on its way, and the air is dead
        var byHttp = ana.Post(idea, id);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(0, Posted());
        Assert.False(byHub.IsCompleted || byHttp.IsCompleted);
        network.Mend();
        var late = await Task.WhenAll(byHub, byHttp);
        await ana.Enter(); // the page opens a new socket, because it doubts the silent one
        var again = await ana.Send(idea, id);

        Assert.Equal(["accepted", "alreadyDone"], late.Select(answer => answer.Kind()).Order(StringComparer.Ordinal));
        Assert.Equal("alreadyDone", again.Kind());
        Assert.All(late, answer => Assert.Equal(Ideas(again), Ideas(answer)));
        Assert.Equal(1, Posted());
        output.WriteLine($"seed {seed}: {network}");
    }

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task An_answer_that_got_lost_after_the_commit_is_given_again(int seed)
    {
        await using var network = new RoomNetwork(server.Address, seed);
        await using var evening = await Evening.Open(server, "school", "young");
        await using var ana = new Phone(network.Address, evening.Code);
        await ana.Join("families");
        await ana.Enter();
        await evening.ToWrite();
        await ana.Until(p => p.Rows.ContainsKey("round") && p.Phase() == "write");
        var (id, idea) = (Phone.NewId(), Idea(ana, "Avtobus naj pelje 10 minut pozneje."));

        network.Die(onlyDown: true);
        var byHub = ana.Send(idea, id);
        await evening.Fani.Until(_ => Posted() == 1); // it is on disk, and its answer never comes
        await ana.Close();
        await Assert.ThrowsAnyAsync<Exception>(() => byHub);
        network.Mend();
        var byHttp = await ana.Post(idea, id);
        await server.Rooms.Evict(evening.Room.Id); // as after a restart: what was answered is on disk too
        var again = await ana.Post(idea, id);

        Assert.Equal(["alreadyDone", "alreadyDone"], [byHttp.Kind(), again.Kind()]);
        Assert.Equal(Ideas(byHttp), Ideas(again));
        Assert.Contains("Avtobus", Ideas(again), StringComparison.Ordinal);
        Assert.Equal(1, Posted());
        output.WriteLine($"seed {seed}: {network}");
    }

    [Fact]
    public async Task A_refusal_that_got_lost_is_given_again_and_a_wish_that_was_refused_is_no_wish_done()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, id) = (evening.People[0], Phone.NewId());
        var tooLong = Idea(ana, new string('č', 281));
        foreach (var answer in new[] { await ana.Send(tooLong, id), await ana.Post(tooLong, id), await ana.Send(tooLong, id) })
            Assert.Equal(("invalid", "tooLong"), (answer.Kind(), answer.Code()));
        Assert.Equal("accepted", (await ana.Post(Idea(ana, new string('č', 280)), Phone.NewId())).Kind());
        Assert.Equal(1, Posted());
    }

    [Fact]
    public async Task However_late_an_answer_is_asked_for_again_it_names_the_idea_to_who_shows_its_receipt_and_to_nobody_else()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        var (ana, id, receipt) = (evening.People[0], Phone.NewId(), Sample.NewReceipt());
        var lost = new { type = "postIdea", text = "Avtobus naj pelje 10 minut pozneje.", receipt, seat = ana.Seat, round = 1 };
        await evening.ToWrite();
        var idea = Named(await ana.Send(lost, id));
        Assert.Equal(ana.Yours["ideas"][0].GetProperty("id").GetString(), idea);
        Assert.NotEqual(idea, Named(await ana.Send(Idea(ana, lost.text), Phone.NewId()))); // the same words are another idea

        await evening.Lead(new { type = "markLeft", tag = ana.Yours["me"].GetProperty("tag").GetString() });
        Assert.Equal(idea, Named(await ana.Post(lost, id)));
        Assert.False(ana.Yours.ContainsKey("ideas"));
        await ana.Send(new { type = "return" });
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal(idea, Named(await ana.Post(lost, id)));
        await evening.NextRound("Kaj nam je skupno?");
        await server.Rooms.Evict(evening.Room.Id);
        Assert.Equal(idea, Named(await ana.Post(lost, id)));
        Assert.Null(Named(await ana.Post(new { lost.type, lost.text, receipt = Sample.NewReceipt(), lost.seat, lost.round }, id)));
    }

    /// <summary>Seat, round and phase are those of the moment when it was wished, as the outbox keeps them.</summary>
    private static object Idea(Phone of, string text) => new { type = "postIdea", text, receipt = Sample.NewReceipt(), seat = of.Seat, round = 1 };

    private static string? Named(JsonElement answer) => answer.TryGetProperty("idea", out var idea) ? idea.GetString() : null;

    private static string Ideas(JsonElement answer) => answer.GetProperty("yours").GetProperty("ideas").ToString();

    private long Posted() => server.Count("SELECT count(*) FROM events WHERE type = 'ideaPosted'");

    public void Dispose() => server.Dispose();
}
