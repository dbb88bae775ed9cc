// The start: database, seeds, and then the addresses, so that a person in front of a laptop knows what to type where.
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using LabHub.Features.Accounts;
using LabHub.Features.Seeds;
using LabHub.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LabHub.Shared;

public static class Start
{
    public static async Task Open(this WebApplication app)
    {
        // Asked for now, so that a wrong setting is one sentence and not a crash in the middle of the start.
        _ = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        if (await app.Services.OpenDatabase() is { } found)
            Console.WriteLine(found);
        await app.Services.LoadSeeds();
        var first = app.Services.GetRequiredService<FirstCoordinator>();
        var missing = await first.IsMissing();
        app.Lifetime.ApplicationStarted.Register(() => Tell(app, missing ? first.Address : null));
    }

    private static void Tell(WebApplication app, string? setup)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList() ?? [];
        if (bound.FirstOrDefault() is not { } address)
            return;
        var everywhere = address.Host is "*" or "+" or "0.0.0.0" or "[::]";
        var here = $"{address.Scheme}://{(everywhere ? "localhost" : address.Host)}:{address.Port}";
        Console.WriteLine($"LabHub on this machine:          {here}");
        if (everywhere)
            foreach (var phone in InThisNetwork())
                Console.WriteLine($"for phones in the same network:  {address.Scheme}://{phone}:{address.Port}");
        if (setup is not null)
            Console.WriteLine($"become the first coordinator:    {here}{setup}   (works once)");
    }

    private static IEnumerable<IPAddress> InThisNetwork() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(i => i.OperationalStatus is OperationalStatus.Up && i.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
        .SelectMany(i => i.GetIPProperties().UnicastAddresses)
        .Select(a => a.Address)
        .Where(a => a.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(a) && !a.ToString().StartsWith("169.254.", StringComparison.Ordinal));
}
