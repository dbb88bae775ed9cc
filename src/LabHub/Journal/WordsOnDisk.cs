// In the body of an event a text stands as its id alone; the text itself stands apart, where it can be erased.
using System.Text.Json;
using System.Text.Json.Serialization;
using LabHub.Domain;

namespace LabHub.Journal;

/// <summary>Collects the texts that a body holds while it is written, and puts them back while it is read.</summary>
public sealed class WordsOnDisk : JsonConverter<Words>
{
    // Bodies are written and read on one thread from begin to end, so the two need no other way in.
    [ThreadStatic] private static Dictionary<string, Words>? found;
    [ThreadStatic] private static IReadOnlyDictionary<string, Words>? known;

    public static string Write<T>(T value, Type type, JsonSerializerOptions options, out Dictionary<string, Words> texts)
    {
        texts = found = [];
        try
        {
            return JsonSerializer.Serialize(value, type, options);
        }
        finally
        {
            found = null;
        }
    }

    public static object Read(string body, Type type, JsonSerializerOptions options, IReadOnlyDictionary<string, Words> texts)
    {
        known = texts;
        try
        {
            return JsonSerializer.Deserialize(body, type, options)!;
        }
        finally
        {
            known = null;
        }
    }

    public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var id = reader.GetString()!;
        return known?.GetValueOrDefault(id) ?? new Words(id, null, null);
    }

    public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
    {
        if (found is not null && value.Text is not null)
            found[value.Id] = value;
        writer.WriteStringValue(value.Id);
    }
}
