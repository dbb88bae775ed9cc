// How a phone comes back to the room: one small request whenever somebody looks at it again, and a hub that is tried for ever, spread so that sixty do not knock together.
using System.Globalization;
using LabHub.Tests;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class Waking
{
    private static readonly (string What, string Script)[] Looks =
    [
        ("the tab is in sight again", "() => document.dispatchEvent(new Event('visibilitychange'))"),
        ("the page comes out of the cache of the back button", "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"),
        ("the network is back", "() => dispatchEvent(new Event('online'))"),
        ("the window has the focus again", "() => dispatchEvent(new Event('focus'))"),
        ("the system lets the page run again", "() => document.dispatchEvent(new Event('resume'))"),
        ("all of it at once", "() => { for (const name of ['online', 'focus']) dispatchEvent(new Event(name)); for (const name of ['resume', 'visibilitychange']) document.dispatchEvent(new Event(name)); }"),
        ("the window has the focus again, and the clock was an hour fast", "() => { setBack(); dispatchEvent(new Event('focus')); }"),
        ("the tab is in sight again, and the clock was an hour fast", "() => { setBack(); document.dispatchEvent(new Event('visibilitychange')); }"),
    ];

    [Fact]
    public async Task Whenever_somebody_looks_again_one_small_request_brings_the_board_and_the_hub_is_opened_anew()
    {
        await using var scene = await Scene.Open();
        var (ana, watch) = await Joined(scene);
        await ana.Page.EvaluateAsync("() => { window.setBack = () => { const told = Date.now; Date.now = () => told() - 3600000; }; }");
        foreach (var (what, script) in Looks)
        {
            await ana.Page.EvaluateAsync("() => dispatchEvent(new Event('blur'))"); // somebody looks away
            await Task.Delay(1500); // long enough to be asleep
            var looked = watch.Now;
            await ana.Page.EvaluateAsync(script);
            await watch.Enters(looked);
            var asked = watch.Asked.Where(a => a.At >= looked).Select(a => a.Request).ToArray();
            // One request; a second where the poll of a phone without a hub fell into the same moment.
            Assert.True(asked is ["GET board"] or ["GET board", "GET board"], $"{what}: {string.Join(", ", asked)}");
        }
        Assert.Empty(scene.Faults);
    }

    [Fact]
    public async Task The_hub_is_tried_for_ever_after_0_1_2_5_10_and_then_every_10_seconds_give_or_take_a_third()
    {
        await using var scene = await Scene.Open();
        var (ana, _) = await Joined(scene, async phone =>
        {
            await phone.Page.Clock.InstallAsync();
            await phone.Page.AddInitScriptAsync("""
                window.tried = [];
                window.chance = 0.5;
                Math.random = () => chance;
                window.WebSocket = function () {
                  tried.push(Date.now());
                  Promise.resolve().then(() => this.onclose && this.onclose({}));
                };
                """);
        });
        Assert.Equal("0 1 2 5 10 10 10 10", await Waits(ana, 8));
        await ana.Page.EvaluateAsync("() => { chance = 0; }");
        await Waits(ana, 1); // that one was drawn before
        Assert.Equal("7 7", await Waits(ana, 2));
        await ana.Page.EvaluateAsync("() => { chance = 0.9999; }");
        await Waits(ana, 1);
        Assert.Equal("13 13", await Waits(ana, 2));
        await ana.Reads(Sl("lobby.in")); // by single requests everything goes on
        await ana.DoesNotRead(Sl("net.offline").Split(". ")[0]);
    }

    [Fact]
    public async Task A_line_that_is_cut_as_soon_as_it_stands_is_tried_less_and_less_and_one_that_stood_for_a_while_at_once()
    {
        await using var scene = await Scene.Open();
        var (ana, _) = await Joined(scene, async phone =>
        {
            await phone.Page.Clock.InstallAsync();
            await phone.Page.AddInitScriptAsync("""
                window.tried = [];
                window.stands = 0; // ms
                Math.random = () => 0.5;
                document.addEventListener('readystatechange', () => { window.given = JSON.parse(document.getElementById('board').textContent); }, { once: true });
                window.WebSocket = class {
                  static OPEN = 1;
                  readyState = 1;
                  constructor() {
                    tried.push(Date.now());
                    Promise.resolve().then(() => this.onopen({}));
                  }
                  send(said) {
                    const answer = of => Promise.resolve().then(() => this.onmessage({ data: JSON.stringify(of) + '\u001e' }));
                    if (said.includes('"protocol"')) answer({});
                    if (!said.includes('"Enter"')) return;
                    answer({ type: 3, invocationId: '0', result: given });
                    setTimeout(() => this.close(), stands);
                  }
                  close() { if (this.onclose) this.onclose({}); }
                };
                """);
        });
        Assert.Equal("0 1 2 5 10 10", await Waits(ana, 6));
        await ana.Page.EvaluateAsync("() => { stands = 12000; }");
        Assert.Equal("10 12 12", await Waits(ana, 3));
        await ana.Page.EvaluateAsync("() => { stands = 0; }");
        Assert.Equal("12 1 2 5", await Waits(ana, 4));
    }

    [Fact]
    public async Task Of_five_windows_of_one_person_the_one_that_was_opened_first_yields_until_somebody_looks_at_it()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        var windows = new List<(Person Window, Watch Watch)>();
        var lines = 0;
        while (windows.Count < 5)
        {
            var window = scene.Tab($"Ana's window {windows.Count + 1}", await ana.Page.Context.NewPageAsync());
            window.Page.WebSocket += (_, _) => Interlocked.Increment(ref lines);
            var watch = await Watch.Over(window);
            windows.Add((window, watch));
            if (windows.Count == 1)
                await ana.Page.CloseAsync();
            await window.Opens(scene.At($"/w/{evening.Code}"));
            await watch.Enters(TimeSpan.Zero);
        }
        var (first, second) = (windows[0], windows[1]);
        await Polls(first.Watch, 2);
        Assert.Equal(5, lines);

        await first.Window.Page.EvaluateAsync("() => { dispatchEvent(new Event('blur')); setTimeout(() => dispatchEvent(new Event('focus')), 1500); }");
        await Polls(second.Watch, 1);
        Assert.Equal(6, lines);
        await evening.ToWrite();
        foreach (var (window, _) in windows)
            await window.Reads(Sl("write.title"));
        Assert.Equal(6, lines);
        Assert.Empty(scene.Faults);
    }

    /// <summary>Without a line a window in sight asks every few seconds.</summary>
    private static async Task Polls(Watch watch, int times)
    {
        var from = watch.Asked.Count;
        for (var i = 0; watch.Asked.Count < from + times; i++)
        {
            Assert.InRange(i, 0, 600);
            await Task.Delay(50);
        }
    }

    private int waited;

    /// <summary>Seconds from one try to the next, of so many more; time is moved in small steps.</summary>
    private async Task<string> Waits(Person person, int more)
    {
        var from = waited;
        waited += more;
        for (var step = 0; await Tries(person) is { Length: var n } && n <= waited; step++)
        {
            Assert.InRange(step, 0, 2000);
            await person.Page.Clock.RunForAsync(100);
        }
        var tries = await Tries(person);
        return string.Join(' ', Enumerable.Range(from, more).Select(i => Math.Round((tries[i + 1] - tries[i]) / 1000).ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<double[]> Tries(Person person) => await person.Page.EvaluateAsync<double[]>("() => window.tried");

    private static async Task<(Person, Watch)> Joined(Scene scene, Func<Person, Task>? prepared = null)
    {
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var ana = await scene.Joins("Ana", await fani.Code(), "Družine");
        var watch = await Watch.Over(ana);
        if (prepared is not null)
            await prepared(ana);
        await ana.Page.ReloadAsync();
        if (prepared is null)
            await watch.Enters(TimeSpan.Zero);
        return (ana, watch);
    }
}
