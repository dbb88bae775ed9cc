// Secrets as the database knows them: hashes that cannot be traced back, nor linked from one workshop to another.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LabHub.Journal;

public static class TokenHash
{
    /// <summary>128 bits of SHA-256(token ‖ workshop): the same phone has another one in every workshop.</summary>
    public static UInt128 Of(string token, string workshop) => Hashed.Of(token, workshop);
}

public static class CommandKey
{
    /// <summary>128 bits of SHA-256(asker ‖ command id): tells that it was done, not by whom.</summary>
    public static UInt128 Of(string asker, string commandId) => Hashed.Of(asker, commandId);
}

public static class Hashed
{
    public static UInt128 Of(string first, string second)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{first}\n{second}"), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public static byte[] Bytes(this UInt128 hash)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return bytes;
    }

    public static UInt128 Hash(this byte[] bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);
}
