// Who belongs to a lab, and as what.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Features.Accounts;

public enum Role
{
    Facilitator,
    Coordinator,
}

/// <param name="Name">As other desks see it.</param>
public sealed record Member(string Lab, string Account, string Name, Role Role)
{
    public sealed class Storing : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.ToTable("members");
            member.HasKey(m => new { m.Lab, m.Account });
            member.Property(m => m.Lab).HasColumnName("lab");
            member.Property(m => m.Account).HasColumnName("account");
            member.Property(m => m.Name).HasColumnName("name");
            member.Property(m => m.Role).HasColumnName("role").HasConversion<string>();
        }
    }
}
