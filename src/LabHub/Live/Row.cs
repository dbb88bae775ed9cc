// A row of a board, already written: compared with the one before it, and sent to a whole place as it is.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabHub.Live;

[JsonConverter(typeof(AsItIs))]
public readonly struct Row(byte[] json) : IEquatable<Row>
{
    private readonly byte[] json = json;

    public static Dictionary<string, Row> All(IReadOnlyDictionary<string, object?> rows)
    {
        var written = new Dictionary<string, Row>(rows.Count);
        foreach (var (name, row) in rows)
        {
            if (row is not null)
                written[name] = new(JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), WireJson.Options));
        }
        return written;
    }

    public bool Equals(Row other) => json.AsSpan().SequenceEqual(other.json);

    public override bool Equals(object? obj) => obj is Row other && Equals(other);

    public override int GetHashCode() => json.Length;

    public static bool operator ==(Row left, Row right) => left.Equals(right);

    public static bool operator !=(Row left, Row right) => !left.Equals(right);

    private sealed class AsItIs : JsonConverter<Row>
    {
        public override Row Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.SerializeToUtf8Bytes(JsonElement.ParseValue(ref reader)));

        public override void Write(Utf8JsonWriter writer, Row value, JsonSerializerOptions options) => writer.WriteRawValue(value.json, skipInputValidation: true);
    }
}
