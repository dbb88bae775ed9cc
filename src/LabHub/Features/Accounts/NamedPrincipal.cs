// Who is signed in carries a name, as other desks show it.
using System.Security.Claims;
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LabHub.Features.Accounts;

public sealed class NamedPrincipal(UserManager<IdentityUser> accounts, IOptions<IdentityOptions> options, LabHubDb db)
    : UserClaimsPrincipalFactory<IdentityUser>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(IdentityUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var name = await db.Set<Member>().Where(m => m.Account == user.Id).Select(m => m.Name).FirstOrDefaultAsync();
        if (name is not null)
            identity.AddClaim(new("name", name));
        return identity;
    }
}
