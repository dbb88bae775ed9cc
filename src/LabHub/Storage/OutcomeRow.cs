// The saved outcome of a round, its texts (which can be erased alone) and its corrections.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Storage;

/// <summary>Written once, in the transaction of the event that closes the round; its facts are never edited.</summary>
public sealed class OutcomeRow
{
    /// <summary>Number of saving; lists are ordered by it.</summary>
    public long Id { get; init; }

    public required string Workshop { get; init; }

    public required int Round { get; init; }

    /// <summary>Slug of its lab.</summary>
    public required string Lab { get; init; }

    /// <summary>Name of the outcome: <c>SP-2026-03/2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The unguessable part of <c>/r/{token}</c>.</summary>
    public required string Token { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The document as JSON, each free text standing as its id (<see cref="OutcomeText"/>).</summary>
    public required string Document { get; init; }

    public required string Hash { get; init; }

    /// <summary>Not reviewed by anybody (the 12 hours): only for the coordinators of the lab.</summary>
    public required bool CoordinatorsOnly { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long Created { get; init; }

    public sealed class Storing : IEntityTypeConfiguration<OutcomeRow>
    {
        public void Configure(EntityTypeBuilder<OutcomeRow> outcome)
        {
            outcome.ToTable("outcomes");
            outcome.HasKey(o => o.Id);
            outcome.Property(o => o.Id).HasColumnName("id");
            outcome.Property(o => o.Workshop).HasColumnName("workshop");
            outcome.Property(o => o.Round).HasColumnName("round");
            outcome.Property(o => o.Lab).HasColumnName("lab");
            outcome.Property(o => o.Name).HasColumnName("name");
            outcome.Property(o => o.Token).HasColumnName("token");
            outcome.Property(o => o.Kind).HasColumnName("kind");
            outcome.Property(o => o.Date).HasColumnName("date");
            outcome.Property(o => o.Document).HasColumnName("document");
            outcome.Property(o => o.Hash).HasColumnName("hash");
            outcome.Property(o => o.CoordinatorsOnly).HasColumnName("coordinators_only");
            outcome.Property(o => o.Created).HasColumnName("created");
        }
    }
}

/// <summary>One free text of an outcome. Erasing takes text and salt; the leaf stays, so that the hash can still be checked.</summary>
public sealed class OutcomeText
{
    public required long Outcome { get; init; }

    /// <summary>Id of the words, as it stands in the document.</summary>
    public required string Words { get; init; }

    public string? Text { get; set; }

    public string? Salt { get; set; }

    /// <summary>SHA-256(salt ‖ text) in hexadecimal.</summary>
    public required string Leaf { get; init; }

    public sealed class Storing : IEntityTypeConfiguration<OutcomeText>
    {
        public void Configure(EntityTypeBuilder<OutcomeText> text)
        {
            text.ToTable("outcome_texts");
            text.HasKey(t => new { t.Outcome, t.Words });
            text.Property(t => t.Outcome).HasColumnName("outcome");
            text.Property(t => t.Words).HasColumnName("words");
            text.Property(t => t.Text).HasColumnName("text");
            text.Property(t => t.Salt).HasColumnName("salt");
            text.Property(t => t.Leaf).HasColumnName("leaf");
        }
    }
}

/// <summary>A line beside an outcome: the original stays visible.</summary>
public sealed class Correction
{
    public long Id { get; init; }

    public required long Outcome { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary><c>requested</c> (to the coordinators), <c>appended</c> (by them), <c>removed</c> (at an author's wish; no text).</summary>
    public required string Kind { get; init; }

    public string? Text { get; init; }

    public required bool Public { get; init; }

    public sealed class Storing : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> correction)
        {
            correction.ToTable("corrections");
            correction.HasKey(c => c.Id);
            correction.Property(c => c.Id).HasColumnName("id");
            correction.Property(c => c.Outcome).HasColumnName("outcome");
            correction.Property(c => c.At).HasColumnName("at");
            correction.Property(c => c.Kind).HasColumnName("kind");
            correction.Property(c => c.Text).HasColumnName("text");
            correction.Property(c => c.Public).HasColumnName("public");
        }
    }
}
