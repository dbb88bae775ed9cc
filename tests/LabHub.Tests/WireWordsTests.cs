// What the wire itself refuses has its sentence in both languages, and rows have the names that PROTOCOL.md gives them.
using System.Text.Json;
using System.Text.RegularExpressions;
using LabHub.Live;

namespace LabHub.Tests;

public sealed partial class WireWordsTests
{
    [Theory]
    [InlineData("sl")]
    [InlineData("en")]
    public void Every_trouble_of_the_server_is_said_kindly(string language)
    {
        var words = JsonDocument.Parse(File.ReadAllText(Path.Combine(ServerProcess.Root, "wwwroot", "words", language + ".json"))).RootElement.GetProperty("words");
        var troubles = typeof(Trouble).GetFields().Select(field => $"refused.{field.GetRawConstantValue()}");
        Assert.All(troubles.Concat(["invalid.notText", "invalid.notNumber", "invalid.unknown", "invalid.missing", "invalid.notKnown"]), key => Assert.True(words.TryGetProperty(key, out _), key));
    }

    [Fact]
    public void The_page_names_every_trouble_of_the_server()
    {
        Assert.All(typeof(Trouble).GetFields().Select(field => (string)field.GetRawConstantValue()!), code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Own_rows_are_those_of_the_page()
    {
        var part = Page[Page.IndexOf("### `yours`", StringComparison.Ordinal)..Page.IndexOf("### More for the desk", StringComparison.Ordinal)];
        Assert.Equal(FirstCells().Matches(part).Select(m => m.Groups[1].Value).Where(name => name != "row").Order(), SeatView.Names.Order());
    }

    private static string Page { get; } = File.ReadAllText(Path.Combine(ServerProcess.Root, "src", "LabHub", "Live", "PROTOCOL.md"));

    [GeneratedRegex(@"(?m)^\| `([a-zA-Z]+)` \|")]
    private static partial Regex FirstCells();
}
