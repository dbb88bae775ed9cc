// A start that cannot succeed says why, in one sentence that names file and place; and what an earlier release wrote opens for ever.
using System.Diagnostics;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-start-").FullName;

    [Fact]
    public async Task A_path_that_cannot_be_written_stops_the_start_with_one_sentence()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "not a folder");
        var (code, said) = await Run($"--ConnectionStrings:LabHub=Data Source={file}/labhub.db");
        Assert.NotEqual(0, code);
        Assert.Contains($"{file}/labhub.db", said, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:LabHub", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_one_sentence()
    {
        var file = Path.Combine(folder, "labhub.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        var (code, said) = await Run($"--ConnectionStrings:LabHub=Data Source={file}");
        Assert.NotEqual(0, code);
        Assert.Contains(file, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task A_setting_that_is_no_setting_stops_the_start_with_one_sentence()
    {
        var (code, said) = await Run("--ConnectionStrings:LabHub=Data Fountain=x");
        Assert.NotEqual(0, code);
        Assert.Contains("ConnectionStrings:LabHub", said, StringComparison.Ordinal);
        (code, said) = await Run($"--ConnectionStrings:LabHub=Data Source={folder}/x.db", "--KnownProxies:0=my-proxy");
        Assert.NotEqual(0, code);
        Assert.Contains("KnownProxies", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_say_what_they_did()
    {
        var database = $"--ConnectionStrings:LabHub=Data Source={Path.Combine(folder, "labhub.db")}";
        var (code, said) = await Run("seed", database);
        Assert.True(code == 0, said);
        (code, said) = await Run("verify", database);
        Assert.True(code == 0 && said.Contains("0 wrong", StringComparison.Ordinal), said);
        (code, said) = await Run("backup", Path.Combine(folder, "copy.db"), database);
        Assert.True(code == 0 && File.Exists(Path.Combine(folder, "copy.db")), said);
        (code, said) = await Run("purge", database);
        Assert.True(code == 0, said);
        (code, said) = await Run("dance", database);
        Assert.True(code == 2 && new[] { "backup FILE", "verify", "purge", "seed", "import-polis" }.All(tool => said.Contains($"LabHub {tool}", StringComparison.Ordinal)), said);
    }

    [Fact]
    public async Task A_copy_is_verified_without_a_trace()
    {
        var (file, copy) = (Path.Combine(folder, "labhub.db"), Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "drawer")).FullName, "copy.db"));
        var (code, said) = await Run("seed", $"--ConnectionStrings:LabHub=Data Source={file}");
        Assert.True(code == 0, said);
        (code, said) = await Run("backup", copy, $"--ConnectionStrings:LabHub=Data Source={file}");
        Assert.True(code == 0, said);
        var bytes = await File.ReadAllBytesAsync(copy);
        File.SetAttributes(copy, FileAttributes.ReadOnly);
        (code, said) = await Run("verify", $"--ConnectionStrings:LabHub=Data Source={copy}");
        Assert.True(code == 0 && said.Contains("Verified: 1 journals", StringComparison.Ordinal) && said.Contains(" 0 wrong.", StringComparison.Ordinal), said);
        Assert.Equal([copy], Directory.GetFileSystemEntries(Path.GetDirectoryName(copy)!));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(copy));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tool_that_looks_at_a_database_makes_none_where_there_is_none(bool empty)
    {
        var (file, copy) = (Path.Combine(folder, "data", "labhub.db"), Path.Combine(folder, "copy.db"));
        if (empty)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, []);
        }
        foreach (var tool in (string[][])[["verify"], ["backup", copy]])
        {
            var (code, said) = await Run([.. tool, $"--ConnectionStrings:LabHub=Data Source={file}"]);
            Assert.Equal(1, code);
            Assert.Equal($"There is no database at {file} (ConnectionStrings:LabHub).", said.Trim());
        }
        Assert.Equal(empty ? [Path.GetDirectoryName(file)!, file] : [], Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories));
        Assert.True(!empty || new FileInfo(file).Length == 0);
    }

    [Theory]
    [InlineData("verfy")]
    [InlineData("purge", "now")]
    public async Task A_tool_that_nobody_knows_is_told_with_those_that_there_are_and_makes_no_database(params string[] asked)
    {
        var (code, said) = await Run([.. asked, $"--ConnectionStrings:LabHub=Data Source={folder}/labhub.db"]);
        Assert.Equal(2, code);
        Assert.StartsWith($"LabHub knows no tool \"{string.Join(' ', asked)}\".", said, StringComparison.Ordinal);
        Assert.Contains("backup FILE", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_backup_without_its_one_file_is_asked_for_wrongly()
    {
        foreach (var files in (string[][])[[], [""], ["one.db", "two.db"]])
        {
            var (code, said) = await Run(["backup", .. files, $"--ConnectionStrings:LabHub=Data Source={folder}/labhub.db"]);
            Assert.Equal(2, code);
            Assert.Equal("backup needs one FILE.", said.Trim());
        }
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_second_server_on_the_same_database_is_refused_and_tools_are_not()
    {
        var file = Path.Combine(folder, "labhub.db");
        var database = $"--ConnectionStrings:LabHub=Data Source={file}";
        await using (var first = await ServerProcess.Start(file))
        {
            var (code, said) = await Run(database);
            Assert.Equal(1, code);
            Assert.Equal($"LabHub did not start. {file}, ConnectionStrings:LabHub: another LabHub serves this database. End that one, or name another file.", said.Trim());
            (code, said) = await Run("verify", database);
            Assert.True(code == 0, said);
            await first.Kill();
        }
        await using var next = await ServerProcess.Start(file);
        Assert.Contains(next.Output, line => line.StartsWith("LabHub was not stopped properly", StringComparison.Ordinal));
    }

    /// <summary>Stored/ holds a backup of every release, made by <c>RELEASE=0.1.0 dotnet test --filter StartTests</c>.</summary>
    [Fact]
    public async Task Databases_of_all_releases_open()
    {
        var stored = Path.Combine(ServerProcess.Root, "tests", "LabHub.Tests", "Stored");
        if (Environment.GetEnvironmentVariable("RELEASE") is { Length: > 0 } release)
            await Store(Path.Combine(stored, release + ".db"));
        var all = Directory.GetFiles(stored, "*.db");
        Assert.NotEmpty(all);
        foreach (var file in all)
        {
            using var server = new LabHubServer(Directory.CreateDirectory(Path.Combine(folder, Path.GetFileNameWithoutExtension(file))).FullName, from: file);
            var said = new StringWriter();
            Assert.True(Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<LabHub.Journal.ErasedList>(), said) == 0, $"{file}: {said}");
            Assert.DoesNotContain("Verified: 0 journals", said.ToString(), StringComparison.Ordinal);
        }
    }

    private static async Task Store(string file)
    {
        using var server = new LabHubServer(sample: true);
        await using var evening = await Evening.Open(server, "families", "families", "school", "young", null);
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.NextRound("Kdo pokliče koga, ko gre narobe?");
        await evening.Write("Najprej šolo");
        await evening.ToListen();
        await evening.ToChoose();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Assert.Equal(0, await Backup.Make(server.Services.GetRequiredService<Writer>(), file, TextWriter.Null));
    }

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var start = ServerProcess.Program(null);
        foreach (var argument in arguments.Concat(arguments.Any(a => a.StartsWith("--Urls", StringComparison.Ordinal)) ? [] : ["--Urls=http://127.0.0.1:0"]))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    [Theory]
    [InlineData("--Urls=nonsense", "\"nonsense\"")]
    [InlineData("--Urls=http://127.0.0.1:99999", "\"http://127.0.0.1:99999\"")]
    [InlineData("--Urls=http://192.0.2.1:5872", "Urls")] // TEST-NET: nobody's address
    [InlineData("--Logging:LogLevel:Default=Loud", "Logging:LogLevel:Default: \"Loud\"")]
    public async Task A_wrong_setting_of_the_house_stops_the_start_with_one_sentence(string setting, string named)
    {
        var (code, said) = await Run($"--ConnectionStrings:LabHub=Data Source={folder}/x.db", setting);
        Assert.True(code == 1, said);
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.StartsWith("LabHub did not start. ", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start_with_one_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var (code, said) = await Run($"--ConnectionStrings:LabHub=Data Source={folder}/x.db", $"--Urls=http://{other.LocalEndpoint}");
        Assert.True(code == 1, said);
        Assert.StartsWith("LabHub did not start. ", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", 0)]
    [InlineData("-h", 0)]
    [InlineData("--hlep", 2)]
    public async Task Who_asks_how_to_use_it_is_told_and_no_door_opens(string asked, int ends)
    {
        var (code, said) = await Run(asked, $"--ConnectionStrings:LabHub=Data Source={folder}/x.db");
        Assert.True(code == ends, said);
        foreach (var word in (string[])["--urls", "backup FILE", "verify", "purge", "import-polis FOLDER --lab"])
            Assert.Contains(word, said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "x.db")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
