// Which seats stand on which phone: a phone may have several, a seat has one phone.
using System.Collections.Immutable;

namespace LabHub.Live;

/// <summary>A phone whose last seat went to another phone stays known, with none: it is told where its place went.</summary>
public sealed class Phones(IReadOnlyDictionary<UInt128, string[]> woken)
{
    /// <summary>People who share one phone.</summary>
    public const int MostSeats = 6;

    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, ImmutableList<string>> seats = woken.ToDictionary(phone => phone.Key, phone => phone.Value.ToImmutableList());
    private readonly Dictionary<string, UInt128> phones = woken.SelectMany(phone => phone.Value, (phone, seat) => (seat, phone.Key)).ToDictionary(p => p.seat, p => p.Key);

    public bool Knows(UInt128 token)
    {
        lock (gate)
            return seats.ContainsKey(token);
    }

    public ImmutableList<string> SeatsOf(UInt128 token)
    {
        lock (gate)
            return seats.GetValueOrDefault(token) ?? [];
    }

    /// <summary>All seats that share a phone with this one, itself among them; null where it has no phone.</summary>
    public ImmutableList<string>? Beside(string seat)
    {
        lock (gate)
            return phones.TryGetValue(seat, out var token) ? seats[token] : null;
    }

    /// <summary>The seat stands on this phone from now on.</summary>
    public void Put(UInt128 token, string seat)
    {
        lock (gate)
        {
            if (phones.TryGetValue(seat, out var before) && before != token)
                seats[before] = seats[before].Remove(seat);
            phones[seat] = token;
            var here = seats.GetValueOrDefault(token) ?? [];
            seats[token] = here.Contains(seat) ? here : here.Add(seat);
        }
    }

    /// <summary>The phone was cleared of this seat.</summary>
    public void TakeOff(UInt128 token, string seat)
    {
        lock (gate)
        {
            if (!seats.TryGetValue(token, out var here) || !here.Contains(seat))
                return;
            phones.Remove(seat);
            if (here.Count > 1)
                seats[token] = here.Remove(seat);
            else
                seats.Remove(token);
        }
    }
}
