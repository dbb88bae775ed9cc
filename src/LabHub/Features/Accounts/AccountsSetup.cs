// Coordinators and facilitators sign in (ASP.NET Core Identity); participants never do.
using LabHub.Live;
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;

namespace LabHub.Features.Accounts;

public static class AccountsSetup
{
    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(30);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<IdentityUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // A long sentence is a better password than a short puzzle.
                options.Password = new() { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<LabHubDb>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "labhub-account";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SignedInFor;
            cookie.SlidingExpiration = true;
            // Lookup is authorization: a stranger gets 404, never a hint where to sign in.
            cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied = refused =>
            {
                refused.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        });
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<IdentityUser>>();
        services.AddScoped<Members>().AddScoped<IDeskDoor>(s => s.GetRequiredService<Members>());
        services.AddScoped<IUserClaimsPrincipalFactory<IdentityUser>, NamedPrincipal>();
        services.AddSingleton<FirstCoordinator>();
    }
}
