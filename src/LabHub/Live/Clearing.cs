// "Leave and clear this phone": the cookie is HttpOnly, so only the server can take it away.
namespace LabHub.Live;

public static class Clearing
{
    public static void MapClearing(this IEndpointRouteBuilder app) => app.MapPost("/w/{code}/clear", (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        SeatTokens.Clear(http);
        return Results.NoContent();
    });
}
