// What lists and lookups need to know of a workshop; written by the journal in the same transaction as the facts.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Storage;

/// <summary>To be read, never written, by pages: the journal keeps it (Journal/Projection.cs).</summary>
public sealed class WorkshopRow
{
    public required string Id { get; init; }

    /// <summary>Slug of its lab.</summary>
    public required string Lab { get; init; }

    /// <summary>Such as <c>SP-2026-03</c>; unique in its lab.</summary>
    public required string Number { get; init; }

    /// <summary>The join code, unique while it lives: from OpenDoors until 24 hours after Close.</summary>
    public string? Code { get; init; }

    /// <summary><c>draft lobby running closing closed purged</c>.</summary>
    public required string State { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Whole minutes since 1970 of the last command: what the 12 hours are counted from.</summary>
    public required long LastCommandAt { get; init; }

    /// <summary>Milliseconds since 1970 of Close, where every clock of METHOD 8.5 starts.</summary>
    public long? ClosedAt { get; init; }

    /// <summary>The key in the pairing link of the screen.</summary>
    public required string ScreenKey { get; init; }

    public sealed class Storing : IEntityTypeConfiguration<WorkshopRow>
    {
        public void Configure(EntityTypeBuilder<WorkshopRow> workshop)
        {
            workshop.ToTable("workshops");
            workshop.HasKey(w => w.Id);
            workshop.Property(w => w.Id).HasColumnName("id");
            workshop.Property(w => w.Lab).HasColumnName("lab");
            workshop.Property(w => w.Number).HasColumnName("number");
            workshop.Property(w => w.Code).HasColumnName("code");
            workshop.Property(w => w.State).HasColumnName("state");
            workshop.Property(w => w.Title).HasColumnName("title");
            workshop.Property(w => w.Date).HasColumnName("date");
            workshop.Property(w => w.LastCommandAt).HasColumnName("last_command_at");
            workshop.Property(w => w.ClosedAt).HasColumnName("closed_at");
            workshop.Property(w => w.ScreenKey).HasColumnName("screen_key");
        }
    }
}
