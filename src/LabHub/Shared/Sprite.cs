// The drawings that stand inside a page, out of wwwroot/icons/stamps.svg: all of them for a place, what was drawn for a page that is read.
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace LabHub.Shared;

public static partial class Sprite
{
    public static IHtmlContent All(Assets files) => new HtmlString(Comment().Replace(files.Text("icons/stamps.svg"), ""));

    /// <summary>Goes to the end of a page, where it is known what was drawn. The stamps of voices and their marks always come: cloths and weighings print them.</summary>
    public static IHtmlContent Of(Assets files, IReadOnlySet<string> drawn) => new HtmlString(Symbol().Replace(
        Comment().Replace(files.Text("icons/stamps.svg"), ""),
        symbol => symbol.Groups[1].Value is var id && (drawn.Contains(id) || id.StartsWith("shape-", StringComparison.Ordinal) || id.StartsWith("mark-", StringComparison.Ordinal)) ? symbol.Value : ""));

    [GeneratedRegex("""<!--[\s\S]*?-->\s*""")]
    private static partial Regex Comment();

    [GeneratedRegex("""<symbol id="([^"]+)"[\s\S]*?</symbol>\s*""")]
    private static partial Regex Symbol();
}
