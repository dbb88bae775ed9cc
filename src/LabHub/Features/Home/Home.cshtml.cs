// Finds the workshop of a typed code; a wrong one stays in the field, with a kind sentence.
using System.Collections.Immutable;
using LabHub.Features.Accounts;
using LabHub.Features.Labs;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Home;

public sealed class HomePage(LabHubDb db, Live.Joining joining, Members members, Reading say) : PageModel
{
    private static readonly ImmutableList<string> AllShapes = ["petals", "triangle", "bridge", "square", "cross", "bowl", "gables", "diamond"];

    /// <summary>What was typed and is no code, as it was typed.</summary>
    public string? NotFoundCode { get; private set; }

    public string? ChosenLanguage { get; private set; }

    public string DeskAddress { get; private set; } = "/account/signin";

    public string? RecordsAddress { get; private set; }

    public IReadOnlyList<string> Shapes => AllShapes;

    public async Task<IActionResult> OnGetAsync(string? code, string? lang)
    {
        if (!string.IsNullOrWhiteSpace(code))
        {
            if (await joining.Find(HttpContext, code) is { } room)
                return LocalRedirect(say.To("/j/" + room.Now.State.Code));
            NotFoundCode = code;
        }
        ChosenLanguage = lang is not null && lang == say.Language ? lang : null;
        var open = await db.Set<Lab>().AsNoTracking().Where(l => l.Open).Select(l => l.Slug).ToListAsync();
        RecordsAddress = open.Count == 0 ? null : open.Count == 1 ? $"/labs/{open[0]}/record" : "/labs";
        var own = await members.Of(User);
        if (own.Count > 0)
            DeskAddress = own.Count == 1 ? $"/labs/{own[0].Lab}" : "/labs";
        return Page();
    }
}
