// PROTOCOL.md and the code say the same: every command, row and code that one names, the other has.
using System.Text.Json;
using System.Text.RegularExpressions;
using LabHub.Domain;

namespace LabHub.Tests;

public sealed partial class ProtocolTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "src", "LabHub", "Live", "PROTOCOL.md"));

    [Fact]
    public void Every_command_of_the_page_is_in_the_code_and_the_other_way_round()
    {
        var inCode = typeof(Command).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Command)) && !t.IsAbstract && !t.IsSubclassOf(typeof(ServerCommand)))
            .Select(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name)).Order().ToList();
        var onPage = Rows(Section("## 5. Commands", "## 6.")).SelectMany(row => Names(row[0])).Distinct().Order().ToList();
        Assert.Equal(inCode, onPage);
    }

    [Fact]
    public void Every_refusal_has_a_sentence_in_both_languages()
    {
        var codes = typeof(Refusal).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        foreach (var language in (string[])["sl", "en"])
        {
            var words = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "wwwroot", "words", language + ".json"))).RootElement.GetProperty("words");
            var silent = codes.Where(c => !words.TryGetProperty(c, out _) && !words.TryGetProperty("refused." + c, out _) && !words.TryGetProperty("invalid." + c, out _));
            Assert.Empty(silent);
        }
    }

    /// <summary>A whole round, through a worry: what each place received stands on the page, and nothing on the page is never sent.</summary>
    [Fact]
    public async Task Every_row_and_field_of_the_page_is_sent_and_the_other_way_round()
    {
        var page = new Dictionary<string, string>();
        foreach (var (place, from, to) in new[] { ("all", "### For all", "### `yours`"), ("yours", "### `yours`", "### More for the desk"), ("desk", "### More for the desk", "### More for the screen"), ("screen", "### More for the screen", "## 5.") })
        {
            foreach (var row in Rows(Section(from, to)).Where(r => r[0] != "row"))
                page[$"{place} {row[0].Trim('`')}"] = string.Join(" | ", row[1..]);
        }
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server, "families", "families", "social", "social", "school", "school");
        await using var screen = await server.Screen(evening.Room);
        var seen = new Dictionary<string, HashSet<string>>(); // row, with the place in front where it is the place's own, to its fields
        void Look()
        {
            foreach (var (name, row) in evening.People[0].Rows)
                Note("phone", name, row);
            foreach (var (name, row) in evening.Fani.Rows)
                Note("desk", name, row);
            foreach (var (name, row) in screen.Rows.Where(r => r.Key is "screen" || !page.ContainsKey("all " + r.Key)))
                Note("screen", name, row);
            foreach (var (name, row) in evening.People.SelectMany(p => p.Yours))
                Note("yours", name, row);
        }
        void Note(string place, string name, JsonElement row)
        {
            name = name.StartsWith("card:", StringComparison.Ordinal) ? "card:ID" : name;
            var key = place is not "yours" && page.ContainsKey("all " + name) ? "all " + name : $"{place} {name}";
            var fields = seen.TryGetValue(key, out var known) ? known : seen[key] = [];
            var one = row.ValueKind is JsonValueKind.Array ? row.EnumerateArray().FirstOrDefault() : row;
            if (one.ValueKind is JsonValueKind.Object && name is not "outcome")
                fields.UnionWith(one.EnumerateObject().Select(f => f.Name));
        }
        evening.AfterEach = Look;
        await evening.ToWrite();
        await evening.Write();
        await evening.People[1].Send(new { type = "suggestQuestion", text = "Kako do prvega pogovora?" });
        await evening.People[1].Send(new { type = "makeSeatCode" });
        await evening.Lead(new { type = "pause", kind = "groups", size = 2, minutes = 5 });
        await evening.People[0].Send(new { type = "okForMe", version = 1 }); // its answer brings the table
        await evening.Lead(new { type = "resume" });
        await evening.ToListen();
        await evening.ToChoose();
        await evening.People[0].Until(p => p.Yours.ContainsKey("dots"));
        Look();
        await evening.ToShape();
        await evening.People[1].Send(new { type = "offerHelp", wording = "Rdeči križ Ptuj" });
        await evening.ToCheck();
        await evening.Answer();
        await evening.People[2].Send(new { type = "answer", kind = "worry", what = "Otroci bodo razočarani. Pišite na ana@labhub.test" });
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "pause", kind = "family", voice = "families" });
        await evening.People[0].Send(new { type = "writeFamilyDraft", text = "Zajtrk s starši", version = 0 });
        await evening.Lead(new { type = "resume" });
        await evening.People[2].Send(new { type = "keepWorryInRecord", worry = evening.People[2].Yours["worries"][0].GetString() });
        await evening.Lead(new { type = "draftStep", what = "Poskusiti skupni zajtrk ob petkih", byWhen = "2026-12-18" });
        await evening.People[1].Send(new { type = "suggestWording", text = "Zajtrk ob petkih" }); // its answer asks the helper again
        Look();
        await evening.People[0].Send(new { type = "acceptOwner", version = 2, wording = "Ana, šolska svetovalka" });
        await evening.Lead(new { type = "putToCheck", people = 6 });
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.NextRound("Kaj nam je skupno?", "weigh");
        await evening.Write("Kar nosimo skupaj");
        await evening.ToListen();
        await evening.ToChoose();
        await evening.People[0].Send(new { type = "weigh", card = (await evening.Cards())[0].GetString(), mark = "for" });
        Look();
        await evening.Lead(new { type = "closeChoosing" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = false });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await evening.People[0].Until(p => p.Rows.ContainsKey("scale"));
        Look();

        Assert.Equal(page.Keys.Order(), seen.Keys.Order());
        foreach (var (row, fields) in seen)
            Assert.All(fields, field => Assert.Matches($@"\b{field}\b", page[row]));
    }

    /// <summary>Rows of the tables in a part of the page, as cells.</summary>
    private static IEnumerable<string[]> Rows(string part) =>
        part.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| type", StringComparison.Ordinal) && !l.StartsWith("|---", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | "));

    private static IEnumerable<string> Names(string cell) => Quoted().Matches(cell).Select(m => m.Groups[1].Value);

    private static string Section(string from, string to)
    {
        var start = Page.IndexOf(from, StringComparison.Ordinal);
        return Page[start..Page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LabHub.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Quoted();
}
