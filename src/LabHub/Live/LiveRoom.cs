// What Program.cs calls: the rooms, the hub and its twins.
using System.Net;
using LabHub.Shared;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LabHub.Live;

public static class LiveRoom
{
    /// <summary>Nothing that anybody types here is longer.</summary>
    private const long MostBytesOfAForm = 256 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<HubFrames>().AddSingleton<IFrames>(s => s.GetRequiredService<HubFrames>());
        services.AddSingleton<HubLifetimeManager<WorkshopHub>>(s => s.GetRequiredService<HubFrames>()); // SignalR's own is for hubs that have none
        services.AddSingleton<Rooms>().AddSingleton<CodeGuesses>().AddSingleton<Doorkeeper>().AddSingleton<OpenDesks>().AddSingleton<Joining>().AddSingleton<OpenedDoors>();
        services.AddSingleton<Health>().AddSingleton<Watching>();
        services.AddSingleton<Pulse>().AddHostedService(s => s.GetRequiredService<Pulse>());
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = Twins.MostBytes;
            hub.ClientTimeoutInterval = WorkshopHub.GivenUpAfter;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
        }).AddJsonProtocol(json => WireJson.Set(json.PayloadSerializerOptions));
        services.AddSingleton<JsonHubProtocol>().Replace(ServiceDescriptor.Singleton<IHubProtocol, WatchedJson>());
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytesOfAForm);
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, configuration));
        return services;
    }

    /// <summary>Before everything else that looks at host, scheme or address.</summary>
    public static void UseLive(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseOriginCheck();
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapHub<WorkshopHub>("/hub", connection =>
        {
            connection.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            connection.CloseOnAuthenticationExpiration = true; // who is still signed in comes back by itself
            connection.ApplicationMaxBufferSize = Twins.MostBytes * 2;
            connection.TransportSendTimeout = WorkshopHub.GivenUpAfter; // a socket that takes nothing is given up like one that says nothing
        });
        app.MapTwins();
        app.MapClearing();
        app.MapHealth();
    }

    /// <summary>Only a proxy that the setting KnownProxies names may say who asks; nobody else's word counts.</summary>
    private static void Trust(ForwardedHeadersOptions forwarded, IConfiguration configuration)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("KnownProxies").Get<string[]>() ?? [])
        {
            forwarded.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                ? address
                : throw new BrokenStart("appsettings.json", "KnownProxies", $"\"{proxy}\" is not an IP address."));
        }
    }
}
