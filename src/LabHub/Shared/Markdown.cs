// Markdown of labs and templates to HTML: no HTML in it, few extensions, and links only where they cannot do harm.
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace LabHub.Shared;

public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().UseListExtras().Build();
    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];

    public static IHtmlContent Html(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        // DisableHtml does not look at links: javascript: and data: would still be there.
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsHarmless(link.Url))
                (link.Url, link.IsImage) = ("", false);
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsHarmless(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>An address of ours, a place in the page, or one of the few schemes.</summary>
    public static bool IsHarmless(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => c <= ' ' || c == '\\'))
            return false;
        if (url[0] is '#' || (url[0] is '/' && !url.StartsWith("//", StringComparison.Ordinal)))
            return true;
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && LinkSchemes.Contains(absolute.Scheme);
    }
}
