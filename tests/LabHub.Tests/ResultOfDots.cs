// What the room may see of these dots, worked out from the list of every phone, and held against what it was shown.
using System.Text.Json;
using LabHub.Domain;

namespace LabHub.Tests;

public static class ResultOfDots
{
    /// <param name="shown">The vote as it stands in the row of results.</param>
    /// <param name="order">The lab's order of voices.</param>
    /// <param name="chosen">Everybody's voice and last list of cards.</param>
    public static void Is(JsonElement shown, IReadOnlyList<string> cards, int dots, IReadOnlyList<string> order, IReadOnlyList<(string? Voice, IReadOnlyCollection<string> Cards)> chosen)
    {
        var choosers = chosen.Where(c => c.Cards.Count > 0).ToList();
        var results = shown.GetProperty("cards").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);
        Assert.Equal(cards.Order(StringComparer.Ordinal), results.Keys.Order(StringComparer.Ordinal));
        if (shown.GetProperty("view").GetString() == "totals")
            Assert.All(cards, card => Assert.Equal(choosers.Count(c => c.Cards.Contains(card)), results[card].GetProperty("dots").GetInt32()));
        else
            ByVoice(shown, results, cards, dots, order, choosers);
        foreach (var result in results.Values)
            Assert.Equal(1 + results.Values.Count(other => Weight(other) > Weight(result)), result.GetProperty("place").GetInt32());
    }

    private static void ByVoice(JsonElement shown, Dictionary<string, JsonElement> results, IReadOnlyList<string> cards, int dots, IReadOnlyList<string> order, List<(string? Voice, IReadOnlyCollection<string> Cards)> choosers)
    {
        var groups = SmallVoices.DisplayGroups(order, [.. choosers.Select(c => c.Voice)]);
        Assert.Equal(SmallVoices.Legend(order, groups), shown.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        foreach (var group in groups.Values.Distinct())
        {
            var members = choosers.Where(c => groups[c.Voice ?? ""] == group).ToList();
            var carried = cards.Where(card => SmallVoices.Carries(members.Count(m => m.Cards.Contains(card)), members.Count)).ToList();
            var told = cards.Where(card => results[card].GetProperty("carried").EnumerateArray().Any(g => g.GetString() == group)).ToList();
            var most = SmallVoices.MostCarried(members.Count, dots);
            if (carried.Count <= most || carried.Count == cards.Count)
                Assert.Equal(carried, told);
            else
                Assert.True(told.Count == most && told.TrueForAll(carried.Contains), $"{group} carries {string.Join(' ', carried)}, told was {string.Join(' ', told)}");
        }
        Assert.All(results.Values, result => Assert.Equal(JsonValueKind.Null, result.GetProperty("dots").ValueKind));
    }

    private static int Weight(JsonElement result) => result.GetProperty("dots") is { ValueKind: JsonValueKind.Number } dots ? dots.GetInt32() : result.GetProperty("carried").GetArrayLength();
}
