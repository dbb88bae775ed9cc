// /w/{code}/screen: the big screen. Opened by the pairing link of a desk, never by anyone's sign-in; it can only read.
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LabHub.Features.Screen;

public sealed class ScreenPage(Doorkeeper door, OpenedDoors doors, Reading say) : PlacePage
{
    public override string Place => "screen";

    public async Task<IActionResult> OnGetAsync(string code, string? pair)
    {
        if (pair is not null)
            // The key leaves the address: a projector's address bar is read by everybody.
            return await doors.PairScreen(HttpContext, code, pair) ? LocalRedirect(say.To($"/w/{code}/screen")) : NotFound();
        if (await door.Admit(HttpContext, code, Domain.Seeing.Place.Screen) is not { } visitor)
            return NotFound();
        var workshop = visitor.Room.Now.State;
        Code = workshop.Code;
        Title = workshop.Setup.Title;
        say.Prefer(workshop.Setup.Languages[0]);
        Show(visitor);
        return Page();
    }
}
