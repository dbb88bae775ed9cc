// The join page: choosing a voice, taking a seat, and on to the phone's own page.
using LabHub.Domain;
using LabHub.Domain.Seeing;
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Joining;

public sealed class JoinPage(Live.Joining joining, Doorkeeper door, Reading say) : PageModel
{
    public Workshop Workshop { get; private set; } = null!;

    /// <summary>The sentence that says why it did not work.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What was chosen: a voice, "" for "rather not say", null for nothing yet.</summary>
    public string? Chosen { get; private set; }

    /// <summary>What will name this phone where it has no name yet: given with the form, so that a form sent twice means one seat.</summary>
    public string Token { get; private set; } = SeatTokens.New();

    /// <summary>Nobody can join any more; what was agreed can be read in the lab's record.</summary>
    public bool HasEnded => Workshop.State is WorkshopState.Closed;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await joining.Find(HttpContext, code) is not { } room)
            return LocalRedirect(say.To("/?code=" + Uri.EscapeDataString(code)));
        Workshop = room.Now.State;
        // Whoever has a seat here already goes straight to it.
        if (await door.Admit(HttpContext, code, Place.Phone) is not null)
            return LocalRedirect(say.To("/w/" + Workshop.Code));
        Prefer();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? language, string? phone)
    {
        if (SeatTokens.Fits(phone))
            Token = phone!;
        Chosen = Request.Form["voice"].FirstOrDefault();
        if (await joining.Find(HttpContext, code) is not { } room)
            return LocalRedirect(say.To("/?code=" + Uri.EscapeDataString(code)));
        Workshop = room.Now.State;
        if (Chosen is null)
            return Again(say["join.chooseFirst"]);
        var spoken = Workshop.Setup.Languages.Contains(language ?? "") ? language! : Workshop.Setup.Languages[0];
        var joined = await joining.Join(HttpContext, code, Chosen.Length == 0 ? null : Chosen, spoken, Token);
        if (joined is { Visitor: not null, Token: { } token })
            // The token stands in the fragment too: a captive window keeps no cookie. The page takes it out where the cookie works.
            return Redirect303(say.To($"/w/{Workshop.Code}?in=1") + "#k=" + token);
        if (joined.Decision is Decision.NotAllowed { Code: Live.Trouble.NotSaved })
            return NotSaved();
        return Again(joined.Decision is Decision.NotAllowed refused ? say["refused." + refused.Code] : say["join.chooseFirst"]);
    }

    /// <summary>Nothing sends a plain form again by itself, so it must not say so.</summary>
    private PageResult NotSaved()
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Again(say["page.notSaved"]);
    }

    private PageResult Again(string? trouble)
    {
        Trouble = trouble;
        Prefer();
        return Page();
    }

    private void Prefer()
    {
        if (!Workshop.Setup.Languages.Contains(say.Language))
            say.Prefer(Workshop.Setup.Languages[0]);
    }

    /// <summary>303: the answer to a form is a page, and a reload must not send the form again.</summary>
    private StatusCodeResult Redirect303(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
