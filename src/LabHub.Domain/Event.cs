// What happened. Events are facts of the past tense, appended and never changed; some lose their body when their keeping is over.
namespace LabHub.Domain;

/// <summary>One fact in the journal of a workshop.</summary>
public abstract record Event
{
    /// <summary>How long its body is kept; its number stays for ever.</summary>
    public virtual Keeping Keeping => Keeping.Journal;
}

/// <summary>
/// A secret mark of one seat: a dot on a card, "that is all", an answer of the check. It has no number: it is kept as one row
/// (vote, seat, card), the latest wins, and all rows of a vote are deleted by the event that ends it (METHOD, "Secrets end with their phase").
/// </summary>
/// <param name="Vote">The vote or check it belongs to.</param>
/// <param name="Seat">Whose mark.</param>
/// <param name="Card">The card, or "" for a mark on the vote as a whole.</param>
/// <param name="Value">What was marked; null takes the mark away.</param>
/// <param name="First">A text that belongs to the mark (what could go wrong, or the reason to stand aside).</param>
/// <param name="Second">A second text (what would help).</param>
public sealed record Marked(string Vote, string Seat, string Card, string? Value, Words? First = null, Words? Second = null) : Event
{
    public override Keeping Keeping => Keeping.Phase;
}

/// <summary>This event ends a vote: its marks, and their texts, are deleted in the same transaction.</summary>
public interface IEndsVote
{
    /// <summary>The vote that ends, or null where none was open.</summary>
    string? Vote { get; }
}

/// <summary>This event ends a keeping: bodies of events with it are deleted in the same transaction.</summary>
public interface IEndsKeeping
{
    Keeping Ends { get; }
}

/// <summary>Texts that must be gone, everywhere, in the same transaction.</summary>
public interface IErases
{
    IReadOnlyList<string> ErasedWords { get; }
}

/// <summary>Texts whose keeping changes with this event.</summary>
public interface IRekeeps
{
    IReadOnlyList<string> RekeptWords { get; }

    Keeping Rekept { get; }
}
