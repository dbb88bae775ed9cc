// The promises of METHOD 8.5, kept by moving the clock.
using System.Text;
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class RetentionTests : IDisposable
{
    private const string Held = "Zadržano besedilo o sosedovih";
    private readonly LabHubServer server = new();

    [Fact]
    public async Task After_close_everything_goes_at_its_time_and_the_outcome_stays()
    {
        await using var evening = await Closed();
        var seat = evening.People[0].Seat;
        Assert.True(OnDisk(seat));
        await Later(TimeSpan.FromHours(23));
        Assert.Equal(4, server.Count("SELECT count(*) FROM phones"));

        await Later(TimeSpan.FromHours(2)); // Close + 25 hours
        Assert.Equal(0, server.Count("SELECT (SELECT count(*) FROM phones) + (SELECT count(*) FROM commands) + (SELECT count(*) FROM desks) + (SELECT count(*) FROM marks)"));
        Assert.Equal(0, server.Count("SELECT count(*) FROM workshops WHERE code IS NOT NULL"));
        Assert.Null(server.Rooms.ByCode(evening.Code));
        Assert.Equal(0, server.Count("SELECT count(*) FROM events WHERE type = 'seatTaken' AND body IS NOT NULL"));
        Assert.Equal(4, server.Count("SELECT count(*) FROM events WHERE type = 'seatTaken'")); // numbers stay
        Assert.False(OnDisk(seat));
        Assert.True(OnDisk(Held));
        Assert.Single(server.Rooms.ById(evening.Room.Id)!.Now.State.Rounds);

        await Later(TimeSpan.FromDays(6)); // Close + 7 days
        Assert.False(OnDisk(Held));
        Assert.True(OnDisk("ideaReceipt"));

        await Later(TimeSpan.FromDays(7)); // Close + 14 days
        Assert.Equal(0, server.Count("SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM words)"));
        Assert.Null(server.Rooms.ById(evening.Room.Id));
        Assert.Equal(1, server.Count("SELECT count(*) FROM outcomes"));
        Assert.True(OnDisk("Skupni zajtrk 1"));
        Assert.Equal(3, server.Count("SELECT count(*) FROM forgotten"));
        Assert.Equal(0, Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<LabHub.Journal.ErasedList>(), TextWriter.Null));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_workshop_that_nobody_closes_is_closed_after_twelve_hours()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await Later(TimeSpan.FromHours(11));
        Assert.Equal(WorkshopState.Running, evening.Room.Now.State.State);
        await Later(TimeSpan.FromHours(2));
        Assert.Equal(1, server.Count("SELECT count(*) FROM workshops WHERE state = 'closed'"));
        Assert.Equal(1, server.Count("SELECT count(*) FROM outcomes WHERE coordinators_only = 1 AND kind = 'NotFinished'"));
    }

    [Fact]
    public async Task An_idea_taken_back_after_saving_leaves_the_outcome_and_one_line()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, receipt) = (evening.People[0], Sample.NewReceipt());
        await ana.Send(new { type = "postIdea", text = "To naj se pozabi", receipt });
        var idea = ana.Yours["ideas"][0].GetProperty("id").GetString();
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        Assert.True(OnDisk("To naj se pozabi"));
        Assert.Equal("accepted", (await ana.Send(new { type = "takeBackIdea", idea, receipt, round = 1 })).Kind());
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk("To naj se pozabi"));
        Assert.Equal(1, server.Count("SELECT count(*) FROM corrections WHERE kind = 'removed' AND public = 1"));
        Assert.Equal(0, Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<LabHub.Journal.ErasedList>(), TextWriter.Null));
    }

    private async Task<Evening> Closed()
    {
        var evening = await Evening.Open(server, "families", "families", "school", "young");
        await evening.ToWrite();
        await evening.Write();
        await evening.People[3].Send(new { type = "postIdea", text = Held, receipt = Sample.NewReceipt() });
        var held = evening.Room.Now.State.Active!.Ideas.Values.Single(i => i.Text.Text == Held).Id;
        await evening.ToListen();
        await evening.Lead(new { type = "holdBack", idea = held, reason = "private" });
        await evening.ToChoose();
        foreach (var phone in evening.People)
            await phone.Send(new { type = "placeDot", card = (await evening.Cards())[0].GetString() });
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await evening.Lead(new { type = "close" });
        return evening;
    }

    private async Task Later(TimeSpan by)
    {
        server.Time.Move(by);
        await server.Services.GetRequiredService<Forgetting>().Once();
        await server.NothingIsLeftToTruncate();
    }

    private bool OnDisk(string text) => server.BytesOnDisk().Any(file => file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public void Dispose() => server.Dispose();
}
