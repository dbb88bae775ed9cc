// A lab: a lasting community with a place, a desired outcome, its own voices and a shared record (METHOD 1). A row, not a journal.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Features.Labs;

public sealed class Lab
{
    /// <summary>In its addresses: spodnje-podravje.</summary>
    public required string Slug { get; init; }

    /// <summary>What its workshops' numbers begin with: SP. No two labs have the same.</summary>
    public required string Letters { get; init; }

    public required string Name { get; set; }

    public required string Place { get; set; }

    /// <summary>The desired outcome, by language.</summary>
    public required ImmutableSortedDictionary<string, string> Desired { get; set; }

    /// <summary>Its introduction in Markdown, by language.</summary>
    public required ImmutableSortedDictionary<string, string> Intro { get; set; }

    /// <summary>Offered when a workshop is made; shapes are given in the order of LOOK.</summary>
    public required ImmutableList<Voice> Voices { get; set; }

    /// <summary>Whom to call to talk in private.</summary>
    public required string Contact { get; set; }

    /// <summary>Its page and record may be read by everybody; else only by its own people.</summary>
    public required bool Open { get; set; }

    public LabCard Card(string language) => new(Slug, Name, Place, In(Desired, language));

    /// <summary>The text in this language, else in the first it has.</summary>
    public static string In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.TryGetValue(language, out var text) ? text : texts.Values.FirstOrDefault() ?? "";

    public sealed class Storing : IEntityTypeConfiguration<Lab>
    {
        public void Configure(EntityTypeBuilder<Lab> lab)
        {
            lab.ToTable("labs");
            lab.HasKey(l => l.Slug);
            lab.Property(l => l.Slug).HasColumnName("slug");
            lab.Property(l => l.Letters).HasColumnName("letters");
            lab.Property(l => l.Name).HasColumnName("name");
            lab.Property(l => l.Place).HasColumnName("place");
            lab.Property(l => l.Contact).HasColumnName("contact");
            lab.Property(l => l.Open).HasColumnName("open");
            lab.Property(l => l.Desired).HasColumnName("desired").HasConversion(t => Inline.Json(t), t => Inline.Read<ImmutableSortedDictionary<string, string>>(t), Whole<ImmutableSortedDictionary<string, string>>());
            lab.Property(l => l.Intro).HasColumnName("intro").HasConversion(t => Inline.Json(t), t => Inline.Read<ImmutableSortedDictionary<string, string>>(t), Whole<ImmutableSortedDictionary<string, string>>());
            lab.Property(l => l.Voices).HasColumnName("voices").HasConversion(v => Inline.Json(v), v => Inline.Read<ImmutableList<Voice>>(v), Whole<ImmutableList<Voice>>());
        }

        /// <summary>These values are replaced whole, never changed, so the same object is the same value.</summary>
        private static ValueComparer<T> Whole<T>() where T : class => new((a, b) => ReferenceEquals(a, b), t => t.GetHashCode(), t => t);
    }
}
