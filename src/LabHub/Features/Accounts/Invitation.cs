// A one-time link by which a coordinator lets somebody become facilitator or coordinator of a lab. Only its hash is kept.
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabHub.Features.Accounts;

/// <param name="Expires">Milliseconds since 1970.</param>
public sealed record Invitation(string Hash, string Lab, Role Role, long Expires)
{
    public static readonly TimeSpan LastsFor = TimeSpan.FromDays(7);

    /// <summary>128 bits in hexadecimal: cannot be guessed.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public sealed class Storing : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("invitations");
            invitation.HasKey(i => i.Hash);
            invitation.Property(i => i.Hash).HasColumnName("hash");
            invitation.Property(i => i.Lab).HasColumnName("lab");
            invitation.Property(i => i.Role).HasColumnName("role").HasConversion<string>();
            invitation.Property(i => i.Expires).HasColumnName("expires");
        }
    }
}
