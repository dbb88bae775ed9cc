// votes.csv: one row a vote. When the conversation was, and who said anything to what.
using System.Globalization;

namespace LabHub.Tools;

/// <param name="Given">Person and comment of every vote.</param>
public sealed record PolisVotes(DateTimeOffset First, DateTimeOffset Last, HashSet<(int Person, int Comment)> Given)
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static PolisVotes Read(string path, Func<int, bool> isComment)
    {
        using var file = new PolisFile(path);
        var (at, comment, voter, vote) = (file.Column("timestamp"), file.Column("comment-id"), file.Column("voter-id"), file.Column("vote"));
        var (first, last, given) = (long.MaxValue, long.MinValue, new HashSet<(int, int)>());
        while (file.Next())
        {
            if (!long.TryParse(file[at], NumberStyles.None, CultureInfo.InvariantCulture, out var moment) || moment > Latest)
                throw file.Wrong("the timestamp is no number of milliseconds.");
            if (file.Vote(vote) is null)
                throw file.Wrong("there is no vote; a vote is 1, -1 or 0.");
            if (!isComment(file.Whole(comment)))
                throw file.Wrong($"comment {file.Whole(comment)} stands in no line of comments.csv.");
            (first, last) = (Math.Min(first, moment), Math.Max(last, moment));
            given.Add((file.Whole(voter), file.Whole(comment)));
        }
        return given.Count > 0
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(first), DateTimeOffset.FromUnixTimeMilliseconds(last), given)
            : throw file.Wrong(1, "there are no votes.");
    }
}
