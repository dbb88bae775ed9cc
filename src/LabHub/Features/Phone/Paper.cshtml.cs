// /w/{code}/paper/{tag}: the phone's page for somebody without a phone, on the laptop of who leads. To everybody else it is not there.
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LabHub.Features.Phone;

public sealed class PaperPage(Doorkeeper door, Reading say) : PlacePage
{
    public override string Place => "phone";

    public override IReadOnlyList<string> Begins => [.. base.Begins, PhonePage.Soon];

    public async Task<IActionResult> OnGetAsync(string code, string tag)
    {
        if (await door.Admit(HttpContext, code, Domain.Seeing.Place.Phone, paper: tag) is not { } visitor)
            return NotFound();
        var workshop = visitor.Room.Now.State;
        (Code, Paper, Title) = (workshop.Code, tag, $"{tag} · {workshop.Setup.Title}");
        say.Prefer(workshop.Seats[visitor.Seat!].Language);
        Show(visitor);
        return Page();
    }
}
