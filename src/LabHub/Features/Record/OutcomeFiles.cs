// /r/{token}.md, .csv, .ideas.csv, .rounds.csv, .json: all drawn from the one document, and each taking leaves a line in the access log.
using System.Globalization;
using System.Security.Claims;
using System.Text;
using LabHub.Features.Accounts;
using LabHub.Shared;
using LabHub.Storage;

namespace LabHub.Features.Record;

public static class OutcomeFiles
{
    public static void MapOutcomeFiles(this IEndpointRouteBuilder app)
    {
        foreach (var format in (string[])["md", "csv", "ideas.csv", "rounds.csv", "json"])
            app.MapGet("/r/{token:regex(^[0-9a-f]{{32}}$)}." + format, (string token, Taking taking) => taking.Take(token, format));
    }
}

/// <summary>One request for a file.</summary>
public sealed class Taking(LabHubDb db, SavedOutcomes outcomes, Members members, Reading say, TimeProvider time, IHttpContextAccessor http)
{
    public async Task<IResult> Take(string token, string format)
    {
        var person = http.HttpContext!.User;
        if (await outcomes.ByToken(token) is not { } outcome
            || !WhoSees.Of(await members.Of(person, outcome.Row.Lab), holdsLink: true).May(outcome.Row.CoordinatorsOnly ? What.UnreviewedOutcome : What.Outcome))
            return Results.NotFound();
        db.Add(new Download
        {
            Outcome = outcome.Row.Id,
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Who = person.FindFirstValue(ClaimTypes.NameIdentifier),
            Format = format,
        });
        await db.SaveChangesAsync();
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        http.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        var today = say.Today(time);
        var csv = new OutcomeCsv(say, today);
        return format switch
        {
            "md" => File(Encoding.UTF8.GetBytes(new OutcomeMarkdown(say, outcome).Write(today)), "text/markdown; charset=utf-8", outcome, "outcome.md"),
            "csv" => File(csv.Steps([outcome]), "text/csv; charset=utf-8", outcome, "steps.csv"),
            "ideas.csv" => File(csv.Ideas([outcome]), "text/csv; charset=utf-8", outcome, "ideas.csv"),
            "rounds.csv" => File(csv.Rounds([outcome]), "text/csv; charset=utf-8", outcome, "rounds.csv"),
            _ => File(OutcomeJson.Write(say, outcome, today), "application/json; charset=utf-8", outcome, "outcome.json"),
        };
    }

    /// <summary>SP-2026-03_2026-11-21_steps.csv: no spaces, no accents.</summary>
    private static IResult File(byte[] bytes, string type, SavedOutcome outcome, string kind) =>
        Results.File(bytes, type, $"{outcome.Number}_{outcome.Document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{kind}");
}
