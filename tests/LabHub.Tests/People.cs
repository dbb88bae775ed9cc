// Browsers without a browser: HTTP clients that keep cookies and say where they come from, and accounts for Gal and Fani.
using System.Net;
using LabHub.Features.Accounts;
using LabHub.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public static class People
{
    public const string Password = "dolg stavek je dobro geslo";

    public static HttpClient Browser(this LabHubServer server, string language = "sl")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// <summary>Somebody who leads in a lab, signed in.</summary>
    public static async Task<HttpClient> SignedIn(this LabHubServer server, string name, Role role, string lab = "spodnje-podravje")
    {
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var account = new IdentityUser { UserName = $"{name}@labhub.test", Email = $"{name}@labhub.test" };
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().CreateAsync(account, Password)).Succeeded);
            var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
            db.Add(new Member(lab, account.Id, name, role));
            await db.SaveChangesAsync();
        }
        var browser = server.Browser();
        var entered = await browser.PostAsync("/account/signin", Form(("email", $"{name}@labhub.test"), ("password", Password)));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    /// <summary>One number out of the database, seeds included.</summary>
    public static async Task<long> Number(this LabHubServer server, string sql)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LabHubDb>().Database.SqlQueryRaw<long>(sql.Replace("COUNT(*)", "COUNT(*) AS Value", StringComparison.Ordinal)).SingleAsync();
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
