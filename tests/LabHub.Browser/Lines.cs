// The lines of the room's network in one scene: each with a seed of its own, told at the end with what went through it.
using LabHub.Tests;
using Xunit.Abstractions;

namespace LabHub.Browser;

public sealed class Lines(Uri server, int seed, ITestOutputHelper told) : IAsyncDisposable
{
    private readonly List<RoomNetwork> all = [];

    public RoomNetwork Next()
    {
        all.Add(new RoomNetwork(server, (seed * 1000) + all.Count));
        return all[^1];
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < all.Count; i++)
        {
            told.WriteLine($"line {i + 1}: {all[i]}");
            await all[i].DisposeAsync();
        }
    }
}
