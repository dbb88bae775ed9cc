// Seeds: the sample is played through the law into the journal, and a seed that breaks the law stops the start with one sentence.

using System.Text.Json.Nodes;
using LabHub.Domain.Outcomes;

using LabHub.Features.Record;
using LabHub.Features.Seeds;
using LabHub.Features.Workshops;
using LabHub.Shared;

using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class SeedTests
{
    private static readonly string Seeds = Path.Combine(ServerProcess.Root, "seeds");

    [Fact]
    public async Task A_newcomer_sees_a_lab_with_a_real_outcome_that_came_out_of_commands()
    {
        await using var server = new LabHubServer(sample: true);
        await using var scope = server.Services.CreateAsyncScope();
        var outcome = Assert.Single(await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false));
        Assert.Equal(OutcomeKind.AgreedWithReservations, outcome.Document.Kind);
        Assert.Equal(2, outcome.Document.Steps[0].Checks);
        Assert.True(Seal.Holds(outcome.Document));
        Assert.True(await server.Number("SELECT COUNT(*) FROM events") > 100);
        Assert.Equal(0, await server.Number("SELECT COUNT(*) FROM marks"));
    }

    [Fact]
    public async Task A_second_start_plays_nothing_again()
    {
        var folder = Directory.CreateTempSubdirectory("labhub-").FullName;
        await using (new LabHubServer(folder, sample: true)) { }
        await using (var again = new LabHubServer(folder, sample: true))
            Assert.Equal(1, await again.Number("SELECT COUNT(*) FROM workshops"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("reveal", "command 3 (reveal)")]
    [InlineData("openEverything", "command 3 (type)")]
    public void An_illegal_command_names_file_number_and_code(string type, string place)
    {
        var sample = Read(json => ((JsonArray)json["commands"]!).Insert(2, JsonNode.Parse($$"""{ "at": 0, "who": "desk", "do": { "type": "{{type}}" } }""")));
        var broken = Assert.Throws<BrokenStart>(() => Play(sample));
        Assert.Contains("seeds/workshops/sample.json", broken.Message, StringComparison.Ordinal);
        Assert.Contains(place, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_voice_cannot_be_outvoted_by_a_seed_either()
    {
        // Without families' answers the second check is not agreed, so what comes after it does not fit any more.
        var sample = Read(json =>
        {
            var commands = (JsonArray)json["commands"]!;
            string[] families = ["mati1", "oce1", "mati2", "babica", "oce2"];
            foreach (var answer in commands.Where(c => (string?)c!["do"]!["type"] == "answer" && families.Contains((string?)c["who"])).ToList())
                commands.Remove(answer);
        });
        Assert.Throws<BrokenStart>(() => Play(sample));
    }

    [Fact]
    public void A_broken_template_names_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("seeds-").FullName;
        File.WriteAllText(Path.Combine(folder, "x.json"), "{\n  \"kind\": \"dancing\"\n}");
        var broken = Assert.Throws<BrokenStart>(() => new Templates(folder));
        Assert.Contains("x.json, line 2", broken.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Templates_are_complete_in_both_languages()
    {
        var templates = new Templates(Path.Combine(Seeds, "templates")).All;
        Assert.Equal(["strengths", "needs", "ideas", "roles"], templates.Select(t => t.Id));
        foreach (var template in templates)
            foreach (var language in (string[])["sl", "en"])
            {
                Assert.All([template.Name, template.About, template.Title, template.Agreement], texts => Assert.True(texts.ContainsKey(language)));
                Assert.All(template.Questions[language], question => Assert.InRange(question.Length, 5, 200));
            }
    }

    private static Features.Seeds.Sample Read(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Seeds, "workshops", "sample.json")))!.AsObject();
        change(json);
        var file = Path.Combine(Directory.CreateTempSubdirectory("seeds-").FullName, "sample.json");
        File.WriteAllText(file, json.ToJsonString());
        return SeedFile.Read<Features.Seeds.Sample>(file);
    }

    private static void Play(Features.Seeds.Sample sample) => sample.Play(
        "seeds/workshops/sample.json", "SP-2026-01", LabSeed.Read(Path.Combine(Seeds, "labs", "spodnje-podravje")),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Ljubljana"), new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
}
