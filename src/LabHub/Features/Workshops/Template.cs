// A template of seeds/templates: a workshop that needs only its date.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Features.Seeds;
using LabHub.Shared;

namespace LabHub.Features.Workshops;

public sealed record Template(
    RoundKind Kind,
    ImmutableSortedDictionary<string, string> Name,
    ImmutableSortedDictionary<string, string> About,
    ImmutableSortedDictionary<string, string> Title,
    ImmutableSortedDictionary<string, ImmutableList<string>> Questions,
    TemplateScope Scope,
    ImmutableSortedDictionary<string, string> Agreement,
    Ballot Ballot = Ballot.Dots)
{
    /// <summary>Its name in the address: the file's.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id { get; init; } = "";

    public ImmutableList<string> QuestionsIn(string language) =>
        Questions.TryGetValue(language, out var questions) ? questions : Questions.Values.First();
}

public sealed record TemplateScope(ScopeKind Kind, ImmutableSortedDictionary<string, string> Limits);

/// <summary>All templates, read at the start, so that a broken one stops it.</summary>
public sealed class Templates
{
    private static readonly string[] Order = ["strengths", "needs", "ideas", "roles"];

    public Templates(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        All = [.. files.Select(Read).OrderBy(t => Array.IndexOf(Order, t.Id) is var at and >= 0 ? at : Order.Length).ThenBy(t => t.Id, StringComparer.Ordinal)];
    }

    public ImmutableList<Template> All { get; }

    private static Template Read(string file)
    {
        var template = SeedFile.Read<Template>(file) with { Id = Path.GetFileNameWithoutExtension(file) };
        foreach (var (place, empty) in (IEnumerable<(string, bool)>)[("name", template.Name.IsEmpty), ("title", template.Title.IsEmpty), ("questions", template.Questions.IsEmpty), ("agreement", template.Agreement.IsEmpty)])
            if (empty)
                throw new BrokenStart(SeedFile.Shown(file), place, "at least one language is needed.");
        return template;
    }
}
