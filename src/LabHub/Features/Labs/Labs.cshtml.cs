// The labs that this person may read: open ones, and the own.
using LabHub.Features.Accounts;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Labs;

public sealed class LabsPage(LabHubDb db, Members members) : PageModel
{
    public IReadOnlyList<Lab> Labs { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var own = (await members.Of(User)).ToDictionary(m => m.Lab);
        var all = await db.Set<Lab>().AsNoTracking().OrderBy(l => l.Name).ToListAsync();
        Labs = [.. all.Where(l => WhoSees.Of(own.GetValueOrDefault(l.Slug)).May(l.Open ? What.OpenLab : What.ClosedLab))];
    }
}
