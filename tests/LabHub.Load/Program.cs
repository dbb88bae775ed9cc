// The busy room as a program: dotnet run -c Release --project tests/LabHub.Load -- choose --people 300 --seconds 10
using System.Text.Encodings.Web;
using System.Text.Json;
using LabHub.Load;

if (args is ["bare", ..])
{
    await BareHub.Run(args[1..]);
    return 0;
}
if (args is ["--table", ..])
{
    await Budgets.Print(Console.Out);
    return 0;
}
object? figures = args is ["wake", ..]
    ? await LongJournal.Wake((int)(Asked.Number(args, "--facts") ?? 10_000))
    : Asked.Read(args) is { } asked ? await BusyRoom.Run(asked) : null;
if (figures is null)
{
    Console.Error.WriteLine(Asked.Usage);
    return 2;
}
Console.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
return figures is Measured { Lost: > 0 } or Measured { Double: > 0 } ? 1 : 0;
