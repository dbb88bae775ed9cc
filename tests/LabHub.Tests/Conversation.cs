// A small conversation in Polis' open-data format, with every trap of the real ones, in a folder that goes with it.

namespace LabHub.Tests;

/// <summary>
/// Three groups (4 has seven people, 0 has six, 7 has two) and one person in no group. Ids have gaps; comment 9 was taken out by a
/// moderator and nobody could answer it, comment 12 was taken out later; a text holds a line feed, a comma and quotes.
/// </summary>
public sealed class Conversation : IDisposable
{
    public const string LongText = "Prvi dan naj bo krajši. ";

    public static readonly string Address = "https://pol.is/zajtrk";

    public Conversation()
    {
        Write("summary.csv",
            "topic,Kaj bi olajšalo šolska jutra?", "url," + Address, "views,30", "voters,16", "voters-in-conv,16", "commenters,5", "comments,6", "groups,3",
            "conversation-description,\"Pogovor o jutrih,\nki ga ni bilo.\"");
        Write("comments.csv",
            "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
            "1700000000000,Tue Nov 14 2023,2,1,99,99,1,\"Skupni zajtrk, ob ponedeljkih\nin \"\"četrtkih\"\".\"",
            "1700000001000,Tue Nov 14 2023,3,1,0,0,1,=Avtobus naj pelje 10 minut pozneje <b>",
            "1700000002000,Tue Nov 14 2023,9,2,0,0,-1,",
            "1700000003000,Tue Nov 14 2023,11,2,0,0,0,Pouk naj se začne ob 9.00.",
            "1700000004000,Tue Nov 14 2023,12,3,0,0,-1,Kdor zamudi naj gre domov.",
            "1700000005000,Tue Nov 14 2023,14,3,0,0,1," + string.Concat(Enumerable.Repeat(LongText, 20)),
            "1700000006000,Tue Nov 14 2023,15,3,0,0,1,Torba naj čaka v šoli.");
        // Comments 2 and 3 are turned around, columns stand in no order, and an xid nobody asked for stands among them.
        string[] rows =
        [
            "1,,4,0,6,1,1,0,1,1,-1,1,1", "2,,4,0,6,4,1,1,1,1,-1,1,1", "3,,4,0,6,4,1,1,1,1,-1,0,1", "5,,4,0,5,3,1,1,,1,-1,0,1", "6,,4,0,5,4,1,1,,1,-1,1,1", "8,,4,0,5,3,2,-1,,1,-1,1,1", "9,,4,0,4,2,2,,,1,-1,-1,1",
            "10,,0,0,6,1,4,1,-1,-1,-1,-1,1", "11,,0,0,6,1,4,1,-1,-1,-1,-1,1", "12,,0,0,6,1,4,1,-1,-1,-1,-1,1", "13,,0,0,6,1,4,1,-1,-1,-1,-1,1", "14,,0,0,6,1,4,1,-1,-1,-1,-1,1", "15,,0,0,6,1,4,1,-1,-1,-1,-1,0",
            "20,,7,0,3,2,1,1,1,,-1,,0", "21,,7,0,3,2,1,1,,,-1,,1",
            "30,,,0,6,6,0,1,1,1,1,1,1",
        ];
        Write("participants-votes.csv", ["participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,3,15,11,12,14,2", .. rows]);
        int[] columns = [3, 15, 11, 12, 14, 2];
        var votes = rows.Select(r => r.Split(',')).SelectMany(r => columns.Select((c, n) => (Person: r[0], Comment: c, Vote: r[7 + n]))).Where(v => v.Vote.Length > 0)
            .Select((v, n) => $"{1699950010000 + (n * 60000L)},Tue Nov 14 2023,{v.Comment},{v.Person},{v.Vote}");
        // A vote that was changed stands twice.
        Write("votes.csv", ["timestamp,datetime,comment-id,voter-id,vote", "1699950009000,Tue Nov 14 2023,3,1,-1", .. votes]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("polis-").FullName;

    public void Write(string file, params string[] lines) => File.WriteAllText(Path.Combine(Folder, file), string.Join('\n', lines) + "\n");

    /// <summary>The first place of <paramref name="old"/> in a file becomes something else.</summary>
    public void Change(string file, string old, string now)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} holds no {old}");
        File.WriteAllText(path, text[..at] + now + text[(at + old.Length)..]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
