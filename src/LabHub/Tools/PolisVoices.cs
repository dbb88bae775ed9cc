// Polis' groups as voices: a letter for each, as in its own reports, and a stamp for each, in the order of LOOK.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Tools;

public static class PolisVoices
{
    private static readonly string[] Shapes = ["petals", "triangle", "bridge", "square", "cross", "bowl", "gables", "diamond"];

    /// <summary>What a reader should see of it: without the comments that a moderator took out.</summary>
    /// <exception cref="ForeignFile">It has more groups than there are stamps.</exception>
    public static Conversation Conversation(PolisConversation polis, string source, Catalogues words)
    {
        if (polis.Groups.Count > Shapes.Length)
            throw new ForeignFile("participants-votes.csv", 1, $"there are {polis.Groups.Count} groups; LabHub can show {Shapes.Length}.");
        var shown = polis.Comments.Select((comment, n) => (comment, n)).Where(c => !c.comment.TakenOut).ToList();
        return new(
            polis.Topic,
            new ImportNote("polis", source, polis.Licence),
            polis.About,
            [.. polis.Groups.Select((group, n) => Voice(group, Shapes[n], words))],
            [.. shown.Select(c => ($"c{c.comment.Id}", c.comment.Text))],
            [.. polis.People.Select(p => (Id(p.Group), shown.Select(c => MarkOf(p.Votes[c.n])).ToImmutableArray()))],
            polis.First,
            polis.Last);
    }

    private static Voice Voice(int group, string shape, Catalogues words) => new(
        Id(group),
        words.All.ToImmutableSortedDictionary(w => w.Language, w => w.Say("record.polisGroup", ("letter", Letter(group)))),
        shape, Required: false, Lived: false);

    private static string Id(int group) => $"g{group}";

    private static string Letter(int group) => group < 26 ? ((char)('A' + group)).ToString() : $"{group + 1}";

    private static Mark? MarkOf(int? vote) => vote switch { 1 => Mark.For, -1 => Mark.Not, 0 => Mark.Skip, _ => null };
}
