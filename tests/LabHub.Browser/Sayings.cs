// The words as people read them, so that a scene never holds a sentence of its own.
using System.Globalization;
using System.Text.Json;

namespace LabHub.Browser;

public static class Sayings
{
    private static readonly Dictionary<string, JsonElement> Catalogues = new[] { "sl", "en" }.ToDictionary(
        language => language,
        language => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "wwwroot", "words", language + ".json"))).RootElement.GetProperty("words"));

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "LabHub.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>The Slovene words of a key, with their arguments.</summary>
    public static string Sl(string key, params (string Name, object Value)[] args) => Say("sl", key, args);

    public static string En(string key, params (string Name, object Value)[] args) => Say("en", key, args);

    private static string Say(string language, string key, (string Name, object Value)[] args)
    {
        var word = Catalogues[language].GetProperty(key);
        var text = word.ValueKind is JsonValueKind.String ? word.GetString()! : word.GetProperty(Form(language, word, args)).GetString()!;
        return args.Aggregate(text, (said, arg) => said.Replace("{" + arg.Name + "}", Convert.ToString(arg.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static string Form(string language, JsonElement word, (string Name, object Value)[] args)
    {
        var n = Convert.ToInt32(args.First(a => a.Name == "n").Value, CultureInfo.InvariantCulture);
        if (n == 0 && word.TryGetProperty("zero", out _))
            return "zero";
        if (language == "en")
            return n == 1 ? "one" : "other";
        return (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" };
    }
}
