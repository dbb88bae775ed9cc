// What a text of a person must be to fit: trimmed, composed, of a certain length. Nothing in it is ever markup.
using System.Globalization;
using System.Text;

namespace LabHub.Domain;

public static class Texts
{
    public const int Idea = 280;
    public const int Short = 200;
    public const int Wording = 60;
    public const int Long = 1000;

    /// <summary>The text as it will be kept: normal form C, no control characters but line feeds, nothing that turns text around or looks like a redaction, trimmed. Lengths are counted on this, in UTF-16 units.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var kept = new StringBuilder(text.Length);
        foreach (var letter in Whole(text).Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (letter == '\n' && kept.Length > 1 && kept[^1] == '\n' && kept[^2] == '\n')
                continue; // a flood of empty lines would push everybody else's cards off their phones
            if (letter == '\t')
                kept.Append(' ');
            else if (letter == '\n' || !(char.IsControl(letter) || TurnsText(letter) || letter == Words.Removed))
                kept.Append(letter);
        }
        var clean = kept.ToString().Trim();
        return clean.EnumerateRunes().Any(Shows) ? clean : "";
    }

    /// <summary>Something that can be seen: a text of joiners and fillers alone would be a blank card.</summary>
    private static bool Shows(Rune rune) => rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark);

    /// <summary>Half a surrogate pair cannot be composed or written to disk; it becomes the replacement sign.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    /// <summary>Signs that reverse the direction of what follows: on a shared wall one card could turn another's words around.</summary>
    private static bool TurnsText(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>The beginning of a text, at most so many UTF-16 units: never half a character.</summary>
    public static string Begin(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Null if it fits, else what is wrong with the field.</summary>
    public static Decision? Misfit(string field, string? text, int min, int max)
    {
        var clean = Clean(text);
        if (clean.Length > max)
            return Decision.Wrong(field, Refusal.TooLong, ("n", max));
        if (clean.Length < min)
            return clean.Length == 0 ? Decision.Wrong(field, Refusal.Missing) : Decision.Wrong(field, Refusal.TooShort, ("n", min));
        return null;
    }
}
