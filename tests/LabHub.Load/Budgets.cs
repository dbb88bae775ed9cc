// The budgets of the house as a table: what must be, what was measured, and whether it is met.
using System.Globalization;
using LabHub.Tests;

namespace LabHub.Load;

public static class Budgets
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A few minutes; each row is printed as soon as it is known.</summary>
    public static async Task<MachineFigures> Print(TextWriter to)
    {
        void Row(string what, string must, FormattableString measured, bool met) =>
            to.WriteLine(string.Create(Plain, $"| {what} | {must} | {measured.ToString(Plain)} | {(met ? "met" : "not met")} |"));

        await to.WriteLineAsync("| what | must | measured | |\n|---|---|---|---|");
        var started = await Start();
        Row("start to first answer, on an empty folder", "≤ 3 s", $"{started.Ms:0} ms", started.Ms <= 3000);
        Row("first load of the phone, compressed", "≤ 100 kB", $"{started.First.Bytes / 1000.0:0.0} kB, {started.First.Files} files", started.First.Bytes <= 100_000);
        Row("from the short address to the lobby, compressed", "≤ 100 kB", $"{started.First.BytesFromAddress / 1000.0:0.0} kB, {started.First.FilesFromAddress} files", started.First.BytesFromAddress <= 100_000);
        var wake = await LongJournal.Wake(10_000);
        Row("waking a workshop of 10,000 events", "≤ 100 ms", $"{wake.FirstMs} ms at first, {wake.BestMs} to {wake.WorstMs} ms", wake.FirstMs <= 100);

        var sixty = await BusyRoom.Run(new("join", 60, 1.2));
        Row("60 phones join within 1.2 s", "all in, ≤ 3 s", $"{sixty.AllInMs / 1000:0.0} s", sixty is { NotBack: 0, Lost: 0, AllInMs: <= 3000 });
        var many = await BusyRoom.Run(new("join", 300, 5));
        Row("300 phones join within 5 s", "all in, ≤ 8 s", $"{many.AllInMs / 1000:0.0} s", many is { NotBack: 0, Lost: 0, AllInMs: <= 8000 });

        var thirty = await BusyRoom.Run(new("choose", 30, 10, Turns: 3));
        Row("CPU by that of a bare hub, 30 phones choosing", "≤ 1.5", $"{thirty.BareHub!.CpuRatio}, warm {thirty.BareHub.WarmCpuRatio}", thirty.BareHub.CpuRatio <= 1.5);
        var hundred = await BusyRoom.Run(new("choose", 100, 10));
        Row("memory, 100 phones", "≤ 200 MB", $"{hundred.Server.MostMemoryMb} MB", hundred.Server.MostMemoryMb <= 200);

        var usual = await BusyRoom.Run(new("choose", 300, 10, Turns: 3));
        Row("300 phones, 5 dots each in 10 s: tap → saved, p99; lost; double", "≤ 250 ms; 0; 0", $"{usual.TapToSavedMs.P99} ms; {usual.Lost}; {usual.Double}", usual is { TapToSavedMs.P99: <= 250, Lost: 0, Double: 0 });
        Row("a change → every phone of 300, p99, busy", "≤ 500 ms", $"{usual.ChangeToEveryPhoneMs.Busy.P99} ms", usual.ChangeToEveryPhoneMs is { Busy.P99: <= 500, Untold: 0 });
        Row("a change → every phone of 300, p99, quiet", "≤ 60 ms", $"{usual.ChangeToEveryPhoneMs.Quiet.P99} ms", usual.ChangeToEveryPhoneMs.Quiet.P99 <= 60);
        Row("CPU by that of a bare hub, 300 phones choosing", "< 1", $"{usual.BareHub!.CpuRatio}, warm {usual.BareHub.WarmCpuRatio}", usual.BareHub.CpuRatio < 1);

        var fast = await BusyRoom.Run(new("choose", 300, 10, Rate: 2100));
        Row("marks a second, on disk and told to 300 phones; p99 tap → saved", "≥ 2,000; ≤ 250 ms", $"{fast.SavedPerSecond}; {fast.TapToSavedMs.P99} ms; lost {fast.Lost}, double {fast.Double}", fast is { SavedPerSecond: >= 2000, TapToSavedMs.P99: <= 250, Lost: 0, Double: 0 });
        Row("CPU seconds of the server for 1,000 of these marks", "≤ 1", $"{fast.Server.CpuSecondsPer1000}", fast.Server.CpuSecondsPer1000 <= 1);

        var thousand = await BusyRoom.Run(new("choose", 1000, 30));
        Row("1,000 phones choosing for 30 s: p99; lost; double; dropped", "≤ 1 s; 0; 0; 0", $"{thousand.TapToSavedMs.P99} ms; {thousand.Lost}; {thousand.Double}; {thousand.NotBack}", thousand is { TapToSavedMs.P99: <= 1000, Lost: 0, Double: 0, NotBack: 0, Refused.Count: 0 });
        Row("memory, 1,000 phones", "≤ 300 MB", $"{thousand.Server.MostMemoryMb} MB", thousand.Server.MostMemoryMb <= 300);

        var killed = await Repeated.Run("kill", Asked.Read("kill", ["--times", "5"]), TextWriter.Null);
        Row("SIGKILL in the middle of choosing, writing, both, coming and coming back, 300 phones: lost; double; not back", "0; 0; 0", $"{killed.Lost}; {killed.Double}; {killed.NotBack} ({killed.Answered} answered, {killed.SentAgain} of them sent again)", killed.IsWhole);
        return new[] { thirty, usual, fast, thousand }.Select(m => m.Machine).Append(killed.Machine).Aggregate(MachineFigures.Busier);
    }

    private static async Task<(double Ms, Loaded First)> Start()
    {
        var folder = Directory.CreateTempSubdirectory("labhub-load-").FullName;
        try
        {
            var began = System.Diagnostics.Stopwatch.StartNew();
            double ms;
            await using (var empty = new House(Path.Combine(folder, "empty.db")))
            {
                await empty.Start();
                using var http = new HttpClient { BaseAddress = empty.Address };
                (await http.GetAsync("/")).EnsureSuccessStatusCode();
                ms = began.Elapsed.TotalMilliseconds;
            }
            var prepared = await Prepared.Make(folder);
            await using var house = new House(prepared.Database);
            await house.Start();
            await using var desk = new Desk(house, prepared);
            await desk.OpenDoors();
            await using var phone = new Phone(house.Address, desk.Code);
            await phone.Join(Sample.Voices[0].Id);
            return (ms, await FirstLoad.Of(house.Address, desk.Code, phone.Token!));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
