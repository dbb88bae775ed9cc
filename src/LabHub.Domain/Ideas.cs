// Ideas of one seat: post, change, take back, restate; and "that is all" (METHOD 3, F08).
using System.Security.Cryptography;
using System.Text;

namespace LabHub.Domain;

/// <param name="Receipt">Random letters made on the phone and kept there; only its hash is stored.</param>
public sealed record PostIdea(string Text, string Receipt) : SeatCommand;

public sealed record IdeaPosted(int Round, string Idea, Words Text, bool Parked) : Event;

/// <summary>Who wrote it: an event of its own, gone when the outcome is saved.</summary>
public sealed record IdeaAuthored(int Round, string Idea, string Seat) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

/// <summary>The hash of the author's receipt, so that the author can take the idea out until 14 days after Close.</summary>
/// <param name="Practice">True in a practice round, where it goes with the round.</param>
public sealed record IdeaReceipt(int Round, string Idea, string Hash, bool? Practice = null) : Event
{
    public override Keeping Keeping => Practice is true ? Keeping.OutcomeSaved : Keeping.Journal;
}

public sealed record EditIdea(string Idea, string Text) : SeatCommand, IInPhase;

public sealed record IdeaReworded(int Round, string Idea, Words Text, IReadOnlyList<string> ErasedWords) : Event, IErases;

/// <summary>Of the author's seat, or, once the round is done, of whoever holds the receipt.</summary>
public sealed record TakeBackIdea(string Idea, string? Receipt = null) : Command;

public sealed record IdeaTakenBack(int Round, string Idea, IReadOnlyList<string> ErasedWords) : Event, IErases;

public sealed record Restate(string Idea, string Text) : SeatCommand, IInPhase;

public sealed record IdeaRestated(int Round, string Idea, Words More, IReadOnlyList<string> ErasedWords) : Event, IErases;

public sealed record DoneWriting(bool Done) : SeatCommand, IInPhase;

public sealed record WritingDone(int Round, string Seat, bool Done) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public static class Ideas
{
    public const int MostPerSeat = 5;

    /// <summary>After Close (METHOD 3, 8.5).</summary>
    public static readonly TimeSpan TakeBackUntil = TimeSpan.FromDays(14);

    /// <summary>Words are never lost by an answer: late ideas join the queue or are parked (E41).</summary>
    public static Decision Decide(Workshop w, Seat seat, PostIdea c, Asking asking)
    {
        if (w.Round(c.Round) is not { } round)
            return Decision.Wrong("round", Refusal.NotKnown);
        if (round.Phase is Phase.Done)
            return Decision.Refuse(Refusal.RoundDone);
        if (round.Phase is Phase.Ready)
            return Decision.Refuse(Refusal.NotNow);
        if (Texts.Misfit("text", c.Text, 1, Texts.Idea) is { } wrong)
            return wrong;
        if (c.Receipt.Length is < 22 or > 64 || !c.Receipt.All(char.IsAsciiLetterOrDigit))
            return Decision.Wrong("receipt", Refusal.NotKnown);
        var hash = Hash(c.Receipt);
        if (round.With(hash) is not null)
            return Decision.Nothing;
        if (round.Live(seat.Id) >= MostPerSeat)
            return Decision.Refuse(Refusal.EnoughIdeas, ("n", MostPerSeat));
        var idea = asking.Chance.Id();
        return Decision.All(
            new IdeaPosted(round.No, idea, Words.Of(c.Text, asking.Chance), round.Phase >= Phase.Choose),
            new IdeaAuthored(round.No, idea, seat.Id),
            new IdeaReceipt(round.No, idea, hash, round.Practice ? true : null));
    }

    /// <summary>
    /// Which idea it is, for whoever shows its receipt, however late: own rows tell it no more once the seat has left or the link to
    /// the author is gone. None of a practice round, where nothing can be taken out later.
    /// </summary>
    public static string? Saved(Workshop w, PostIdea c) => w.Round(c.Round) is { Practice: false } round ? round.With(Hash(c.Receipt))?.Id : null;

    public static Decision Decide(Round round, Seat seat, EditIdea c, Asking asking)
    {
        if (round.Mine(seat, c.Idea) is not { } idea)
            return Decision.Refuse(Refusal.NotYours);
        if (!round.MayChange(idea))
            return Decision.Refuse(round.IsJoined(idea.Id) ? Refusal.Joined : Refusal.NotNow);
        if (Texts.Misfit("text", c.Text, 1, Texts.Idea) is { } wrong)
            return wrong;
        if (Texts.Clean(c.Text) == idea.Text.Text)
            return Decision.Nothing;
        var reworded = new IdeaReworded(round.No, idea.Id, Words.Of(c.Text, asking.Chance), [idea.Text.Id]);
        // New words of a held-back idea are held back too, and kept no longer than the old ones would be.
        return idea is { State: IdeaState.HeldBack, Held: { } reason }
            ? Decision.All(reworded, new IdeaHeldBack(round.No, idea.Id, reason, [reworded.Text.Id]))
            : reworded;
    }

    public static Decision Decide(Workshop w, TakeBackIdea c, Asking asking)
    {
        if (asking.At > w.ClosedAt + TakeBackUntil)
            return Decision.Refuse(Refusal.Ended);
        if (w.Rounds.Find(r => r.Ideas.ContainsKey(c.Idea)) is not { } round)
            return Decision.Refuse(Refusal.IdeaGone);
        var idea = round.Ideas[c.Idea];
        var isAuthor = asking.By is Asker.Seat seat && idea.Author == seat.Id;
        var holdsReceipt = c.Receipt is { Length: <= 64 } && idea.Receipt is not null && Hash(c.Receipt) == idea.Receipt;
        if (!isAuthor && !holdsReceipt)
            return Decision.Refuse(Refusal.NotYours);
        return idea.State is IdeaState.TakenBack
            ? Decision.Nothing
            : new IdeaTakenBack(round.No, idea.Id, [.. idea.AllWords]);
    }

    public static Decision Decide(Round round, Seat seat, Restate c, Asking asking)
    {
        if (round.Mine(seat, c.Idea) is not { State: IdeaState.Sent } idea)
            return Decision.Refuse(Refusal.NotYours);
        if (round.Phase is not Phase.Listen)
            return Decision.Refuse(Refusal.NotNow);
        if (Texts.Misfit("text", c.Text, 1, Texts.Idea) is { } wrong)
            return wrong;
        return Texts.Clean(c.Text) == idea.More?.Text
            ? Decision.Nothing
            : new IdeaRestated(round.No, idea.Id, Words.Of(c.Text, asking.Chance), idea.More is null ? [] : [idea.More.Id]);
    }

    public static Decision Decide(Round round, Seat seat, DoneWriting c)
    {
        if (round.Phase is not Phase.Write)
            return Decision.Refuse(Refusal.NotNow);
        return round.WritingDone.Contains(seat.Id) == c.Done ? Decision.Nothing : new WritingDone(round.No, seat.Id, c.Done);
    }

    public static Round Evolve(Round round, IdeaPosted e)
    {
        var idea = new Idea(e.Idea, e.Text) { State = e.Parked ? IdeaState.Parked : IdeaState.Sent };
        round = round.With(idea);
        return round.Phase is Phase.Listen && !e.Parked ? round with { Waiting = round.Waiting.Add(e.Idea) } : round;
    }

    public static Round Evolve(Round round, IdeaAuthored e) => round.Changed(e.Idea, i => i with { Author = e.Seat });

    public static Round Evolve(Round round, IdeaReceipt e) => round.Changed(e.Idea, i => i with { Receipt = e.Hash });

    public static Round Evolve(Round round, IdeaReworded e) => round.Changed(e.Idea, i => i with { Text = e.Text });

    public static Round Evolve(Round round, IdeaRestated e) => round.Changed(e.Idea, i => i with { More = e.More });

    /// <summary>Before the result the card goes (E17); after it the place stays and its words go (E18, E19).</summary>
    public static Round Evolve(Round round, IdeaTakenBack e)
    {
        var gone = e.ErasedWords.ToHashSet();
        round = round.Changed(e.Idea, i => i with { State = IdeaState.TakenBack });
        round = round.LetsCardsGo() ? round.OffTheWall(e.Idea) : round.OutOfTheVote(e.Idea);
        return round.Map(words => words.Without(gone));
    }

    public static Round Evolve(Round round, WritingDone e) =>
        round with { WritingDone = e.Done ? round.WritingDone.Add(e.Seat) : round.WritingDone.Remove(e.Seat) };

    public static int Live(this Round round, string seat) =>
        round.Ideas.Values.Count(i => i.Author == seat && i.State is not IdeaState.TakenBack);

    private static Idea? With(this Round round, string hash) => round.Ideas.Values.FirstOrDefault(i => i.Receipt == hash);

    public static Idea? Mine(this Round round, Seat seat, string id) =>
        round.Ideas.TryGetValue(id, out var idea) && idea.Author == seat.Id ? idea : null;

    /// <summary>In Write; in Listen until others are joined to it; and whenever it is held back, to find other words.</summary>
    public static bool MayChange(this Round round, Idea idea) => idea.State switch
    {
        IdeaState.HeldBack => round.Phase is >= Phase.Write and <= Phase.Review,
        IdeaState.Sent => round.Phase is Phase.Write || (round.Phase is Phase.Listen && !round.IsJoined(idea.Id) && round.Vote is null),
        _ => false,
    };

    public static Round Changed(this Round round, string id, Func<Idea, Idea> change) =>
        round.Ideas.TryGetValue(id, out var idea) ? round.With(change(idea)) : round;

    public static string Hash(string receipt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(receipt)));
}
