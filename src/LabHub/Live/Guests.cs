// Who may come into a room: phones by their token, desks by their pass, the screen by its key.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LabHub.Domain.Seeing;
using LabHub.Journal;
using Microsoft.AspNetCore.WebUtilities;

namespace LabHub.Live;

public sealed class Guests(Woken woken)
{
    private readonly ConcurrentDictionary<UInt128, DeskPass> desks = new(woken.Desks);
    private readonly ConcurrentDictionary<string, Budget> budgets = [];
    private volatile DoorKeys keys = woken.Keys;

    public string ScreenKey => keys.Screen;

    /// <summary>Opens one more desk, once: the next one is another.</summary>
    public string DeskLink => Link(keys.DesksOpened);

    public Phones Phones { get; private set; } = new(woken.Phones);

    public SeatCodes Codes { get; } = new();

    public bool HasSeat(UInt128 token) => !Phones.SeatsOf(token).IsEmpty;

    /// <summary>What the phone of this seat knows of itself; null for a paper seat.</summary>
    public OnePhone? PhoneOf(string seat) => Codes.PhoneOf(seat, Phones);

    /// <summary>What this desk is called, or null if the pass is unknown or over.</summary>
    public string? DeskOf(UInt128 token, DateTimeOffset now) => desks.TryGetValue(token, out var pass) && pass.Expires > now ? pass.Label : null;

    public void LetDeskIn(UInt128 token, DeskPass pass, int opened)
    {
        desks[token] = pass;
        keys = keys with { DesksOpened = opened };
    }

    /// <summary>The link that the desks showed is dead.</summary>
    public void NextLink(int opened) => keys = keys with { DesksOpened = opened };

    public bool IsDeskLink(string link) => Same(link, DeskLink);

    public bool IsScreenKey(string key) => Same(key, ScreenKey);

    public int DesksOpened => keys.DesksOpened;

    /// <summary>One budget a seat, and one for all desks together.</summary>
    public Budget BudgetOf(string? seat) => budgets.GetOrAdd(seat ?? "", static _ => new());

    public void Take(Woken again)
    {
        Phones = new(again.Phones);
        foreach (var (token, pass) in again.Desks)
            desks[token] = pass;
        keys = again.Keys;
    }

    private string Link(int opened) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(keys.Desk), Encoding.UTF8.GetBytes($"desk {opened}")).AsSpan(0, 16));

    private static bool Same(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(right));
}
