// A step that waits for a voice goes on in the next workshop of the lab (METHOD 7, E07), and only desks of the lab see which ones wait.
using System.Net;
using System.Text.Json;

namespace LabHub.Tests;

public sealed class WaitingTests : IDisposable
{
    private const string Step = "Poskusiti skupni zajtrk ob ponedeljkih";
    private readonly LabHubServer server = new();

    [Fact]
    public async Task A_provisional_step_is_taken_up_by_the_next_workshop_and_leaves_the_list_once_it_is_agreed()
    {
        var first = await Provisional();
        await using var evening = await Evening.Open(server, "families", "families", "school", "young");
        await evening.Lead(new { type = "start" });
        var waiting = Assert.Single((await Waiting(evening)).EnumerateArray());
        Assert.Equal((first, 1, Step, "Kaj bi olajšalo en šolski teden?"), (Text(waiting, "outcome"), waiting.GetProperty("step").GetInt32(), Text(waiting, "what"), Text(waiting, "question")));
        Assert.Equal("families", Text(Assert.Single(waiting.GetProperty("waitsFor").EnumerateArray()), "id"));

        await evening.Lead(new { type = "prepareStep", outcome = first, step = 1 });
        var continues = evening.Fani.Rows["agenda"][0].GetProperty("continues");
        Assert.Equal((Step, Text(waiting, "date")), (Text(continues, "what"), Text(continues, "date")));
        Assert.Equal("alreadyDone", (await evening.Fani.Send(new { type = "prepareStep", outcome = first, step = 1 })).Kind());
        await evening.Lead(new { type = "openStep" });
        Assert.Equal((Step, "none"), (Text(evening.Fani.Rows["step"], "what"), Text(evening.Fani.Rows["step"].GetProperty("owner"), "state")));
        Assert.Equal("accepted", (await evening.People[0].Send(new { type = "volunteerOwner", wording = "Bor, oče" })).Kind());
        await evening.Lead(new { type = "putToCheck", people = 4 });
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        Assert.Single((await Waiting(evening)).EnumerateArray());
        await evening.Lead(new { type = "saveOutcome" });
        var outcome = evening.Fani.Rows["outcome"];
        Assert.Equal(("agreed", first), (Text(outcome, "kind"), Text(outcome.GetProperty("continues"), "outcome")));
        Assert.Empty((await Waiting(evening)).EnumerateArray());
        Assert.Equal("stepGone", (await evening.Fani.Send(new { type = "prepareStep", outcome = first, step = 1 })).Code());
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_step_that_waits_again_is_told_once_in_its_newer_words()
    {
        var first = await Provisional();
        await using var evening = await Evening.Open(server, "school", "social", "young");
        await evening.Lead(new { type = "start" });
        await evening.Lead(new { type = "prepareStep", outcome = first, step = 1 });
        await evening.Lead(new { type = "openStep" });
        await evening.ToCheck("Poskusiti skupni zajtrk ob četrtkih");
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        Assert.Equal("Poskusiti skupni zajtrk ob četrtkih", Text(Assert.Single((await Waiting(evening)).EnumerateArray()), "what"));
    }

    [Fact]
    public async Task Nobody_but_a_desk_reads_the_list_and_nothing_else_can_be_taken_up()
    {
        var first = await Provisional();
        await using var evening = await Evening.Open(server, "families", "school", "young");
        Assert.Equal(HttpStatusCode.NotFound, (await evening.People[0].Get($"/w/{evening.Code}/waiting")).StatusCode);
        Assert.Equal("deskOnly", (await evening.People[0].Send(new { type = "prepareStep", outcome = first, step = 1 })).Code());
        Assert.Equal("stepGone", (await evening.Fani.Send(new { type = "prepareStep", outcome = first, step = 2 })).Code());
        Assert.Equal("stepGone", (await evening.Fani.Send(new { type = "prepareStep", outcome = "SP-2020-01/1", step = 1, found = new { what = "Vrinjeno" } })).Code());
        server.Count("UPDATE main.outcomes SET coordinators_only = 1 RETURNING 1");
        Assert.Empty((await Waiting(evening)).EnumerateArray());
        server.Count("UPDATE main.outcomes SET coordinators_only = 0 RETURNING 1");
        Assert.Single((await Waiting(evening)).EnumerateArray());
        server.Count($"UPDATE outcome_texts SET text = NULL, salt = NULL WHERE text = '{Step}' RETURNING 1");
        Assert.Empty((await Waiting(evening)).EnumerateArray());
    }

    /// <summary>An earlier workshop to which no family came.</summary>
    /// <returns>The name of its outcome.</returns>
    private async Task<string> Provisional()
    {
        await using var evening = await Evening.Choosing(server, "school", "social", "young");
        await evening.ToShape();
        await evening.ToCheck(Step);
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await evening.Lead(new { type = "close" });
        return evening.Room.Now.State.Number + "/1";
    }

    private static async Task<JsonElement> Waiting(Evening evening)
    {
        var answer = await evening.Fani.Get($"/w/{evening.Code}/waiting");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    public void Dispose() => server.Dispose();
}
