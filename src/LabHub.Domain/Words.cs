// A free text of a person: it stands apart from the fact it belongs to, so that it can be erased alone.
namespace LabHub.Domain;

/// <summary>
/// A text with its own id and salt (ENGINEERING 2: "no event holds text, seat and fact together"). On disk an event
/// holds only the id; the text stands in the table of words, and is null here once it has been erased.
/// </summary>
public sealed record Words(string Id, string? Text, string? Salt)
{
    /// <summary>Stands in a text where a part was taken out by redaction; every page shows it as "[removed]".</summary>
    public const char Removed = '\uFFFC';

    /// <summary>SHA-256(salt ‖ text) in hexadecimal, once the text stands in a saved outcome; it stays when the text is erased.</summary>
    public string? Hash { get; init; }

    /// <summary>The text, cleaned, under a new id.</summary>
    public static Words Of(string text, Chance chance) => new(chance.Id(), Texts.Clean(text), chance.Salt());

    /// <summary>The same words without text and salt: what a replay finds after an erasure.</summary>
    public Words Erased() => this with { Text = null, Salt = null };

    /// <summary>Erased if it is one of <paramref name="ids"/>.</summary>
    public Words Without(IReadOnlySet<string> ids) => ids.Contains(Id) ? Erased() : this;
}
