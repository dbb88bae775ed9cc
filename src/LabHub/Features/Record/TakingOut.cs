// POST /r/{token}/ideas: an author takes an idea out of the record by its receipt, until Close + 14 days (METHOD 3, E19). After 24 hours there is no other way in.
using System.Text.Json;
using LabHub.Domain;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Record;

public static class TakingOut
{
    private const int MostBytes = 1024;

    public static void MapTakingOut(this IEndpointRouteBuilder app) =>
        app.MapPost("/r/{token:regex(^[0-9a-f]{{32}}$)}/ideas", TakeOut).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));

    /// <returns>204: it is out. 404: there is no such outcome, or this is not the receipt of such an idea. 410: the 14 days are over.</returns>
    private static async Task<IResult> TakeOut(string token, HttpContext http, LabHubDb db, Rooms rooms, CodeGuesses guesses)
    {
        var (asked, status) = await Read(http.Request);
        if (asked is null)
            return Results.StatusCode(status);
        await guesses.Wait(http);
        if (await db.Outcomes.AsNoTracking().Where(o => o.Token == token).Select(o => o.Workshop).SingleOrDefaultAsync() is not { } workshop)
            return Wrong(http, guesses);
        if (rooms.ById(workshop) is not { } room) // its journal is gone, and the receipts with it
            return Results.StatusCode(StatusCodes.Status410Gone);
        return await room.Ask(new(asked, new Asker.Newcomer())) switch
        {
            Decision.Accepted or Decision.AlreadyDone => Results.NoContent(),
            Decision.NotAllowed { Code: Refusal.Ended } => Results.StatusCode(StatusCodes.Status410Gone),
            Decision.NotAllowed { Code: Refusal.NotYours or Refusal.IdeaGone } => Wrong(http, guesses),
            _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static IResult Wrong(HttpContext http, CodeGuesses guesses)
    {
        guesses.Wrong(http);
        return Results.NotFound();
    }

    private static async Task<(TakeBackIdea? Asked, int Status)> Read(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() && await request.ReadFromJsonAsync<TakeBackIdea>(request.HttpContext.RequestAborted) is { Idea: not null, Receipt: not null } asked
                ? (asked, 0)
                : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException wrong)
        {
            return (null, wrong.StatusCode);
        }
    }
}
