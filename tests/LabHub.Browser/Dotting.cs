// A person who chooses with a finger: double taps, changes of mind, and a stopwatch in their page that says when a dot was seen and when it was saved.
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class Dotting(Person person, int seed, string[] ideas)
{
    private readonly Random chance = new(seed);

    public Person Person => person;

    /// <summary>What this person believes: the ideas with an own dot.</summary>
    public SortedSet<string> Mine { get; } = new(StringComparer.Ordinal);

    /// <summary>The phone has 5 dots. After every tap it says how many are left, in the right form.</summary>
    public async Task Choose(int dots)
    {
        await person.Reads(Sl("choose.have", ("n", dots)));
        await person.Page.EvaluateAsync(Stopwatch, Sl("net.saved"));
        chance.Shuffle(ideas);
        foreach (var idea in ideas.Take(dots))
        {
            await Card(idea).DblClickAsync(new() { Timeout = 60_000 });
            Mine.Add(idea);
            await Left(dots, idea);
        }
        await Card(ideas[dots]).ClickAsync();
        await person.Reads(Sl("choose.takeOne"));
        for (var mind = 0; mind < 3; mind++)
        {
            var (off, on) = (Mine.ElementAt(chance.Next(Mine.Count)), ideas.Where(idea => !Mine.Contains(idea)).ElementAt(chance.Next(ideas.Length - Mine.Count)));
            await Card(off).ClickAsync();
            Mine.Remove(off);
            await Left(dots, off);
            await Card(on).ClickAsync();
            Mine.Add(on);
            await Left(dots, on);
            await person.Page.WaitForTimeoutAsync(chance.Next(1500));
        }
    }

    /// <summary>All that was wished is saved, and the person says that it is all.</summary>
    public async Task Finish()
    {
        await Assertions.Expect(person.Page.Locator(".dots-left")).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 60_000 });
        await person.Taps(Sl("write.done"));
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = Sl("choose.changeMine") })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>The ideas on which this phone shows an own dot.</summary>
    public Task<string[]> Shown() => Shown(person);

    public static Task<string[]> Shown(Person person) => person.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.choice[aria-pressed=true] .words')].map(words => words.textContent)");

    /// <summary>From each tap: until the dot was to be seen, and until all was saved; in ms.</summary>
    public async Task<(double Seen, double Saved)[]> Times() =>
        [.. (await person.Page.EvaluateAsync<double[][]>("() => window.taps.map(tap => [tap.seen, tap.saved])")).Select(tap => (tap[0], tap[1]))];

    public ILocator Card(string idea) => person.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = idea });

    private async Task Left(int dots, string idea)
    {
        await Assertions.Expect(Card(idea)).ToHaveAttributeAsync("aria-pressed", Mine.Contains(idea) ? "true" : "false");
        await person.Reads(Sl("choose.left", ("n", dots - Mine.Count)));
    }

    /// <summary>A second click of a double tap changes nothing, and is not timed; a tap that finds no dot left is not either, once the same card is tapped again.</summary>
    private const string Stopwatch =
        """
        saved => {
          const taps = window.taps = [], latest = new WeakMap();
          document.addEventListener('click', event => {
            const card = event.target.closest('.choice');
            if (!card || event.detail > 1) return;
            const was = card.getAttribute('aria-pressed'), tap = { seen: -1, saved: -1 };
            latest.set(card, tap);
            const since = () => performance.now() - event.timeStamp;
            const look = () => {
              if (tap.seen < 0 && latest.get(card) !== tap) return;
              if (tap.seen < 0 && card.getAttribute('aria-pressed') !== was) { tap.seen = since(); taps.push(tap); }
              const line = document.querySelector('.dots-left');
              if (tap.seen >= 0 && line && line.textContent.includes(saved)) tap.saved = since();
              else if (card.isConnected && since() < 60000) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }, true);
        }
        """;
}
