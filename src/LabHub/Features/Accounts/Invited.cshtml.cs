// Uses up an invitation: the link is gone in the transaction that makes the member.
using LabHub.Features.Labs;
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class InvitedPage(LabHubDb db, UserManager<IdentityUser> accounts, SignInManager<IdentityUser> door, TimeProvider time) : PageModel
{
    public NewAccount Form { get; private set; } = new();

    public string LabName { get; private set; } = "";

    public Role Role { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token) => await Find(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, NewAccount form)
    {
        if (await Find(token) is not { } invitation)
            return NotFound();
        Form = form;
        if (await form.Make(accounts) is not { } account)
            return Page();
        await using var together = await db.Database.BeginTransactionAsync();
        // Deleted first: of two that use the link at once, one finds it gone.
        if (await db.Set<Invitation>().Where(i => i.Hash == invitation.Hash).ExecuteDeleteAsync() == 0)
            return NotFound();
        var already = await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Lab == invitation.Lab && m.Account == account.Id);
        // Never lower than before: a lab's last coordinator who tries a facilitator's link would lock everybody out.
        var role = already?.Role is Role.Coordinator ? Role.Coordinator : invitation.Role;
        await db.Set<Member>().Where(m => m.Lab == invitation.Lab && m.Account == account.Id).ExecuteDeleteAsync();
        db.Add(new Member(invitation.Lab, account.Id, form.Name, role));
        await db.SaveChangesAsync();
        await together.CommitAsync();
        await door.SignInAsync(account, isPersistent: true);
        return LocalRedirect("/labs/" + invitation.Lab);
    }

    private async Task<Invitation?> Find(string token)
    {
        var hash = Invitation.HashOf(token);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var found = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Hash == hash && i.Expires > now);
        if (found is null)
            return null;
        Role = found.Role;
        LabName = await db.Set<Lab>().Where(l => l.Slug == found.Lab).Select(l => l.Name).SingleAsync();
        return found;
    }
}
