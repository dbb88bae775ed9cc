// A workshop led over the wire alone: a desk, phones, and the way from phase to phase.
using System.Text.Json;

namespace LabHub.Tests;

public class Led(Phone fani) : IAsyncDisposable
{
    public Phone Fani => fani;

    public List<Phone> People { get; } = [];

    /// <summary>Looked at after every command of the desk.</summary>
    public Action AfterEach { get; set; } = () => { };

    /// <summary>A command of the desk that must be accepted; what it asks to confirm is confirmed.</summary>
    public async Task Lead(object command)
    {
        var answer = await fani.Send(command);
        if (answer.Code()?.StartsWith("confirm.", StringComparison.Ordinal) == true)
        {
            var again = JsonSerializer.SerializeToNode(command)!.AsObject();
            again["confirmed"] = true;
            answer = await fani.Send(again);
        }
        Assert.True(answer.Kind() == "accepted", answer.ToString());
        await fani.Board();
        foreach (var phone in People)
            await phone.Until(p => p.At >= fani.At || Same(p, fani));
        AfterEach();
    }

    public async Task ToWrite(string question = "Kaj bi olajšalo en šolski teden?", string ballot = "dots")
    {
        await Lead(new { type = "start" });
        await NextRound(question, ballot);
    }

    public async Task NextRound(string question, string ballot = "dots", string? view = null)
    {
        await Lead(new { type = "prepareRound", question, kind = "ideas", ballot, view });
        var next = fani.Rows["agenda"].EnumerateArray().Last();
        await Lead(new { type = "openWriting", round = next.GetProperty("no").GetInt32(), phase = next.GetProperty("phaseSeq").GetInt32() });
    }

    /// <summary>Everybody has written one idea.</summary>
    public async Task Write(string about = "Skupni zajtrk")
    {
        for (var i = 0; i < People.Count; i++)
            Assert.Equal("accepted", (await People[i].Send(new { type = "postIdea", text = $"{about} {i + 1}", receipt = Sample.NewReceipt() })).Kind());
    }

    public async Task ToListen()
    {
        await Lead(new { type = "reveal" });
    }

    public async Task ToChoose()
    {
        await Lead(new { type = "showAll" });
        await Lead(new { type = "openChoosing" });
    }

    public async Task<JsonElement> Cards() => (await fani.Board()).GetProperty("rows").GetProperty("choose").GetProperty("cards");

    public async Task ToShape()
    {
        await Lead(new { type = "closeChoosing" });
        var card = fani.Rows["listen"].GetProperty("shown")[0].GetString();
        await Lead(new { type = "takeCard", card, reason = "S tem lahko začnemo." });
    }

    /// <summary>A step that the first phone takes care of.</summary>
    public async Task ToCheck(string what = "Poskusiti skupni zajtrk ob ponedeljkih")
    {
        await Lead(new { type = "draftStep", what, cards = Array.Empty<string>(), byWhen = "2026-12-18", sign = "Otroci pridejo pred 7.45", families = "", support = "", addressee = "" });
        Assert.Equal("accepted", (await People[0].Send(new { type = "volunteerOwner", wording = "Ana, šolska svetovalka" })).Kind());
        await Lead(new { type = "putToCheck", people = People.Count });
    }

    public async Task Answer(string kind = "agree")
    {
        foreach (var phone in People)
            Assert.Equal("accepted", (await phone.Send(new { type = "answer", kind })).Kind());
    }

    public async ValueTask DisposeAsync()
    {
        await fani.DisposeAsync();
        foreach (var phone in People)
            await phone.DisposeAsync();
    }

    private static bool Same(Phone one, Phone other) =>
        (one.Rows.TryGetValue("round", out var a) ? a.GetProperty("phaseSeq").GetInt32() : -1) == (other.Rows.TryGetValue("round", out var b) ? b.GetProperty("phaseSeq").GetInt32() : -1);
}
