// A lab as its folder in seeds/labs says: lab.json, and an introduction in each language.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Features.Labs;
using LabHub.Shared;

namespace LabHub.Features.Seeds;

public sealed record LabSeed(
    string Letters,
    string Name,
    string Place,
    ImmutableSortedDictionary<string, string> Desired,
    string Contact,
    bool Open,
    ImmutableList<Voice> Voices)
{
    public static Lab Read(string folder)
    {
        var file = Path.Combine(folder, "lab.json");
        var seed = SeedFile.Read<LabSeed>(file);
        if (seed.Letters.Length is < 2 or > 4 || !seed.Letters.All(char.IsAsciiLetterUpper))
            throw new BrokenStart(SeedFile.Shown(file), "letters", "two to four capital letters are needed.");
        if (seed.Voices.Count == 0 || seed.Desired.Count == 0)
            throw new BrokenStart(SeedFile.Shown(file), seed.Voices.Count == 0 ? "voices" : "desired", "at least one is needed.");
        return new()
        {
            Slug = Path.GetFileName(folder),
            Letters = seed.Letters,
            Name = seed.Name,
            Place = seed.Place,
            Desired = seed.Desired,
            Contact = seed.Contact,
            Open = seed.Open,
            Voices = seed.Voices,
            Intro = Directory.GetFiles(folder, "intro.*.md")
                .ToImmutableSortedDictionary(f => Path.GetFileNameWithoutExtension(f)["intro.".Length..], SeedFile.Text),
        };
    }
}
