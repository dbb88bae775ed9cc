// The busy room as a program: dotnet run -c Release --project tests/LabHub.Load -- choose --people 300 --seconds 10
using System.Text.Encodings.Web;
using System.Text.Json;
using LabHub.Load;

if (args is ["bare", ..])
{
    await BareHub.Run(args[1..]);
    return 0;
}
try
{
    return await Play();
}
catch (NotUnderstood wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

async Task<int> Play()
{
    switch (args)
    {
        case ["--table" or "--figures", ..]:
            await Tables.Print(args, Console.Out);
            return 0;
        case ["wake", .. var options]:
            return Print(await LongJournal.Wake(new CommandLine(options, "--facts").Whole("--facts", 10_000, most: 10_000_000)), whole: true);
        case ["slow", .. var options]:
            var slow = await SlowRoom.Run(SlowRoom.Read(options));
            return Print(slow, slow is { Lost: 0, Double: 0, NotBack: 0 });
        case [var scenario, .. var options] when Asked.Knows(scenario):
            var runs = Asked.Read(scenario, options);
            if (runs is [var once])
            {
                var measured = await BusyRoom.Run(once);
                return Print(measured, measured.IsWhole);
            }
            var sum = await Repeated.Run(scenario, runs, Console.Error);
            return Print(sum, sum.IsWhole);
        default:
            throw new NotUnderstood((args is [var unknown, ..] ? $"There is no {unknown}.\n" : "") + Asked.Usage);
    }
}

static int Print(object figures, bool whole)
{
    Console.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    return whole ? 0 : 1;
}
