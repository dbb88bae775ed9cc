// Reading one file of seeds/: what does not fit stops the start with one sentence that names file and place.
using System.Text.Json;
using System.Text.Json.Serialization;
using LabHub.Shared;

namespace LabHub.Features.Seeds;

public static class SeedFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static T Read<T>(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Strict) ?? throw new BrokenStart(Shown(file), "line 1", "this is empty.");
        }
        catch (JsonException wrong)
        {
            throw new BrokenStart(Shown(file), $"line {wrong.LineNumber + 1}, {wrong.Path}", "this does not fit: " + wrong.Message.Split(" Path:")[0], wrong);
        }
        catch (IOException wrong)
        {
            throw new BrokenStart(Shown(file), "the file", "it cannot be read.", wrong);
        }
    }

    public static string Text(string file) =>
        File.Exists(file) ? File.ReadAllText(file) : throw new BrokenStart(Shown(file), "the file", "it is missing.");

    /// <summary>As it stands in the repository: from seeds/ on.</summary>
    public static string Shown(string file)
    {
        var path = file.Replace('\\', '/');
        var at = path.LastIndexOf("/seeds/", StringComparison.Ordinal);
        return at < 0 ? path : path[(at + 1)..];
    }
}
