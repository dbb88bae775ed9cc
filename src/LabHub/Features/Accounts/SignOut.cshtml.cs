// Signing out.
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Accounts;

public sealed class SignOutPage(SignInManager<IdentityUser> door) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        return LocalRedirect("/");
    }
}
