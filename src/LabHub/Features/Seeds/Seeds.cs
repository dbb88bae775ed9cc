// seeds/: the labs and, later in this file's room, the sample workshop. Loaded where the database has no such lab yet.
using LabHub.Features.Labs;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Seeds;

public static class Seeds
{
    public static async Task LoadSeeds(this IServiceProvider services)
    {
        var root = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, "seeds");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
        foreach (var folder in Folders(Path.Combine(root, "labs")))
        {
            var lab = LabSeed.Read(folder);
            if (await db.Set<Lab>().AnyAsync(l => l.Slug == lab.Slug))
                continue;
            db.Add(lab);
            await db.SaveChangesAsync();
        }
    }

    private static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : [];
}
