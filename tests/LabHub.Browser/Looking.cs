// What anybody can see of a page: nothing runs out of it sideways, and axe finds no barrier (WCAG 2.2 A and AA).
using Deque.AxeCore.Commons;

namespace LabHub.Browser;

public static class Looking
{
    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>In the page itself, which has no frames: a page of its own for each result, as axe does it for strange frames, took half the time of a scene.</summary>
    private const string Barriers = """
        async tags => {
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return found.passes.length ? found.violations.map(v => `${v.id} ${v.nodes[0].html}`) : ['no rule was tried'];
        }
        """;

    /// <summary>With <c>PICTURES=folder</c> every look is kept there as a picture, for people to judge.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    public static async Task LooksRight(this Person person, string where)
    {
        if (Pictures is not null)
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{where}-{person.Name}.png".Replace(' ', '-').ToLowerInvariant()) });
        var over = await person.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{where}, {person.Name}: {over} px wider than the window");
        if (!await person.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await person.Page.EvaluateAsync(Axe);
        var found = await person.Page.EvaluateAsync<string[]>(Barriers, Wcag);
        Assert.True(found.Length == 0, $"{where}, {person.Name}: {string.Join("; ", found)}");
    }

    public static async Task LooksRight(this IEnumerable<Person> people, string where)
    {
        foreach (var person in people)
            await person.LooksRight(where);
    }

    /// <summary>The big screen has no scroll bar, and nothing runs out of it below.</summary>
    public static async Task Fits(this Person screen, int page)
    {
        var over = await screen.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - document.documentElement.clientHeight");
        Assert.True(over <= 0, $"page {page} of the screen: {over} px higher than the wall");
    }
}
