// Keeps two promises of METHOD 8.5 about rows: the access log for 12 months, an invitation until it is over. At start and every day.
using LabHub.Features.Accounts;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Features.Record;

public sealed class ForgettingTakings(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgettingTakings> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Everything that is due now.</summary>
    public async Task Once()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
        var now = time.GetUtcNow();
        var taken = (now - Download.KeptFor).ToUnixTimeMilliseconds();
        await db.Set<Download>().Where(d => d.At < taken).ExecuteDeleteAsync();
        var over = now.ToUnixTimeMilliseconds();
        await db.Set<Invitation>().Where(i => i.Expires < over).ExecuteDeleteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await Once();
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Forgetting of the access log failed and is tried again tomorrow: {Kind}", trouble.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
