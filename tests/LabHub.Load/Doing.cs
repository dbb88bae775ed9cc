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

    /// <summary>A new idea; who has as many as may be sent puts one of them in other words.</summary>
    public static async Task<(JsonElement Answer, bool Again)> Write(Person person)
    {
        var text = $"Ideja {person.No}-{Guid.NewGuid():N}: skupni zajtrk v šoli ob ponedeljkih in četrtkih";
        var old = person.Ideas.Count < MostIdeas ? null : person.Ideas.ElementAt(person.Chance.Next(MostIdeas));
        var said = old is null
            ? await person.Say(new { type = "postIdea", text, receipt = Sample.NewReceipt() })
            : await person.Say(new { type = "editIdea", idea = IdOf(person, old), text });
        if (IsSaved(said.Answer))
        {
            if (old is not null)
                person.Ideas.Remove(old);
            person.Ideas.Add(text);
        }
        return said;
    }

    /// <summary>As late in an evening: most choose, some still have an idea, some say that they are done.</summary>
    public static Task<(JsonElement Answer, bool Again)> Mixed(Person person, string[] cards) => person.Chance.Next(10) switch
    {
        0 when person.Ideas.Count < MostIdeas => Write(person),
        1 => person.Say(new { type = "doneChoosing", done = person.Chance.Next(2) == 0 }),
        _ => Choose(person, cards),
    };

    public static bool IsSaved(JsonElement answer) => answer.Kind() is "accepted" or "alreadyDone";

    private static string? IdOf(Person person, string text) => person.Phone.Yours["ideas"].EnumerateArray()
        .Where(idea => idea.GetProperty("text").GetString() == text).Select(idea => idea.GetProperty("id").GetString()).FirstOrDefault();
}
