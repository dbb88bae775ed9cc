// backup FILE while people work: whatever was answered "saved" before it began is in the copy, secrets are not, and it never overwrites.
using System.Collections.Concurrent;
using LabHub.Journal;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class BackupTests : IDisposable
{
    private const string Withdrawn = "To je vzeto nazaj po kopiji";
    private readonly LabHubServer server = new();
    private readonly string away = Directory.CreateTempSubdirectory("labhub-backup-").FullName;

    [Fact]
    public async Task A_copy_made_while_people_write_opens_elsewhere_with_everything_that_was_saved()
    {
        await using var evening = await Evening.Open(server, "families", "families", "school", "young", "social", null);
        await evening.ToWrite();
        var copy = Path.Combine(away, "evening.copy");
        var (sent, saved, others) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<int>());
        using var made = new CancellationTokenSource();
        var ana = evening.People[0];
        await ana.Send(new { type = "postIdea", text = Withdrawn, receipt = Sample.NewReceipt() });
        var writing = evening.People.Skip(1).Select((phone, i) => Task.Run(() => Write(phone, i, sent, saved, others, made.Token))).ToArray();
        await ana.Until(_ => saved.Count >= 10);
        var (before, answered) = (saved.ToList(), saved.Count + others.Count);
        Assert.Equal(0, await Process(copy)); // another program, on the file that is being written
        await made.CancelAsync();
        await Task.WhenAll(writing);
        Assert.True(saved.Count + others.Count > answered, "people wrote on while it was made");
        await ana.Send(new { type = "takeBackIdea", idea = ana.Yours["ideas"][0].GetProperty("id").GetString() });

        var folder = Directory.CreateDirectory(Path.Combine(away, "restored")).FullName;
        File.Copy(copy, Path.Combine(folder, "labhub.db"));
        File.Copy(Path.Combine(server.Folder, "erased.txt"), Path.Combine(folder, "erased.txt"));
        using var restored = new LabHubServer(folder);
        await restored.NothingIsLeftToTruncate();
        var ideas = restored.Rooms.ById(evening.Room.Id)!.Now.State.Active!.Ideas.Values.Select(i => i.Text.Text).OfType<string>().ToList();
        Assert.Empty(before.Except(ideas));
        Assert.Empty(ideas.Except(sent));
        Assert.Equal(ideas.Count, ideas.Distinct().Count());
        Assert.DoesNotContain(restored.BytesOnDisk(), file => file.Bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Withdrawn)) >= 0);
        var said = new StringWriter();
        Assert.True(Verify.All(restored.Services.GetRequiredService<Database>(), restored.Services.GetRequiredService<ErasedList>(), said) == 0, said.ToString());
        await using var again = new Phone(restored.Address, evening.Code) { Token = evening.People[1].Token };
        await again.Enter(); // and people come back to their places
        Assert.Contains((await again.Send(new { type = "doneWriting", done = true })).Kind(), (string[])["accepted", "alreadyDone"]);
    }

    [Fact]
    public async Task A_copy_of_an_open_vote_and_an_open_check_holds_no_secret_and_no_key()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString()!);
        await ana.Send(new { type = "placeDot", card });
        Assert.False(Holds(await Copy("choosing"), ana.Seat + card));
        await evening.ToShape();
        await evening.ToCheck();
        await ana.Send(new { type = "answer", kind = "worry", what = "Skrivni pomislek", help = "" });
        var bytes = await Copy("checking");
        Assert.All((string[])["Skrivni pomislek", evening.Room.Guests.ScreenKey, evening.Room.Guests.DeskLink], secret => Assert.False(Holds(bytes, secret)));
        Assert.False(Holds(bytes, ana.Token!));
    }

    [Fact]
    public async Task It_overwrites_nothing_and_says_in_one_sentence_what_is_in_the_way()
    {
        var there = Path.Combine(away, "there.db");
        await File.WriteAllTextAsync(there, "mine");
        foreach (var (file, sentence) in new[]
        {
            (there, "exists already"),
            (away, "exists already"),
            (server.File, "is the database itself"),
            (Path.Combine(server.Folder, ".", "labhub.db"), "is the database itself"),
            (server.File + "-journal", "is the database itself"),
            (Path.Combine(away, "nowhere", "copy.db"), "is not there"),
        })
        {
            var said = new StringWriter();
            Assert.Equal(1, await Backup.Make(server.Services.GetRequiredService<Writer>(), file, said));
            Assert.Contains(sentence, Assert.Single(said.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        }
        Assert.Equal("mine", await File.ReadAllTextAsync(there));
        Assert.Equal([there], Directory.GetFileSystemEntries(away));
        Assert.Equal(1, server.Count("SELECT count(*) FROM sqlite_master WHERE name = 'workshops' AND type = 'table'"));
    }

    private static async Task Write(Phone phone, int who, ConcurrentBag<string> sent, ConcurrentBag<string> saved, ConcurrentBag<int> others, CancellationToken made)
    {
        for (var i = 0; !made.IsCancellationRequested; i++)
        {
            var text = $"Misel {who} {i}";
            sent.Add(text);
            if ((await phone.Send(new { type = "postIdea", text, receipt = Sample.NewReceipt() })).Kind() == "accepted")
                saved.Add(text);
            else if ((await phone.Send(new { type = "doneWriting", done = i % 2 == 0 })).Kind() == "accepted")
                others.Add(i); // enough ideas: there is still something to write into the file
        }
    }

    private async Task<int> Process(string copy)
    {
        var start = ServerProcess.Program(null);
        foreach (var argument in (string[])["backup", copy, $"--ConnectionStrings:LabHub=Data Source={server.File}", "--Seeds:Sample=false"])
            start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode;
    }

    private async Task<byte[]> Copy(string name)
    {
        var file = Path.Combine(away, name);
        Assert.Equal(0, await Backup.Make(server.Services.GetRequiredService<Writer>(), file, TextWriter.Null));
        return await File.ReadAllBytesAsync(file);
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;

    public void Dispose()
    {
        server.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(away, recursive: true);
    }
}
