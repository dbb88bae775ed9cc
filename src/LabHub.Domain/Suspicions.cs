// Free text is the real risk (METHOD 8.4): what looks like a name, a number or an address is pointed out, never removed silently.
using System.Text.RegularExpressions;

namespace LabHub.Domain;

public static partial class Suspicions
{
    private const int MatchWithinMilliseconds = 1000;

    /// <summary>The parts of a text that look like a person: e-mail, EMŠO, date of birth, phone, street with number, name with surname.</summary>
    public static IReadOnlyList<string> In(string? text)
    {
        var found = new List<string>();
        if (text is null)
            return found;
        // What one look has found is taken out before the next, so that a date is not a phone as well.
        foreach (var look in new[] { Email(), Emso(), Date(), Phone(), Street(), StreetFirst(), NumberFirst() })
            text = look.Replace(text, match =>
            {
                found.Add(match.Value.Trim());
                return "\0";
            });
        found.AddRange(Capitals().Matches(text).SelectMany(Names));
        return [.. found.Distinct()];
    }

    /// <summary>Of words with capitals side by side, those that are not ordinary: two of them are a name with a surname.</summary>
    private static IEnumerable<string> Names(Match capitals)
    {
        var run = new List<string>();
        foreach (var word in capitals.Value.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            if (word.Length > 0 && !Ordinary().IsMatch(word))
            {
                run.Add(word);
                continue;
            }
            if (run.Count > 1)
                yield return string.Join(' ', run);
            run.Clear();
        }
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\d)\d{13}(?!\d)", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Emso();

    /// <summary>With a year: a date without one is nobody's birth.</summary>
    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Date();

    /// <summary>Eight to thirteen figures; two years side by side are none.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?!(?:19|20)\d\d\W(?:19|20)\d\d(?!\d))\+?\d(?:[ \u00a0/.()-]{0,2}\d){7,12}(?!\d)", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:\p{Lu}\p{L}+\s){1,3}(?:ulic[aeio]|cest[aeio]|poti?|trg[au]?|naselj[aeu]|nabrežj[aeu])\s\d{1,3}\s?[a-z]?(?!\p{L})", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:Ulic[aeio]|Cest[aeio]|Poti?|Trg[au]?|Naselj[aeu])\s(?:\p{L}+\s){1,4}?\d{1,3}\s?[a-z]?(?!\p{L})", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex StreetFirst();

    [GeneratedRegex(@"\b\d{1,4}\s(?:\p{Lu}\p{L}+\s){1,3}(?:Street|Road|Avenue|Lane|Square)\b", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex NumberFirst();

    /// <summary>Words with a capital, side by side, within one sentence; O'Neill and Zupan-Kos are one word.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:\p{Lu}(?:\p{Ll}+|['’]\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?(?!\p{L})[ \u00a0]?){2,6}", RegexOptions.CultureInvariant, MatchWithinMilliseconds)]
    private static partial Regex Capitals();

    /// <summary>Words that begin with a capital and name nobody: titles, roles, places, days, what a sentence begins with.</summary>
    [GeneratedRegex(
        "^(?:" +
        "gospa|gospod|gospe|gospodična|učitelj(?:ica)?|vzgojitelj(?:ica)?|ravnatelj(?:ica)?|svetova(?:lka|lec)|socialn[aie]|delav(?:ka|ec)|zdravni(?:ca|k)|mam[aiou]|oče|ata|babica|dedek|sosed[a]?|župan(?:ja)?|" +
        "mrs|mr|ms|miss|dr|teacher|counsellor|head|mum|mother|dad|father|uncle|aunt|neighbour|mayor|doctor|nurse|" +
        "center|centra|dom|občin[aeio]|zavod|društv[oau]|osnovn[aei]|šol[aeio]|vrt(?:ec|ca)|rdeč[ie]|rdečega|križ[a]?|karitas|zavetišče|unija|evropsk[aei]|" +
        "centre|school|kindergarten|red|cross|municipality|family|families|social|work|health|youth|young|people|association|union|european|" +
        "spodnj[eai]|zgornj[eai]|gornj[eai]|nov[aeo]|star[aeo]|velik[aeio]|mal[aeio]|svet[ai]|slovensk[aeio]|mursk[aei]|škofj[aei]|kranjsk[aei]|lower|upper|new|saint|north|south|east|west|" +
        "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|mornings?|afternoons?|evenings?|nights?|week(?:end)?s?|spring|summer|autumn|winter|" +
        "the|a|an|in|on|at|and|or|but|if|when|we|you|they|he|she|it|i|my|our|your|this|that|what|why|how|who|for|with|every|each|all|no|not|yes|please|ask|call|tell|let|" +
        @"ko|če|ker|kdo|kaj|kako|zakaj|na|v|z|s|pri|za|od|do|in|ali|ampak|naj|ne|vsak[aio]?|moj[ae]?|naš[aei]?|vaš[aei]?|jaz|ti|mi|vi|oni|ona|\p{L}+(?:jte|ite)" +
        ")$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchWithinMilliseconds)]
    private static partial Regex Ordinary();
}
