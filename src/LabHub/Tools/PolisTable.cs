// --table FILE.csv: one row a comment, exact. Written from public data only, never from a workshop (COMMON-GROUND 4).
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using LabHub.Domain;

namespace LabHub.Tools;

/// <summary>
/// Every group and every comment of the matrix as it is: no pooling of small groups, no list "not yet asked" (the labels are by
/// counts alone), comments that a moderator took out included. Comments are ranked by gic; equal ones by their id.
/// </summary>
public static class PolisTable
{
    /// <summary>The heard rule is for rooms: here every group counts on every comment.</summary>
    private static readonly Limits NobodyIsUnheard = Limits.Usual with { Heard = 0 };

    public static ImmutableList<PolisRow> Of(PolisConversation conversation)
    {
        var rows = conversation.Comments.Select((comment, n) => Row(comment.Id, conversation.Counts(n))).ToList();
        var ranked = CommonGround.Ranked(rows, row => Alike(row.Gic), row => row.Comment);
        return [.. ranked.Select((row, n) => row with { Rank = n + 1 }).OrderBy(row => row.Comment)];
    }

    /// <summary>Comma, point, UTF-8 and a line feed, as Polis' own files; names as in its reports, numbers whole to the last digit.</summary>
    public static byte[] File(PolisConversation conversation)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { Separator = ',', NewLine = "\n" }, leaveOpen: true))
        {
            string[] each = ["agree", "disagree", "pass", "votes", "pa", "pd"];
            Write(csv, ["comment_id", .. conversation.Groups.SelectMany(g => each, (g, name) => $"g{g}_{name}"), "gic", "score", "spread", "label", "firm", "rank"]);
            foreach (var row in Of(conversation))
                Write(csv, [
                    Figure(row.Comment),
                    .. row.Groups.SelectMany(w => (string[])[Figure(w.For), Figure(w.Not), Figure(w.Skip), Figure(w.Answers), Figure(CommonGround.Pa(w)), Figure(CommonGround.Pd(w))]),
                    Figure(row.Gic), Figure(row.Score), Figure(row.Spread), char.ToLowerInvariant(row.Label.ToString()[0]) + row.Label.ToString()[1..], row.Firm ? "true" : "false", Figure(row.Rank)]);
        }
        return memory.ToArray();
    }

    /// <summary>Into a file beside it first, so that nobody finds half a table.</summary>
    /// <exception cref="ForeignFile">It cannot be written, or would take the place of a file of the conversation.</exception>
    public static void Write(PolisConversation conversation, string path, string folder)
    {
        var (whole, part) = (Path.GetFullPath(path), Path.GetFullPath(path) + ".part");
        if (Path.GetDirectoryName(whole) == Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) && PolisFolder.Files.Contains(Path.GetFileName(whole)))
            throw new ForeignFile(whole, null, "this is a file of the conversation itself; the table needs another name.");
        try
        {
            System.IO.File.WriteAllBytes(part, File(conversation));
            System.IO.File.Move(part, whole, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Discard(part);
            throw new ForeignFile(whole, null, $"the table cannot be written ({trouble.Message.TrimEnd('.')}).", trouble);
        }
    }

    private static void Discard(string part)
    {
        try
        {
            System.IO.File.Delete(part);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Where it could not be written there is nothing to delete either; the sentence that matters is the other one.
        }
    }

    /// <summary>What each group said to a comment, in the order of the groups.</summary>
    /// <param name="comment">Its place among the comments.</param>
    public static ImmutableList<Weighed> Counts(this PolisConversation conversation, int comment) =>
        [.. conversation.Groups.Select(group => conversation.People.Where(p => p.Group == group).Select(p => One(p.Votes[comment])).Aggregate(default(Weighed), (sum, one) => sum + one))];

    private static PolisRow Row(int comment, ImmutableList<Weighed> groups)
    {
        var voices = groups.ConvertAll(g => new VoiceWeighed(g, 0));
        return new(comment, groups, CommonGround.Gic(groups), CommonGround.Score(groups), CommonGround.Spread(groups), Grounds.Of(voices, NobodyIsUnheard), Grounds.IsFirm(voices, NobodyIsUnheard), 0);
    }

    private static Weighed One(int? vote) => vote switch { 1 => new(1, 0, 0), -1 => new(0, 1, 0), 0 => new(0, 0, 1), _ => default };

    /// <summary>The same shares multiplied in another order differ in their last digit; they are equal all the same.</summary>
    private static double Alike(double gic) => double.Parse(gic.ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static string Figure(IFormattable n) => n.ToString(null, CultureInfo.InvariantCulture);
}

/// <param name="Groups">In the order of the conversation's groups.</param>
public sealed record PolisRow(int Comment, ImmutableList<Weighed> Groups, double Gic, double Score, double Spread, Ground Label, bool Firm, int Rank);
