// What Fani does at her desk in more than one scene.
using LabHub.Domain;
using LabHub.Live;
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

    /// <summary>A command of a phone or a desk that must be accepted, once it is in one of these phases.</summary>
    public static Task Must(this Phone phone, string phases, object command) => phone.Must(phases, _ => command);

    /// <summary>The same with what the phone knows only then.</summary>
    public static async Task Must(this Phone phone, string phases, Func<Phone, object> command)
    {
        await phone.Until(p => phases.Split(' ').Contains(p.Phase()), seconds: 30);
        var answer = await phone.Send(command(phone));
        Assert.True(answer.Kind() == "accepted", $"{command(phone)}: {answer}");
    }

    /// <summary>A new round with this question, and its writing is open.</summary>
    public static async Task OpensARound(this Phone desk, string question, string ballot = "dots", string? view = null)
    {
        var prepared = desk.Rows["agenda"].GetArrayLength();
        await desk.Send(new { type = "prepareRound", question, kind = "ideas", ballot, view });
        await desk.Until(d => d.Rows["agenda"].GetArrayLength() > prepared);
        var next = desk.Rows["agenda"].EnumerateArray().Last();
        var answer = await desk.Send(new { type = "openWriting", round = next.GetProperty("no").GetInt32(), phase = next.GetProperty("phaseSeq").GetInt32() });
        Assert.True(answer.Kind() == "accepted", answer.ToString());
    }

    /// <summary>The id of the voice with this Slovene name: a template gives its voices ids of its own.</summary>
    public static string Voice(this Room room, string name) => room.Now.State.Setup.Voices.Single(v => v.Names["sl"] == name).Id;

    /// <summary>A phone as a program comes in through this line.</summary>
    public static async Task<Phone> Comes(this RoomNetwork line, string code, string? voice)
    {
        var phone = new Phone(line.Address, code);
        Assert.Equal("accepted", (await phone.Join(voice)).Kind());
        await phone.Enter();
        return phone;
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
