// The four files of a conversation in Polis' open-data format, read whole and held against each other before anything is believed.
using System.Collections.Immutable;
using LabHub.Domain;

namespace LabHub.Tools;

/// <summary>
/// Ids have gaps; an empty group-id is no group; the counts in comments.csv count changed votes twice, so only the matrix
/// (participants-votes.csv) is used. votes.csv tells when people voted, and whether one of the two was cut.
/// </summary>
public static class PolisFolder
{
    public const string Votes = "votes.csv";

    public static readonly string[] Files = ["summary.csv", "comments.csv", Votes, "participants-votes.csv"];

    private const int LongestLicence = 1000;

    /// <exception cref="ForeignFile">Something is missing, cut or foreign.</exception>
    public static PolisConversation Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ForeignFile(folder, null, "there is no such folder.");
        var summary = Summary(Path.Combine(folder, Files[0]));
        var comments = Comments(Path.Combine(folder, Files[1]));
        var votes = PolisVotes.Read(Path.Combine(folder, Votes), comments.ContainsKey);
        var matrix = PolisMatrix.Read(Path.Combine(folder, Files[3]), comments.ContainsKey, votes.Given, summary);
        var topic = Texts.Clean(summary.GetValueOrDefault("topic"));
        return new(
            topic.Length > 0 ? topic : Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
            Texts.Clean(summary.GetValueOrDefault("url")),
            Texts.Clean(summary.GetValueOrDefault("conversation-description")),
            Licence(folder),
            matrix.Columns.ConvertAll(id => comments[id]),
            [.. matrix.People.Select(p => p.Group).Distinct().Order()],
            matrix.People,
            votes.First,
            votes.Last);
    }

    private static Dictionary<string, string> Summary(string path)
    {
        using var file = new PolisFile(path, heads: false);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (file.Next())
        {
            // Older exports leave commas of the topic unquoted.
            var value = string.Join(',', Enumerable.Range(1, Math.Max(0, file.Cells - 1)).Select(n => file[n]));
            found.TryAdd(file[0].Trim(), value);
        }
        return found.ContainsKey("topic") && found.ContainsKey("url") ? found : throw file.Wrong(1, "there is no topic and url; this is not Polis' format.");
    }

    private static Dictionary<int, PolisComment> Comments(string path)
    {
        using var file = new PolisFile(path);
        var (id, moderated, body) = (file.Column("comment-id"), file.Column("moderated"), file.Column("comment-body"));
        var found = new Dictionary<int, PolisComment>();
        while (file.Next())
        {
            if (file[moderated] is not ("-1" or "0" or "1"))
                throw file.Wrong($"\"{file[moderated]}\" in column \"moderated\" is none of -1, 0 and 1.");
            var comment = new PolisComment(file.Whole(id), Texts.Clean(file[body]), file[moderated] == "-1");
            if (comment.Text.Length == 0 && !comment.TakenOut)
                throw file.Wrong($"comment {comment.Id} has no words.");
            if (!found.TryAdd(comment.Id, comment))
                throw file.Wrong($"comment {comment.Id} stands here a second time.");
        }
        return found.Count > 0 ? found : throw file.Wrong(1, "there are no comments.");
    }

    /// <summary>The first paragraph of ATTRIBUTION.md in this folder or in the one that holds it.</summary>
    private static string? Licence(string folder)
    {
        var file = ((string[])[folder, Path.Combine(folder, "..")]).Select(f => Path.Combine(f, "ATTRIBUTION.md")).FirstOrDefault(File.Exists);
        if (file is null)
            return null;
        var lines = Texts.Clean(Text(file)).Split('\n').TakeWhile(line => line.Trim().Length > 0);
        var sentence = string.Join(' ', lines.Select(line => line.Trim()));
        return sentence.Length > LongestLicence ? Texts.Begin(sentence, LongestLicence) + " …" : sentence.Length == 0 ? null : sentence;
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new ForeignFile(file, null, "this file cannot be read.", trouble);
        }
    }
}
