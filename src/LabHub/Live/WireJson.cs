// How things look on the wire (PROTOCOL.md): camelCase, codes as strings, texts without their salt.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LabHub.Domain;

namespace LabHub.Live;

public static class WireJson
{
    /// <summary>Letters stay letters, but <c>&lt; &gt; &amp;</c> and quotes are escaped: a board also stands inside a page.</summary>
    public static JsonSerializerOptions Options { get; } = Set(new());

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new WordsOnWire());
        options.Converters.Add(new ShareOnWire());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    private sealed class WordsOnWire : JsonConverter<Words>
    {
        public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("Texts come in as strings.");

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", value.Id);
            writer.WriteString("text", value.Text);
            writer.WriteEndObject();
        }
    }

    private sealed class ShareOnWire : JsonConverter<Share>
    {
        public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = reader.GetString()?.Split('/') ?? [];
            return parts.Length == 2 && int.TryParse(parts[0], out var of) && int.TryParse(parts[1], out var @in) && @in > 0
                ? new Share(of, @in)
                : throw new JsonException("Not a share such as 2/3.");
        }

        public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
