// Signing in: one answer for a wrong password and for nobody, so that it tells nothing about who has an account.
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class SignInPage(LabHubDb db, SignInManager<IdentityUser> door) : PageModel
{
    public string? Email { get; private set; }

    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? to)
    {
        Email = email?.Trim();
        var account = Email is null or "" ? null : await door.UserManager.FindByEmailAsync(Email);
        var entered = account is not null && password is not null
            ? await door.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: true)
            : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        if (!entered.Succeeded)
        {
            if (password is not null && (account is null || entered.IsLockedOut))
                door.UserManager.PasswordHasher.HashPassword(new(), password); // nor does the time it takes tell
            Trouble = "account.wrong"; // also where too many tries have locked the account
            return Page();
        }
        if (Url.IsLocalUrl(to))
            return LocalRedirect(to!);
        var labs = await db.Set<Member>().Where(m => m.Account == account!.Id).Select(m => m.Lab).ToListAsync();
        return LocalRedirect(labs.Count == 1 ? "/labs/" + labs[0] : "/labs");
    }
}
