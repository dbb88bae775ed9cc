// Who leads: takes the room from the doors to the phase that a scenario needs.
using System.Text.Json;
using LabHub.Tests;

namespace LabHub.Load;

public sealed class Desk(House house, Prepared prepared) : IAsyncDisposable
{
    private const int Ideas = 20; // as many cards give five dots each (METHOD 1)
    private Phone phone = New(house, prepared);

    public string Code => phone.Rows["workshop"].GetProperty("code").GetString()!;

    public string[] Cards => [.. phone.Rows["choose"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()!)];

    public async Task OpenDoors()
    {
        await phone.Enter();
        await Lead(new { type = "openDoors" });
    }

    public async Task Return()
    {
        await phone.DisposeAsync();
        phone = New(house, prepared);
        await phone.Enter();
    }

    public async Task ToWrite(Crowd crowd)
    {
        await Lead(new { type = "start" });
        await Lead(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas" });
        await Lead(new { type = "openWriting" });
        foreach (var person in crowd.People)
            await person.Phone.Until(p => p.Rows.ContainsKey("writing"));
    }

    public async Task ToChoose(Crowd crowd)
    {
        await ToWrite(crowd);
        for (var i = 0; i < Ideas; i++)
            await Doing.Post(crowd.People[i % crowd.People.Count]);
        await Lead(new { type = "reveal" });
        await Lead(new { type = "showAll" });
        await Lead(new { type = "openChoosing" });
        foreach (var person in crowd.People)
            await person.Phone.Until(p => p.Rows.ContainsKey("choose"));
    }

    /// <summary>A change that every phone is told: another end of the time.</summary>
    public Task Change() => Lead(new { type = "setTimer", minutes = Random.Shared.Next(1, 60) });

    /// <summary>A change that makes a larger frame.</summary>
    public Task EditAgreement(string text) => Lead(new { type = "editAgreement", text });

    public ValueTask DisposeAsync() => phone.DisposeAsync();

    private async Task Lead(object command)
    {
        var answer = await phone.Send(command);
        if (answer.Code()?.StartsWith("confirm.", StringComparison.Ordinal) == true)
        {
            var again = JsonSerializer.SerializeToNode(command)!.AsObject();
            again["confirmed"] = true;
            answer = await phone.Send(again);
        }
        if (answer.Kind() is not ("accepted" or "alreadyDone"))
            throw new InvalidOperationException($"{JsonSerializer.Serialize(command)}: {answer}");
        await phone.Board();
    }

    private static Phone New(House house, Prepared prepared) => new(house.Address, prepared.Workshop, "desk") { Cookie = prepared.DeskCookie, KeepsBytes = false };
}
