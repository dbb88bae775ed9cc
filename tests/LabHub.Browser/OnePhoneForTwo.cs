// S8: two people share a phone in a window that keeps nothing, a third has none; a whole short round, and nobody reads the other's words.
using System.Globalization;
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class OnePhoneForTwo
{
    private const string Question = "Kaj bi družinam olajšalo šolska jutra?";
    private const string OfAna = "Skupni zajtrk v šoli dvakrat na teden.";
    private const string AlsoOfAna = "Avtobus naj pelje 10 minut pozneje.";
    private const string DraftOfAna = "Še nekaj, kar Ana";
    private const string OfBor = "Šolska torba naj čaka v šoli.";
    private const string OfHana = "Ena oseba, ki jo lahko pokličem zjutraj.";
    private const string Step = "Poskusimo skupni zajtrk v šoli, štiri tedne.";

    [Fact]
    public async Task Two_people_on_one_phone_and_one_without_count_like_three_and_never_read_each_other()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop(Question);
        var screen = await scene.ScreenOf(fani);
        var code = await fani.Code();

        // Ana and Bor share a window that keeps nothing; Hana has no phone.
        var phone = await scene.CaptiveWindow("Ana and Bor");
        await phone.Opens(scene.At($"/j/{code}"));
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Družine" }).CheckAsync();
        await phone.Taps(Sl("join.button"));
        await phone.Reads(Sl("lobby.in"));
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Reads(Sl("join.browser"));
        await phone.Reads($"/j/{code}");
        await phone.Taps(Sl("join.another"));
        await phone.DoesNotRead(Sl("lobby.in"));
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = Sl("join.voiceSkip") }).WaitForAsync();
        await phone.LooksRight("One more person");
        await phone.Taps("Šola in vrtec");
        await phone.Taps(Sl("join.button"));
        await phone.Reads(Sl("lobby.in"));
        var helper = await ToHana(scene, fani);
        await screen.Reads(Sl("lobby.count", ("n", 3)));
        await fani.LooksRight("People without a phone");

        // Write: each for themselves.
        await fani.Taps(Sl("desk.lobby.start"));
        await fani.Confirms();
        await fani.Taps(Sl("desk.ready.open"));
        await Writes(phone, OfBor);
        await Hands(phone, to: "Družine", hidden: [OfBor]);
        await Writes(phone, OfAna);
        await phone.Page.GetByRole(AriaRole.Textbox).First.FillAsync(DraftOfAna);
        await Hands(phone, to: "Šola in vrtec", hidden: [OfAna, DraftOfAna]);
        await phone.Reads(OfBor);
        await Writes(helper, OfHana);
        await screen.Reads(Sl("write.count", ("n", 3)));

        // What Ana sends without a connection goes in her name, while Bor holds the phone.
        await Hands(phone, to: "Družine", hidden: [OfBor]);
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(DraftOfAna);
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.GetByRole(AriaRole.Textbox).First.FillAsync(AlsoOfAna);
        await phone.Taps(Sl("write.send"));
        await phone.Reads(AlsoOfAna);
        await phone.Reads(Sl("net.keepOpen").Split(". ")[1]); // it is kept in memory alone, and the phone says no more than that
        await phone.DoesNotRead(Sl("net.offline").Split(". ")[1]);
        await phone.Taps(Sl("seats.switch"));
        await Assertions.Expect(phone.Page.GetByText(AlsoOfAna)).ToHaveCountAsync(0);
        await phone.Taps("Šola in vrtec");
        await phone.Page.Context.SetOfflineAsync(false);
        await screen.Reads(Sl("write.count", ("n", 4)));
        await phone.Reads(OfBor);
        Assert.DoesNotContain(AlsoOfAna, await phone.Page.ContentAsync(), StringComparison.Ordinal);

        // Listen and Choose: three ballots, two of them on one phone.
        await fani.Taps(Sl("desk.write.reveal"));
        await fani.Taps(Sl("desk.listen.showAll"));
        await screen.Reads(OfHana);
        await fani.Taps(Sl("desk.listen.choose"));
        await phone.Reads(Sl("choose.title"));
        await Chooses(phone, OfAna);
        await phone.LooksRight("Choose on a shared phone");
        await Hands(phone, to: "Družine", hidden: []);
        await phone.Reads(Sl("choose.have", ("n", 2)));
        await phone.DoesNotRead(Sl("choose.yours"));
        await Chooses(phone, OfAna);
        await Chooses(helper, OfAna);
        await screen.Reads(Sl("choose.progress", ("n", 3), ("m", 3)));
        await fani.Taps(Sl("desk.choose.close"));

        // Shape and Check: Hana, who has no phone, takes care of it.
        await fani.Page.GetByRole(AriaRole.Button, new() { Name = Sl("desk.results.take"), Exact = true }).First.ClickAsync();
        await fani.Types(Sl("step.what"), Step);
        await fani.Types(Sl("step.when"), DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await fani.Types(Sl("step.sign"), "Otroci pridejo pred 7.45.");
        await fani.Taps(Sl("desk.step.save"));
        await helper.Taps(Sl("step.canOwn"));
        await helper.Types(Sl("step.wording"), "Ena od mam");
        await helper.Taps(Sl("write.send"));
        await screen.Reads("Ena od mam");
        await fani.Taps(Sl("desk.step.check"));
        await fani.Confirms();
        await phone.Taps(Sl("check.agree"));
        await phone.Reads(Sl("check.yours"));
        await Hands(phone, to: "Šola in vrtec", hidden: []);
        await phone.DoesNotRead(Sl("check.yours"));
        await phone.Taps(Sl("check.enough"));
        await helper.Taps(Sl("check.agree"));
        await screen.Reads(Sl("screen.answered", ("n", 3), ("m", 3)));
        await fani.Taps(Sl("desk.check.close"));
        await fani.Taps(Sl("desk.review.save"));
        await phone.Reads(Sl("phone.read")); // saved: a new phase closes what is open

        await BothLeave(phone, screen);
        Assert.DoesNotContain(scene.Complaints, said => !said.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal) && !said.Contains("404", StringComparison.Ordinal)
            && !said.Contains("410", StringComparison.Ordinal)); // the hub of a cleared place ends, and the phone may ask for that place before it hears why
    }

    [Fact]
    public async Task Who_taps_again_because_no_answer_came_adds_one_person_and_not_two()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var phone = await scene.Phone("Ana and Bor");
        await phone.Page.RouteWebSocketAsync("**/hub", hub => hub.CloseAsync()); // one way for all of it
        await phone.Page.AddInitScriptAsync("""
            const [ask, later] = [fetch, setTimeout];
            window.fetch = async (path, how) => {
              const said = await ask(path, how);
              if (window.isLost || !how?.body?.includes('addSeatHere')) return said;
              window.isLost = true;
              throw new TypeError('the answer is lost');
            };
            window.setTimeout = (run, ms, ...args) => (ms === 2000 ? 0 : later(run, ms, ...args)); // the tap is quicker than the phone
            """);
        await scene.Joins("Ana and Bor", evening.Code, "Družine", on: phone.Page);
        await phone.Taps(Sl("join.another"));
        await phone.Taps("Šola in vrtec");
        await phone.Taps(Sl("join.button"));
        await phone.Reads(Sl("phone.waits"));
        await phone.Page.EvaluateAsync("() => dispatchEvent(new Event('online'))"); // the board comes, and both stand in it
        await phone.Page.WaitForFunctionAsync("async () => (await import(`${document.body.dataset.base}/js/room/board.js`)).board.yours.phone?.seats.length === 2");
        await phone.Taps(Sl("join.button"));
        await phone.Reads(Sl("lobby.in"));
        var tag = evening.Room.Now.State.Seats.Values.Single(seat => seat.Voice == "school").Tag;
        await phone.Page.Locator(".notice").GetByText(Sl("seats.yourTag", ("tag", tag))).WaitForAsync(); // it stays when the board of the new seat is there
        Assert.Equal(2, evening.Room.Now.State.Seats.Count);
    }

    /// <summary>Bor leaves: his words go and Ana stays. Ana leaves: nothing is left of either.</summary>
    private static async Task BothLeave(Person phone, Person screen)
    {
        var title = await phone.Page.TitleAsync();
        await Leaves(phone, Sl("seats.leaveOne"));
        await phone.Reads(Sl("seats.cleared"));
        await phone.Reads(Sl("seats.who"));
        await phone.DoesNotRead("Šola in vrtec");
        await phone.Taps("Družine");
        await phone.Reads(Sl("outcome.agreed"));
        await phone.DoesNotRead(Sl("seats.switch"));
        await Leaves(phone, Sl("end.leave"));
        await phone.Reads(Sl("end.cleared"));
        await phone.Page.WaitForFunctionAsync("() => !location.hash");
        var page = await phone.Page.ContentAsync();
        foreach (var words in new[] { OfAna, OfBor, AlsoOfAna, DraftOfAna })
        {
            Assert.DoesNotContain(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain(words, title, StringComparison.Ordinal);
        }
        Assert.Empty(await phone.Page.Context.CookiesAsync());
        Assert.False(await phone.Page.EvaluateAsync<bool>("() => 'caches' in window"));
        await phone.Page.GoBackAsync();
        Assert.DoesNotContain(OfAna, await phone.Page.ContentAsync(), StringComparison.Ordinal);
        await screen.Reads(Step);
    }

    private static async Task Leaves(Person phone, string button)
    {
        await phone.Taps(Sl("phone.help"));
        await phone.Taps(button);
        await phone.Taps(Sl("end.leaveYes"));
    }

    /// <summary>Fani adds Hana, who has no phone, and opens the page where she types for her.</summary>
    private static async Task<Person> ToHana(Scene scene, Person fani)
    {
        await fani.Page.GetByText(Sl("desk.people.paperAdd")).First.ClickAsync();
        await fani.Page.GetByLabel(Sl("desk.people.voice"), new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Socialno delo" });
        await fani.Page.GetByRole(AriaRole.Button, new() { Name = Sl("desk.people.paperDo"), Exact = true }).ClickAsync();
        var page = fani.Page.Locator(".paper-seats").GetByRole(AriaRole.Link);
        var opened = await fani.Page.Context.RunAndWaitForPageAsync(() => page.ClickAsync());
        var helper = scene.Tab("Hana's helper", opened);
        await helper.Reads(Sl("seats.paperHelp"));
        await helper.Taps(Sl("lobby.ok"));
        return helper;
    }

    private static async Task Writes(Person person, string idea)
    {
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
        await person.Taps(Sl("write.send"));
        await person.Reads(Sl("net.saved"));
    }

    private static async Task Chooses(Person person, string card)
    {
        await person.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = card }).ClickAsync();
        await person.Reads(Sl("choose.yours"));
        await person.Taps(Sl("write.done"));
        await person.Reads(Sl("choose.change"));
    }

    /// <summary>The phone goes to somebody else, chosen by voice; nothing hidden is in the page, neither between nor then.</summary>
    private static async Task Hands(Person phone, string to, string[] hidden)
    {
        await phone.Taps(Sl("seats.switch"));
        await phone.Reads(Sl("seats.who"));
        var between = await phone.Page.ContentAsync();
        Assert.All(hidden, words => Assert.DoesNotContain(words, between, StringComparison.Ordinal));
        await phone.Taps(to);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = Sl("seats.switch") }).WaitForAsync();
        var fields = await phone.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('textarea')].map(t => t.value).join(' ')");
        var page = await phone.Page.ContentAsync();
        Assert.All(hidden, words => Assert.DoesNotContain(words, page + fields, StringComparison.Ordinal));
    }
}
