// A room whose server is a process of its own: it is killed and started again, and everybody comes back to their places.
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LabHub.Tests;

public sealed class ProcessRoom : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labhub-room-").FullName;
    private string code = "";
    private string? desk;
    private string? screen;
    private string?[] tokens = [];
    private int? seed;

    public string File => Path.Combine(folder, "labhub.db");

    public string Code => code;

    public ServerProcess Server { get; private set; } = null!;

    public Led Evening { get; private set; } = null!;

    /// <summary>What phones go through, where a seed was given: their address stays while the server dies. Desk and screen stand beside it.</summary>
    public RoomNetwork? Network { get; private set; }

    public Phone Screen { get; private set; } = null!;

    /// <summary>The doors are open, these voices have come, and the server that they came to is a process now.</summary>
    public static Task<ProcessRoom> Open(params string?[] voices) => Open(null, voices);

    /// <summary>The same, with phones behind the network of a full room.</summary>
    public static async Task<ProcessRoom> Open(int? seed, string?[] voices)
    {
        var room = new ProcessRoom { seed = seed };
        using (var server = new LabHubServer(room.folder))
        {
            await using var evening = await LabHub.Tests.Evening.Open(server, voices);
            await using var screen = await server.Screen(evening.Room);
            (room.code, room.desk, room.screen) = (evening.Code, evening.Fani.Cookie, screen.Cookie);
            room.tokens = [.. evening.People.Select(p => p.Token)];
        }
        await room.Start();
        return room;
    }

    public async Task Start()
    {
        Server = await ServerProcess.Start(File);
        Evening = new(new(Server.Address, code, "desk") { Cookie = desk });
        Screen = new(Server.Address, code, "screen") { Cookie = screen };
        if (seed is { } chance && Network is null)
            Network = new(Server.Address, chance);
        Network?.LeadTo(Server.Address);
        foreach (var token in tokens)
            Evening.People.Add(new(Network?.Address ?? Server.Address, code) { Token = token });
        await Task.WhenAll(Everybody.Select(p => p.Enter()));
    }

    /// <summary>SIGKILL. What was on its way gets no answer.</summary>
    public async Task Kill()
    {
        await Server.Kill();
        await Evening.DisposeAsync();
        await Screen.DisposeAsync();
    }

    public async Task KillAndStart()
    {
        await Kill();
        await Start();
    }

    /// <summary>Phones, then the screen, then the desk.</summary>
    public IEnumerable<Phone> Everybody => [.. Evening.People, Screen, Evening.Fani];

    /// <summary>What <c>-- verify</c> says of the file; the server may run meanwhile.</summary>
    public Task<string> Verify() => Verify(File);

    public static async Task<string> Verify(string file)
    {
        var start = ServerProcess.Program(null);
        foreach (var argument in (string[])["verify", $"--ConnectionStrings:LabHub=Data Source={file}", "--Seeds:Sample=false"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromMinutes(3));
        return string.Concat(said).Trim();
    }

    /// <summary>One number out of the file, as another program reads it.</summary>
    public long Count(string sql) => Count(File, sql);

    public static long Count(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await Server.DisposeAsync();
        if (Network is not null)
            await Network.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
