// What waited together: decided one after another on a private copy of the state, answered only after the commit.
using LabHub.Domain;
using LabHub.Journal;

namespace LabHub.Live;

internal sealed class Batch(Workshop state, IReadOnlySet<UInt128> done, IReadOnlySet<string> here, DateTimeOffset at, Guests guests, Action<Exception> tell)
{
    private readonly List<(Wish Wish, Decision Decision)> decided = [];

    public Workshop State { get; private set; } = state;

    public DateTimeOffset At => at;

    public List<Entry> Entries { get; } = [];

    public HashSet<UInt128> Keys { get; } = [];

    public Dictionary<UInt128, string> NewPhones { get; } = [];

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
        if (wish.NewPhone is { } known && (guests.HasSeat(known) || NewPhones.ContainsKey(known)))
            return Decision.Nothing; // this phone is in already
        var decision = State.Decide(wish.Command, new Asking(at, wish.By, Room.NewChance(), here));
        if (decision is not Decision.Accepted accepted)
            return decision;
        var after = accepted.Events.Aggregate(State, (state, happened) => state.Evolve(happened, at));
        (UInt128, string)? phone = null;
        if (wish.NewPhone is { } token && accepted.Events.OfType<SeatTaken>().FirstOrDefault() is { } taken)
        {
            NewPhones[token] = taken.Seat;
            phone = (token, taken.Seat);
        }
        State = after;
        Entries.Add(new(key, accepted.Events, phone));
        if (key is { } counted)
            Keys.Add(counted);
        return decision;
    }
}
