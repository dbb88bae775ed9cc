// GET /health: the database can be written, this moment.
using LabHub.Storage;

namespace LabHub.Live;

/// <summary>
/// Truly written, not only opened: a full or locked disk lets itself be read. Whoever asks while somebody else's question is under
/// way, or within a second of its answer, is given the same one: anybody in the room may ask, and nobody's idea waits behind it.
/// </summary>
public sealed class Health(Writer writer, TimeProvider time)
{
    private static readonly TimeSpan TrueFor = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<bool> asked = Task.FromResult(false);
    private long? answeredAt;

    public Task<bool> CanWrite()
    {
        lock (gate)
        {
            if (!asked.IsCompleted || (answeredAt is { } at && time.GetElapsedTime(at) < TrueFor))
                return asked;
            answeredAt = null;
            return asked = Task.Run(Ask);
        }
    }

    private async Task<bool> Ask()
    {
        try
        {
            var at = time.GetUtcNow().ToUnixTimeSeconds();
            await writer.Write(store => store.Do("INSERT INTO health (id, at) VALUES (1, $1) ON CONFLICT DO UPDATE SET at = $1", at));
            return true;
        }
        catch (Exception trouble) when (Trouble.OfTheDisk(trouble))
        {
            return false;
        }
        finally
        {
            lock (gate)
                answeredAt = time.GetTimestamp();
        }
    }
}

public static class HealthRoute
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], static async (HttpContext http, Health health) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return await health.CanWrite()
            ? Results.Json(new { database = "written" })
            : Results.Json(new { database = "notWritten" }, statusCode: StatusCodes.Status503ServiceUnavailable);
    });
}
