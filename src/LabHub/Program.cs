using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Storage;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddJournal();
    builder.Services.AddLive(builder.Configuration);
    var app = builder.Build();
    await app.Services.OpenDatabase();
    app.UseLive();
    app.MapLive();
    await app.RunAsync();
    return 0;
}
catch (BrokenStart broken)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}

public partial class Program;
