// A fresh database with one workshop and a pass for its desk, made by the server's own code before the server starts.
using LabHub.Journal;
using LabHub.Live;
using LabHub.Storage;
using LabHub.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabHub.Load;

/// <param name="Workshop">Id of the workshop, in Draft.</param>
/// <param name="DeskCookie">What a one-use link for a desk was turned into.</param>
public sealed record Prepared(string Database, string Workshop, string DeskCookie)
{
    public static async Task<Prepared> Make(string folder)
    {
        var database = Path.Combine(folder, "labhub.db");
        await using var app = await Open(database);
        var rooms = app.Services.GetRequiredService<Rooms>();
        var (id, _) = await rooms.Create(Sample.Lab, "SP-2026-", Sample.Setup);
        var http = new DefaultHttpContext { RequestServices = app.Services };
        await app.Services.GetRequiredService<OpenedDoors>().OpenDesk(http, id!, rooms.ById(id!)!.Guests.DeskLink);
        SqliteConnection.ClearAllPools();
        return new(database, id!, http.Response.Headers.SetCookie.ToString().Split(';')[0]);
    }

    /// <summary>The server's own services on this file, without its web.</summary>
    public static async Task<WebApplication> Open(string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = ServerProcess.Root });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:LabHub", $"Data Source={database}")]);
        builder.Logging.ClearProviders(); // what is printed is one JSON object
        builder.Services.AddJournal();
        builder.Services.AddLive(builder.Configuration);
        var app = builder.Build();
        await app.Services.OpenDatabase();
        return app;
    }
}
