// What a start finds: after a crash it says so in one line, and a file that is not whole or not ours is left as it is.
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace LabHub.Tests;

public sealed class FoundTests : IDisposable
{
    private const string NotProperly = "LabHub was not stopped properly";
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-found-").FullName;

    private string File => Path.Combine(folder, "labhub.db");

    private static string Release => Directory.GetFiles(Path.Combine(ServerProcess.Root, "tests", "LabHub.Tests", "Stored"), "*.db").Order(StringComparer.Ordinal).First();

    [Fact]
    public async Task After_a_SIGKILL_the_start_says_what_it_found_and_after_a_proper_stop_nothing()
    {
        System.IO.File.Copy(Release, File);
        await using (var first = await ServerProcess.Start(File))
        {
            Assert.DoesNotContain(first.Output, line => line.StartsWith(NotProperly, StringComparison.Ordinal));
            await first.Kill();
        }
        await using (var log = System.IO.File.Open(File + "-wal", FileMode.Append))
            await log.WriteAsync(new byte[1234]); // the plug, in the middle of a page
        await using (var second = await ServerProcess.Start(File))
        {
            var line = Assert.Single(second.Output, line => line.StartsWith(NotProperly, StringComparison.Ordinal));
            Assert.Matches(@"Found: [1-9]\d* workshops, [1-9]\d* facts; \d+ kB of its log were read in; it ends in the middle of a page: what was being written last was left out, and if somebody cut it, more may be missing; every page is whole\.$", line);
            await second.Kill();
        }
        foreach (var beside in (string[])["-wal", "-shm"])
            System.IO.File.Delete(File + beside);
        await using (var robbed = await ServerProcess.Start(File))
        {
            var line = Assert.Single(robbed.Output, line => line.StartsWith(NotProperly, StringComparison.Ordinal));
            Assert.EndsWith(" facts; there was no log to read in: if somebody took it away, facts may be missing; every page is whole.", line, StringComparison.Ordinal);
            await robbed.Kill();
        }
        System.IO.File.WriteAllBytes(File + "-wal", []); // as it is left when everything had just been taken out of it
        await using (var emptied = await ServerProcess.Start(File))
        {
            var line = Assert.Single(emptied.Output, line => line.StartsWith(NotProperly, StringComparison.Ordinal));
            Assert.EndsWith(" facts; its log was empty; every page is whole.", line, StringComparison.Ordinal);
            await emptied.Stop();
        }
        Assert.False(System.IO.File.Exists(File + "-running") || System.IO.File.Exists(File + "-wal"), "a proper stop leaves one file to copy");
        await using var third = await ServerProcess.Start(File);
        Assert.DoesNotContain(third.Output, line => line.StartsWith(NotProperly, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_half_written_database_stops_the_start_with_one_sentence_and_is_left_as_it_is()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(Release);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..(bytes.Length * 2 / 3)]);
        using var process = System.Diagnostics.Process.Start(With(ServerProcess.Program(null), $"--ConnectionStrings:LabHub=Data Source={File}", "--Urls=http://127.0.0.1:0"))!;
        var said = string.Concat(await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60)));
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Single(said.Trim().Split('\n'));
        Assert.Contains($"{File}, ConnectionStrings:LabHub: this database is damaged or only half written", said, StringComparison.Ordinal);
        Assert.Equal(bytes[..(bytes.Length * 2 / 3)], await System.IO.File.ReadAllBytesAsync(File));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_that_was_killed_while_it_made_or_renewed_the_tables_is_finished_by_the_next_one(bool first)
    {
        if (!first)
            System.IO.File.Copy(Release, File);
        Do(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-21 18:00:00+00:00')
            """);
        await using (var next = await ServerProcess.Start(File))
            await next.Stop();
        Assert.EndsWith(" 0 wrong.", await ProcessRoom.Verify(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a piece", "this is no SQLite database")]
    [InlineData("zeros", "this is no SQLite database")]
    [InlineData("pages", "damaged")]
    [InlineData("foreign", "the database of another program")]
    [InlineData("empty beside a log", "the file is empty")]
    [InlineData("a copy beside an old log", "belongs to another database")]
    public async Task A_file_that_is_not_whole_or_not_ours_is_named_and_left_as_it_is(string kind, string sentence)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(Release);
        switch (kind)
        {
            case "a piece":
                bytes = bytes[..60];
                break;
            case "zeros":
                Array.Clear(bytes);
                break;
            case "pages":
                Array.Fill(bytes, (byte)0xA5, 4096 * 5, 4096 * 3);
                break;
            case "foreign":
                System.IO.File.Delete(File);
                Do("CREATE TABLE birds (name TEXT)");
                bytes = await System.IO.File.ReadAllBytesAsync(File);
                break;
            case "empty beside a log":
                bytes = [];
                break;
        }
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        if (kind.Contains("log", StringComparison.Ordinal))
            await System.IO.File.WriteAllBytesAsync(File + "-wal", new byte[5000]);
        var stopped = Assert.Throws<BrokenStart>(() => FoundFile.Look(new Database(Settings(), new Place(folder))));
        Assert.Contains(sentence, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(File, stopped.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File));
    }

    private void Do(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private IConfiguration Settings() =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:LabHub", $"Data Source={File}")]).Build();

    private static System.Diagnostics.ProcessStartInfo With(System.Diagnostics.ProcessStartInfo start, params string[] arguments)
    {
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Place(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "LabHub";

        public string ContentRootPath { get; set; } = root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
