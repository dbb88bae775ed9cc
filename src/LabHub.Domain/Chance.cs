// Chance that comes in with a command: the same seed gives the same draws, so Decide stays a pure function.
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LabHub.Domain;

/// <summary>
/// Draws made from a seed that the server took from its random source. One instance serves one command and is then
/// thrown away; the seed is stored nowhere, so that an order, once drawn, cannot be traced back.
/// </summary>
public sealed class Chance(byte[] seed)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private int drawn;

    /// <summary>A random name for something new: 12 letters, 60 bits.</summary>
    public string Id() => string.Create(12, Draw(), static (name, bytes) =>
    {
        for (var i = 0; i < name.Length; i++)
            name[i] = Letters[bytes[i] % 32];
    });

    /// <summary>Salt for the hash of a free text: 128 bits in hexadecimal.</summary>
    public string Salt() => Convert.ToHexStringLower(Draw().AsSpan(0, 16));

    /// <summary>An unguessable address: 128 bits in hexadecimal (METHOD 8.2).</summary>
    public string Token() => Salt();

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(BinaryPrimitives.ReadUInt64LittleEndian(Draw()) % (ulong)below);

    /// <summary>The same things in an order that tells nothing (Fisher and Yates).</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> things)
    {
        var order = things.ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    private byte[] Draw()
    {
        Span<byte> input = stackalloc byte[seed.Length + 4];
        seed.CopyTo(input);
        BinaryPrimitives.WriteInt32LittleEndian(input[seed.Length..], drawn++);
        return SHA256.HashData(input);
    }
}
