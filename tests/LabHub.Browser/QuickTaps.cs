// Quick taps go together over one hub, without waiting for each other. It dies while four of them are on their way: each counts once, and none overtakes another.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class QuickTaps
{
    private const int Cards = 8;
    private const int Dots = 2; // of eight cards: a tap that overtook another would find none left, and be refused
    private const int Taps = 4;
    private const string Idea = "Skupni zajtrk";

    [Fact]
    public async Task A_hub_that_dies_under_four_taps_loses_none_and_turns_none_round_however_many_had_arrived()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, [.. Enumerable.Range(0, Cards).Select(n => Sample.Voices[n % Sample.Voices.Count].Id)]);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        var hub = await DyingHub.Of(ana.Page);
        await ana.Page.ReloadAsync();
        await Choose(evening, ana);
        var names = Enumerable.Range(1, Cards).Select(n => $"{Idea} {n}").ToArray();
        var cards = names.ToDictionary(name => name, name => evening.Fani.Rows.Single(row => row.Key.StartsWith("card:", StringComparison.Ordinal) && row.Value.GetProperty("text").GetString() == name).Key[5..]);
        var others = evening.People.Select(p => p.Seat).ToHashSet();
        await TapAll(ana, names[0], names[1]);
        await Saved(names[0], names[1]);

        for (var arrive = 0; arrive <= Taps; arrive++)
        {
            var (a, b, c, d) = (names[2 * arrive % Cards], names[((2 * arrive) + 1) % Cards], names[((2 * arrive) + 2) % Cards], names[((2 * arrive) + 3) % Cards]);
            hub.DiesUnder(Taps, arrive);
            await TapAll(ana, a, c, b, d);
            await Saved(c, d);
            hub.Lives();
            await ana.HasAHub();
        }
        Assert.InRange(hub.Together, 1, Taps + 1);
        Assert.Empty(scene.Faults);
        Assert.Empty(scene.Server.Log.Errors);

        async Task Saved(params string[] marked)
        {
            await Assertions.Expect(ana.Page.Locator(".dots-left")).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
            Assert.Equal(marked.Order(), (await Dotting.Shown(ana)).Order());
            Assert.Equal(marked.Select(name => cards[name]).Order(), DotsOnDisk.In(scene.Server.File).Where(dot => !others.Contains(dot.Seat)).Select(dot => dot.Card).Order());
        }
    }

    [Fact]
    public async Task What_was_refused_only_because_the_tap_before_it_could_not_be_saved_yet_is_asked_again_after_it()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, [.. Enumerable.Range(0, Cards).Select(n => Sample.Voices[n % Sample.Voices.Count].Id)]);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        await Choose(evening, ana);
        await TapAll(ana, $"{Idea} 1", $"{Idea} 2");
        await Assertions.Expect(ana.Page.Locator(".dots-left")).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
        using (scene.Server.Lock())
        {
            await TapAll(ana, $"{Idea} 1", $"{Idea} 3"); // a dot is taken back, and placed elsewhere
            await ana.Reads(Sl("refused.server.notSaved")); // the first of them; the second waits its turn
        }
        await Assertions.Expect(ana.Page.Locator(".dots-left")).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
        Assert.Equal([$"{Idea} 2", $"{Idea} 3"], (await Dotting.Shown(ana)).Order());
        Assert.Empty(scene.Faults);
    }

    private static async Task Choose(Evening evening, Person ana)
    {
        await evening.ToWrite();
        await evening.Write(Idea);
        await evening.ToListen();
        await evening.ToChoose();
        await ana.HasAHub();
        await ana.Reads(Sl("choose.have", ("n", Dots)));
    }

    /// <summary>Faster than any answer: one tap in each frame of the screen.</summary>
    private static Task TapAll(Person person, params string[] ideas) => person.Page.EvaluateAsync(
        """
        async ideas => {
          for (const idea of ideas) {
            [...document.querySelectorAll('.choice')].find(choice => choice.textContent.includes(idea)).click();
            await new Promise(requestAnimationFrame);
          }
        }
        """, ideas);

    /// <summary>Stands between one phone and the hub. All that it holds back is lost with the socket, and by HTTP everything goes through.</summary>
    private sealed class DyingHub
    {
        private readonly Lock gate = new();
        private readonly HashSet<IWebSocketRoute> silent = [];
        private bool dies;
        private int under;
        private int arrive;

        /// <summary>How often all taps were under way together.</summary>
        public int Together { get; private set; }

        /// <summary>From the next page on.</summary>
        public static async Task<DyingHub> Of(IPage page)
        {
            var hub = new DyingHub();
            await page.RouteWebSocketAsync("**/hub", hub.Carry);
            return hub;
        }

        /// <param name="taps">With the last of so many it dies.</param>
        /// <param name="arriving">So many of them have come to the server; their answers are lost too.</param>
        public void DiesUnder(int taps, int arriving)
        {
            lock (gate)
                (dies, under, arrive) = (true, taps, arriving);
        }

        /// <summary>A phone that had given up the hub before has sent its taps another way.</summary>
        public void Lives()
        {
            lock (gate)
                dies = false;
        }

        private void Carry(IWebSocketRoute phone)
        {
            var server = phone.ConnectToServer();
            phone.OnMessage(frame =>
            {
                lock (gate)
                {
                    if (!dies || !frame.Text!.Contains("\"target\":\"Send\"", StringComparison.Ordinal))
                    {
                        server.Send(frame.Text!);
                        return;
                    }
                    silent.Add(phone);
                    if (arrive-- > 0)
                        server.Send(frame.Text!);
                    if (--under > 0)
                        return;
                    Together++;
                    dies = false;
                }
                _ = phone.CloseAsync();
                _ = server.CloseAsync();
            });
            server.OnMessage(frame =>
            {
                lock (gate)
                {
                    if (!silent.Contains(phone))
                        phone.Send(frame.Text!);
                }
            });
        }
    }
}
