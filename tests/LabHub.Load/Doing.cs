// What one person does with one tap, and what is noted when it was answered.
using System.Text.Json;
using LabHub.Tests;

namespace LabHub.Load;

public static class Doing
{
    private const int Dots = 5; // of twenty cards
    private const int MostIdeas = 5; // of one seat (METHOD 3)

    /// <summary>A dot, or the same dot taken back.</summary>
    public static async Task<(JsonElement Answer, bool Again)> Choose(Person person, string[] cards)
    {
        if (person.Dots.Count == 0)
        {
            foreach (var one in person.Chance.GetItems(cards, cards.Length).Distinct().Take(Dots))
                person.Dots[one] = false;
        }
        var (card, on) = person.Dots.ElementAt(person.Chance.Next(person.Dots.Count));
        var said = await person.Say(new { type = on ? "takeDot" : "placeDot", card });
        if (IsSaved(said.Answer))
            person.Dots[card] = !on;
        return said;
    }

    /// <summary>A new idea; who has some puts one of them in other words now and then, or takes it back.</summary>
    public static async Task<(JsonElement Answer, bool Again)> Write(Person person)
    {
        var kind = person.Ideas.Count >= MostIdeas ? person.Chance.Next(2) : person.Ideas.Count > 0 ? person.Chance.Next(6) : 2;
        if (kind > 1)
            return await Post(person);
        var old = person.Ideas.ElementAt(person.Chance.Next(person.Ideas.Count));
        var text = NewText(person);
        var said = await person.Say(kind == 0
            ? new { type = "editIdea", idea = IdOf(person, old), text }
            : (object)new { type = "takeBackIdea", idea = IdOf(person, old) });
        if (IsSaved(said.Answer))
        {
            person.Ideas.Remove(old);
            if (kind == 0)
                person.Ideas.Add(text);
        }
        return said;
    }

    public static async Task<(JsonElement Answer, bool Again)> Post(Person person)
    {
        var text = NewText(person);
        var said = await person.Say(new { type = "postIdea", text, receipt = Sample.NewReceipt() });
        if (IsSaved(said.Answer))
            person.Ideas.Add(text);
        return said;
    }

    private static string NewText(Person person) => $"Ideja {person.No}-{Guid.NewGuid():N}: skupni zajtrk v šoli ob ponedeljkih in četrtkih";

    private static async Task<(JsonElement Answer, bool Again)> SayDone(Person person)
    {
        var done = person.Chance.Next(2) == 0;
        var said = await person.Say(new { type = "doneChoosing", done });
        if (IsSaved(said.Answer))
            person.Done = done;
        return said;
    }

    /// <summary>As late in an evening: most choose, some still have an idea, some say that they are done.</summary>
    public static Task<(JsonElement Answer, bool Again)> Mixed(Person person, string[] cards) => person.Chance.Next(10) switch
    {
        0 when person.Ideas.Count < MostIdeas => Post(person),
        1 => SayDone(person),
        _ => Choose(person, cards),
    };

    public static bool IsSaved(JsonElement answer) => answer.ValueKind is JsonValueKind.Object && answer.Kind() is "accepted" or "alreadyDone";

    private static string? IdOf(Person person, string text) => person.Phone.Yours["ideas"].EnumerateArray()
        .Where(idea => idea.GetProperty("text").GetString() == text).Select(idea => idea.GetProperty("id").GetString()).FirstOrDefault();
}
