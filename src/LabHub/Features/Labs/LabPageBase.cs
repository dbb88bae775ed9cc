// What every page of a lab does first: find the lab, see who asks, and be "not here" for a stranger.
using LabHub.Features.Accounts;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Labs;

public abstract class LabPageBase(LabHubDb db, Members members) : PageModel
{
    public Lab Lab { get; private set; } = null!;

    public Member? Member { get; private set; }

    public Who Who { get; private set; }

    protected LabHubDb Db => db;

    /// <summary>False: a stranger to this, or there is no such lab; the answer is 404 for both.</summary>
    protected async Task<bool> May(string slug, What? what = null)
    {
        if (await db.Set<Lab>().SingleOrDefaultAsync(l => l.Slug == slug) is not { } lab)
            return false;
        Lab = lab;
        Member = await members.Of(User, slug);
        Who = WhoSees.Of(Member);
        return Who.May(what ?? (lab.Open ? What.OpenLab : What.ClosedLab));
    }
}
