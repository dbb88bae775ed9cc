// The cloth on pages follows the one rule: cell (column, row) bears voice (column + 2 x row) mod n; dye by the kind of outcome.
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Tests;

public sealed partial class ClothTests
{
    [Fact]
    public void Every_cell_bears_the_voice_of_the_rule()
    {
        string[] shapes = ["petals", "triangle", "bridge"];
        var printed = Cells().Matches(Draw(new(4, 3, shapes))).Select(m => (
            Column: (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 50) / 100,
            Row: (int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) - 50) / 100,
            Shape: m.Groups[3].Value)).ToList();
        Assert.Equal(12, printed.Count);
        Assert.All(printed, cell => Assert.Equal(shapes[(cell.Column + 2 * cell.Row) % 3], cell.Shape));
    }

    [Theory]
    [InlineData(OutcomeKind.Agreed, 6, 0)]
    [InlineData(OutcomeKind.AgreedWithReservations, 6, 0)]
    [InlineData(OutcomeKind.Provisional, 3, 3)]
    [InlineData(OutcomeKind.NotAgreed, 0, 6)]
    [InlineData(OutcomeKind.NotFinished, 0, 6)]
    public void Dyed_is_agreed_half_dyed_is_provisional_white_is_not_agreed(OutcomeKind kind, int dyed, int white)
    {
        var svg = Draw(new(3, 2, ["petals"], Cloth.DyeOf(kind)));
        Assert.Equal(dyed, Regex.Count(svg, "class=\"dip-"));
        Assert.Equal(white, Regex.Count(svg, "class=\"ground\""));
    }

    [Fact]
    public void The_step_holds_all_the_voices_and_leaves_the_corner_free()
    {
        var svg = Draw(new(5, 4, ["petals", "triangle", "bridge", "square"], Step: 1, Low: 2));
        Assert.Equal(3 * 2 + 5 * 2, Regex.Count(svg, "class=\"dip-"));
        Assert.Equal(4, Regex.Count(svg[svg.IndexOf("class=\"step\"", StringComparison.Ordinal)..], "<use"));
    }

    [Fact]
    public void A_workshop_without_voices_still_has_a_cloth() => Assert.Contains("#shape-bar", Draw(new(2, 1, [])), StringComparison.Ordinal);

    private static string Draw(Cloth cloth)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        cloth.Svg().WriteTo(to, HtmlEncoder.Default);
        return to.ToString();
    }

    [GeneratedRegex("""<g transform="translate\((\d+) (\d+)\)">.*?#shape-(\w+)""")]
    private static partial Regex Cells();
}
