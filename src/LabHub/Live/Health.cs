// GET /health: the database can be written, this moment.
using LabHub.Storage;

namespace LabHub.Live;

public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", async (Writer writer, TimeProvider time) =>
    {
        try
        {
            var at = time.GetUtcNow().ToUnixTimeSeconds();
            await writer.Write(store => store.Do("INSERT INTO health (id, at) VALUES (1, $1) ON CONFLICT DO UPDATE SET at = $1", at));
            return Results.Json(new { database = "written" });
        }
        catch (Exception trouble) when (Trouble.OfTheDisk(trouble))
        {
            return Results.Json(new { database = "notWritten" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}
