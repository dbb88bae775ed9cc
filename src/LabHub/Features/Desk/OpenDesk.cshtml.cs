// /w/{code}/desk/open: where a desk's one-use link leads. Looking at it changes nothing; the button opens the desk.
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Desk;

public sealed class OpenDeskPage(Rooms rooms, OpenedDoors doors, CodeGuesses guesses, Reading say) : PageModel
{
    public string Title { get; private set; } = "";

    public string Link { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string code, string? link)
    {
        if (link is null || (rooms.ByCode(code) ?? rooms.ById(code)) is not { } room || !room.Guests.IsDeskLink(link))
        {
            await guesses.Wait(HttpContext);
            guesses.Wrong(HttpContext);
            return NotFound();
        }
        var setup = room.Now.State.Setup;
        say.Prefer(setup.Languages[0]);
        (Title, Link) = (setup.Title, link);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? link) =>
        await doors.OpenDesk(HttpContext, code, link ?? "") ? LocalRedirect(say.To($"/w/{code}/desk")) : NotFound();
}
