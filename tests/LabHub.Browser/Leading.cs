// What Fani does at her desk in more than one scene.
using LabHub.Domain;
using LabHub.Tests;
using Microsoft.Playwright;

namespace LabHub.Browser;

public static class Leading
{
    /// <summary>The join code as it stands on the desk.</summary>
    public static async Task<string> Code(this Person fani) =>
        string.Concat((await fani.Page.Locator(".big-code").InnerTextAsync()).Where(Doors.CodeLetters.Contains));

    /// <summary>Ticks the card with these words on the wall.</summary>
    public static async Task Selects(this Person fani, string idea) =>
        await fani.Page.GetByRole(AriaRole.Checkbox, new() { Name = idea }).First.CheckAsync();

    /// <summary>A command of a desk on the wire, in its phase; it must be accepted.</summary>
    public static async Task Leads(this Phone desk, string phase, object command)
    {
        await desk.Until(d => d.Phase() == phase);
        await desk.Board();
        var answer = await desk.Send(command);
        Assert.True(answer.Kind() == "accepted", answer.ToString());
    }

    /// <summary>Says yes to what the desk asks before it goes on, where it asks.</summary>
    public static async Task Confirms(this Person fani)
    {
        var yes = fani.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button).Last;
        try
        {
            await yes.ClickAsync(new() { Timeout = 3000 });
        }
        catch (TimeoutException)
        {
            // Nothing was asked.
        }
    }
}
