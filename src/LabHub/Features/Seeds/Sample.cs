// A sample workshop: a list of commands that is played through the law, exactly as people would have sent them.
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using LabHub.Domain;
using LabHub.Features.Labs;
using LabHub.Journal;
using LabHub.Shared;

namespace LabHub.Features.Seeds;

/// <param name="Lab">Slug of the lab it belongs to.</param>
/// <param name="DaysAgo">When it took place, counted from the first start: its step should still lie ahead of whoever looks at it.</param>
/// <param name="Begins">Hour of the place at minute 0.</param>
/// <param name="Voices">Ids of the lab's voices that were invited.</param>
public sealed record Sample(
    string Lab,
    int DaysAgo,
    TimeOnly Begins,
    string Title,
    ImmutableList<string> Languages,
    ImmutableList<string> Voices,
    Scope Scope,
    string Agreement,
    ImmutableList<SampleCommand> Commands)
{
    /// <summary>Everything that happened, gathered by minute, or a <see cref="BrokenStart"/> that names the command that the law refuses.</summary>
    public Begun Play(string file, string number, Lab lab, TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(-DaysAgo);
        var noon = day.ToDateTime(Begins);
        var begins = new DateTimeOffset(noon, zone.GetUtcOffset(noon)).ToUniversalTime();
        var setup = new Setup(Title, day, [.. Voices.Select(v => Voice(file, lab, v))], Scope, Languages, lab.Contact, Agreement, Rule.Usual);
        var language = Languages.Count > 0 ? Languages[0] : Catalogues.Default;
        if (Doors.Create(number, lab.Card(language), setup, new(begins, new Asker.Desk(), NewChance())) is not Decision.Accepted { Events: [WorkshopCreated made] })
            throw new BrokenStart(file, "title, voices, scope", "the law does not take this setup.");
        var scene = new SampleScene(file, Workshop.From(made), begins, day);
        for (var n = 0; n < Commands.Count; n++)
            scene.Play(n + 1, Commands[n]);
        return new(made, scene.Moments);
    }

    internal static Chance NewChance() => new(RandomNumberGenerator.GetBytes(32));

    private static Voice Voice(string file, Lab lab, string id) =>
        lab.Voices.Find(v => v.Id == id) ?? throw new BrokenStart(file, "voices", $"the lab has no voice \"{id}\".");
}

/// <param name="At">Minutes since the workshop began.</param>
/// <param name="Who">A seat's name in this file, or "desk".</param>
/// <param name="Do">A command as PROTOCOL 5 writes it. <c>@name</c> stands for what an earlier command made.</param>
/// <param name="As">The name of what this command makes.</param>
public sealed record SampleCommand(int At, string Who, JsonElement Do, string? As = null);
