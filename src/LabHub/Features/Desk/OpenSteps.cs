// /w/{code}/steps: what this lab has already agreed to do, so that a desk sees in time that a similar step is under way (METHOD 4, Shape).
using LabHub.Domain.Seeing;
using LabHub.Features.Record;
using LabHub.Live;

namespace LabHub.Features.Desk;

public static class OpenSteps
{
    /// <summary>More than a desk can compare with at a glance.</summary>
    private const int Most = 60;

    public static void MapOpenSteps(this IEndpointRouteBuilder app) => app.MapGet("/w/{code}/steps", Steps);

    private static async Task<IResult> Steps(string code, HttpContext http, Doorkeeper door, SavedOutcomes outcomes)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await door.Admit(http, code, Place.Desk) is not { } visitor)
            return Results.NotFound();
        var saved = await outcomes.OfLab(visitor.Room.Now.State.Lab.Slug, unreviewed: false);
        return Results.Json(
            saved.SelectMany(o => o.Document.Steps.Where(s => s.IsUnderWay() && s.What.Text is not null), (o, s) => new { What = s.What.Text, Owner = s.Owner?.Text, s.ByWhen, o.Address }).Take(Most),
            WireJson.Options);
    }
}
