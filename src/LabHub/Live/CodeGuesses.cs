// After 60 wrong codes in a minute every try from that address waits two seconds. None is refused: a whole room shares one address.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LabHub.Live;

/// <summary>In memory only, and only for as long as a minute lasts.</summary>
public sealed class CodeGuesses(TimeProvider time)
{
    private const int Allowed = 60;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Waits = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> wrong = [];

    /// <summary>To be called before any code is looked up for somebody who has no seat there.</summary>
    public Task Wait(HttpContext http) => IsGuessing(http) ? Task.Delay(Waits, http.RequestAborted) : Task.CompletedTask;

    public void Wrong(HttpContext http)
    {
        Forget();
        var tries = wrong.GetOrAdd(Address(http), static _ => new());
        lock (tries)
        {
            tries.Enqueue(time.GetUtcNow());
            while (tries.Count > Allowed + 1)
                tries.Dequeue();
        }
    }

    private bool IsGuessing(HttpContext http)
    {
        if (!wrong.TryGetValue(Address(http), out var tries))
            return false;
        lock (tries)
        {
            while (tries.TryPeek(out var first) && first < time.GetUtcNow() - Within)
                tries.Dequeue();
            return tries.Count >= Allowed;
        }
    }

    private void Forget()
    {
        if (wrong.Count < MostAddresses)
            return;
        foreach (var (address, tries) in wrong)
        {
            lock (tries)
            {
                if (tries.All(at => at < time.GetUtcNow() - Within))
                    wrong.TryRemove(address, out _);
            }
        }
    }

    /// <summary>An IPv6 guest has a whole network of addresses, so its /64 counts as one.</summary>
    private static string Address(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
