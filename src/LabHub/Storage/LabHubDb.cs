// Everything that is rows: accounts, labs, outcomes. The journal writes its own tables beside them (Journal/).
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Storage;

/// <summary>Each entity says how it is stored in its own file (IEntityTypeConfiguration).</summary>
public sealed class LabHubDb(DbContextOptions<LabHubDb> options) : IdentityDbContext(options)
{
    public DbSet<WorkshopRow> Workshops => Set<WorkshopRow>();

    public DbSet<OutcomeRow> Outcomes => Set<OutcomeRow>();

    public DbSet<OutcomeText> OutcomeTexts => Set<OutcomeText>();

    public DbSet<Correction> Corrections => Set<Correction>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LabHubDb).Assembly);
    }
}
