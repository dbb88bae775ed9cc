// A form that cannot be saved, because the disk is full or the database locked: 503 with a sentence, and one line in the log.
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Shared;

/// <summary>For every page that has no answer of its own; a form that was sent is still there one step back in the browser.</summary>
public sealed class NotSaved(ILogger<NotSaved> log) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var trouble = context.Exception is DbUpdateException { InnerException: { } why } ? why : context.Exception;
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || !(trouble is DiskTrouble || DiskTrouble.Is(trouble)))
            return;
        if (trouble is SqliteException row) // the journal's writer has told of its own
            log.LogWarning("A form could not be saved: {Why} ({Code}).", DiskTrouble.Why(row), row.SqliteExtendedErrorCode);
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        context.ExceptionHandled = true;
    }
}
