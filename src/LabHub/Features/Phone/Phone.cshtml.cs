// /w/{code}: the phone. Who has no seat yet is asked for a voice first.
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LabHub.Features.Phone;

public sealed class PhonePage(Doorkeeper door, Live.Joining joining, Reading say) : PlacePage
{
    private IReadOnlyList<string> begins = [];

    /// <summary>The question, writing, help, several people on one phone, the way out.</summary>
    public const string Soon = "js/phone/soon.js";

    public override string Place => "phone";

    /// <summary>Who comes to the lobby waits for nothing that only a round needs, and who comes before the writing is over for nothing that only later phases and pauses need.</summary>
    public override IReadOnlyList<string> Begins => [.. base.Begins, .. begins];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await joining.Find(HttpContext, code) is not { } room)
            return LocalRedirect(say.To("/?code=" + Uri.EscapeDataString(code)));
        Code = room.Now.State.Code;
        Title = room.Now.State.Setup.Title;
        begins = room.Now.State switch
        {
            { State: Domain.WorkshopState.Draft or Domain.WorkshopState.Lobby } => [],
            { State: Domain.WorkshopState.Running } and ({ Active.Phase: > Domain.Phase.Write } or { Pause: not null }) => [Soon, "js/phone/screens.js"],
            _ => [Soon],
        };
        if (await door.Admit(HttpContext, code, Domain.Seeing.Place.Phone) is { } visitor)
        {
            visitor.WasHeard();
            say.Prefer(room.Now.State.Seats.GetValueOrDefault(visitor.Seat ?? visitor.Seats[0])?.Language);
            Show(visitor);
            return Page();
        }
        // A browser that keeps no cookie carries its token in the fragment, which no server sees: it comes back from the join form with
        // this mark, and its script asks for the board itself. A phone whose place went elsewhere may still hold words that were not sent.
        if (Request.Query.ContainsKey("in") || door.HasMoved(HttpContext, code))
        {
            say.Prefer(room.Now.State.Setup.Languages[0]);
            return Page();
        }
        return LocalRedirect(say.To("/j/" + Code));
    }
}
