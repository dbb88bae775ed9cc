// Looks through everything that reached somebody while people choose: nothing in it says how many dots a card has, or how many there are.
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LabHub.Tests;

public static partial class NoTotals
{
    private static readonly string[] Choose = ["ballot", "cards", "done", "dots", "of", "runOff", "vote"];
    private static readonly string[] Card = ["gone", "id", "more", "pieces", "text"];
    private static readonly string[] Piece = ["id", "more", "text"];
    private static readonly string[] Own = ["back", "cards", "done", "left"];

    /// <param name="received">Frames and bodies, each on a line of its own or ended as SignalR ends them; pages with the board in them.</param>
    /// <param name="cards">Ids of the cards that are chosen from.</param>
    /// <returns>How many objects were looked at, so that nobody is glad about an empty search.</returns>
    public static int In(string received, IReadOnlyCollection<string> cards, string who)
    {
        var look = new Look(cards, who);
        foreach (Match board in BoardInPage().Matches(received))
            look.At(JsonDocument.Parse(board.Groups[1].Value).RootElement, "");
        foreach (var text in received.Split('\u001e', '\n').Where(text => text.StartsWith('{') && text.EndsWith('}')))
            look.At(JsonDocument.Parse(text).RootElement, "");
        return look.Objects;
    }

    private sealed class Look(IReadOnlyCollection<string> cards, string who)
    {
        public int Objects { get; private set; }

        public void At(JsonElement json, string name)
        {
            if (json.ValueKind is JsonValueKind.Array)
            {
                Assert.False(json.GetArrayLength() == cards.Count && json.EnumerateArray().All(e => e.ValueKind is JsonValueKind.Number), $"{who}: a number for every card in {name}");
                foreach (var element in json.EnumerateArray())
                    At(element, name);
            }
            if (json.ValueKind is not JsonValueKind.Object)
                return;
            Objects++;
            Known(json, name);
            var isAnswer = json.TryGetProperty("answer", out _); // it may name the author's own idea beside the number of the moment
            var tellsOfACard = json.EnumerateObject().Any(p => cards.Contains(p.Name) || (p.Value.ValueKind is JsonValueKind.String && cards.Contains(p.Value.GetString()!)));
            foreach (var property in json.EnumerateObject())
            {
                Assert.False(property.Name is "results" or "carried" or "three" && property.Value.ValueKind is not JsonValueKind.Null, $"{who}: {property.Name} in {name}");
                Assert.False(tellsOfACard && property.Value.ValueKind is JsonValueKind.Number && property is not { Name: "notClear" } && !(isAnswer && property.Name == "at"), $"{who}: {json} in {name}");
                At(property.Value, property.Name);
            }
        }

        /// <summary>Rows that tell of choosing and of cards have these fields and no other.</summary>
        private void Known(JsonElement json, string name)
        {
            if (name == "choose")
                Fields(json, Choose, name);
            else if (name == "dots")
                Fields(json, Own, name);
            else if (name.StartsWith("card:", StringComparison.Ordinal))
                Fields(json, Card, name);
            else if (name == "pieces")
                Fields(json, Piece, name);
        }

        private void Fields(JsonElement json, string[] known, string name) =>
            Assert.True(known.SequenceEqual(json.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)), $"{who}: {json} in {name}");
    }

    [GeneratedRegex("id=\"board\">(\\{.*?\\})</script>")]
    private static partial Regex BoardInPage();
}
