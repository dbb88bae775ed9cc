// Somebody who chooses, as a program: taps twice by habit, changes their mind, and keeps every wish until it is answered, as a phone's outbox does.
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace LabHub.Tests;

public sealed class Chooser(Phone phone, int seed)
{
    /// <summary>The hub has so long to answer; then the HTTP twin gets the same wish (SCREENS 7).</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    private readonly Random chance = new(seed);

    public Phone Phone => phone;

    public string Seat { get; } = phone.Seat;

    /// <summary>What this person believes: the cards with an own dot.</summary>
    public SortedSet<string> Mine { get; } = new(StringComparer.Ordinal);

    /// <summary>From each tap to its "saved", in ms.</summary>
    public List<double> Saved { get; } = [];

    /// <summary>All dots on some cards, then three changes of mind, each a dot taken and placed elsewhere.</summary>
    public async Task Choose(IReadOnlyList<string> cards, int dots)
    {
        await phone.Until(p => p.Phase() == "choose", seconds: 60);
        var order = cards.ToArray();
        chance.Shuffle(order);
        foreach (var card in order.Take(dots))
            await Tap(card, on: true);
        Assert.Equal("noDotsLeft", (await Wish(new { type = "placeDot", card = order[dots] }, Phone.NewId())).Code());
        for (var mind = 0; mind < 3; mind++)
        {
            await Tap(Mine.ElementAt(chance.Next(Mine.Count)), on: false);
            if (chance.Next(4) > 0)
                await Tap(order.Where(card => !Mine.Contains(card)).ElementAt(chance.Next(cards.Count - Mine.Count)), on: true);
        }
        await Wish(new { type = "doneChoosing", done = true }, Phone.NewId());
    }

    /// <summary>A double tap is the same wish twice; and as a wish is absolute, once more with another number changes nothing either.</summary>
    private async Task Tap(string card, bool on)
    {
        var (id, wish, began) = (Phone.NewId(), new { type = on ? "placeDot" : "takeDot", card }, Stopwatch.GetTimestamp());
        var both = await Task.WhenAll(Wish(wish, id), Wish(wish, id));
        Saved.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Assert.All(both, answer => Assert.True(answer.Kind() is "accepted" or "alreadyDone", answer.ToString()));
        Assert.Equal("alreadyDone", (await Wish(wish, Phone.NewId())).Kind());
        _ = on ? Mine.Add(card) : Mine.Remove(card);
        await Task.Delay(chance.Next(400));
    }

    private async Task<JsonElement> Wish(object command, string id)
    {
        for (; ; )
        {
            try
            {
                var answer = await OfHub(command, id) ?? await phone.Post(command, id);
                if (answer.Code() is not ("server.slowDown" or "server.notSaved"))
                    return answer;
            }
            catch (HttpRequestException)
            {
                // Nobody knows whether it came through: again, with the same number.
            }
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<JsonElement?> OfHub(object command, string id)
    {
        try
        {
            return await phone.Send(command, id).WaitAsync(Silence);
        }
        catch (Exception silent) when (silent is TimeoutException or WebSocketException or InvalidOperationException)
        {
            return null;
        }
    }
}
