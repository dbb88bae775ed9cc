// The cast and the place: Spodnje Podravje, with families, young people, social work and school.
using System.Collections.Immutable;
using System.Text.Json;
using LabHub.Domain;

namespace LabHub.Tests;

public static class Sample
{
    public static LabCard Lab { get; } = new("spodnje-podravje", "Spodnje Podravje", "Ptuj", "Šolska jutra brez stiske");

    public static ImmutableList<Voice> Voices { get; } =
    [
        Voice("families", "Družine", "Families", "petals", required: true, lived: true),
        Voice("young", "Mladi", "Young people", "triangle", required: false, lived: true),
        Voice("social", "Socialno delo", "Social work", "bridge", required: false, lived: false),
        Voice("school", "Šola in vrtec", "School and kindergarten", "square", required: false, lived: false),
    ];

    public static Setup Setup { get; } = new(
        "Jutra pred šolo", new DateOnly(2026, 11, 21), Voices, new Scope(ScopeKind.Decide, null, null, "vozni red avtobusov do januarja"),
        ["sl", "en"], "Fani, 02 000 000", "Govorimo o sebi, ne o drugih.", Rule.Usual);

    public static string Kind(this JsonElement answer) => answer.GetProperty("answer").GetString()!;

    public static string? Code(this JsonElement answer) => answer.TryGetProperty("code", out var code) ? code.GetString() : null;

    public static string Phase(this Phone phone) => phone.Rows["round"].GetProperty("phase").GetString()!;

    public static string NewReceipt() => Guid.NewGuid().ToString("N");

    private static Voice Voice(string id, string sl, string en, string shape, bool required, bool lived) =>
        new(id, new Dictionary<string, string> { ["sl"] = sl, ["en"] = en }.ToImmutableSortedDictionary(), shape, required, lived);
}
