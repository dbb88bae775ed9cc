// The busy room as a program: dotnet run -c Release --project tests/LabHub.Load -- choose --people 300 --seconds 10
using System.Text.Json;
using LabHub.Load;

if (args is not ["choose" or "wake", ..])
{
    Console.Error.WriteLine("usage: choose [--people 300] [--seconds 10] [--taps 5] | wake [--facts 10000]");
    return 2;
}
int Option(string name, int usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : usual;

object figures = args[0] == "wake"
    ? await LongJournal.Wake(Option("--facts", 10_000))
    : await BusyRoom.Choose(Option("--people", 300), TimeSpan.FromSeconds(Option("--seconds", 10)), Option("--taps", 5));
Console.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
return 0;
