// "Finished: n of m" as everybody reads it: every place passes through the same figures, in the same order, and none invents one.
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LabHub.Tests;

namespace LabHub.Browser;

public sealed partial class Figures
{
    private readonly List<(string Place, ConcurrentQueue<(int, int)> Seen)> heard = [];
    private readonly List<Person> pages = [];

    /// <summary>From now on: the row as it comes to these phones, and the figure as it stands on these pages.</summary>
    /// <param name="row">choose or check.</param>
    public static async Task<Figures> Watch(string row, IEnumerable<Phone> phones, params Person[] pages)
    {
        var figures = new Figures();
        foreach (var phone in phones)
        {
            var seen = new ConcurrentQueue<(int, int)>();
            figures.heard.Add(("a phone", seen));
            void Look()
            {
                if (phone.Rows.TryGetValue(row, out var now))
                    seen.Enqueue((now.GetProperty(row == "choose" ? "done" : "answered").GetInt32(), now.GetProperty("of").GetInt32()));
            }
            Look();
            phone.OnFrame = _ => Look();
        }
        foreach (var person in pages)
        {
            figures.pages.Add(person);
            await person.Page.EvaluateAsync(
                """
                () => {
                  const seen = window.figuresSeen = [];
                  const look = () => { for (const figure of document.querySelectorAll('.figure')) seen.push(figure.textContent); };
                  look();
                  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
                }
                """);
        }
        return figures;
    }

    /// <summary>All of them saw these, some perhaps not all, each in this order and the last one at last.</summary>
    public async Task Are(params (int, int)[] order)
    {
        foreach (var person in pages)
        {
            var seen = await person.Page.EvaluateAsync<string[]>("() => window.figuresSeen");
            heard.Add((person.Name, new(seen.Select(Pair))));
        }
        foreach (var (place, seen) in heard)
        {
            var steps = seen.Where((now, n) => n == 0 || now != seen.ElementAt(n - 1)).Select(now => Array.IndexOf(order, now)).SkipWhile(at => at < 0).ToList();
            Assert.True(!steps.Contains(-1) && steps.SequenceEqual(steps.Order()) && steps[^1] == order.Length - 1, $"{place} saw {string.Join(", ", seen)}");
        }
    }

    private static (int, int) Pair(string said)
    {
        var figures = Number().Matches(said).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return figures.Length == 2 ? (figures[0], figures[1]) : (-1, -1);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
