// --help: how LabHub is started, and what it can do besides.
namespace LabHub.Shared;

public static class Usage
{
    public const string Text = """
        LabHub                                        starts the server
        LabHub backup FILE                            a consistent copy while people work
        LabHub verify                                 does every journal replay? one line a fault, exit code 1
        LabHub purge                                  the job that forgets, now
        LabHub seed                                   loads the seeds, where they are missing
        LabHub import-polis FOLDER --lab SLUG         a public conversation of Polis into a lab's record

        Settings follow, as in appsettings.json:
          --urls http://127.0.0.1:5080                where it listens; usually every address of this machine, port 5080
          --ConnectionStrings:LabHub "Data Source=F"  the database file

        With dotnet run, write "dotnet run --project src/LabHub --" for LabHub.
        """;

    /// <returns>The exit code, or null if nobody asked and every option has its value.</returns>
    public static int? Tell(string[] args)
    {
        if (args is ["help", ..] || args.Any(word => word is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(Text);
            return 0;
        }
        // A slip such as --hlep would open the server to the whole network.
        if (args is not [['-', ..] first, ..] || first.Contains('=') || (args.Length > 1 && !args[1].StartsWith('-')))
            return null;
        Console.Error.WriteLine($"LabHub does not know \"{first}\" without a value.\n\n{Text}");
        return 2;
    }
}
