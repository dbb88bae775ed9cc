// JSON inside a page: nothing in it can end the script element it stands in.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LabHub.Shared;

public static class Inline
{
    // The default encoder escapes <, > and & and, told so, leaves letters of all alphabets as they are.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Json(object? value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>JSON made elsewhere, perhaps with a looser encoder.</summary>
    public static string Safe(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
