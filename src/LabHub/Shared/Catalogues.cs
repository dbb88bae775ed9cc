// All languages: one file each in wwwroot/words. Slovene is complete and the default.
namespace LabHub.Shared;

public sealed class Catalogues
{
    public const string Default = "sl";
    private readonly SortedDictionary<string, Catalogue> byLanguage = new(StringComparer.Ordinal);

    /// <param name="folder">wwwroot/words</param>
    /// <param name="strict">A missing key is an error instead of showing itself.</param>
    public Catalogues(string folder, bool strict)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
            byLanguage[Path.GetFileNameWithoutExtension(file)] = Catalogue.Read(file, strict);
        if (!byLanguage.ContainsKey(Default))
            throw new BrokenStart("wwwroot/words", Default + ".json", "the words of the default language are missing.");
    }

    /// <summary>The default first.</summary>
    public IEnumerable<Catalogue> All => byLanguage.Values.OrderBy(c => c.Language != Default);

    public Catalogue this[string? language] => language is not null && byLanguage.TryGetValue(language, out var found) ? found : byLanguage[Default];

    public bool Has(string? language) => language is not null && byLanguage.ContainsKey(language);
}
