// S3, "My phone went to sleep": one phone is locked for 12 minutes, another has no network for a minute; meanwhile the round moves on.
using LabHub.Live;
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class Asleep(ITestOutputHelper output)
{
    private const string Half = "Še nekaj, kar sem ravno";
    private const string Choice = "Misel številka 3";
    private const int Ideas = 8;
    private const int Dots = 2; // of eight cards
    private const int People = 5;

    private static readonly TimeSpan Offline = TimeSpan.FromSeconds(60);

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task Phones_that_slept_or_were_cut_off_stand_where_the_room_stands_and_their_tap_counts_once(int seed)
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var code = await fani.Code();
        var room = scene.Server.Rooms.ByCode(code)!;
        await using var desk = await scene.Server.Desk(room);
        await using var locked = new RoomNetwork(scene.Server.Address, seed);
        await using var cut = new RoomNetwork(scene.Server.Address, seed + 100);
        await using var phone = await LockedPhone.Open(scene.Playwright);
        var (ana, ofAna) = await Joins(scene, "Ana", code, "Družine", locked, phone.Page);
        var (cene, ofCene) = await Joins(scene, "Cene", code, "Mladi", cut);
        await ToListen(scene, room, fani, desk);
        foreach (var person in new[] { ana, cene })
            await BeginsToWrite(person);

        // Ana's phone is locked, Cene has no network; the round moves on without them.
        await ana.Page.EvaluateAsync("() => { hubIsHeld = true; }"); // when it wakes, the hub does not come back for a while
        var slow = await ana.IsACheapPhone();
        await phone.FallsAsleep();
        var cutAt = ofCene.Now;
        await cene.Page.Context.SetOfflineAsync(true);
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        scene.Server.Time.Move(TimeSpan.FromMinutes(12));
        await desk.Until(d => Here(d) <= 2); // the three who wrote have put their phones away
        Assert.Equal(People, desk.Rows["room"].GetProperty("people").GetInt32()); // E40
        Assert.Equal(People, desk.Rows["choose"].GetProperty("of").GetInt32());

        var woken = ofAna.Now;
        await phone.Wakes();
        Assert.True(await ana.Page.EvaluateAsync<bool>("() => window.wasFrozen")); // it did sleep
        var whole = await StandsInChoose(ana, ofAna, woken);
        var saved = await Taps(ana, ofAna, woken);
        await slow.DisposeAsync();
        Assert.Contains(ofAna.Asked, asked => asked.At >= woken && asked.Request == "POST placeDot");
        Assert.Equal(1, Marks(scene));
        await ana.Page.EvaluateAsync("() => { hubIsHeld = false; }");
        output.WriteLine($"locked: current screen {whole.TotalSeconds:0.0} s after waking (3), without a hub; the tap saved {saved.TotalSeconds:0.0} s after it");

        await Task.Delay(Offline - (ofCene.Now - cutAt) is { Ticks: > 0 } rest ? rest : TimeSpan.Zero);
        await cene.Reads(Sl("net.offline").Split(". ")[0]);
        slow = await cene.IsACheapPhone();
        var back = ofCene.Now;
        await cene.Page.Context.SetOfflineAsync(false);
        whole = await StandsInChoose(cene, ofCene, back);
        saved = await Taps(cene, ofCene, back);
        var hub = await ofCene.Enters(back);
        await slow.DisposeAsync();
        output.WriteLine($"offline 60 s: current screen {whole.TotalSeconds:0.0} s after the return (3), hub after {hub.TotalSeconds:0.0} s; the tap saved {saved.TotalSeconds:0.0} s after it");
        Assert.Equal(2, Marks(scene));

        // The hub is there again, and nothing was counted twice.
        await ofAna.Enters(woken);
        await desk.Until(d => Here(d) == 2);
        await ana.Reads(Sl("choose.left", ("n", Dots - 1)));
        Assert.Equal(2, Marks(scene));
        Assert.Empty(ofAna.Boxes.Concat(ofCene.Boxes));
        Assert.Empty(scene.Faults);
        output.WriteLine($"seed {seed}, locked: {locked}");
        output.WriteLine($"seed {seed}, offline: {cut}");
    }

    private static async Task<(Person Phone, Watch Watch)> Joins(Scene scene, string name, string code, string voice, RoomNetwork network, IPage? on = null)
    {
        var phone = await scene.Joins(name, code, voice, network, on);
        var watch = await Watch.Over(phone);
        await phone.HubCanBeHeld();
        await phone.Page.ReloadAsync();
        await watch.Enters(TimeSpan.Zero);
        return (phone, watch);
    }

    /// <summary>Three others have written eight ideas; the first card is on the wall.</summary>
    private static async Task ToListen(Scene scene, Room room, Person fani, Phone desk)
    {
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await desk.Until(d => d.Rows.ContainsKey("round") && d.Phase() == "write");
        foreach (var voice in room.Now.State.Setup.Voices.Take(People - 2).Select((voice, n) => (voice.Id, n)))
        {
            await using var phone = await scene.Server.Phone(room, voice.Id);
            for (var i = voice.n; i < Ideas; i += People - 2)
                Assert.Equal("accepted", (await phone.Send(new { type = "postIdea", text = $"Misel številka {i}", receipt = Sample.NewReceipt() })).Kind());
        }
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Until(d => d.Phase() == "listen");
        await desk.Board();
        await desk.Leads("listen", new { type = "nextCard", card = desk.Rows["next"].GetProperty("id").GetString() });
    }

    private static async Task BeginsToWrite(Person person)
    {
        await person.Reads(Sl("listen.hint").Split(". ")[0]);
        await person.Taps(Sl("write.mine"));
        await person.Taps(Sl("write.another"));
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(Half);
    }

    /// <summary>Without a tap: the screen of the phase, its name said aloud, all dots, and the half of a sentence.</summary>
    private static async Task<TimeSpan> StandsInChoose(Person person, Watch watch, TimeSpan since)
    {
        await person.Reads(Sl("choose.title"));
        var whole = watch.Now - since;
        await person.Reads(Sl("choose.have", ("n", Dots)));
        await Assertions.Expect(person.Page.Locator("textarea")).ToHaveValueAsync(Half);
        return whole;
    }

    private static async Task<TimeSpan> Taps(Person person, Watch watch, TimeSpan since)
    {
        var tapped = watch.Now;
        await person.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = Choice }).ClickAsync();
        await person.Reads(Sl("choose.left", ("n", Dots - 1)));
        await Assertions.Expect(person.Page.Locator(".dots-left").GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        var saved = watch.Now - tapped;
        await watch.Hears(Sl("phase.choose"), since);
        return saved;
    }

    private static int Here(Phone desk) => desk.Rows["seats"].EnumerateArray().Count(seat => seat.GetProperty("presence").GetString() == "here");

    private static long Marks(Scene scene) => scene.Server.Count("SELECT count(*) FROM marks WHERE card <> ''");
}
