// One room for each workshop keeps the order: what waits is taken as one batch, decided one after another, saved at once, then answered.
using System.Security.Cryptography;
using System.Threading.Channels;
using LabHub.Domain;
using LabHub.Journal;

namespace LabHub.Live;

public sealed partial class Room
{
    /// <summary>A batch does not grow longer than this, so that nobody waits for everybody.</summary>
    private const int MostAtOnce = 256;

    private const int MostTries = 4;

    /// <summary>Who comes into an empty room carries its own wish through and has its answer without changing threads; who comes into a full one waits.</summary>
    private readonly Channel<Wish> queue = Channel.CreateUnbounded<Wish>(new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly WorkshopJournal journal;
    private readonly TimeProvider time;
    private readonly RoomClock clock;
    private readonly ILogger log;
    private readonly HashSet<UInt128> done;
    private readonly Task working;
    private Moment now;
    private bool behind;
    private bool failing;

    public Room(Woken woken, WorkshopJournal journal, IFrames frames, TimeProvider time, ILogger log)
    {
        this.journal = journal;
        this.time = time;
        this.log = log;
        done = woken.Done;
        // Higher than any number this room gave before a restart, so that a client never takes an older board for a newer one.
        clock = new(time, woken.At);
        now = new(woken.State, woken.Seq, clock.Now.ToUnixTimeMilliseconds());
        Presence = new(time);
        Guests = new(woken);
        Fanout = new(this, frames, log);
        LastUsed = time.GetUtcNow();
        working = Task.Run(Work);
    }

    public string Id => Now.State.Id;

    public Moment Now => Volatile.Read(ref now);

    public Presence Presence { get; }

    public Guests Guests { get; }

    public Fanout Fanout { get; }

    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Waits its turn. The wait may be given up, the wish not.</summary>
    public Task<Decision> Ask(Wish wish)
    {
        LastUsed = time.GetUtcNow();
        if (!queue.Writer.TryWrite(wish))
            wish.Answer(Trouble.WasNotSaved);
        return wish.Answered;
    }

    /// <summary>Something that is not in the journal has changed: who is near, which desks are open, what a phone knows of itself.</summary>
    /// <param name="everyone">Rows of single phones may have changed too.</param>
    public void LookAgain(bool everyone = false)
    {
        Moment was;
        do
            was = Now;
        while (Interlocked.CompareExchange(ref now, was with { At = was.At + 1 }, was) != was);
        Fanout.Wake(everyone);
    }

    /// <summary>Takes no more wishes; those that wait are answered.</summary>
    public async Task Close()
    {
        queue.Writer.TryComplete();
        await working;
        Fanout.Close();
    }

    private async Task Work()
    {
        var batch = new List<Wish>();
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var wish))
                batch.Add(wish);
            try
            {
                await Take(batch);
                failing = false;
            }
            catch (Exception trouble)
            {
                if (trouble is not Storage.DiskTrouble && !failing) // that is told once for all rooms, another once until it is over
                    Tell(trouble);
                failing = true;
                var decision = Trouble.OfTheDisk(trouble) ? Trouble.WasNotSaved : Trouble.WasOurs;
                behind = true;
                foreach (var wish in batch)
                    wish.Answer(decision);
            }
            if (queue.Reader.TryPeek(out _))
                await Task.Yield(); // the rest is nobody's own: who carried its wish through goes on
        }
    }

    private async Task Take(List<Wish> wishes)
    {
        for (var tries = 1; ; tries++)
        {
            if (behind)
                CatchUp();
            var batch = new Batch(Now.State, done, Presence, clock.Now, Guests, Tell);
            foreach (var wish in wishes)
                batch.Decide(wish);
            try
            {
                if (batch.Entries.Count > 0)
                    Swap(batch, await journal.Append(batch.State, Now.Seq, batch.At, batch.Entries));
                batch.Answer();
                return;
            }
            catch (NumberTaken) when (tries < MostTries)
            {
                behind = true;
            }
        }
    }

    private void Swap(Batch batch, long seq)
    {
        var numbered = seq != Now.Seq;
        done.UnionWith(batch.Keys);
        foreach (var (phone, seat) in batch.Placed)
            Stand(phone, seat);
        TellPhases(Now.State, batch.State);
        Put(batch.State, seq);
        Fanout.Wake(everyone: numbered);
    }

    /// <summary>One line of the log for each phase that a round comes into: which workshop, which round, which phase, and nothing else.</summary>
    private void TellPhases(Workshop before, Workshop after)
    {
        if (ReferenceEquals(before.Rounds, after.Rounds))
            return;
        foreach (var round in after.Rounds)
        {
            if (before.Round(round.No)?.PhaseSeq != round.PhaseSeq)
                log.LogInformation("{Workshop} round {Round}: {Phase}", after.Number, round.No, RoundState.Name(round.Phase));
        }
    }

    /// <summary>A seat that stood on another phone is lost there at once: whatever that phone has open ends, and it asks who it is anew.</summary>
    private void Stand(UInt128 phone, string seat)
    {
        var before = Guests.Phones.Beside(seat) ?? [];
        Guests.Phones.Put(phone, seat);
        Guests.Codes.Forget(seat);
        Fanout.Listeners.EndOf(before);
    }

    /// <summary>Another thread may look again in the same moment: neither may take the other's number.</summary>
    private void Put(Workshop state, long seq)
    {
        Moment was;
        do
            was = Now;
        while (Interlocked.CompareExchange(ref now, new(state, seq, was.At + 1), was) != was);
    }

    /// <summary>After a failure nothing in memory is trusted: the journal says what is saved.</summary>
    private void CatchUp()
    {
        var woken = journal.Wake(Id) ?? throw new InvalidOperationException("The journal of an open room is gone.");
        done.UnionWith(woken.Done);
        Guests.Take(woken);
        Put(woken.State, woken.Seq);
        behind = false;
        Fanout.Wake(everyone: true);
    }

    /// <summary>What went wrong and where, without anybody's words: messages of exceptions may hold them.</summary>
    private void Tell(Exception trouble) =>
        log.LogError("Room {Workshop}: {Kind} {Code} at {Where}", Id, trouble.GetType().Name, (trouble as Microsoft.Data.Sqlite.SqliteException)?.SqliteErrorCode, new System.Diagnostics.StackTrace(trouble).ToString());

    internal static Chance NewChance() => new(RandomNumberGenerator.GetBytes(32));
}
