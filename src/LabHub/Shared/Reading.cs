// The language of one answer and what is said in it: every page has one as @Say.
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace LabHub.Shared;

/// <summary>
/// Language by <c>?lang=</c>, else as a page says (the seat's, the workshop's), else Accept-Language, else Slovene.
/// There is no cookie for it: a chosen language travels in the addresses of the page.
/// </summary>
public sealed class Reading
{
    private readonly TimeZoneInfo zone;
    private readonly Catalogues catalogues;
    private readonly HttpRequest? request;
    private readonly bool chosen;
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);
    private Catalogue words;

    public Reading(Catalogues catalogues, IHttpContextAccessor http, TimeZoneInfo zone)
    {
        this.zone = zone;
        this.catalogues = catalogues;
        request = http.HttpContext?.Request;
        var asked = request?.Query["lang"].ToString();
        chosen = catalogues.Has(asked);
        words = catalogues[chosen ? asked : Accepted(request)];
    }

    public string Language => words.Language;

    public Catalogue Words => words;

    public CultureInfo Culture => words.Culture;

    public IEnumerable<Catalogue> Languages => catalogues.All;

    public string this[string key] => words.Say(key);

    public string Of(string key, params (string, object?)[] args) => words.Say(key, args);

    /// <summary>What this seat or workshop speaks, unless the address asks for another.</summary>
    public void Prefer(string? language)
    {
        if (!chosen && catalogues.Has(language))
            words = catalogues[language];
    }

    /// <summary>An address of ours that keeps a chosen language.</summary>
    public string To(string address)
    {
        if (!chosen)
            return address;
        var (path, fragment) = address.IndexOf('#') is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={Language}{fragment}";
    }

    /// <summary>This same page in another language.</summary>
    public string In(string language)
    {
        var query = request?.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v)) ?? [];
        return (request?.Path.ToUriComponent() ?? "/") + QueryString.Create(query.Append(KeyValuePair.Create("lang", (string?)language)));
    }

    /// <summary>Date in a sentence: figures in Slovene, because month names change case there (SCREENS 1).</summary>
    public string Date(DateOnly date) => (Language == "sl"
        ? date.ToString("d. M. yyyy", CultureInfo.InvariantCulture)
        : date.ToString("d MMMM yyyy", words.Culture)).Replace(' ', '\u00a0');

    /// <summary>17.05 in Slovene, 17:05 in English.</summary>
    public string Time(DateTimeOffset at) => at.ToString(Language == "sl" ? "H.mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment as the clocks of the lab's place show it.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <param name="at">Milliseconds since 1970.</param>
    public DateOnly Day(long at) => DateOnly.FromDateTime(Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime);

    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow()).DateTime);

    /// <summary>An address of ours as it is typed elsewhere: in a file that somebody took home.</summary>
    public string Absolute(string address) => request is null ? address : $"{request.Scheme}://{request.Host}{address}";

    /// <summary>A name in this language, else in the first it has.</summary>
    public string Name(IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(Language, out var name) ? name : names.Values.FirstOrDefault() ?? "";

    /// <summary>A person's words between the quotes of this language.</summary>
    public string Quote(string words) => Language == "sl" ? $"»{words}«" : $"“{words}”";

    /// <summary>Every symbol that this page has drawn so far: its sprite brings these.</summary>
    public IReadOnlySet<string> Drawn => drawn;

    public IHtmlContent Symbol(string id, string kind = "icon")
    {
        drawn.Add(id);
        return new HtmlString($"<svg class=\"{kind}\" viewBox=\"0 0 {(id.StartsWith("answer-", StringComparison.Ordinal) ? "48 48" : id == "mark" ? "64 64" : "24 24")}\" aria-hidden=\"true\"><use href=\"#{id}\"></use></svg>");
    }

    public IHtmlContent Stamp(string shape, bool missing = false) =>
        Symbol("shape-" + shape, $"stamp stamp-{shape}{(missing ? " outline" : "")}");

    private string? Accepted(HttpRequest? request) => request?.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is null or > 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(catalogues.Has);
}
