// Short codes that move a seat to another phone: read aloud or off a screen, so few letters; therefore short-lived, and dear to guess.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LabHub.Domain;
using LabHub.Domain.Seeing;

namespace LabHub.Live;

/// <summary>The codes themselves are only in memory; the journal holds their hashes.</summary>
public sealed class SeatCodes
{
    public const int Length = 8;

    /// <summary>Makes each guess with a stolen database cost some milliseconds: all 31^8 would take longer than a workshop is kept.</summary>
    private const int Rounds = 20_000;

    private readonly ConcurrentDictionary<string, (string Code, DateTimeOffset Until)> shown = [];

    public static string New() => string.Concat(Enumerable.Range(0, Length).Select(_ => Doors.CodeLetters[RandomNumberGenerator.GetInt32(Doors.CodeLetters.Length)]));

    /// <summary>The same code has another hash in every workshop. Null for what cannot be one.</summary>
    public static string? Hash(string code, string workshop) => Rooms.Clean(code) is { Length: Length } clean
        ? Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(clean, Encoding.UTF8.GetBytes(workshop), Rounds, HashAlgorithmName.SHA256, 16))
        : null;

    public void Show(string seat, string code, DateTimeOffset until) => shown[seat] = (code, until);

    public void Forget(string seat) => shown.TryRemove(seat, out _);

    /// <summary>What the phone of this seat knows of itself; null where it has none.</summary>
    public OnePhone? PhoneOf(string seat, Phones phones) => phones.Beside(seat) is not { } seats ? null
        : shown.TryGetValue(seat, out var made) ? new(seats, made.Code, made.Until)
        : new(seats);
}
