// Makes the first coordinator, of every lab that the seeds made.
using LabHub.Features.Labs;
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class SetupPage(FirstCoordinator first, LabHubDb db, UserManager<IdentityUser> accounts, SignInManager<IdentityUser> door) : PageModel
{
    public NewAccount Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string token) =>
        first.Is(token) && await first.IsMissing() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, NewAccount form)
    {
        if (!first.Is(token))
            return NotFound();
        await first.Turn.WaitAsync(HttpContext.RequestAborted);
        try
        {
            return await first.IsMissing() ? await Make(form) : NotFound();
        }
        finally
        {
            first.Turn.Release();
        }
    }

    private async Task<IActionResult> Make(NewAccount form)
    {
        Form = form;
        if (await form.Make(accounts) is not { } account)
            return Page();
        var labs = await db.Set<Lab>().Select(l => l.Slug).ToListAsync();
        foreach (var lab in labs)
            db.Add(new Member(lab, account.Id, form.Name, Role.Coordinator));
        await db.SaveChangesAsync();
        await door.SignInAsync(account, isPersistent: true);
        return LocalRedirect(labs.Count == 1 ? "/labs/" + labs[0] : "/labs");
    }
}
