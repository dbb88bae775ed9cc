// One workshop of a server in these tests, being led: its room can be looked at, too.
using LabHub.Live;

namespace LabHub.Tests;

public sealed class Evening(LabHubServer server, Room room, Phone fani) : Led(fani)
{
    public LabHubServer Server => server;

    public Room Room => room;

    public string Code => room.Now.State.Code;

    /// <summary>The doors are open, and these voices have come.</summary>
    public static async Task<Evening> Open(LabHubServer server, params string?[] voices)
    {
        var room = await server.Workshop();
        var evening = new Evening(server, room, await server.Desk(room));
        await evening.Lead(new { type = "openDoors" });
        foreach (var voice in voices)
            evening.People.Add(await server.Phone(room, voice));
        return evening;
    }

    /// <summary>These voices have written and choose now.</summary>
    public static Task<Evening> Choosing(LabHubServer server, params string?[] voices) => Choosing(server, "dots", voices);

    /// <summary>The same, with cards to be weighed.</summary>
    public static Task<Evening> Weighing(LabHubServer server, params string?[] voices) => Choosing(server, "weigh", voices);

    private static async Task<Evening> Choosing(LabHubServer server, string ballot, string?[] voices)
    {
        var evening = await Open(server, voices);
        await evening.ToWrite(ballot: ballot);
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        return evening;
    }
}
