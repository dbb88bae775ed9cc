// What somebody types to get an account, and making it.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace LabHub.Features.Accounts;

public sealed class NewAccount
{
    // A field that was left empty is an empty text, not none.
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Name { get; set; } = "";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Email { get; set; } = "";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Password { get; set; } = "";

    /// <summary>Key of the sentence that says what does not fit.</summary>
    public string? Trouble { get; set; }

    /// <summary>The account of this e-mail: a new one, or one that stands already and whose password was given. Null: see <see cref="Trouble"/>.</summary>
    public async Task<IdentityUser?> Make(UserManager<IdentityUser> accounts)
    {
        Name = Name.Trim();
        Email = Email.Trim();
        if (Name.Length is < 2 or > 60)
            return Wrong("account.wrongName");
        if (Email.Length > 200 || !System.Net.Mail.MailAddress.TryCreate(Email, out _))
            return Wrong("account.wrongEmail");
        if (await accounts.FindByEmailAsync(Email) is { } known)
            return await accounts.CheckPasswordAsync(known, Password) ? known : Wrong("account.known");
        var account = new IdentityUser { UserName = Email, Email = Email, LockoutEnabled = true };
        var made = await accounts.CreateAsync(account, Password);
        return made.Succeeded ? account : Wrong(made.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? "account.shortPassword" : "account.wrongEmail");
    }

    private IdentityUser? Wrong(string key)
    {
        Trouble = key;
        return null;
    }
}
