// The clock of the machine is set back, in the middle of a round and between restarts: the order is the journal's, and nothing goes too early.
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class ClockTests : IDisposable
{
    private static readonly TimeSpan Back = TimeSpan.FromHours(-30);
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-clock-").FullName;

    [Fact]
    public async Task A_clock_set_back_within_a_round_and_between_restarts_changes_no_order_and_deletes_nothing_early()
    {
        string id, code, token;
        long at;
        using (var first = new LabHubServer(folder))
        {
            await using var evening = await Evening.Open(first, "families", "families", "school", "young");
            await evening.ToWrite();
            await evening.Write("Prva");
            await End(evening);
            first.Time.Set(Back);
            await evening.NextRound("Kdo kaj naredi zjutraj?");
            await evening.Lead(new { type = "setTimer", minutes = 5 });
            var (ends, now) = (evening.Fani.Rows["round"].GetProperty("timer").GetDateTimeOffset(), (await evening.Fani.Board()).GetProperty("now").GetDateTimeOffset());
            Assert.InRange(ends - now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5)); // phones count by the clock of the room
            first.Time.Set(Back);
            first.Time.Move(TimeSpan.FromMinutes(2));
            now = (await evening.Fani.Board()).GetProperty("now").GetDateTimeOffset();
            Assert.InRange(ends - now, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)); // and it goes on evenly
            await evening.Write("Druga");
            (id, code, token, at) = (evening.Room.Id, evening.Code, evening.People[0].Token!, evening.Fani.At);
            Assert.Empty(first.Log.Errors);
        }
        using (var second = new LabHubServer(folder))
        {
            second.Time.Set(2 * Back);
            await using var ana = new Phone(second.Address, code) { Token = token };
            await ana.Enter();
            Assert.True(ana.At > at, "no phone takes a newer board for an older one");
            Assert.Equal("accepted", (await ana.Send(new { type = "postIdea", text = "Tretja misel", receipt = Sample.NewReceipt() })).Kind());
            var room = second.Rooms.ById(id)!;
            await using var desk = await second.Desk(room);
            var evening = new Evening(second, room, desk);
            await End(evening);
            Assert.Equal(2, room.Now.State.Active!.No); // the one that was saved last, though the clock was earlier
            await evening.Lead(new { type = "openClosing" });
            await evening.Lead(new { type = "close" });
            Assert.Equal(0, second.Count("SELECT count(*) FROM main.events e JOIN main.events f ON e.workshop = f.workshop AND e.seq < f.seq AND e.at > f.at"));
            // Somebody puts the clock right: the 24 hours and 14 days are counted from Close as it was.
            second.Time.Set(-2 * Back);
            await second.Services.GetRequiredService<Forgetting>().Once();
            second.Time.Move(TimeSpan.FromHours(22));
            await second.Services.GetRequiredService<Forgetting>().Once();
            Assert.Equal(4, second.Count("SELECT count(*) FROM main.phones"));
            Assert.Equal(0, second.Count("SELECT count(*) FROM main.forgotten"));
            second.Time.Move(TimeSpan.FromHours(3));
            await second.Services.GetRequiredService<Forgetting>().Once();
            Assert.Equal(0, second.Count("SELECT count(*) FROM main.phones"));
            Assert.Empty(second.Log.Errors);
            var said = new StringWriter();
            Assert.True(Verify.All(second.Services.GetRequiredService<Database>(), second.Services.GetRequiredService<ErasedList>(), said) == 0, said.ToString());
        }
    }

    [Fact]
    public async Task Who_is_silent_and_who_leads_is_told_by_how_much_time_passed_whatever_the_clock_says()
    {
        using var server = new LabHubServer(folder);
        await using var evening = await Evening.Open(server, "families", "school");
        var ana = evening.People[0];
        await ana.Close();
        await evening.Fani.Close();
        await ana.Until(_ => evening.Room.Fanout.Listeners.Of(ana.Seat).Count == 0 && !evening.Room.Fanout.Listeners.Any(Domain.Seeing.Place.Desk));
        server.Time.Set(Back);
        Assert.Contains(ana.Seat, evening.Room.Presence.Here());
        server.Time.Move(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain(ana.Seat, evening.Room.Presence.Here());
        Assert.True(evening.Room.Presence.LeadAway);
        server.Time.Set(-Back);
        await server.Services.GetRequiredService<LabHub.Live.Pulse>().Sweep();
        Assert.False(evening.Room.Now.State.Seats[ana.Seat].Left); // three minutes, not thirty hours
        await server.Services.GetRequiredService<Forgetting>().Once();
        Assert.Equal(WorkshopState.Lobby, evening.Room.Now.State.State);
    }

    private static async Task End(Evening evening)
    {
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = false });
        await evening.Lead(new { type = "saveOutcome" });
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
