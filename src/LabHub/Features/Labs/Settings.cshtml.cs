// A lab's settings, and the links that let people lead in it. For its coordinators.
using System.Collections.Immutable;
using LabHub.Features.Accounts;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Labs;

public sealed class SettingsPage(LabHubDb db, Members members, Reading say, TimeProvider time) : LabPageBase(db, members)
{
    private const int LongestName = 80;
    private const int LongestText = 200;

    public IReadOnlyList<Member> People { get; private set; } = [];

    /// <summary>A fresh one-time link: shown once, on this page only.</summary>
    public string? Link { get; private set; }

    public string? Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? told)
    {
        Told = told is "saved" ? "lab.saved" : told is "removed" ? "lab.removed" : null;
        return await Open(slug) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? name, string? place, string? contact, bool open, List<string> required)
    {
        if (!await Open(slug))
            return NotFound();
        var desired = say.Languages.ToImmutableSortedDictionary(l => l.Language, l => Request.Form["desired." + l.Language].ToString().Trim());
        if (!Fits(name, 3, LongestName) || !Fits(place, 2, LongestName) || (contact?.Length ?? 0) > LongestText || desired.Values.Any(d => d.Length > LongestText))
            return Tell("lab.wrongSettings");
        (Lab.Name, Lab.Place, Lab.Contact, Lab.Open) = (name!.Trim(), place!.Trim(), contact?.Trim() ?? "", open);
        Lab.Desired = desired.Any(d => d.Value.Length > 0) ? desired.RemoveRange(desired.Where(d => d.Value.Length == 0).Select(d => d.Key)) : Lab.Desired;
        // Not without families, or whoever this lab cannot decide without (METHOD 2): at least one voice stays required.
        if (!Lab.Voices.Any(v => required.Contains(v.Id)))
            return Tell("lab.requiredNeeded");
        Lab.Voices = [.. Lab.Voices.Select(v => v with { Required = required.Contains(v.Id) })];
        await Db.SaveChangesAsync();
        return LocalRedirect(say.To($"/labs/{slug}/settings?told=saved"));
    }

    public async Task<IActionResult> OnPostInviteAsync(string slug, Role role)
    {
        if (!await Open(slug) || !Enum.IsDefined(role))
            return NotFound();
        var token = Invitation.NewToken();
        Db.Add(new Invitation(Invitation.HashOf(token), slug, role, (time.GetUtcNow() + Invitation.LastsFor).ToUnixTimeMilliseconds()));
        await Db.SaveChangesAsync();
        Link = say.Absolute("/account/invited/" + token);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>Somebody leads here no more. The last coordinator stays, or nobody could let anyone in again.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string slug, string account, [FromServices] Live.OpenDesks desks)
    {
        if (!await Open(slug))
            return NotFound();
        if (People.FirstOrDefault(m => m.Account == account) is not { } leaving)
            return NotFound();
        if (leaving.Role is Role.Coordinator && People.Count(m => m.Role is Role.Coordinator) == 1)
            return Tell("lab.lastCoordinator");
        await Db.Set<Member>().Where(m => m.Lab == slug && m.Account == account).ExecuteDeleteAsync();
        await desks.Revoke(slug);
        return LocalRedirect(say.To($"/labs/{slug}/settings?told=removed"));
    }

    private async Task<bool> Open(string slug)
    {
        if (!await May(slug, What.Settings))
            return false;
        People = [.. (await Db.Set<Member>().AsNoTracking().Where(m => m.Lab == slug).ToListAsync()).OrderBy(m => m.Role is Role.Facilitator).ThenBy(m => m.Name, StringComparer.Create(say.Culture, ignoreCase: true))];
        return true;
    }

    private PageResult Tell(string key)
    {
        Told = key;
        return Page();
    }

    private static bool Fits(string? text, int shortest, int longest) => text?.Trim().Length is { } length && length >= shortest && length <= longest;
}
