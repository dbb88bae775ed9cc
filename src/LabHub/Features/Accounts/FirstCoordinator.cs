// The one-time link that the start prints while no lab has a coordinator yet: who takes it looks after all of them.
// It lives in memory: a new start prints a new one.
using System.Security.Cryptography;
using System.Text;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Accounts;

public sealed class FirstCoordinator(IServiceScopeFactory scopes)
{
    private readonly string token = Invitation.NewToken();

    public string Address => "/setup/" + token;

    /// <summary>Held by whoever is using the link: of two at once, the second finds it used.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public bool Is(string asked) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(asked), Encoding.UTF8.GetBytes(token));

    /// <summary>Nobody is coordinator of any lab yet.</summary>
    public async Task<bool> IsMissing()
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<LabHubDb>().Set<Member>().AnyAsync(m => m.Role == Role.Coordinator);
    }
}
