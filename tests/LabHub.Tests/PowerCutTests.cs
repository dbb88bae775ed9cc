// The plug is pulled while many write: whatever is left of the log, what was answered "saved" is there, and half a transaction is none.
using LabHub.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class PowerCutTests(ITestOutputHelper output) : IDisposable
{
    private const int Page = 4096 + 24; // of the log, with its header
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-plug-").FullName;

    /// <summary>
    /// The log is synchronised before "saved" is said (synchronous=FULL), so no plug takes away what lay there then. What came
    /// after it may be cut anywhere, or its last pages may hold something else than was written.
    /// </summary>
    [Fact]
    public async Task However_the_end_of_the_log_is_torn_what_was_answered_is_there_and_the_rest_is_whole_or_absent()
    {
        await using var room = await ProcessRoom.Open("families", "families", "school", "young");
        await room.Evening.ToWrite();
        await room.Evening.Write("Odgovorjena");
        var (answered, facts) = (new FileInfo(room.File + "-wal").Length, room.Count("SELECT count(*) FROM events"));
        var writing = Task.Run(() => WriteOn(room.Evening.People[0])); // one after another, so that each is a transaction of its own
        while (new FileInfo(room.File + "-wal").Length < answered + (30 * Page))
            await Task.Delay(1);
        await room.Kill();
        await writing;
        var (database, log) = (await File.ReadAllBytesAsync(room.File), await File.ReadAllBytesAsync(room.File + "-wal"));
        var found = new SortedSet<long>();
        foreach (var cut in Enumerable.Range(0, 30).Select(n => answered + (n * Page) + (n * 137))) // at the end of a page, and within one
            found.Add(await Left($"cut at {cut}", database, log[..(int)cut], facts));
        foreach (var torn in (int[])[1, 2, 5, 12])
        {
            var other = (byte[])log.Clone();
            Array.Clear(other, log.Length - (torn * Page), torn * Page); // never reached the disk
            found.Add(await Left($"{torn} pages empty", database, other, facts));
            new Random(torn).NextBytes(other.AsSpan(log.Length - (torn * Page)));
            found.Add(await Left($"{torn} pages of something else", database, other, facts));
        }
        Assert.True(found.Count > 2, "the cuts fell into several transactions");
        output.WriteLine($"{facts} facts were answered; found after the cuts: {string.Join(", ", found)}");
        await File.WriteAllBytesAsync(room.File + "-wal", log[..(int)(answered + (5 * Page) + 777)]);
        await room.Start(); // people come back and go on
        Assert.Contains(room.Server.Output, line => line.Contains("what was being written last was left out", StringComparison.Ordinal));
        await room.Evening.ToListen();
    }

    private static async Task WriteOn(Phone phone)
    {
        try
        {
            for (var i = 0; ; i++)
                await phone.Send(i < 4 ? (object)new { type = "postIdea", text = $"Potem {i}", receipt = Sample.NewReceipt() } : new { type = "doneWriting", done = i % 2 == 0 });
        }
        catch (Exception gone) when (gone is not Xunit.Sdk.XunitException)
        {
            // The plug.
        }
    }

    /// <returns>How many facts are there.</returns>
    private async Task<long> Left(string how, byte[] database, byte[] log, long facts)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, how)).FullName, "labhub.db");
        await File.WriteAllBytesAsync(file, database);
        await File.WriteAllBytesAsync(file + "-wal", log);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:LabHub", $"Data Source={file}")]).Build();
        var store = new Database(settings, new HostingEnvironment { ContentRootPath = folder });
        FoundFile.Look(store);
        var said = new StringWriter();
        Assert.True(VerifyTests.All(store, said) == 0, $"{how}: {said}");
        Assert.Equal(4, ProcessRoom.Count(file, "SELECT count(*) FROM words WHERE text LIKE 'Odgovorjena%'"));
        var left = ProcessRoom.Count(file, "SELECT count(*) FROM events");
        Assert.True(left >= facts, how);
        return left;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
