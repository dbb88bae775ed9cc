// The hash of an outcome: it covers each free text as SHA-256(salt ‖ text), so a text can be erased and the rest still proves itself.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabHub.Domain.Outcomes;

/// <summary>
/// Every text of an outcome has a hash of its own, made when it is sealed; the document's hash is taken over the facts and those
/// hashes. Erasing removes text and salt, and leaves the text's hash, from which nothing can be guessed without the salt (ENGINEERING 2).
/// </summary>
public static class Seal
{
    // What is null is left out: a field that a later schema adds is null in older outcomes, so their seals hold for ever.
    private static readonly JsonSerializerOptions Canonical = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new AsHash() },
    };

    /// <summary>The document with a hash for each of its texts, and its own hash over all of it.</summary>
    public static OutcomeDocument On(OutcomeDocument document)
    {
        var hashed = document.Map(words => words with { Hash = Of(words) });
        return hashed with { Hash = HashOf(hashed) };
    }

    /// <summary>True if facts, hashes and the texts that are still there fit together.</summary>
    public static bool Holds(OutcomeDocument document)
    {
        var whole = true;
        document.Map(words =>
        {
            whole &= words.Text is null || words.Salt is null || Of(words) == words.Hash;
            return words;
        });
        return whole && HashOf(document) == document.Hash;
    }

    private static string? Of(Words words) => words is { Text: { } text, Salt: { } salt }
        ? Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(salt), .. Encoding.UTF8.GetBytes(text)]))
        : words.Hash;

    private static string HashOf(OutcomeDocument document) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(document with { Hash = "" }, Canonical)));

    private sealed class AsHash : JsonConverter<Words>
    {
        public override Words? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hash);
    }
}
