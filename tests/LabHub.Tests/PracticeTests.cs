// A practice round leaves no bytes behind: no words, no marks, no authors, no receipts, no outcome.
using System.Text;
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class PracticeTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task What_was_tapped_in_it_is_gone_with_it_and_the_first_real_round_is_number_one()
    {
        await using var evening = await Evening.Open(server, "families", "families", "school", "young");
        await evening.Lead(new { type = "start" });
        await evening.Lead(new { type = "prepareRound", question = "Kaj ste danes jedli?", kind = "ideas", practice = true });
        await evening.Lead(new { type = "openWriting" });
        await evening.Write("Kruh z maslom");
        await evening.ToListen();
        await evening.ToChoose();
        var ana = evening.People[0];
        var late = await ana.Send(new { type = "postIdea", text = "Kruh z maslom in čaj", receipt = Sample.NewReceipt() });
        Assert.False(late.TryGetProperty("idea", out _)); // nothing of it can be taken out later, so no receipt is kept
        await ana.Send(new { type = "placeDot", card = (await evening.Cards())[0].GetString() });
        await evening.ToShape();
        await evening.ToCheck("Prinesti kruh");
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal("practice", (await evening.Fani.Send(new { type = "saveOutcome" })).Code());
        Assert.False(evening.Fani.Rows.ContainsKey("outcome"));
        var receipts = evening.Room.Now.State.Active!.Ideas.Values.Select(i => i.Receipt!).ToList();
        Assert.All(receipts.Append("Kruh z maslom 1"), text => Assert.True(OnDisk(text)));
        await evening.Lead(new { type = "endPractice" });
        await server.NothingIsLeftToTruncate();
        foreach (var text in (string[])[.. receipts, "Kruh z maslom", "Prinesti kruh", "Ana, šolska svetovalka", "S tem lahko začnemo."])
            Assert.False(OnDisk(text), text);
        Assert.Equal(0, server.Count("SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM outcomes) + (SELECT count(*) FROM events WHERE type = 'ideaAuthored' AND body IS NOT NULL)"));
        await evening.Fani.Board();
        Assert.False(evening.Fani.Rows.ContainsKey("round"));

        await evening.NextRound("Kaj bi olajšalo en šolski teden?");
        Assert.Equal(1, evening.Fani.Rows["round"].GetProperty("number").GetInt32());
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal(1, server.Count($"SELECT count(*) FROM outcomes WHERE name = '{evening.Room.Now.State.Number}/1'"));
        Assert.Equal(1, evening.Fani.Rows["outcomes"][0].GetProperty("no").GetInt32());
        var said = new StringWriter();
        Assert.True(Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<ErasedList>(), said) == 0, said.ToString());
        await server.Rooms.Evict(evening.Room.Id);
        Assert.Equal([Phase.Done, Phase.Done], server.Rooms.ById(evening.Room.Id)!.Now.State.Rounds.Select(r => r.Phase));
        Assert.Empty(server.Log.Errors);
    }

    private bool OnDisk(string text) => server.BytesOnDisk().Any(file => file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public void Dispose() => server.Dispose();
}
