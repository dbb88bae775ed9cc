// What a text of a person must be to fit: trimmed, composed, of a certain length. Nothing in it is ever markup.
using System.Text;

namespace LabHub.Domain;

public static class Texts
{
    public const int Idea = 280;
    public const int Short = 200;
    public const int Wording = 60;
    public const int Long = 1000;

    /// <summary>The text as it will be kept: normal form C, no control characters but line feeds, trimmed. Lengths are counted on this, in UTF-16 units.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (!char.IsControl(letter) || letter == '\n')
                kept.Append(letter);
            else if (letter == '\t')
                kept.Append(' ');
        }
        return kept.ToString().Trim();
    }

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
