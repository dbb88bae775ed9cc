// Polis' open data: the table is exact to the last digit, and a file that is wrong, cut or foreign is one sentence with file and line.
using System.Globalization;
using CsvHelper;
using LabHub.Domain;
using LabHub.Tools;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class PolisTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Two real conversations stand beside the repository where it is built; they are not part of it.</summary>
    private static readonly string Shared = Path.Combine(ServerProcess.Root, "..", "shared", "common-ground");

    private readonly Conversation small = new();

    [Theory]
    [InlineData("brexit-consensus", 50)]
    [InlineData("london.youth.policing", 36)]
    public void Every_figure_is_what_Polis_published(string name, int comments)
    {
        var folder = Path.Combine(Shared, name);
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Passed over: {folder} is not here. The small conversation of these tests covers the same code.");
            return;
        }
        var conversation = PolisFolder.Read(folder);
        var rows = PolisTable.Of(conversation).ToDictionary(r => r.Comment);
        Assert.Equal(comments, rows.Count);
        using var csv = CsvReader.Create(File.ReadAllBytes(Path.Combine(folder, "expected.csv")));
        var seen = 0;
        while (csv.Read())
        {
            var row = rows[int.Parse(csv.GetString("comment_id"), CultureInfo.InvariantCulture)];
            double Expected(string column) => double.Parse(csv.GetString(column), CultureInfo.InvariantCulture);
            for (var n = 0; n < conversation.Groups.Count; n++)
            {
                var (group, counts) = ($"g{conversation.Groups[n]}_", row.Groups[n]);
                Assert.Equal([Expected(group + "agree"), Expected(group + "disagree"), Expected(group + "pass"), Expected(group + "votes")], [counts.For, counts.Not, counts.Skip, counts.Answers]);
                Assert.Equal(Expected(group + "pa"), CommonGround.Pa(counts), 1e-12);
                Assert.Equal(Expected(group + "pd"), CommonGround.Pd(counts), 1e-12);
            }
            Assert.Equal(Expected("gic"), row.Gic, 1e-12);
            Assert.Equal(Expected("gic_geomean"), row.Score, 1e-12);
            Assert.Equal(Expected("spread_pa"), row.Spread, 1e-12);
            Assert.Equal(Expected("rank_gic"), row.Rank);
            seen++;
        }
        Assert.Equal(comments, seen);
        output.WriteLine($"{name}: {seen} comments, {conversation.People.Count} people in {conversation.Groups.Count} groups, all as expected.csv says.");
    }

    [Fact]
    public void The_table_takes_every_group_and_every_comment_of_the_matrix_as_it_is()
    {
        var conversation = PolisFolder.Read(small.Folder);
        Assert.Equal([2, 3, 11, 12, 14, 15], conversation.Comments.Select(c => c.Id));
        Assert.Equal([0, 4, 7], conversation.Groups);
        Assert.Equal(15, conversation.People.Count); // who is in no group does not count
        var lines = System.Text.Encoding.UTF8.GetString(PolisTable.File(conversation)).Split('\n');
        Assert.Equal("comment_id,g0_agree,g0_disagree,g0_pass,g0_votes,g0_pa,g0_pd,g4_agree,g4_disagree,g4_pass,g4_votes,g4_pa,g4_pd,g7_agree,g7_disagree,g7_pass,g7_votes,g7_pa,g7_pd,gic,score,spread,label,firm,rank", lines[0]);
        Assert.Equal(8, lines.Length);
        var rows = PolisTable.Of(conversation).ToDictionary(r => r.Comment);
        Assert.Equal([new(5, 0, 1), new(7, 0, 0), new(1, 0, 1)], rows[2].Groups);
        Assert.Equal(new Weighed(0, 6, 0), rows[15].Groups[0]);
        Assert.Equal(6.0 / 8 * (8.0 / 9) * (2.0 / 4), rows[2].Gic, 1e-12);
        Assert.Equal(Math.Pow(rows[2].Gic, 1.0 / 3), rows[2].Score, 1e-12);
        Assert.Equal(Ground.SharedNo, rows[12].Label); // taken out by a moderator, and counted all the same
        Assert.Equal(Ground.Divides, rows[11].Label); // group 4 is for it, group 0 is not, and nobody of group 7 said anything
        Assert.Equal([1, 2, 3, 4, 5, 6], rows.Values.Select(r => r.Rank).Order());
    }

    [Fact]
    public void Equal_comments_are_ranked_by_their_id()
    {
        // 0.2 x 0.5 x 0.7 is another last digit than 0.7 x 0.5 x 0.2.
        PolisConversation Of(params int?[][] votes) => new("t", "", "", null,
            [new(7, "a", false), new(8, "b", false)], [0, 1, 2],
            [.. votes.Select((v, n) => new PolisPerson(n, n % 3, [.. v]))], default, default);
        var rows = PolisTable.Of(Of([1, -1], [1, 1], [-1, 1], [-1, 1], [1, 1], [1, -1], [1, -1], [1, 1], [-1, 1]));
        Assert.Equal([(7, 1), (8, 2)], rows.Select(r => (r.Comment, r.Rank)));
    }

    [Fact]
    public void A_group_that_said_nothing_has_skipped_nothing()
    {
        var conversation = new PolisConversation("t", "", "", null, [new(1, "a", false), new(2, "b", false)], [0, 1],
            [new(1, 0, [1, 1]), new(2, 0, [1, 1]), new(3, 0, [1, 1]), new(4, 1, [null, 0])], default, default);
        Assert.Equal([Ground.Mixed, Ground.Unclear], PolisTable.Of(conversation).Select(r => r.Label));
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_mark_at_the_begin_change_nothing()
    {
        var before = PolisFolder.Read(small.Folder);
        foreach (var file in PolisFolder.Files.Select(f => Path.Combine(small.Folder, f)))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var after = PolisFolder.Read(small.Folder);
        Assert.Equal((before.Topic, before.Url, before.About), (after.Topic, after.Url, after.About));
        Assert.Equal(before.Comments, after.Comments);
        Assert.Equal(PolisTable.File(before), PolisTable.File(after));
    }

    /// <summary>File, what is changed in it, and what the sentence must name.</summary>
    public static TheoryData<string, string, string, string> Broken => new()
    {
        { "comments.csv", "comment-id", "id", "comments.csv, line 1: there is no column \"comment-id\"" },
        { "comments.csv", ",2,1,99", ",zwei,1,99", "comments.csv, line 2: \"zwei\" in column \"comment-id\" is no whole number" },
        { "comments.csv", "\"četrtkih\"\".\"", "\"četrtkih\"\".", "comments.csv, line 2: a quoted text begins here and does not end" },
        { "comments.csv", ",-1,\n", ",5,x\n", "comments.csv, line 5: \"5\" in column \"moderated\"" },
        { "comments.csv", "Pouk naj se začne ob 9.00.", "", "comments.csv, line 6: comment 11 has no words" },
        { "comments.csv", ",11,2,", ",2,2,", "comments.csv, line 6: comment 2 stands here a second time" },
        { "comments.csv", "1700000003000,Tue Nov 14 2023,11", "1700000003000,11", "comments.csv, line 6: there are 7 cells" },
        { "comments.csv", "1700000006000,Tue Nov 14 2023,15,3,0,0,1,Torba naj čaka v šoli.\n", "", "comment 15" },
        { "participants-votes.csv", "group-id", "gruppe", "participants-votes.csv, line 1: there is no column \"group-id\"" },
        { "participants-votes.csv", "2\n", "99\n", "participants-votes.csv, line 1: column \"99\" is no comment" },
        { "participants-votes.csv", ",14,2\n", ",14,14\n", "participants-votes.csv, line 1: column \"14\" stands there twice" },
        { "participants-votes.csv", "2,,4,0,6,4,1,1,1,1,-1,1,1", "2,,4,0,6,4,1,1,1,1,-1,1,3", "participants-votes.csv, line 3: \"3\" in column \"2\" is no vote" },
        { "participants-votes.csv", "2,,4,0,6,4,1,1,1,1,-1,1,1", "2,,4,0,6,4,1,1,1,1,-", "participants-votes.csv, line 3: there are 11 cells" },
        { "participants-votes.csv", "\n2,,4", "\n1,,4", "participants-votes.csv, line 3: person 1 stands here a second time" },
        { "participants-votes.csv", "\n1,,4", "\n1,,A", "participants-votes.csv, line 2: \"A\" in column \"group-id\"" },
        { "participants-votes.csv", "30,,,0,6,6,0,1,1,1,1,1,1\n", "", "participants-votes.csv, line 16: the file ends after 15 people, and summary.csv counts 16" },
        { "votes.csv", "voter-id", "voter", "votes.csv, line 1: there is no column \"voter-id\"" },
        { "votes.csv", ",3,1,-1", ",3,1,2", "votes.csv, line 2: \"2\" in column \"vote\" is no vote" },
        { "votes.csv", ",3,1,-1", ",4,1,-1", "votes.csv, line 2: comment 4 stands in no line of comments.csv" },
        { "votes.csv", "1699950009000", "yesterday", "votes.csv, line 2: the timestamp" },
        { "votes.csv", ",2,30,1\n", ",2,30", "votes.csv, line " },
        { "summary.csv", "topic,", "title,", "summary.csv, line 1: there is no topic" },
        { "summary.csv", "groups,3", "groups,4", "participants-votes.csv, line 17: the file ends after 3 groups" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_wrong_file_is_one_sentence_with_file_and_line(string file, string old, string now, string sentence)
    {
        small.Change(file, old, now);
        var told = Assert.Throws<ForeignFile>(() => PolisFolder.Read(small.Folder)).Message;
        Assert.Contains(sentence, told, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told);
    }

    [Theory]
    [InlineData("comments.csv")]
    [InlineData("participants-votes.csv")]
    [InlineData("votes.csv")]
    [InlineData("summary.csv")]
    public void A_file_that_is_missing_empty_binary_or_only_a_line_of_names_is_told(string file)
    {
        var path = Path.Combine(small.Folder, file);
        var heads = File.ReadAllLines(path)[0];
        File.WriteAllText(path, heads[..5] + "\n");
        Assert.Contains($"{file}, line 1", Told(), StringComparison.Ordinal);
        File.WriteAllText(path, file == "summary.csv" ? "" : heads + "\n");
        Assert.Contains($"{file}, line 1", Told(), StringComparison.Ordinal);
        File.WriteAllText(path, "");
        Assert.Contains($"{file}, line 1", Told(), StringComparison.Ordinal);
        File.WriteAllBytes(path, [.. "a,b\nc"u8, 0xC3, 0x28, 0]);
        Assert.Contains($"{file}, line 2: this is no UTF-8 text", Told(), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains($"{file}: this file is missing", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_anywhere_nothing_half_is_believed()
    {
        foreach (var file in (string[])["comments.csv", "participants-votes.csv", "votes.csv"])
        {
            var path = Path.Combine(small.Folder, file);
            var whole = File.ReadAllBytes(path);
            for (var length = 0; length < whole.Length - 1; length += 7)
            {
                File.WriteAllBytes(path, whole[..length]);
                try
                {
                    var read = PolisFolder.Read(small.Folder);
                    // Only the last text of the last line can lose letters that nobody else knows of.
                    Assert.True(file == "comments.csv" && read.Comments.Count == 6, $"{file} cut at {length} was taken for whole");
                }
                catch (ForeignFile told)
                {
                    Assert.Contains(file == "comments.csv" ? ".csv, line" : small.Folder, told.Message, StringComparison.Ordinal);
                }
            }
            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void Nobody_in_a_group_is_no_voice()
    {
        var path = Path.Combine(small.Folder, "participants-votes.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(",,4,", ",,,", StringComparison.Ordinal).Replace(",,0,0", ",,,0", StringComparison.Ordinal).Replace(",,7,", ",,,", StringComparison.Ordinal));
        Assert.Contains("participants-votes.csv, line 1: nobody stands in a group", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Contains("there is no such folder", Assert.Throws<ForeignFile>(() => PolisFolder.Read("/no/such/folder")).Message, StringComparison.Ordinal);

    private string Told() => Assert.Throws<ForeignFile>(() => PolisFolder.Read(small.Folder)).Message;

    public void Dispose() => small.Dispose();
}
