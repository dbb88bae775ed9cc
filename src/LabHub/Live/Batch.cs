// What waited together: decided one after another on a private copy of the state, answered only after the commit.
using LabHub.Domain;
using LabHub.Journal;

namespace LabHub.Live;

internal sealed class Batch(Workshop state, IReadOnlySet<UInt128> done, Presence presence, DateTimeOffset at, Guests guests, Action<Exception> tell)
{
    /// <summary>Only who leads asks for somebody who is near; phones are answered without looking round.</summary>
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    private readonly List<(Wish Wish, Decision Decision)> decided = [];

    public Workshop State { get; private set; } = state;

    public DateTimeOffset At => at;

    public List<Entry> Entries { get; } = [];

    public HashSet<UInt128> Keys { get; } = [];

    /// <summary>Phones and the seats that come to stand on them.</summary>
    public List<(UInt128 Phone, string Seat)> Placed { get; } = [];

    public void Decide(Wish wish)
    {
        try
        {
            decided.Add((wish, Decided(wish)));
        }
        catch (Exception bug)
        {
            tell(bug);
            decided.Add((wish, Trouble.WasOurs));
        }
    }

    public void Answer()
    {
        foreach (var (wish, decision) in decided)
            wish.Answer(decision);
    }

    private Decision Decided(Wish wish)
    {
        var key = wish.Key;
        if (key is { } asked && (done.Contains(asked) || Keys.Contains(asked)))
            return Decision.Nothing;
        if (wish.Phone is { } known && Seats(known) is > 0 and var many)
        {
            if (wish.Command is Join)
                return Decision.Nothing; // this phone is in already
            if (many >= Phones.MostSeats)
                return Decision.Refuse(Refusal.PhoneFull, ("n", Phones.MostSeats));
        }
        var decision = State.Decide(wish.Command, new Asking(at, wish.By, Room.NewChance(), wish.By is Asker.Desk ? presence.Here() : Nobody));
        if (decision is not Decision.Accepted accepted)
            return decision;
        var after = accepted.Events.Aggregate(State, (state, happened) => state.Evolve(happened, at));
        (UInt128, string)? phone = null;
        if (wish.Phone is { } token && accepted.Events.Select(SeatOf).FirstOrDefault(s => s is not null) is { } seat)
        {
            Placed.Add((token, seat));
            phone = (token, seat);
        }
        State = after;
        Entries.Add(new(key, accepted.Events, phone));
        if (key is { } counted)
            Keys.Add(counted);
        return decision;
    }

    private int Seats(UInt128 phone) => guests.Phones.SeatsOf(phone).Count + Placed.Count(placed => placed.Phone == phone);

    private static string? SeatOf(Event happened) => happened switch { SeatTaken taken => taken.Seat, SeatMoved moved => moved.Seat, _ => null };
}
