// The tools beside the server (Usage): what each needs is looked at before the database is opened, the work is done after.
using LabHub.Journal;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Tools;

public static class Tool
{
    /// <summary>What follows the tool and its file. A file such as /mnt/copy.db would be read as the name of a setting, and swallow the next one.</summary>
    public static string[] Settings(string[] args) => [.. args.SkipWhile(word => !word.StartsWith('-'))];

    /// <summary>To be called before the database is opened, which makes one where there is none: of nothing there is no copy, and nothing to look at.</summary>
    /// <returns>The exit code of a tool that cannot begin or need not open it, or null. Throws <see cref="BrokenStart"/> if the server itself cannot.</returns>
    public static int? BeginTool(this WebApplication app, string[] args)
    {
        var services = app.Services;
        var file = services.GetRequiredService<Database>().File;
        switch (Asked(args))
        {
            case []:
                services.GetRequiredService<LastStop>().RefuseSecond();
                return null;
            case ["backup", ..] and not ["backup", { Length: > 0 }]:
                Console.Error.WriteLine("backup needs one FILE.");
                return 2;
            case ["backup" or "verify", ..] when new FileInfo(file) is not { Exists: true, Length: > 0 }:
                Console.Error.WriteLine($"There is no database at {file} (ConnectionStrings:LabHub).");
                return 1;
            case ["verify"]:
                using (var scope = services.CreateScope())
                    return Verify.Copy(services.GetRequiredService<Database>(), services.GetRequiredService<ErasedList>(), scope.ServiceProvider.GetRequiredService<LabHubDb>().Database.GetMigrations().Last(), Console.Out);
            case ["verify" or "purge" or "seed"] or ["backup" or "import-polis", ..]:
                return null;
            case var asked:
                Console.Error.WriteLine($"LabHub knows no tool \"{string.Join(' ', asked)}\".\n\n{Usage.Text}");
                return 2;
        }
    }

    /// <summary>To be called once the database is open.</summary>
    /// <returns>The exit code of a tool, or null if the server itself was asked for.</returns>
    public static async Task<int?> RunTool(this WebApplication app, string[] args)
    {
        var services = app.Services;
        switch (Asked(args))
        {
            case []:
                return null;
            case ["import-polis", ..]:
                return await ActivatorUtilities.CreateInstance<ImportPolis>(services).Run(args[1..], Console.Out, Console.Error);
            case ["backup", var file]:
                return await Backup.Make(services.GetRequiredService<Writer>(), file, Console.Out);
            case ["verify"]:
                return Verify.All(services.GetRequiredService<Database>(), services.GetRequiredService<ErasedList>(), Console.Out);
            case ["purge"]:
                var n = await services.GetRequiredService<Forgetting>().Once();
                while (!await services.GetRequiredService<Checkpoint>().Truncated())
                    await Task.Delay(100);
                Console.WriteLine($"Purged: {n} workshops lost what is over its keeping.");
                return 0;
            case ["seed"]:
                Console.WriteLine("Seeds are loaded."); // the start does it, where they are missing
                return 0;
            default:
                throw new System.Diagnostics.UnreachableException(); // told before the database was opened
        }
    }

    private static string[] Asked(string[] args) => [.. args.TakeWhile(word => !word.StartsWith('-'))]; // settings may follow
}
