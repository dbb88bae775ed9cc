// What import-polis was asked for, in any order; other settings (--ConnectionStrings:LabHub=…) are not its business.
namespace LabHub.Tools;

/// <param name="Language">Code of the language that people wrote in, for the pages' lang; null where nobody said it.</param>
public sealed record ImportPolisAsked(string Folder, string Lab, string? Table, string? Language)
{
    /// <summary>Null: the folder or the lab is missing, or something stands twice or without its value.</summary>
    public static ImportPolisAsked? Read(IReadOnlyList<string> args)
    {
        var (folders, options) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var n = 0; n < args.Count; n++)
        {
            if (!args[n].StartsWith("--", StringComparison.Ordinal))
            {
                folders.Add(args[n]);
                continue;
            }
            var (name, value) = args[n].Split('=', 2) is [var key, var given] ? (key, given) : (args[n], n + 1 < args.Count ? args[++n] : "");
            if (name is "--lab" or "--table" or "--language" && (value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal) || !options.TryAdd(name, value)))
                return null;
        }
        return folders is [var folder] && options.TryGetValue("--lab", out var lab) && options.GetValueOrDefault("--language") is null or { Length: >= 2 and <= 8 }
            ? new(folder, lab, options.GetValueOrDefault("--table"), options.GetValueOrDefault("--language"))
            : null;
    }
}
