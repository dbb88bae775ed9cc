// A request that nobody can answer gets a status of its own, and no line in the log: it is no fault of ours.
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Shared;

public static class BrokenRequests
{
    /// <summary>
    /// After routing, because the page that was asked for says what it can do, and inside the pages that are shown for a status.
    /// Every other exception goes on, to be a 500 with its line.
    /// </summary>
    public static void UseBrokenRequests(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            if (await Refused(http) is { } status)
                http.Response.StatusCode = status;
            else
                await next(http);
        }
        catch (BadHttpRequestException wrong) when (!http.Response.HasStarted) // too long, or cut off
        {
            http.Response.StatusCode = wrong.StatusCode;
        }
        catch (Exception broken) when (!http.Response.HasStarted && IsGone(broken, http)) // nobody hears the answer
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
    });

    private static bool IsGone(Exception broken, HttpContext http) =>
        broken is ConnectionResetException or ConnectionAbortedException || (broken is OperationCanceledException && http.RequestAborted.IsCancellationRequested);

    /// <summary>Null: this page, if it is one, can go on. One without handlers only shows, and is the page for a status too.</summary>
    private static async Task<int?> Refused(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { HandlerMethods: { Count: > 0 } can })
            return null;
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return null;
        var takesForms = can.Any(handler => HttpMethods.IsPost(handler.HttpMethod));
        if (takesForms && HttpMethods.IsPost(method))
            return await FormStatus(http);
        http.Response.Headers.Allow = takesForms ? "GET, HEAD, POST" : "GET, HEAD";
        return StatusCodes.Status405MethodNotAllowed;
    }

    /// <summary>The form is read here, once for all pages: some would find it empty, others would break at it.</summary>
    private static async Task<int?> FormStatus(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return StatusCodes.Status415UnsupportedMediaType;
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException || wrong.GetType() == typeof(IOException)) // a bare one: parts without an end
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
