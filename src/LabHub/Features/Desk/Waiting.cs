// /w/{code}/waiting: the steps of this lab that a desk may take up again.
using LabHub.Domain.Seeing;
using LabHub.Features.Record;
using LabHub.Live;

namespace LabHub.Features.Desk;

public static class Waiting
{
    public static void MapWaiting(this IEndpointRouteBuilder app) => app.MapGet("/w/{code}/waiting", Steps);

    private static async Task<IResult> Steps(string code, HttpContext http, Doorkeeper door, WaitingSteps waiting)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await door.Admit(http, code, Place.Desk) is not { } visitor)
            return Results.NotFound();
        var steps = await waiting.OfLab(visitor.Room.Now.State.Lab.Slug);
        return Results.Json(
            steps.Select(w => new
            {
                Outcome = w.Outcome.Document.Id,
                Step = w.Step.No,
                What = w.Step.What.Text,
                Question = w.Outcome.Document.Question.Text,
                WaitsFor = w.Step.WaitsFor.Select(id => new { Id = id, Names = w.Outcome.Voice(id)?.Names }),
                w.Outcome.Document.Date,
            }),
            WireJson.Options);
    }
}
