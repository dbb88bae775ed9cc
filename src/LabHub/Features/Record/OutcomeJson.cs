// The outcome as JSON: the document as it was saved, for research and migration (METHOD 8.2).
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using LabHub.Live;
using LabHub.Shared;

namespace LabHub.Features.Record;

public static class OutcomeJson
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(Reading say, SavedOutcome outcome, DateOnly today)
    {
        var json = JsonSerializer.SerializeToNode(outcome.Document, Readable)!.AsObject();
        json["corrections"] = new JsonArray([.. outcome.Corrections.Select(c => new JsonObject
        {
            ["at"] = DateTimeOffset.FromUnixTimeMilliseconds(c.At).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["kind"] = c.Kind,
            ["text"] = c.Text,
        })]);
        json["downloaded"] = say.Of("download.footer", ("date", say.Date(today)), ("address", say.Absolute(outcome.Address)));
        return JsonSerializer.SerializeToUtf8Bytes(json, Readable);
    }
}
