// What every answer says to the browser: only our own scripts, styles and sockets, no frames, no sniffing, and no page is kept.
namespace LabHub.Shared;

public static class SecurityHeaders
{
    /// <summary>Before everything else: set when an answer starts, so that a refusal and our own fault carry them too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path; // as asked: an error page is shown under another
        context.Response.OnStarting(() =>
        {
            Set(context, path);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context, PathString path)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // Scripts, styles and pictures are no pages: the rest would only be weight, 400 bytes on each of a phone's 60 files.
        if (path.StartsWithSegments("/v"))
            return;
        // A page holds what people wrote: nobody who borrows the phone finds it, and an idea taken out is gone here too.
        headers.CacheControl = "no-store";
        var host = context.Request.Host.Value;
        // Older Safari does not count ws: and wss: as 'self'.
        headers.ContentSecurityPolicy =
            $"default-src 'self'; img-src 'self' data:; style-src 'self'; connect-src 'self' ws://{host} wss://{host}; " +
            "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
        // no-referrer would turn Origin into "null", and the Origin check needs it.
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps) // a browser ignores it on plain http, and says so on every page
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
