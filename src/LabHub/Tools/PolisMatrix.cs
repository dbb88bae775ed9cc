// participants-votes.csv: one row a person, one column a comment. The latest vote of everybody: what is counted.
using System.Collections.Immutable;
using System.Globalization;

namespace LabHub.Tools;

/// <param name="Columns">Ids of the comments, in order.</param>
/// <param name="People">Those who stand in a group.</param>
public sealed record PolisMatrix(ImmutableList<int> Columns, ImmutableList<PolisPerson> People)
{
    /// <param name="isComment">Stands in comments.csv.</param>
    /// <param name="given">Person and comment of every vote in votes.csv.</param>
    /// <param name="summary">What summary.csv counts: fewer than that is a file that was cut.</param>
    public static PolisMatrix Read(string path, Func<int, bool> isComment, IReadOnlySet<(int, int)> given, IReadOnlyDictionary<string, string> summary)
    {
        using var file = new PolisFile(path);
        var (person, group) = (file.Column("participant"), file.Column("group-id"));
        var columns = CommentColumns(file, isComment);
        var (people, known, line) = (new List<PolisPerson>(), new HashSet<int>(), 1L);
        while (file.Next())
        {
            line = file.Line;
            var id = file.Whole(person);
            if (!known.Add(id))
                throw file.Wrong($"person {id} stands here a second time.");
            ImmutableArray<int?> votes = [.. columns.Select(c => file.Vote(c.Column))];
            for (var n = 0; n < votes.Length; n++)
                if (votes[n] is not null && !given.Contains((id, columns[n].Comment)))
                    throw file.Wrong($"person {id} has a vote on comment {columns[n].Comment} that votes.csv does not hold; one of the two files is cut.");
            if (file[group].Length > 0)
                people.Add(new(id, file.Whole(group), votes));
        }
        if (known.Count == 0)
            throw file.Wrong(1, "there are no people.");
        Fewer("voters", known.Count, "people");
        Fewer("comments", columns.Count, "comments");
        if (people.Count == 0)
            throw file.Wrong(1, "nobody stands in a group (column \"group-id\"), so there are no voices.");
        Fewer("groups", people.Select(p => p.Group).Distinct().Count(), "groups");
        return new([.. columns.Select(c => c.Comment)], [.. people]);

        void Fewer(string key, int here, string what)
        {
            if (int.TryParse(summary.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && here < n)
                throw file.Wrong(line, $"the file ends after {here} {what}, and summary.csv counts {n}; it seems to be cut.");
        }
    }

    /// <summary>Columns that are named by a number. Whatever else a later export may add is passed over.</summary>
    private static ImmutableList<(int Column, int Comment)> CommentColumns(PolisFile file, Func<int, bool> isComment)
    {
        var found = new List<(int Column, int Comment)>();
        foreach (var (column, name) in file.Heads.Where(head => head.Name.Length > 0 && (char.IsAsciiDigit(head.Name[0]) || head.Name[0] == '-')))
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var comment) || !isComment(comment))
                throw file.Wrong(1, $"column \"{name}\" is no comment of comments.csv.");
            if (found.Exists(f => f.Comment == comment))
                throw file.Wrong(1, $"column \"{name}\" stands there twice.");
            found.Add((column, comment));
        }
        return found.Count > 0 ? [.. found.OrderBy(f => f.Comment)] : throw file.Wrong(1, "there is no column of a comment.");
    }
}
