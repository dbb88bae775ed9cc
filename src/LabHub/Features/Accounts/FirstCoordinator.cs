// The one-time link that the start prints while a lab has no coordinator. It lives in memory: a new start prints a new one.
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class FirstCoordinator(IServiceScopeFactory scopes)
{
    private readonly string token = Invitation.NewToken();

    public string Address => "/setup/" + token;

    public bool Is(string asked) => asked == token;

    /// <summary>Nobody can sign in as coordinator yet.</summary>
    public async Task<bool> IsMissing()
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<LabHubDb>().Set<Member>().AnyAsync(m => m.Role == Role.Coordinator);
    }
}
