using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Storage;
using LabHub.Tools;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddJournal();
    builder.Services.AddLive(builder.Configuration);
    var app = builder.Build();
    await app.Services.OpenDatabase();
    app.UseLive();
    app.MapLive();
    if (await app.RunTool(args) is { } done)
        return done;
    await app.RunAsync();
    return 0;
}
catch (BrokenStart broken)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}

public partial class Program;
