// The body of an event as text, and back.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LabHub.Domain;
using LabHub.Domain.Outcomes;

namespace LabHub.Journal;

public static class EventJson
{
    /// <summary>What is computed (read-only) is not stored; what later releases add is missing in older bodies and takes its default.</summary>
    private static readonly JsonSerializerOptions OnDisk = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WordsOnDisk(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Body(Event happened, out Dictionary<string, Words> texts) =>
        WordsOnDisk.Write(happened, happened.GetType(), OnDisk, out texts);

    public static Event Event(string type, string body, IReadOnlyDictionary<string, Words> texts) =>
        (Event)WordsOnDisk.Read(body, EventNames.TypeOf(type), OnDisk, texts);

    public static string Body(OutcomeDocument document, out Dictionary<string, Words> texts) =>
        WordsOnDisk.Write(document, typeof(OutcomeDocument), OnDisk, out texts);

    public static OutcomeDocument Document(string body, IReadOnlyDictionary<string, Words> texts) =>
        (OutcomeDocument)WordsOnDisk.Read(body, typeof(OutcomeDocument), OnDisk, texts);
}
