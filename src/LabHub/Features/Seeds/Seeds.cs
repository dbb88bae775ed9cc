// seeds/: labs, and for a lab without any workshop a sample, played through the law into the journal.
using LabHub.Features.Labs;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Seeds;

public static class Seeds
{
    /// <summary>The setting <c>Seeds:Sample</c> set to false leaves the samples out.</summary>
    public static async Task LoadSeeds(this IServiceProvider services)
    {
        var root = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, "seeds");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
        foreach (var folder in Sorted(root, "labs", Directory.GetDirectories))
            await LoadLab(db, LabSeed.Read(folder));
        if (services.GetRequiredService<IConfiguration>().GetValue("Seeds:Sample", true))
            foreach (var file in Sorted(root, "workshops", Directory.GetFiles))
                await PlaySample(services, db, file);
    }

    private static async Task LoadLab(LabHubDb db, Lab lab)
    {
        if (await db.Set<Lab>().AnyAsync(l => l.Slug == lab.Slug))
            return;
        db.Add(lab);
        await db.SaveChangesAsync();
    }

    private static async Task PlaySample(IServiceProvider services, LabHubDb db, string path)
    {
        var (file, sample) = (SeedFile.Shown(path), SeedFile.Read<Sample>(path));
        var lab = await db.Set<Lab>().AsNoTracking().SingleOrDefaultAsync(l => l.Slug == sample.Lab)
            ?? throw new BrokenStart(file, "lab", $"there is no lab \"{sample.Lab}\".");
        if (await db.Workshops.AnyAsync(w => w.Lab == lab.Slug))
            return;
        var journal = services.GetRequiredService<WorkshopJournal>();
        var (zone, now) = (services.GetRequiredService<TimeZoneInfo>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        await journal.Create(lab.Slug, $"{lab.Letters}-{now.AddDays(-sample.DaysAgo).Year}-", now, Rooms.NewKeys(), (_, number) => sample.Play(file, number, lab, zone, now));
    }

    private static IEnumerable<string> Sorted(string root, string kind, Func<string, string[]> inside)
    {
        var folder = Path.Combine(root, kind);
        return Directory.Exists(folder) ? inside(folder).Order(StringComparer.Ordinal) : [];
    }
}
