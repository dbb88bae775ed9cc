// The wall stays what it was while its line is gone: no error, no empty page, at most the mark in its corner.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class AFullRoom
{
    private const float SilenceIsNoticed = 90_000; // ms; SignalR gives up a silent server after 30 s, and the mark comes 10 s later

    [Fact]
    public async Task The_screen_keeps_its_picture_while_its_line_is_dead_and_goes_on_by_itself()
    {
        await using var scene = await Scene.Open();
        await using var line = new RoomNetwork(scene.Server.Address);
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var room = scene.Server.Rooms.ByCode(await fani.Code())!;
        await using var desk = await scene.Server.Desk(room);
        await using var ana = await scene.Server.Phone(room, room.Voice("Družine"));
        var screen = await scene.Screen();
        await screen.Opens(scene.At(desk.Rows["desk"].GetProperty("pairing").GetString()!, line));
        await desk.Send(new { type = "start", confirmed = true });
        await desk.OpensARound("Kaj bi olajšalo en šolski teden?");
        await screen.Reads("Kaj bi olajšalo en šolski teden?");
        await screen.Reads(Sl("write.count", ("n", 0)));
        var before = await Picture(screen);

        line.Die();
        await ana.Must("write", new { type = "postIdea", text = "Skupni zajtrk", receipt = Sample.NewReceipt() });
        var mark = screen.Page.GetByText(Sl("screen.lost"));
        await Assertions.Expect(mark).ToHaveCountAsync(1, new() { Timeout = SilenceIsNoticed });
        Assert.Equal(before, (await Picture(screen)).Replace(Sl("screen.lost"), "", StringComparison.Ordinal).Trim());
        await screen.LooksRight("The dead line");
        await desk.Leads("write", new { type = "reveal", confirmed = true });

        line.Mend();
        await Assertions.Expect(screen.Page.GetByText(Sl("screen.listenSoon"))).ToBeVisibleAsync(new() { Timeout = SilenceIsNoticed });
        await Assertions.Expect(mark).ToHaveCountAsync(0, new() { Timeout = SilenceIsNoticed });
        Assert.DoesNotContain(scene.Complaints, complaint => !complaint.Contains("net::ERR_", StringComparison.Ordinal) && !complaint.Contains("WebSocket", StringComparison.Ordinal));
    }

    private static async Task<string> Picture(Person screen) => (await screen.Page.Locator("#room").InnerTextAsync()).Trim();
}
