// A whole round with six phones in three voices, a desk and a screen: through a worry and its repair to Agreed with reservations.
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed partial class FullRound
{
    private const string Question = "Kaj bi družinam olajšalo šolska jutra?";
    private const string First = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih in četrtkih, štiri tedne.";
    private const string Second = "Poskusimo skupni zajtrk v šoli, ob ponedeljkih in četrtkih, šest tednov.";
    private const string Worry = "Če bo trajalo samo štiri tedne, bodo otroci razočarani.";
    private const string Aside = "V torek bi bilo za nas lažje.";
    private const string Owner = "Eva, šolska svetovalka";

    private static readonly Dictionary<string, string> Ideas = new()
    {
        ["Ana"] = "Skupni zajtrk v šoli dvakrat na teden.",
        ["Bor"] = "Nekaj toplega za jest pred poukom.",
        ["Darja"] = "Ena oseba, ki jo družina lahko pokliče zjutraj.",
        ["Dino"] = "Sosedje lahko pospremijo otroke do šole. <b>Res!</b>",
        ["Emil"] = "Avtobus naj pelje 10 minut pozneje.",
        ["Eva"] = "Šolska torba naj čaka v šoli.",
    };

    [Fact]
    public async Task Six_people_with_a_worry_and_its_repair_agree_with_reservations_and_every_file_says_the_same()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop(Question);
        var screen = await scene.ScreenOf(fani);
        await screen.Reads(Sl("join.title"));
        var code = await fani.Code();
        var people = new Dictionary<string, Person>();
        foreach (var (name, voice) in new[] { ("Ana", "Družine"), ("Bor", "Družine"), ("Darja", "Socialno delo"), ("Dino", "Socialno delo"), ("Emil", "Šola in vrtec"), ("Eva", "Šola in vrtec") })
            people[name] = await scene.Joins(name, code, voice);
        await screen.Reads(Sl("lobby.count", ("n", 6)));
        Person[] three = [people["Ana"], screen, fani];
        await three.LooksRight("Lobby");

        await fani.Taps(Sl("desk.lobby.start"));
        await people["Ana"].Reads(Question);
        await three.LooksRight("Ready");
        await fani.Taps(Sl("desk.ready.open"));

        // Write: everybody alone, and nobody sees another's words.
        foreach (var (name, person) in people)
        {
            await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Ideas[name]);
            await person.Taps(Sl("write.send"));
            await person.Reads(Sl("net.saved"));
        }
        await screen.Reads(Sl("write.count", ("n", 6)));
        await NobodyReceived(people.Values.Append(screen).Append(fani), exceptOwn: true);
        await three.LooksRight("Write");

        // Listen: one card after another, two are joined.
        await fani.Taps(Sl("desk.write.reveal"));
        await screen.Reads(Sl("screen.listenSoon"));
        await NobodyReceived(people.Values.Append(screen), exceptOwn: true);
        await fani.Taps(Sl("desk.listen.show"));
        await screen.Reads(Sl("screen.idea", ("n", 1), ("m", 6)));
        await three.LooksRight("Listen");
        await fani.Taps(Sl("desk.listen.showAll"));
        await people["Ana"].Reads(Ideas["Dino"]); // markup is text
        await fani.Selects(Ideas["Ana"]);
        await fani.Selects(Ideas["Bor"]);
        await fani.Taps(Sl("desk.join.selected", ("n", 2)));
        await fani.Page.Locator("form.joining").GetByText(Ideas["Ana"]).ClickAsync();
        await fani.Page.Locator("form.joining").GetByRole(AriaRole.Button, new() { Name = Sl("desk.join.do") }).ClickAsync();
        await people["Bor"].Reads(Sl("listen.joined"));

        // Choose: five cards, two of them get everybody's dots.
        await fani.Taps(Sl("desk.listen.choose"));
        await people["Ana"].Reads(Sl("choose.title"));
        foreach (var person in people.Values)
            await person.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = Ideas["Ana"] }).ClickAsync();
        await people["Emil"].Reads(Sl("choose.none"));
        foreach (var person in people.Values)
            await person.Taps(Sl("write.done"));
        await screen.Reads(Sl("choose.progress", ("n", 6), ("m", 6)));
        await three.LooksRight("Choose");
        await fani.Taps(Sl("desk.choose.close"));
        await people["Ana"].Reads(Sl("results.title"));
        await three.LooksRight("Results");

        // Shape: the step, its owner says yes on her own phone.
        await fani.Page.GetByRole(AriaRole.Button, new() { Name = Sl("desk.results.take"), Exact = true }).First.ClickAsync();
        var byWhen = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30));
        await fani.Types(Sl("step.what"), First);
        await fani.Types(Sl("step.when"), byWhen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await fani.Types(Sl("step.sign"), "Otroci pridejo pred 7.45.");
        await fani.Types(Sl("step.families"), "Nič novega.");
        await fani.Taps(Sl("desk.step.save"));
        await people["Eva"].Reads(First);
        await three.LooksRight("Shape");
        await people["Eva"].Taps(Sl("step.canOwn"));
        await people["Eva"].Types(Sl("step.wording"), Owner);
        await people["Eva"].Taps(Sl("write.send"));
        await screen.Reads(Owner);

        // Check: five agree, Ana has a worry.
        await fani.Taps(Sl("desk.step.check"));
        await fani.Confirms();
        await people["Ana"].Taps(Sl("check.worry"));
        await people["Ana"].Types(Sl("worry.what"), Worry);
        await people["Ana"].Taps(Sl("write.send"));
        foreach (var name in new[] { "Bor", "Darja", "Dino", "Emil", "Eva" })
            await people[name].Taps(Sl("check.agree"));
        await screen.Reads(Sl("screen.answered", ("n", 6), ("m", 6)));
        await three.LooksRight("Check");
        foreach (var other in people.Values.Where(p => p.Name != "Ana").Append(screen).Append(fani))
            Assert.DoesNotContain(Worry, await other.Received.All(), StringComparison.Ordinal);
        await fani.Taps(Sl("desk.check.close"));

        // Repair: everybody reads the worry, only Ana can lift it; the changed step is asked of its owner again.
        await people["Dino"].Reads(Worry);
        await people["Dino"].DoesNotRead(Sl("worry.solved"));
        await three.LooksRight("Repair");
        await fani.Taps(Sl("desk.repair.newWords"));
        await fani.Types(Sl("step.what"), Second);
        await fani.Taps(Sl("desk.step.save"));
        await people["Eva"].Taps(Sl("step.yes"));
        await people["Ana"].Taps(Sl("worry.solved"));
        await fani.Taps(Sl("desk.step.check"));
        await fani.Confirms();
        foreach (var name in new[] { "Ana", "Bor", "Darja", "Emil", "Eva" })
            await people[name].Taps(name == "Bor" ? Sl("check.enough") : Sl("check.agree"));
        await people["Dino"].Taps(Sl("check.aside"));
        await people["Dino"].Types(Sl("check.whyAside"), Aside);
        await people["Dino"].Taps(Sl("write.send"));
        await people["Dino"].Reads(Sl("write.change"));
        await screen.Reads(Sl("screen.answered", ("n", 6), ("m", 6)));
        await fani.Taps(Sl("desk.check.close"));

        // Review and Done.
        await people["Ana"].Reads(Sl("phone.review"));
        await three.LooksRight("Review");
        await fani.Taps(Sl("desk.review.save"));
        await people["Ana"].Reads(Sl("outcome.reservations"));
        await screen.Reads(Owner);
        await three.LooksRight("Done");
        var address = (await people["Ana"].Page.GetByRole(AriaRole.Link, new() { Name = Sl("phone.read") }).First.GetAttributeAsync("href"))!;
        await FilesSayWhatWasDone(scene, new Uri(scene.At("/")), new Uri(new Uri(scene.At("/")), address).AbsolutePath, byWhen);

        await fani.Taps(Sl("desk.done.closing"));
        await people["Ana"].Reads(Sl("end.thanks"));
        await three.LooksRight("Closing");
        await fani.Taps(Sl("desk.closing.close"));
        await fani.Confirms();
        await fani.Reads(Sl("desk.closed.title"));
        await three.LooksRight("Closed");
        Assert.Empty(scene.Complaints);
    }

    /// <summary>Page, Markdown, CSV and JSON tell the same, and it is what was done.</summary>
    private static async Task FilesSayWhatWasDone(Scene scene, Uri root, string path, DateOnly byWhen)
    {
        var reader = await scene.Laptop("a reader");
        await reader.Opens(new Uri(root, path).ToString());
        await reader.LooksRight("The outcome's page");
        var page = await reader.Sees();
        using var http = scene.Server.CreateDefaultClient();
        using var client = new HttpClient { BaseAddress = scene.Server.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sl");
        var markdown = await client.GetStringAsync(path + ".md");
        var json = JsonDocument.Parse(await client.GetStringAsync(path + ".json")).RootElement;
        var csv = Table(await client.GetByteArrayAsync(path + ".csv"));
        var ideas = Table(await client.GetByteArrayAsync(path + ".ideas.csv"));

        var step = json.GetProperty("steps")[0];
        Assert.Equal("agreedWithReservations", json.GetProperty("kind").GetString());
        Assert.Equal(Second, step.GetProperty("what").GetProperty("text").GetString());
        Assert.Equal(Owner, step.GetProperty("owner").GetProperty("text").GetString());
        Assert.Equal(byWhen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), step.GetProperty("byWhen").GetString());
        Assert.Equal(2, step.GetProperty("checks").GetInt32());
        Assert.Equal((4, 1, 1, 0, 0, 0), Counts(step.GetProperty("answers")));
        var reservations = step.GetProperty("reservations").EnumerateArray().ToDictionary(r => r.GetProperty("kind").GetString()!, r => r.GetProperty("text").GetProperty("text").GetString());
        Assert.Equal(new Dictionary<string, string?> { ["aside"] = Aside, ["lifted"] = Worry }, reservations);
        Assert.All(step.GetProperty("reservations").EnumerateArray(), r => Assert.Equal(JsonValueKind.Null, r.GetProperty("voice").ValueKind));
        Assert.Equal(5, json.GetProperty("ideas").GetArrayLength());

        foreach (var text in new[] { Sl("outcome.reservations"), Second, Owner, Aside, Worry, Question, byWhen.ToString("d. M. yyyy", CultureInfo.InvariantCulture) })
        {
            Assert.Contains(text, page.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.Contains(text, markdown.Replace('\u00a0', ' ').Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        var row = csv[1];
        foreach (var cell in new[] { Second, Owner, byWhen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Sl("outcome.reservations"), "4", "2" })
            Assert.Contains(cell, row);
        foreach (var idea in Ideas.Values)
        {
            Assert.Contains(idea, page, StringComparison.Ordinal);
            Assert.Contains(ideas, cells => cells.Contains(idea));
            Assert.Contains(idea, json.GetRawText().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        await reader.Leaves();
    }

    private static (int Agree, int Enough, int Aside, int Worry, int Skip, int None) Counts(JsonElement a) => (
        a.GetProperty("agree").GetInt32(), a.GetProperty("enough").GetInt32(), a.GetProperty("aside").GetInt32(),
        a.GetProperty("worry").GetInt32(), a.GetProperty("skip").GetInt32(), a.GetProperty("none").GetInt32());

    private static List<string[]> Table(byte[] bytes)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return [.. Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];
    }

    /// <summary>One line as a spreadsheet reads it: cells between semicolons, quoted where they hold one.</summary>
    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value)];

    [GeneratedRegex("(?:^|;)(?:\"((?:[^\"]|\"\")*)\"|([^;]*))")]
    private static partial Regex Cell();

    /// <summary>No idea of another is in the bytes that anybody received.</summary>
    private static async Task NobodyReceived(IEnumerable<Person> people, bool exceptOwn)
    {
        foreach (var person in people)
        {
            var bytes = await person.Received.All();
            foreach (var (author, idea) in Ideas.Where(i => !exceptOwn || i.Key != person.Name))
                Assert.False(bytes.Contains(idea[..20], StringComparison.Ordinal), $"{person.Name} received what {author} wrote");
        }
    }
}
