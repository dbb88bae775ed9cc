// What a scene does to a phone that people do not see: a slow processor, and the sleep of a locked screen (SCENARIOS 1).

namespace LabHub.Browser;

public static class CheapPhone
{
    private const int TimesSlower = 4;

    public static async Task IsACheapPhone(this Person person) =>
        await (await person.Page.Context.NewCDPSessionAsync(person.Page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = TimesSlower });

    /// <summary>Locked: nothing runs any more.</summary>
    public static Task FallsAsleep(this Person person) => person.Lives("frozen");

    public static Task Wakes(this Person person) => person.Lives("active");

    private static async Task Lives(this Person person, string state) =>
        await (await person.Page.Context.NewCDPSessionAsync(person.Page)).SendAsync("Page.setWebLifecycleState", new() { ["state"] = state });
}
