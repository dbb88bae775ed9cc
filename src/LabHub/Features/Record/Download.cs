// One line of the access log: who took which file, and when. Coordinators see it, so that recipients can be told of corrections (METHOD 8.2).
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Features.Record;

public sealed class Download
{
    /// <summary>METHOD 8.5: 12 months.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public long Id { get; init; }

    public required long Outcome { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>Account of the member, or null: somebody who holds the link.</summary>
    public required string? Who { get; init; }

    /// <summary>md, csv, ideas.csv …</summary>
    public required string Format { get; init; }

    public sealed class Storing : IEntityTypeConfiguration<Download>
    {
        public void Configure(EntityTypeBuilder<Download> download)
        {
            download.ToTable("downloads");
            download.HasKey(d => d.Id);
            download.Property(d => d.Id).HasColumnName("id");
            download.Property(d => d.Outcome).HasColumnName("outcome");
            download.Property(d => d.At).HasColumnName("at");
            download.Property(d => d.Who).HasColumnName("who");
            download.Property(d => d.Format).HasColumnName("format");
        }
    }
}
