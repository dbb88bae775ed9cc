// Playing a list of commands: names become ids, round and phase are those of the moment, and the law decides each one.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabHub.Domain;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;

namespace LabHub.Features.Seeds;

internal sealed class SampleScene(string file, Workshop workshop, DateTimeOffset begins, DateOnly day)
{
    private readonly Dictionary<string, string> names = [];

    public ImmutableList<HappenedAt> Moments { get; private set; } = [];

    public void Play(int number, SampleCommand sample)
    {
        var at = begins.AddMinutes(sample.At);
        if (Moments.Count > 0 && at < Moments[^1].At)
            throw Broken(number, "at", "time runs backwards here.");
        var (command, wrong) = CommandJson.Read(Filled(number, sample));
        if (command is null)
            throw Broken(number, wrong!.Field, $"this is not a command ({wrong.Code}).");
        var asker = sample.Who == "desk" ? new Asker.Desk() : names.TryGetValue(sample.Who, out var seat) ? new Asker.Seat(seat) : (Asker)new Asker.Newcomer();
        var asking = new Asking(at, asker, Sample.NewChance(), workshop.Seats.Keys.ToImmutableHashSet());
        switch (workshop.Decide(command, asking))
        {
            case Decision.Accepted accepted:
                Happen(at, sample, accepted.Events);
                break;
            case Decision.NotAllowed refused:
                throw Broken(number, Type(sample), $"the law does not allow it ({refused.Code}).");
            case Decision.Invalid invalid:
                throw Broken(number, $"{Type(sample)}, {invalid.Field}", $"this does not fit ({invalid.Code}).");
            case Decision.PhaseMoved:
                throw Broken(number, Type(sample), "the round is in another phase.");
            default:
                throw Broken(number, Type(sample), "it changes nothing.");
        }
    }

    private void Happen(DateTimeOffset at, SampleCommand sample, IReadOnlyList<Event> events)
    {
        foreach (var happened in events)
        {
            workshop = workshop.Evolve(happened, at);
            if (happened is SeatTaken taken)
                names[sample.Who] = taken.Seat;
            if (sample.As is { } name && Made(happened) is { } id)
                names[name] = id;
        }
        var entry = new Entry(null, events);
        Moments = Moments.Count > 0 && Moments[^1].At == at
            ? Moments.SetItem(Moments.Count - 1, Moments[^1] with { Entries = [.. Moments[^1].Entries, entry], After = workshop })
            : Moments.Add(new(at, [entry], workshop));
    }

    private static string? Made(Event happened) => happened switch
    {
        IdeaPosted posted => posted.Idea,
        IdeasJoined joined => joined.Group,
        _ => null,
    };

    /// <summary>The command as a phone or desk would send it now.</summary>
    private JsonElement Filled(int number, SampleCommand sample)
    {
        if (JsonNode.Parse(sample.Do.GetRawText()) is not JsonObject command)
            throw Broken(number, "do", "a command is an object.");
        foreach (var field in command.Select(f => f.Key).ToList())
            command[field] = command[field] switch
            {
                JsonArray list => new JsonArray([.. list.Select(one => Meant(number, sample, one))]),
                var one => Meant(number, sample, one),
            };
        if (workshop.Active is { } round)
        {
            command["round"] ??= round.No;
            command["phase"] ??= round.PhaseSeq;
        }
        if ((string?)command["type"] == "postIdea")
            command["receipt"] ??= Sample.NewChance().Token();
        return JsonSerializer.SerializeToElement(command);
    }

    private JsonNode? Meant(int number, SampleCommand sample, JsonNode? given)
    {
        if (given?.GetValueKind() is not JsonValueKind.String || (string?)given is not ['@', ..] mark)
            return given?.DeepClone();
        return mark[1..].Split(':') switch
        {
            ["next"] => workshop.Active!.Waiting.FirstOrDefault(),
            ["version"] => workshop.Active!.Step!.Version,
            ["agreement"] => workshop.AgreementVersion,
            ["people"] => workshop.People.Count(),
            ["worry"] => workshop.Active!.Step!.Worries.LastOrDefault(w => w.Author == names[sample.Who])?.Id,
            ["tag", var who] => workshop.Seats[Known(number, who)].Tag,
            ["day", var days] => day.AddDays(int.Parse(days, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [var name] => Known(number, name),
            _ => throw Broken(number, mark, "nobody knows what this stands for."),
        };
    }

    private string Known(int number, string name) =>
        names.TryGetValue(name, out var id) ? id : throw Broken(number, "@" + name, "nothing of this name was made before.");

    private static string Type(SampleCommand sample) =>
        sample.Do.ValueKind is JsonValueKind.Object && sample.Do.TryGetProperty("type", out var type) ? type.ToString() : "type";

    private BrokenStart Broken(int number, string place, string trouble) => new(file, $"command {number} ({place})", trouble);
}
