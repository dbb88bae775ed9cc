// The bare hub: passes each message on to everybody and stores nothing. Same protocol, payload and logging as LabHub; what a hub costs by itself.
using System.Text.Json;
using LabHub.Live;
using LabHub.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Load;

public sealed class BareHub : Hub
{
    private static long at;

    /// <summary>Such a board that the same phone can speak to both hubs.</summary>
    public object Enter(JsonElement where) => new
    {
        at = Interlocked.Read(ref at),
        now = DateTimeOffset.UtcNow,
        place = where.GetProperty("place").GetString(),
        rows = new { round = new { no = 1, phaseSeq = 6 } },
        yours = new { me = new { seat = Guid.NewGuid().ToString("N") } },
    };

    public async Task<object> Send(string commandId, JsonElement command)
    {
        var number = Interlocked.Increment(ref at);
        await Clients.All.SendAsync("Changed", number, number, new { passed = command });
        return new { answer = "accepted", at = number, yours = new { dots = new { cards = new[] { commandId }, left = 4, done = false, back = Array.Empty<string>() } } };
    }

    /// <summary>As a program of its own: <c>bare --Urls=…</c>. It ends with its parent's.</summary>
    public static async Task Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ServerProcess.Root }); // the same appsettings.json
        builder.Services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = Twins.MostBytes;
            hub.ClientTimeoutInterval = WorkshopHub.GivenUpAfter;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
        }).AddJsonProtocol(json => WireJson.Set(json.PayloadSerializerOptions));
        var app = builder.Build();
        app.MapHub<BareHub>("/hub", connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.ApplicationMaxBufferSize = Twins.MostBytes * 2;
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
        await app.StopAsync();
    }
}
