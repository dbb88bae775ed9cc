// A form or a script of another site cannot speak for a phone or a desk: Origin must be Host.
namespace LabHub.Live;

/// <summary>Takes the place of antiforgery cookies: one cookie is all a phone ever gets (SCENARIOS S1).</summary>
public static class OriginCheck
{
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsUnsafe(http.Request) && !IsOwn(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        await next();
    });

    private static bool IsUnsafe(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub")
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{from.Scheme}://{request.Host.Value}", UriKind.Absolute, out var here) // ports that a scheme implies fall away on both sides
        && from.Scheme is "http" or "https"
        && string.Equals(from.Authority, here.Authority, StringComparison.OrdinalIgnoreCase);
}
