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
        services.AddSingleton<Database>().AddSingleton<Writer>().AddSingleton<WorkshopJournal>();
        services.AddSingleton<Checkpoint>().AddHostedService(s => s.GetRequiredService<Checkpoint>());
        services.AddSingleton<Forgetting>().AddHostedService(s => s.GetRequiredService<Forgetting>());
        services.AddDbContext<LabHubDb>((s, db) => db
            .UseSqlite(s.GetRequiredService<Database>().ConnectionString)
            .AddInterceptors(new Pragmas())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))); // migrations are written by hand
        services.AddDataProtection().SetApplicationName("LabHub");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<Database, ILoggerFactory>((keys, database, log) =>
                keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new(Path.Combine(database.Folder, "keys")), log));
        return services;
    }
}
