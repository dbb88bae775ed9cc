// S10, "I sit in the last row": forty ideas weighed by four voices; every page of the result on three screens can be read and nothing is cut off.
using System.Globalization;
using System.Text.RegularExpressions;
using LabHub.Tests;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed partial class TheLastRow
{
    private static readonly string[] Voices = ["Družine", "Mladi", "Socialno delo", "Šola in vrtec"];
    private const int Each = 5; // people of a voice

    private static readonly (int Width, int Height)[] Screens = [(1920, 1080), (1280, 720), (1024, 768)];

    /// <summary>With <c>PICTURES=folder</c> every page is kept there.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    [Fact]
    public async Task Forty_weighed_ideas_are_read_from_the_last_row()
    {
        await using var scene = await Scene.Open();
        var fani = await scene.FaniMakesAWorkshop("Kaj bi družinam olajšalo šolska jutra?");
        var screen = await scene.ScreenOf(fani);
        var room = scene.Server.Rooms.ByCode(await fani.Code())!;
        await using var desk = await scene.Server.Desk(room);
        var people = await Task.WhenAll(Voices.SelectMany(voice => Enumerable.Repeat(room.Now.State.Setup.Voices.Single(v => v.Names["sl"] == voice).Id, Each))
            .Select(voice => scene.Server.Phone(room, voice)));
        await desk.Send(new { type = "start", confirmed = true });
        await desk.Send(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas", ballot = "weigh", view = (string?)null });
        await desk.Until(d => d.Rows["agenda"].EnumerateArray().Last().GetProperty("ballot").GetString() == "weigh");
        var round = desk.Rows["agenda"].EnumerateArray().Last();
        await desk.Send(new { type = "openWriting", round = round.GetProperty("no").GetInt32(), phase = round.GetProperty("phaseSeq").GetInt32() });
        var ideas = await File.ReadAllLinesAsync(Path.Combine(Root, "tests", "LabHub.Browser", "FortyIdeas.txt"));
        for (var i = 0; i < ideas.Length; i++)
        {
            await people[i % people.Length].Until(p => p.Phase() == "write");
            Assert.Equal("accepted", (await people[i % people.Length].Send(new { type = "postIdea", text = ideas[i], receipt = Sample.NewReceipt() })).Kind());
        }
        await desk.Leads("write", new { type = "reveal", confirmed = true });
        await desk.Leads("listen", new { type = "showAll" });
        await desk.Leads("listen", new { type = "openChoosing", confirmed = true });
        await desk.Until(d => d.Phase() == "choose");
        await screen.Reads(Sl("screen.weighEach"));
        var ids = desk.Rows["choose"].GetProperty("cards").EnumerateArray().Select(c => c.GetString()!).ToArray();
        await Task.WhenAll(people.Select((person, n) => Weigh(person, n / Each, n % Each, ids)));
        await desk.Leads("choose", new { type = "closeChoosing", confirmed = true });

        var found = new List<string>();
        await screen.Reads(Sl("ground.shared"));
        foreach (var (width, height) in Screens)
        {
            await screen.Page.SetViewportSizeAsync(width, height);
            var pages = 1;
            for (var page = 0; page < pages; page++)
            {
                await desk.Send(new { type = "turnPage", page });
                await screen.Page.WaitForFunctionAsync("n => { const no = document.querySelector('.page-no'); return no && no.textContent.match(/\\d+/)[0] === String(n); }", page + 1);
                pages = int.Parse(Figures().Matches(await screen.Page.Locator(".page-no").InnerTextAsync())[1].Value, CultureInfo.InvariantCulture);
                if (Pictures is not null)
                    await screen.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"weighed-{width}x{height}-{page + 1}.png") });
                found.AddRange((await screen.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{width}x{height}, page {page + 1}: {fault}"));
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(scene.Complaints);
    }

    /// <summary>Some ideas that all share, some that divide, and some of every other kind.</summary>
    private static async Task Weigh(Phone person, int voice, int n, string[] ids)
    {
        await person.Until(p => p.Phase() == "choose");
        for (var i = 0; i < ids.Length; i++)
        {
            var mark = (i % 8) switch
            {
                0 or 2 => n == 4 ? "skip" : "for",
                1 => voice != i / 8 % 4 || n < 2 ? "for" : n == 2 ? "skip" : null,
                3 or 4 => (voice == i / 8 % 4) == (n < 4) ? "not" : "for",
                5 => n < 3 ? "skip" : "for",
                6 => n < 3 ? "for" : "not",
                7 when i > 20 => n == 4 ? "skip" : "not",
                _ => voice == 1 && n > 0 ? null : "not",
            };
            if (mark is not null)
                Assert.Equal("accepted", (await person.Send(new { type = "weigh", card = ids[i], mark })).Kind());
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figures();

    /// <summary>SCREENS 6: sizes, contrast, eight cards, 45 characters, no figure of a count, nothing cut off, nothing that moves.</summary>
    private const string Faults =
        """
        () => {
          const high = innerHeight, faults = new Set(), root = document.getElementById('room');
          const light = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(c => c / 255)
            .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, n) => sum + c * [.2126, .7152, .0722][n], 0);
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
          if (document.documentElement.scrollHeight > high || document.documentElement.scrollWidth > innerWidth) faults.add('the page scrolls');
          if (root.querySelectorAll('article').length > 8) faults.add('more than 8 cards');
          if (document.getAnimations().some(a => a.playState === 'running')) faults.add('something moves');
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const node = texts.currentNode, element = node.parentElement, said = node.nodeValue.trim();
            if (!said || element.closest('.visually-hidden')) continue;
            const style = getComputedStyle(element), size = parseFloat(style.fontSize), slip = element.closest('.slip');
            const least = element.closest('article .title') ? .05 : .037;
            if (size < high * least - .01) faults.add('small: ' + said.slice(0, 30));
            const ground = slip ? getComputedStyle(slip, '::after').backgroundColor : getComputedStyle(document.body).backgroundColor;
            if (contrast(style.color, ground) < 12) faults.add('faint: ' + said.slice(0, 30));
            if (element.closest('article') && /%/.test(said)) faults.add('a percentage: ' + said);
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
              const around = (slip || root).getBoundingClientRect();
              if (box.left < around.left || box.right > around.right + 1 || box.top < around.top - size * .12 || box.bottom > around.bottom + size * .12) faults.add('cut off: ' + said.slice(0, 30));
              if (box.bottom > high * .98 || box.right > innerWidth * .965) faults.add('at the edge: ' + said.slice(0, 30));
            }
          }
          for (const title of root.querySelectorAll('article .title')) {
            const words = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), lines = new Map();
            while (words.nextNode()) for (const letter of words.currentNode.nodeValue.matchAll(/./gu)) {
              const range = document.createRange();
              range.setStart(words.currentNode, letter.index); range.setEnd(words.currentNode, letter.index + letter[0].length);
              const box = range.getBoundingClientRect();
              if (box.width) lines.set(Math.round(box.top), (lines.get(Math.round(box.top)) || 0) + 1);
            }
            for (const length of lines.values()) if (length > 45) faults.add(`a line of ${length} characters: ` + title.textContent.slice(0, 30));
          }
          return [...faults];
        }
        """;
}
