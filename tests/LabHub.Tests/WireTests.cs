// The wire as PROTOCOL.md says: answers, refusals, and that nothing is said before it is saved.
using Microsoft.Data.Sqlite;

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
        Assert.Equal(1L, Count("SELECT count(*) FROM outcomes"));
        Assert.Empty(server.Log.Errors);
    }

    private long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={server.File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => server.Dispose();
}
