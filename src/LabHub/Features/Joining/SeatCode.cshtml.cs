// /j/{code}/seat: the code of a place moves the seat to this phone, once.
using LabHub.Domain;
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Joining;

public sealed class SeatCodePage(Live.Joining joining, Reading say) : PageModel
{
    public Workshop Workshop { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public string Typed { get; private set; } = "";

    /// <summary>What will name this phone where it has no name yet: given with the form, so that a form sent twice means one phone.</summary>
    public string Token { get; private set; } = SeatTokens.New();

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await joining.Find(HttpContext, code) is not { } room)
            return LocalRedirect(say.To("/?code=" + Uri.EscapeDataString(code)));
        return Shown(room);
    }

    public async Task<IActionResult> OnPostAsync(string code, string? seatCode, string? phone)
    {
        Typed = seatCode ?? "";
        var moved = await joining.Move(HttpContext, code, Typed, phone);
        if (moved.Room is null)
            return LocalRedirect(say.To("/?code=" + Uri.EscapeDataString(code)));
        if (moved is { Visitor: not null, Token: { } token })
        {
            // In the fragment too, as after joining: a captive window keeps no cookie.
            Response.Headers.Location = say.To($"/w/{moved.Room.Now.State.Code}?in=1") + "#k=" + token;
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        if (SeatTokens.Fits(phone))
            Token = phone!;
        if (moved.Decision is Decision.NotAllowed { Code: Live.Trouble.NotSaved })
            return NotSaved(moved.Room);
        Trouble = moved.Decision is Decision.NotAllowed refused ? say.Of("refused." + refused.Code, [.. refused.Args.Select(a => (a.Key, a.Value))]) : say["refused." + Refusal.SeatCodeWrong];
        return Shown(moved.Room);
    }

    /// <summary>Nothing sends a plain form again by itself, so it must not say so.</summary>
    private PageResult NotSaved(Room room)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Trouble = say["page.notSaved"];
        return Shown(room);
    }

    private PageResult Shown(Room room)
    {
        Workshop = room.Now.State;
        if (!Workshop.Setup.Languages.Contains(say.Language))
            say.Prefer(Workshop.Setup.Languages[0]);
        return Page();
    }
}
