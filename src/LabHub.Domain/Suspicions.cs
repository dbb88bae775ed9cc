// Free text is the real risk (METHOD 8.4): what looks like a name, a number or an address is pointed out, never removed silently.
using System.Text.RegularExpressions;

namespace LabHub.Domain;

public static partial class Suspicions
{
    /// <summary>The parts of a text that look like a person or an address: two capitalised words, phone, e-mail, EMŠO, date of birth, street with number.</summary>
    public static IReadOnlyList<string> In(string? text) => text is null
        ? []
        : [.. Looks().Matches(text).Select(m => m.Value.Trim()).Where(m => m.Length > 0).Distinct()];

    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+\.[\w.-]+" +                                                      // e-mail
        @"|\b\d{13}\b" +                                                                   // EMŠO
        @"|(?<!\d)(?:\+|00)?\d{1,3}[ /-]?\d{2,3}[ /-]?\d{3}[ /-]?\d{2,3}(?!\d)" +          // phone
        @"|\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}\b" +                                   // date of birth
        @"|\b\p{Lu}\p{Ll}+(?:\s\p{L}+)?\s(?:ulica|cesta|pot|trg|naselje)\s\d+\p{Ll}?\b" +  // street with number
        @"|\b(?:Ulica|Cesta|Trg|Pot)\s[\p{L} ]+\s\d+\p{Ll}?\b" +
        @"|(?<=[\p{L},;:»]\s|^)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:ič|ar|ec|ek|nik|čič|šek|ovič|evič|\p{Ll}{3,})\b", // name and surname
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Looks();
}
