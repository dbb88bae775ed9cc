// The figures of rooms of every size, as a table.
using System.Globalization;

namespace LabHub.Load;

public static class Figures
{
    private static readonly Asked[] Rooms =
    [
        new("choose", 30, 10, Turns: 3),
        new("choose", 60, 10, Turns: 3),
        new("choose", 300, 10, Turns: 3),
        new("choose", 1000, 30), // a bare hub would pass on five million messages
        new("write", 300, 10),
        new("mixed", 300, 10),
        new("reconnect", 300, 10),
    ];

    public static async Task<MachineFigures> Print(TextWriter to)
    {
        await to.WriteLineAsync(
            "| phones | all in | tap → saved: p50 / p99 / most | change → every phone, p99: quiet / busy | lost, double, refused | a phone in one turn: frames, kB | CPU of the server: in all / for 1,000 commands | memory, most | CPU by that of a bare hub: all turns / warm |\n" +
            "|---|---|---|---|---|---|---|---|---|");
        MachineFigures? machine = null;
        foreach (var asked in Rooms)
        {
            var m = await BusyRoom.Run(asked);
            machine = MachineFigures.Busier(machine, m.Machine);
            var (busy, again) = (m.ChangeToEveryPhoneMs.Busy, m.SentAgainToSavedMs);
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {m.People}, {m.Scenario} for {asked.Seconds:0} s") + string.Create(
                CultureInfo.InvariantCulture,
                $" | {m.AllInMs / 1000:0.0} s | {m.TapToSavedMs.P50} / {m.TapToSavedMs.P99} / {m.TapToSavedMs.Max} ms{(again.N > 0 ? $"; {again.N} sent again: {again.P99} ms" : "")} | {m.ChangeToEveryPhoneMs.Quiet.P99} / {(busy.N > 0 ? busy.P99 : "–")} ms | {m.Lost}, {m.Double}, {m.Refused.Values.Sum()} | {m.FramesPerPhone}, {m.BytesPerPhone / 1000.0:0.0} | {m.Server.CpuSeconds} / {m.Server.CpuSecondsPer1000} s | {m.Server.MostMemoryMb} MB | {(m.BareHub is { } bare ? $"{bare.CpuRatio} / {bare.WarmCpuRatio}" : "–")} |"));
        }
        return machine!;
    }
}
