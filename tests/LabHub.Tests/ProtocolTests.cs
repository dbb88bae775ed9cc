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
