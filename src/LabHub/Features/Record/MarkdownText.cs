// People's words inside Markdown: they can never become markup, whatever they hold.
using System.Text;
using System.Text.RegularExpressions;

namespace LabHub.Features.Record;

public static partial class MarkdownText
{
    /// <summary>On one line; every special character of ASCII gets a backslash, which CommonMark takes away again.</summary>
    public static string Escape(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (NeedsEscape(letter))
                to.Append('\\');
            to.Append(char.IsControl(letter) ? ' ' : letter);
        }
        // A list begins with a figure or a line, but only at the begin of a text.
        return ListBegin().Replace(to.ToString().Trim(), @"$1\$2");
    }

    // Full stops, colons and the like only matter beside a figure at a line's begin or in an address; quotes and slashes only inside
    // markup that can no longer begin. Escaping them would only make the file hard to read as it is.
    private static bool NeedsEscape(char letter) => "\\`*_{}[]<>#|~&^$=!@".Contains(letter, StringComparison.Ordinal);

    [GeneratedRegex(@"^(\d{0,9})([-+.)])")]
    private static partial Regex ListBegin();
}
