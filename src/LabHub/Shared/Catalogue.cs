// The words of one language: a file in wwwroot/words, read by pages here and given to places as JSON (words.js is its twin).
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LabHub.Shared;

public sealed partial class Catalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, Dictionary<string, string>> words;
    private readonly PluralRule[] rules;
    private readonly bool strict;
    private readonly ConcurrentDictionary<string, string> parts = [];

    private Catalogue(string language, string name, PluralRule[] rules, Dictionary<string, Dictionary<string, string>> words, bool strict)
    {
        (Language, Name, this.rules, this.words, this.strict) = (language, name, rules, words, strict);
        Culture = CultureInfo.GetCultureInfo(language == "sl" ? "sl-SI" : language == "en" ? "en-GB" : language);
    }

    /// <summary>Its code: sl, en.</summary>
    public string Language { get; }

    /// <summary>Its own name: Slovenščina.</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    public IReadOnlyCollection<string> Keys => words.Keys;

    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>The forms of a word: only "" where it has one for every number.</summary>
    public IReadOnlyDictionary<string, string> Forms(string key) => words[key];

    /// <summary>
    /// The sentence for a key; <c>n</c> among the args chooses the plural form. A number and its noun stay on one line.
    /// A missing key is an error while we build, and shows itself where people work.
    /// </summary>
    public string Say(string key, params (string Name, object? Value)[] args)
    {
        if (!words.TryGetValue(key, out var forms))
            return strict ? throw new KeyNotFoundException($"wwwroot/words/{Language}.json has no \"{key}\".") : key;
        if (!forms.TryGetValue("", out var text))
        {
            var n = Convert.ToDecimal(args.FirstOrDefault(a => a.Name == "n").Value ?? 0, CultureInfo.InvariantCulture);
            text = n == 0 && forms.TryGetValue("zero", out var none) ? none
                : forms.TryGetValue(PluralRule.FormOf(n, rules), out var form) ? form
                : forms["other"];
        }
        return args.Length == 0 ? text : Gap().Replace(text, gap => Fill(gap, args));
    }

    private string Fill(Match gap, (string Name, object? Value)[] args)
    {
        var value = args.FirstOrDefault(a => a.Name == gap.Groups[1].Value).Value;
        if (value is null)
            return gap.Value;
        var space = gap.Groups[2].Value;
        return value is string text
            ? text + space
            : Convert.ToString(value, Culture) + (space.Length > 0 ? "\u00a0" : "");
    }

    /// <summary>What a page gives to its script: {language, plural, words}, and only the words that it says.</summary>
    /// <param name="scripts">Names the scripts; the same ones say the same words.</param>
    /// <param name="said">Keys, and beginnings of keys that end with a dot.</param>
    public string Part(string scripts, IEnumerable<string> said) =>
        parts.GetOrAdd(scripts, _ => Inline.Json(new { language = Name, plural = rules, words = Said(said) }));

    /// <summary>Words by key, as a script takes them: a text, or texts by plural form.</summary>
    /// <param name="said">Keys, and beginnings of keys that end with a dot.</param>
    public IReadOnlyDictionary<string, object> Said(IEnumerable<string> said)
    {
        var keys = said.ToHashSet(StringComparer.Ordinal);
        var beginnings = keys.Where(key => key.EndsWith('.')).ToList();
        return words.Where(w => keys.Contains(w.Key) || beginnings.Exists(b => w.Key.StartsWith(b, StringComparison.Ordinal)))
            .ToDictionary(w => w.Key, w => w.Value.TryGetValue("", out var text) ? (object)text : w.Value);
    }

    public static Catalogue Read(string file, bool strict)
    {
        var shown = "wwwroot/words/" + Path.GetFileName(file);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var words = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            foreach (var word in json.RootElement.GetProperty("words").EnumerateObject())
                words[word.Name] = word.Value.ValueKind switch
                {
                    JsonValueKind.String => new() { [""] = word.Value.GetString()! },
                    JsonValueKind.Object when word.Value.TryGetProperty("other", out _) => word.Value.Deserialize<Dictionary<string, string>>()!,
                    _ => throw new BrokenStart(shown, $"\"{word.Name}\"", "a word is a text, or its plural forms with \"other\" among them."),
                };
            return new(
                Path.GetFileNameWithoutExtension(file),
                json.RootElement.GetProperty("language").GetString()!,
                json.RootElement.GetProperty("plural").Deserialize<PluralRule[]>(Json)!,
                words,
                strict);
        }
        catch (JsonException wrong)
        {
            throw new BrokenStart(shown, $"line {wrong.LineNumber + 1}", "this is no JSON.", wrong);
        }
        catch (KeyNotFoundException missing)
        {
            throw new BrokenStart(shown, "top level", "language, plural and words are needed.", missing);
        }
    }

    [GeneratedRegex(@"\{(\w+)\}( ?)")]
    private static partial Regex Gap();
}
