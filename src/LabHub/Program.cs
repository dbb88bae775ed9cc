// LabHub: services, then what stands at which address.
using System.Net.Sockets;
using LabHub.Features;
using LabHub.Features.Accounts;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Tools;
using Microsoft.AspNetCore.Connections;

if (Usage.Tell(args) is { } told)
    return told;
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Tool.Settings(args), ContentRootPath = Home.ContentRoot(args) });
    builder.AddHome();
    builder.AddReading();
    builder.Services.AddJournal();
    builder.Services.AddLive(builder.Configuration);
    builder.AddAccounts();
    builder.AddPages();

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseLive();
    app.UseHome();
    app.UseAuthentication();
    app.MapAssets();
    app.MapLive();
    app.MapPages();
    if (app.BeginTool(args) is { } over)
        return over;
    await app.Open();
    if (await app.RunTool(args) is { } done)
        return done;
    await app.RunAsync();
    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"LabHub did not start. {taken.Message} Choose another with --urls, or end the other program.");
    return 1;
}
catch (SocketException refused) // an address of another machine, or a port that only root may open
{
    Console.Error.WriteLine($"LabHub did not start. It cannot listen where Urls says: {refused.Message}. Choose another address with --urls.");
    return 1;
}
catch (InvalidDataException wrong) // appsettings.json is no JSON
{
    Console.Error.WriteLine($"LabHub did not start. {wrong.Message} {wrong.InnerException?.InnerException?.Message ?? wrong.InnerException?.Message}");
    return 1;
}
catch (BrokenStart wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
