// Saved outcomes with their texts put back: what page, Markdown, CSV and JSON are drawn from.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Features.Labs;
using LabHub.Journal;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Record;

/// <param name="Lab">The lab it belongs to: it knows the voices that were missing.</param>
/// <param name="Corrections">Those that everybody may read, oldest first.</param>
public sealed record SavedOutcome(OutcomeRow Row, OutcomeDocument Document, Lab Lab, ImmutableList<Correction> Corrections)
{
    public string Address => "/r/" + Row.Token;

    /// <summary>The language that people wrote in, for the pages' <c>lang</c>; null where an older outcome does not say it.</summary>
    public string? Tongue => Document.Languages.FirstOrDefault();

    /// <summary>A voice that was invited, or else (in older outcomes) one that the lab knows.</summary>
    public Voice? Voice(string id) => Document.Invited.Find(v => v.Id == id) ?? Lab.Voices.Find(v => v.Id == id);

    /// <summary>SP-2026-03: the outcome's name without its round.</summary>
    public string Number => Document.Workshop.Number;
}

public sealed class SavedOutcomes(LabHubDb db)
{
    public async Task<SavedOutcome?> ByToken(string token)
    {
        var row = await db.Outcomes.AsNoTracking().SingleOrDefaultAsync(o => o.Token == token);
        return row is null ? null : (await Read([row]))[0];
    }

    /// <summary>Newest first.</summary>
    /// <param name="unreviewed">Also those for coordinators only.</param>
    public async Task<ImmutableList<SavedOutcome>> OfLab(string lab, bool unreviewed)
    {
        var rows = await db.Outcomes.AsNoTracking().Where(o => o.Lab == lab && (unreviewed || !o.CoordinatorsOnly)).ToListAsync();
        return await Read([.. rows.OrderByDescending(o => o.Date).ThenByDescending(o => o.Id)]);
    }

    public async Task<ImmutableList<SavedOutcome>> OfWorkshop(string workshop)
    {
        var rows = await db.Outcomes.AsNoTracking().Where(o => o.Workshop == workshop && !o.CoordinatorsOnly).OrderBy(o => o.Round).ToListAsync();
        return await Read(rows);
    }

    private async Task<ImmutableList<SavedOutcome>> Read(IReadOnlyList<OutcomeRow> rows)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var texts = (await db.OutcomeTexts.AsNoTracking().Where(t => ids.Contains(t.Outcome)).ToListAsync()).ToLookup(t => t.Outcome);
        var corrections = (await db.Corrections.AsNoTracking().Where(c => ids.Contains(c.Outcome) && c.Public).ToListAsync()).ToLookup(c => c.Outcome);
        var slugs = rows.Select(r => r.Lab).Distinct().ToList();
        var labs = await db.Set<Lab>().AsNoTracking().Where(l => slugs.Contains(l.Slug)).ToDictionaryAsync(l => l.Slug);
        return [.. rows.Select(row => new SavedOutcome(
            row,
            EventJson.Document(row.Document, texts[row.Id].ToDictionary(t => t.Words, t => new Words(t.Words, t.Text, t.Salt) { Hash = t.Leaf })),
            labs[row.Lab],
            [.. corrections[row.Id].OrderBy(c => c.Id)]))];
    }
}
