// Markdown with hostile text: it may look odd, it may not do anything.
using System.Globalization;
using System.Text.Encodings.Web;
using LabHub.Features.Record;
using LabHub.Shared;

namespace LabHub.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("[klik](JaVaScRiPt&#58;alert(1))")]
    [InlineData("[klik](data:text/html,<script>alert(1)</script>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![slika](https://drugje.example/pika.png)")]
    [InlineData("[a](//drugje.example)")]
    [InlineData("# naslov {onclick=alert(1)}")]
    [InlineData("[x]{style=\"position:fixed\"}")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    public void Hostile_text_of_a_lab_does_nothing(string text)
    {
        var html = Html(text);
        foreach (var bad in (string[])["<script", "<img", "href=\"javascript", "href=\"data", "href=\"//", "<h1 onclick", " style=\""])
            Assert.DoesNotContain(bad, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Links_that_lead_somewhere_good_stay() =>
        Assert.Contains("href=\"https://example.org/a\"", Html("[tukaj](https://example.org/a)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<b>krepko</b>")]
    [InlineData("# Naslov")]
    [InlineData("* * *")]
    [InlineData("1. prvo")]
    [InlineData("- vrstica")]
    [InlineData("> navedek")]
    [InlineData("| a | b |")]
    [InlineData("```koda```")]
    [InlineData("[x](javascript:alert(1)) ![y](z) **k** _p_ ~č~ \\ &amp; &#60;")]
    [InlineData("prva\n# druga\n- tretja")]
    [InlineData("https://drugje.example in www.drugje.example")]
    public void Words_of_people_cannot_become_markup(string text)
    {
        var html = Html("- " + MarkdownText.Escape(text));
        var shown = System.Net.WebUtility.HtmlDecode(html.Replace("<ul>", "", StringComparison.Ordinal).Replace("</ul>", "", StringComparison.Ordinal)
            .Replace("<li>", "", StringComparison.Ordinal).Replace("</li>", "", StringComparison.Ordinal)).Trim();
        Assert.Equal(text.ReplaceLineEndings(" "), shown);
    }

    private static string Html(string text)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        Markdown.Html(text).WriteTo(to, HtmlEncoder.Default);
        return to.ToString();
    }
}
