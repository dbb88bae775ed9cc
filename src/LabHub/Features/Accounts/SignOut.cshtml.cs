// Signing out.
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Accounts;

public sealed class SignOutPage(SignInManager<IdentityUser> door, Live.OpenDesks desks) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        if (User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier) is { } account)
            desks.SignedOut(account.Value);
        return LocalRedirect("/");
    }
}
