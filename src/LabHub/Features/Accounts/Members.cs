// Who asks, and what that person is in a lab. Asked anew each time: who is no member any more has lost the desk at once.
using System.Security.Claims;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class Members(LabHubDb db) : IDeskDoor
{
    /// <summary>Null: a stranger to this lab, signed in or not.</summary>
    public async Task<Member?> Of(ClaimsPrincipal person, string lab)
    {
        var account = person.FindFirstValue(ClaimTypes.NameIdentifier);
        return account is null ? null : await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Lab == lab && m.Account == account);
    }

    public async Task<IReadOnlyList<Member>> Of(ClaimsPrincipal person)
    {
        var account = person.FindFirstValue(ClaimTypes.NameIdentifier);
        return account is null ? [] : await db.Set<Member>().AsNoTracking().Where(m => m.Account == account).OrderBy(m => m.Lab).ToListAsync();
    }

    /// <summary>Facilitators and coordinators of the lab may open its desks.</summary>
    public async Task<bool> MayLead(ClaimsPrincipal who, string labSlug) => WhoSees.Of(await Of(who, labSlug)).May(What.Desks);
}
