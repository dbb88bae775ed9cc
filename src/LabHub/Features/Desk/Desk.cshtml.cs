// /w/{code}/desk: for the lab's people, or by a one-use link from another desk. Before the doors open there is no code: then by the workshop's id.
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LabHub.Features.Desk;

public sealed class DeskPage(Doorkeeper door, Reading say) : PlacePage
{
    public override string Place => "desk";

    public async Task<IActionResult> OnGetAsync(string code, string? link)
    {
        if (link is not null)
            return LocalRedirect(say.To($"/w/{Uri.EscapeDataString(code)}/desk/open?link={Uri.EscapeDataString(link)}"));
        if (await door.Admit(HttpContext, code, Domain.Seeing.Place.Desk) is not { } visitor)
            return NotFound();
        var workshop = visitor.Room.Now.State;
        Code = code;
        Title = workshop.Setup.Title;
        say.Prefer(workshop.Setup.Languages[0]);
        visitor.WasHeard();
        Show(visitor);
        return Page();
    }
}
