// /r/{token}: the outcome, asking for a correction, and appending one.
using LabHub.Domain;
using LabHub.Features.Accounts;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Record;

public sealed class OutcomePage(LabHubDb db, SavedOutcomes outcomes, Members members, Reading say, TimeProvider time) : PageModel
{
    private static readonly TimeSpan RequestsUntil = TimeSpan.FromDays(14);
    private const int ShortestText = 3;
    private const int LongestText = 500;
    private const int DownloadsShown = 50;

    /// <summary>For one outcome: more than a room full of people asks for, fewer than would fill the disk.</summary>
    private const int MostRequests = 100;

    public SavedOutcome Outcome { get; private set; } = null!;

    /// <summary>A text that did not fit.</summary>
    public string? Typed { get; private set; }

    /// <summary>Key of what just happened to a sent form.</summary>
    public string? Told { get; private set; }

    public bool MayRequest { get; private set; }

    public bool MayAppend { get; private set; }

    public bool SeesRequests { get; private set; }

    public IReadOnlyList<Correction> Requests { get; private set; } = [];

    public IReadOnlyList<(Download Download, string? Name)> Downloads { get; private set; } = [];

    /// <summary>Address of the outcome that this round went on from; null where this reader may not read the lab's record.</summary>
    public string? Before { get; private set; }

    public DateOnly Today => say.Today(time);

    public async Task<IActionResult> OnGetAsync(string token, string? told)
    {
        Told = told switch
        {
            "sent" => "record.requestSent",
            "appended" => "record.appended",
            "removed" => "record.removedMine",
            "failed" => "record.removeFailed",
            "late" => "record.removeLate",
            _ => null,
        };
        return await Find(token) ? Page() : NotFound();
    }

    /// <summary>RequestCorrection: who holds the link, until Close + 14 days; to the coordinators, not public (METHOD 3).</summary>
    public async Task<IActionResult> OnPostAsync(string token, string? text)
    {
        if (!await Find(token))
            return NotFound();
        if (!MayRequest)
            return Tell("record.requestLate");
        if (await db.Corrections.CountAsync(c => c.Outcome == Outcome.Row.Id && c.Kind == "requested") >= MostRequests)
            return Tell("record.manyRequests");
        return await Add(text, "requested", everybody: false) ? Back("sent") : Tell("record.textLength");
    }

    /// <summary>AppendCorrection: whoever leads in the lab; the original stays visible (METHOD 3).</summary>
    public async Task<IActionResult> OnPostAppendAsync(string token, string? text)
    {
        if (!await Find(token) || !MayAppend)
            return NotFound();
        return await Add(text, "appended", everybody: true) ? Back("appended") : Tell("record.textLength");
    }

    private async Task<bool> Find(string token)
    {
        if (await outcomes.ByToken(token) is not { } found)
            return false;
        Outcome = found;
        var member = await members.Of(User, found.Row.Lab);
        var who = WhoSees.Of(member, holdsLink: true);
        if (!who.May(found.Row.CoordinatorsOnly ? What.UnreviewedOutcome : What.Outcome))
            return false;
        var closed = await db.Workshops.Where(w => w.Id == found.Row.Workshop).Select(w => w.ClosedAt).SingleOrDefaultAsync();
        MayRequest = closed is null || time.GetUtcNow().ToUnixTimeMilliseconds() < closed + (long)RequestsUntil.TotalMilliseconds;
        MayAppend = who.May(What.AppendCorrection);
        // Who holds one link holds no other: only where the record is open to this reader anyway.
        if (found.Document.Continues is { } before && who.May(found.Lab.Open ? What.OpenLab : What.ClosedLab))
            Before = await db.Outcomes.Where(o => o.Lab == found.Row.Lab && o.Name == before.Outcome && !o.CoordinatorsOnly).Select(o => "/r/" + o.Token).SingleOrDefaultAsync();
        SeesRequests = who.May(What.Requests);
        if (SeesRequests)
            await ForCoordinators();
        return true;
    }

    private async Task ForCoordinators()
    {
        Requests = await db.Corrections.AsNoTracking().Where(c => c.Outcome == Outcome.Row.Id && c.Kind == "requested").OrderBy(c => c.Id).ToListAsync();
        var taken = await db.Set<Download>().AsNoTracking().Where(d => d.Outcome == Outcome.Row.Id).OrderByDescending(d => d.Id).Take(DownloadsShown).ToListAsync();
        var names = await db.Set<Member>().AsNoTracking().Where(m => m.Lab == Outcome.Row.Lab).ToDictionaryAsync(m => m.Account, m => m.Name);
        Downloads = [.. taken.Select(d => (d, d.Who is { } who ? names.GetValueOrDefault(who) : null))];
    }

    private async Task<bool> Add(string? text, string kind, bool everybody)
    {
        var clean = Texts.Clean(text);
        if (clean.Length is < ShortestText or > LongestText)
            return false;
        db.Add(new Correction { Outcome = Outcome.Row.Id, At = time.GetUtcNow().ToUnixTimeMilliseconds(), Kind = kind, Text = clean, Public = everybody });
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>The page again, with what was typed: nothing is lost by an answer.</summary>
    private PageResult Tell(string key)
    {
        Told = key;
        Typed = Request.Form["text"];
        return Page();
    }

    private LocalRedirectResult Back(string told) => LocalRedirect(say.To($"{Outcome.Address}?told={told}#told"));
}
