// The hub's two methods as plain HTTP, for when the socket is silent: same bodies, same answers.
using System.Text.Json;
using LabHub.Domain;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public static class Twins
{
    /// <summary>Of one message, on either way.</summary>
    public const int MostBytes = 32 * 1024;

    public static void MapTwins(this IEndpointRouteBuilder app)
    {
        app.MapGet("/w/{code}/board", Board);
        app.MapPost("/w/{code}/commands", Command);
    }

    private static async Task<IResult> Board(string code, string? place, string? seat, string? paper, HttpContext http, Doorkeeper door)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (Placed.Of(place ?? "phone") is not { } at)
            return Results.NotFound();
        if (await door.Admit(http, code, at, seat, paper) is not { } visitor)
            return Nobody(http, code, at is Place.Phone && paper is null, door);
        visitor.WasHeard();
        return Results.Json(visitor.Board(), WireJson.Options);
    }

    private static async Task<IResult> Command(string code, HttpContext http, Doorkeeper door, Joining joining, IWaitingSteps waiting, Watching watching)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (body, tooLong) = await Read(http);
        if (tooLong)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var command = body is { } read && read.TryGetProperty("command", out var given) ? given : default;
        var place = body is { } b ? Placed.Of(CommandJson.Text(b, "place") ?? "phone") : Place.Phone;
        if (place is not { } at)
            return Results.NotFound();
        var paper = body is { } p ? CommandJson.Text(p, "paper") : null;
        if (await door.Admit(http, code, at, at is Place.Phone ? CommandJson.Text(command, "seat") : null, paper) is not { } visitor)
        {
            if (at is Place.Phone && paper is null && CommandJson.Text(command, "type") is "join" or "useSeatCode")
                return await Join(code, body!.Value, command, http, joining, watching);
            // A phone that names a seat of somebody else is told so only if it has one here itself.
            if (at is not Place.Phone || paper is not null || await door.Admit(http, code, at) is not { } other)
                return Nobody(http, code, at is Place.Phone && paper is null, door);
            visitor = other;
        }
        if (body is not { } whole)
            return Results.Json(Answer.Of(new Decision.Invalid("command", Refusal.NotKnown, new Dictionary<string, object>())), WireJson.Options, statusCode: 400);
        return Of(watching.Answered(await Answering.Send(visitor, waiting, CommandJson.Text(whole, "commandId"), command)));
    }

    private static async Task<IResult> Join(string code, JsonElement body, JsonElement command, HttpContext http, Joining joining, Watching watching)
    {
        var (read, wrong) = CommandJson.Read(command);
        var (commandId, phone) = (CommandJson.Text(body, "commandId"), CommandJson.Text(body, "phone"));
        var joined = read switch
        {
            Join join => await joining.Join(http, code, join.Voice, join.Language, phone, commandId),
            UseSeatCode use => await joining.Move(http, code, use.SeatCode, phone, commandId),
            _ => null,
        };
        if (joined is null)
            return Of(watching.Answered(Answer.Of(wrong!)));
        if (joined.Visitor is not { } visitor)
            return joined.Decision is null ? Results.NotFound() : Of(watching.Answered(Answering.Of(joined.Decision, new(joined.Room!, Place.Phone, null, null, null), null)));
        if (joined.Token is { } token)
            http.Response.Headers[SeatTokens.Header] = token; // for a client that keeps no cookies
        return Of(Answering.Of(joined.Decision!, visitor, null));
    }

    /// <summary>A stranger finds nothing. A phone whose place went to another phone is told so.</summary>
    private static IResult Nobody(HttpContext http, string code, bool phone, Doorkeeper door) =>
        phone && door.HasMoved(http, code) ? Results.Json(new { gone = "moved" }, statusCode: StatusCodes.Status410Gone) : Results.NotFound();

    private static IResult Of(Answer answer) =>
        Results.Json(answer, WireJson.Options, statusCode: answer.Code == Trouble.NotSaved ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);

    /// <summary>The body if it is a JSON object, else null.</summary>
    private static async Task<(JsonElement? Body, bool TooLong)> Read(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
            return (null, true);
        var bytes = new byte[MostBytes + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > MostBytes)
            return (null, true);
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return (document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null, false);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }
}
