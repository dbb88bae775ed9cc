// The record of a weighing: labels in words, one mark for each group, the limits, the list of what was not asked everywhere; never a count.
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabHub.Features.Record;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class WeighedRecordTests
{
    private static readonly string[] Files = ["", ".md", ".csv", ".ideas.csv", ".rounds.csv", ".json"];

    /// <summary>Five of the families and five of the school: all are for the first card, the school alone is not for the second, and only the families were asked about the third.</summary>
    [Fact]
    public async Task Every_file_says_what_the_voices_share_and_where_they_differ()
    {
        await using var server = new LabHubServer();
        await using var evening = await Weighed(server, 5, 5);
        var (families, school) = (evening.People[..5], evening.People[5..]);
        var cards = await Cards(evening, 3);
        foreach (var phone in evening.People)
            await Weigh(phone, cards[0], "for");
        foreach (var phone in families)
        {
            await Weigh(phone, cards[1], "for");
            await Weigh(phone, cards[2], "for");
        }
        foreach (var phone in school)
            await Weigh(phone, cards[1], "not");
        var (outcome, files) = await Saved(evening);
        Assert.Equal(["shared", "divides", "notAsked"], cards.Select(c => Card(files[".json"], c).GetProperty("label").GetString()));
        foreach (var file in (string[])["", ".md", ".ideas.csv"])
            Assert.All(
                ["To nam je skupno", "Tu se razhajamo", "Niso še odgovorili vsi glasovi", "Družine: za. Šola in vrtec: za", "Družine: za. Šola in vrtec: ni za"],
                said => Assert.Contains(said, files[file], StringComparison.Ordinal));
        foreach (var file in (string[])["", ".md", ".rounds.csv"])
            Assert.Contains("V vsakem glasu je za vsaj 2/3 oseb. Preskočila jih je manj kot 1/2.", files[file], StringComparison.Ordinal);
        Assert.Contains("Tehtanje", files[".rounds.csv"], StringComparison.Ordinal);
        Assert.Matches("#mark-for.*#mark-not", files[""].ReplaceLineEndings(" "));
        // No count, no share, no score of a weighing, in any file and under any name.
        using var json = JsonDocument.Parse(files[".json"]);
        Assert.All(json.RootElement.GetProperty("votes")[0].GetProperty("cards").EnumerateArray(), card => Assert.Empty(
            card.EnumerateObject().Where(f => f.Value.ValueKind is JsonValueKind.Number && f.Name is not ("place" or "band" or "dots")).Select(f => f.Name)));
        Assert.Equal(0, Card(files[".json"], cards[0]).TryGetProperty("dots", out var dots) && dots.ValueKind is JsonValueKind.Number ? 1 : 0);
        foreach (var file in Files)
            Assert.DoesNotMatch(new Regex(@"\b(gic|spread|score|pa|pd)\b"), files[file]);
        Assert.DoesNotContain("%", files[".md"], StringComparison.Ordinal);
        Assert.Equal(outcome.Document.Hash, json.RootElement.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Carried_by_three_voices_is_said_of_an_idea()
    {
        await using var server = new LabHubServer();
        await using var evening = await Weighed(server, 5, 5, 5);
        var cards = await Cards(evening, 2);
        foreach (var phone in evening.People)
            await Weigh(phone, cards[0], "for");
        var (_, files) = await Saved(evening);
        foreach (var file in (string[])["", ".md"])
            Assert.Contains("Podpora treh glasov", files[file], StringComparison.Ordinal);
        Assert.Equal(["da", "ne"], files[".ideas.csv"].Split("\r\n").Skip(1).Where(l => l.Contains(";Ideja ", StringComparison.Ordinal)).Select(l => l.Split(';')[^1]).Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public async Task Where_fewer_than_five_weighed_nothing_is_said_card_by_card()
    {
        await using var server = new LabHubServer();
        await using var evening = await Weighed(server, 2, 2);
        var cards = await Cards(evening, 2);
        foreach (var phone in evening.People)
            await Weigh(phone, cards[0], "for");
        var (_, files) = await Saved(evening);
        foreach (var file in (string[])["", ".md"])
        {
            Assert.Contains("Odgovorilo je manj kot 5 oseb.", files[file], StringComparison.Ordinal);
            Assert.DoesNotContain("To nam je skupno", files[file], StringComparison.Ordinal);
            Assert.DoesNotContain(": za.", files[file], StringComparison.Ordinal);
            Assert.Contains("Ideja 1", files[file], StringComparison.Ordinal);
        }
        Assert.DoesNotContain(": za", files[".ideas.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcomes_of_the_first_release_read_as_they_always_did()
    {
        var folder = Directory.CreateTempSubdirectory("labhub-").FullName;
        await using (var server = new LabHubServer(folder, from: Path.Combine(ServerProcess.Root, "tests", "LabHub.Tests", "Stored", "0.1.0.db")))
        {
            await using var scope = server.Services.CreateAsyncScope();
            var outcomes = await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false);
            Assert.NotEmpty(outcomes);
            foreach (var outcome in outcomes)
            {
                Assert.True(Domain.Outcomes.Seal.Holds(outcome.Document));
                foreach (var file in Files)
                    Assert.Equal(HttpStatusCode.OK, (await server.Browser().GetAsync(outcome.Address + file)).StatusCode);
            }
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>So many of the families, the school, and young people weigh now.</summary>
    private static async Task<Evening> Weighed(LabHubServer server, int families, int school, int young = 0)
    {
        var evening = await Evening.Open(server, [.. Enumerable.Repeat("families", families), .. Enumerable.Repeat("school", school), .. Enumerable.Repeat("young", young)]);
        await evening.Lead(new { type = "start" });
        await evening.Lead(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas", ballot = "weigh" });
        var next = evening.Fani.Rows["agenda"].EnumerateArray().Last();
        await evening.Lead(new { type = "openWriting", round = next.GetProperty("no").GetInt32(), phase = next.GetProperty("phaseSeq").GetInt32() });
        return evening;
    }

    /// <summary>The first so many people write; their cards are weighed now.</summary>
    private static async Task<string[]> Cards(Evening evening, int n)
    {
        for (var i = 0; i < n; i++)
            Assert.Equal("accepted", (await evening.People[i].Send(new { type = "postIdea", text = $"Ideja {i + 1}", receipt = Sample.NewReceipt() })).Kind());
        await evening.ToListen();
        await evening.ToChoose();
        return [.. (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!)];
    }

    private static async Task Weigh(Phone phone, string card, string mark)
    {
        await phone.Until(p => p.Rows.ContainsKey("choose"));
        Assert.Equal("accepted", (await phone.Send(new { type = "weigh", card, mark })).Kind());
    }

    private static async Task<(SavedOutcome Outcome, Dictionary<string, string> Files)> Saved(Evening evening)
    {
        await evening.Lead(new { type = "closeChoosing" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        await using var scope = evening.Server.Services.CreateAsyncScope();
        var outcome = (await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false))[0];
        var files = new Dictionary<string, string>();
        foreach (var file in Files)
            files[file] = WebUtility.HtmlDecode(await evening.Server.Browser().GetStringAsync(outcome.Address + file)).Replace("\\", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        return (outcome, files);
    }

    private static JsonElement Card(string json, string card) =>
        JsonDocument.Parse(json).RootElement.GetProperty("votes")[0].GetProperty("cards").EnumerateArray().Single(c => c.GetProperty("id").GetString() == card);
}
