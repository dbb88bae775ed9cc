// The list of a lab's outcomes.
using System.Collections.Immutable;
using LabHub.Features.Accounts;
using LabHub.Features.Record;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LabHub.Features.Labs;

public sealed class RecordPage(LabHubDb db, Members members, SavedOutcomes outcomes) : LabPageBase(db, members)
{
    public ImmutableList<SavedOutcome> Outcomes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (!await May(slug))
            return NotFound();
        Outcomes = await outcomes.OfLab(slug, unreviewed: Who.May(What.UnreviewedOutcome));
        return Page();
    }
}
