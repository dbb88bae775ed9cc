// S6: the leader's laptop dies, somebody else takes over; then the server is killed and comes back while people choose.
using System.Diagnostics;
using System.Globalization;
using LabHub.Features.Accounts;
using LabHub.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class ALaptopDies(ITestOutputHelper output) : IDisposable
{
    private const string Question = "Kaj bi družinam olajšalo šolska jutra?";
    private const string Breakfast = "Skupni zajtrk v šoli";
    private const string Bus = "Avtobus deset minut pozneje";
    private const string Call = "Ena oseba, ki jo lahko pokličemo";
    private const string Late = "Torba ostane v šoli";
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-laptop-").FullName;

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task The_desk_goes_away_in_Listen_people_go_on_and_a_second_facilitator_takes_over(int seed)
    {
        await using var scene = await Scene.Open();
        await using var network = new RoomNetwork(scene.Server.Address, seed);
        await using var calm = new RoomNetwork(scene.Server.Address, loss: 0);
        scene.Usual = calm; // desks and the screen, as late as everything in this room, so that two presses are really at once
        var fani = await scene.FaniMakesAWorkshop(Question);
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var (ana, bor) = (await scene.Joins("Ana", code, "Družine", network), await scene.Joins("Bor", code, "Šola in vrtec", network));
        (await scene.Server.SignedIn("gal", Role.Facilitator)).Dispose();
        var gal = await SignsIn(scene, "gal@labhub.test", People.Password); // the lab's page lies open on his laptop
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await Writes(ana, Breakfast);
        await Writes(bor, Bus, Call);
        await fani.Taps(Sl("desk.write.reveal"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.listen.show"));
        await screen.Reads(Sl("screen.idea", ("n", 1), ("m", 3)));
        await ana.Reads(Sl("listen.of", ("n", 1), ("m", 3)));

        var room = scene.Server.Rooms.ByCode(code)!;
        var phase = room.Now.State.Active!.PhaseSeq;
        await fani.Leaves(); // the lid falls
        while (room.Fanout.Listeners.Any(Domain.Seeing.Place.Desk))
            await Task.Delay(50);
        scene.Server.Time.Move(TimeSpan.FromSeconds(10));
        await Sends(ana, Late);
        // The order is drawn: what is shown stays, or the screen would have none.
        var round = room.Now.State.Active!;
        var shown = Domain.RoundState.Card(round, round.Shown[0])!.Title.Text.Text;
        await TakesBack(bor, shown == Bus ? Call : Bus);
        Assert.Equal((phase, Domain.Phase.Listen), (room.Now.State.Active!.PhaseSeq, room.Now.State.Active!.Phase));
        scene.Server.Time.Move(TimeSpan.FromSeconds(60)); // 70 s, and what the taps took
        await ana.Reads(Sl("lead.away"));
        await bor.Reads(Sl("lead.away"));
        Assert.DoesNotContain(Sl("lead.away"), await screen.Sees(), StringComparison.Ordinal);
        await screen.Reads(Sl("screen.idea", ("n", 1), ("m", 3)));

        await gal.Taps(Sl("lab.toDesk"));
        await gal.Reads(Sl("desk.listen.next"));
        output.WriteLine("take-over from the lab's page: 1 tap (at most 3)");
        await ana.DoesNotRead(Sl("lead.away"));
        Assert.Equal(phase, room.Now.State.Active!.PhaseSeq);

        var again = await SignsIn(scene, "fani@labhub.test", "Jutro-je-lahko-mirno-7"); // she is back, on another laptop
        await again.Taps(Sl("lab.toDesk"));
        await again.Reads(Sl("desk.listen.next"));
        await Task.WhenAll(gal.Taps(Sl("desk.listen.show")), again.Taps(Sl("desk.listen.show")));
        await screen.Reads(Sl("screen.idea", ("n", 2), ("m", 3)));
        await Task.Delay(TimeSpan.FromSeconds(1)); // whatever the second press did would have come by now
        Assert.Equal(2, room.Now.State.Active!.Shown.Count);
        output.WriteLine($"phones: {network}");
        Assert.Empty(scene.Complaints);
    }

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task A_server_killed_while_people_choose_comes_back_with_every_dot_and_nobody_taps_anything(int seed)
    {
        var file = Path.Combine(folder, "labhub.db");
        await using var first = await ServerProcess.Start(file);
        await using var scene = await Scene.Open();
        await using var network = new RoomNetwork(first.Address, seed);
        await using var calm = new RoomNetwork(first.Address, loss: 0);
        scene.Usual = calm;
        var fani = await scene.FaniMakesAWorkshop(Question, await Door(first));
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();
        var people = new[] { await scene.Joins("Ana", code, "Družine", network), await scene.Joins("Bor", code, "Šola in vrtec", network), await scene.Joins("Cene", code, "Mladi", network) };
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await Writes(people[0], Breakfast, Call);
        await Writes(people[1], Bus);
        await Writes(people[2], Late);
        await fani.Taps(Sl("desk.write.reveal"));
        await fani.Taps(Sl("desk.listen.showAll"));
        await fani.Taps(Sl("desk.listen.choose"));
        foreach (var person in people)
        {
            await person.Reads(Sl("choose.have", ("n", 2)));
            await Toggle(person, Breakfast).ClickAsync();
            await person.Reads(Sl("net.saved"));
        }
        Assert.Equal(3, ProcessRoom.Count(file, "SELECT count(*) FROM marks"));
        var picture = await screen.Page.Locator("#room").InnerTextAsync();
        await Watch(screen);

        await first.Kill();
        await Toggle(people[1], Bus).ClickAsync(); // a tap while there is no server
        await people[1].Reads(Sl("phone.waits"));
        await using var second = await ServerProcess.Start(file);
        var up = Stopwatch.GetTimestamp();
        network.LeadTo(second.Address);
        calm.LeadTo(second.Address);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the server was back {second.Ready.TotalSeconds:0.0} s after its start; its word: {second.Output.First(line => line.StartsWith("LabHub was not", StringComparison.Ordinal))}"));
        foreach (var (name, back) in await Task.WhenAll(people.Append(screen).Append(fani).Select(person => IsBack(person, up))))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} was back after {back.TotalSeconds:0.0} s, without a tap"));

        foreach (var person in people)
            await Assertions.Expect(Toggle(person, Breakfast)).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 45_000 });
        await people[1].Reads(Sl("net.saved")); // it was kept on the phone, and has arrived
        await people[1].DoesNotRead(Sl("net.offline"));
        Assert.Equal(4, ProcessRoom.Count(file, "SELECT count(*) FROM marks"));
        Assert.Equal(1, ProcessRoom.Count(file, "SELECT count(*) FROM marks GROUP BY card ORDER BY count(*) LIMIT 1"));
        await OnlyTheCornerMark(screen, picture);

        await fani.Taps(Sl("desk.choose.close"));
        await fani.Confirms();
        foreach (var person in people)
            await person.Reads(Sl("results.title"));
        output.WriteLine($"phones: {network}");
        Assert.Empty(scene.Faults);
    }

    private static async Task<Person> SignsIn(Scene scene, string email, string password)
    {
        var person = await scene.Laptop(email);
        await person.Opens(scene.At("/account/signin"));
        await person.Types(Sl("account.email"), email);
        await person.Types(Sl("account.password"), password);
        await person.Taps(Sl("account.enter"));
        await person.Reads(Sl("lab.toDesk"));
        return person;
    }

    private static async Task Writes(Person person, params string[] ideas)
    {
        foreach (var idea in ideas)
        {
            await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea, new() { Timeout = 45_000 });
            await person.Taps(Sl("write.send"));
            await Assertions.Expect(Slip(person, idea)).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
        }
    }

    /// <summary>One more idea while the cards are being heard.</summary>
    private static async Task Sends(Person person, string idea)
    {
        await person.Taps(Sl("write.mine"));
        await person.Taps(Sl("write.another"));
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
        await person.Taps(Sl("write.send"));
        await Assertions.Expect(Slip(person, idea)).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
        await person.DoesNotRead(Sl("lead.away")); // less than 60 s
    }

    private static async Task TakesBack(Person person, string idea)
    {
        await person.Taps(Sl("write.mine"));
        await person.Taps(Sl("write.takeBack"), beside: idea);
        await person.Taps(Sl("write.takeBackYes"));
        await person.Reads(Sl("write.takenBack"));
    }

    private static ILocator Slip(Person person, string idea) => person.Page.Locator(".mine .slip").Filter(new() { HasText = idea });

    private static ILocator Toggle(Person person, string idea) => person.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = idea });

    /// <summary>The path of the one-time link that the server has printed.</summary>
    private static async Task<string> Door(ServerProcess server)
    {
        string? line;
        while ((line = server.Output.FirstOrDefault(said => said.Contains("/setup/", StringComparison.Ordinal))) is null)
            await Task.Delay(20);
        return line[line.IndexOf("/setup/", StringComparison.Ordinal)..].Split(' ')[0];
    }

    /// <summary>The live channel is open again.</summary>
    private static async Task<(string Name, TimeSpan After)> IsBack(Person person, long since)
    {
        await person.Page.EvaluateAsync("""
            async () => {
              const { liveHub } = await import(document.body.dataset.base + '/js/room/connection.js');
              for (let n = 0; n < 600 && !liveHub(); n++) await new Promise(resolve => setTimeout(resolve, 100));
              if (!liveHub()) throw new Error('not back');
            }
            """);
        return (person.Name, Stopwatch.GetElapsedTime(since));
    }

    /// <summary>Ten times a second, what stands on the wall.</summary>
    private static async Task Watch(Person screen) => await screen.Page.EvaluateAsync("""
        () => {
          window.seen = [];
          setInterval(() => window.seen.push([location.href, document.title, document.querySelectorAll('#room > .frame').length,
            document.querySelector('#room').innerText, document.querySelectorAll('.lost').length, document.querySelectorAll('#room > :not(.frame):not(.lost)').length]), 100);
        }
        """);

    private async Task OnlyTheCornerMark(Person screen, string picture)
    {
        var seen = await screen.Page.EvaluateAsync<System.Text.Json.JsonElement>("() => window.seen");
        var looks = seen.EnumerateArray().ToList();
        Assert.True(looks.Count > 10, "it was looked at");
        Assert.Single(looks.Select(look => look[0].GetString() + look[1].GetString()).Distinct());
        Assert.All(looks, look => Assert.Equal((1, looks[0][5].GetInt32()), (look[2].GetInt32(), look[5].GetInt32())));
        // Only how many have finished may change in these seconds, and nobody has; what the mark says is for who cannot see it.
        Assert.All(looks, look => Assert.Equal(Words(picture), Words(look[3].GetString()!)));
        output.WriteLine($"the screen: {looks.Count} looks, the corner mark in {looks.Count(look => look[4].GetInt32() > 0)}");
    }

    private static string Words(string text) => string.Join(' ', text.Replace(Sl("screen.lost"), "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
