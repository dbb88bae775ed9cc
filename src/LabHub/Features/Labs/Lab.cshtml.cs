// A lab: its steps first, then a piece of cloth for every workshop.
using System.Collections.Immutable;
using LabHub.Domain.Outcomes;
using LabHub.Features.Accounts;
using LabHub.Features.Record;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Labs;

public sealed class LabPage(LabHubDb db, Members members, SavedOutcomes outcomes, Reading say, TimeProvider time) : LabPageBase(db, members)
{
    private const int StepsShown = 6;

    public ImmutableList<(SavedOutcome Outcome, StepNote Step)> Steps { get; private set; } = [];

    public ImmutableList<SavedOutcome> Outcomes { get; private set; } = [];

    /// <summary>Workshops that are being prepared or under way, for the lab's people.</summary>
    public IReadOnlyList<WorkshopRow> Workshops { get; private set; } = [];

    public IHtmlContent Intro { get; private set; } = HtmlString.Empty;

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (!await May(slug))
            return NotFound();
        Today = say.Today(time);
        Intro = Markdown.Html(Lab.In(Lab.Intro, say.Language));
        Outcomes = await outcomes.OfLab(slug, unreviewed: Who.May(What.UnreviewedOutcome));
        Steps = [.. Outcomes
            .SelectMany(o => o.Document.Steps.Where(step => step.IsUnderWay()), (o, s) => (o, s))
            .OrderBy(s => s.s.ByWhen ?? DateOnly.MaxValue).Take(StepsShown)];
        if (Who.May(What.Desks))
            Workshops = await Db.Workshops.AsNoTracking().Where(w => w.Lab == slug && w.State != "closed" && w.State != "purged").OrderBy(w => w.Date).ToListAsync();
        return Page();
    }

    /// <summary>"In 27 days", or the question that is left once the day has passed.</summary>
    public string Due(DateOnly day) => day < Today ? say["lab.duePassed"] : say.Of("due.in", ("n", day.DayNumber - Today.DayNumber));
}
