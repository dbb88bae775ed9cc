// What Program.cs calls: the store and the journal.
using LabHub.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LabHub.Journal;

public static class JournalRoom
{
    public static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Database>().AddSingleton<Writer>().AddSingleton<ErasedList>().AddSingleton<WorkshopJournal>();
        services.AddSingleton<LastStop>().AddHostedService(s => s.GetRequiredService<LastStop>());
        services.AddSingleton<Checkpoint>().AddHostedService(s => s.GetRequiredService<Checkpoint>());
        services.AddSingleton<Forgetting>().AddHostedService(s => s.GetRequiredService<Forgetting>());
        services.AddDbContext<LabHubDb>((s, db) => db
            .UseSqlite(s.GetRequiredService<Database>().ConnectionString)
            .AddInterceptors(new Pragmas())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))); // migrations are written by hand
        // Requests and statements are nobody's business: codes, tokens and times of single taps would stand in the log.
        services.AddLogging(log => log.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddDataProtection().SetApplicationName("LabHub");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<Database, ILoggerFactory>((keys, database, log) =>
                keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new(Path.Combine(database.Folder, "keys")), log));
        return services;
    }
}
