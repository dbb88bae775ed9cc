// The cast: Ana and Bor bring families, Cene the young, Darja social work, Emil the school; Fani leads at a desk.
namespace LabHub.Domain.Tests;

/// <param name="OnPaper">Without a phone: Fani types for this person.</param>
public sealed record Person(string Name, string? Voice, bool AtDesk = false, bool OnPaper = false)
{
    public override string ToString() => Name;
}

public static class People
{
    public const string Families = "families";
    public const string Youth = "youth";
    public const string SocialWork = "socialWork";
    public const string School = "school";
    public const string Health = "health";

    public static readonly Person Ana = new("Ana", Families);
    public static readonly Person Bor = new("Bor", Families);
    public static readonly Person Cene = new("Cene", Youth);
    public static readonly Person Darja = new("Darja", SocialWork);
    public static readonly Person Emil = new("Emil", School);

    /// <summary>Leads; has no ballot.</summary>
    public static readonly Person Fani = new("Fani", null, AtDesk: true);

    /// <summary>Brings no voice that is named here.</summary>
    public static readonly Person Gal = new("Gal", null);

    /// <summary>Has no phone: a helper types.</summary>
    public static readonly Person Hana = new("Hana", Families, OnPaper: true);

    public static readonly Person[] Everybody = [Ana, Bor, Cene, Darja, Emil];

    /// <summary>More people of one voice: Emil 2, Emil 3, …</summary>
    public static IEnumerable<Person> More(int many, string? voice) => Enumerable.Range(2, many).Select(i => new Person($"{voice ?? "nobody"} {i}", voice));
}
