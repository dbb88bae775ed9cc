// What is printed for people to read: the budgets, the figures by size, and below them the machine.
namespace LabHub.Load;

public static class Tables
{
    /// <param name="asked"><c>--table</c>, <c>--figures</c>, or both.</param>
    public static async Task Print(IReadOnlyList<string> asked, TextWriter to)
    {
        if (asked.FirstOrDefault(word => word is not ("--table" or "--figures")) is { } other)
            throw new NotUnderstood($"{other} does not fit here; only --table and --figures stand together.");
        MachineFigures? machine = null;
        if (asked.Contains("--table"))
            machine = await Budgets.Print(to);
        if (asked.Count > 1)
            await to.WriteLineAsync();
        if (asked.Contains("--figures"))
            machine = MachineFigures.Busier(machine, await Figures.Print(to));
        await to.WriteLineAsync($"\n{machine}");
    }
}
