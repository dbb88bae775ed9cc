// A real server on a real port, with a database file of its own and a clock that can be moved.
using LabHub.Domain;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabHub.Tests;

public sealed class LabHubServer : WebApplicationFactory<Program>
{
    private readonly bool keepsFolder;
    private readonly bool withSample;
    private readonly string[] seeded;
    private readonly (string Name, string Value)[] settings;

    /// <param name="folder">One that stays; else a new one that goes with the server.</param>
    /// <param name="from">A backup to begin with.</param>
    /// <param name="sample">Seeds play their sample workshop; else the lab is empty.</param>
    /// <param name="settings">As they would stand in appsettings.json.</param>
    public LabHubServer(string? folder = null, string? from = null, bool sample = false, params (string Name, string Value)[] settings)
    {
        this.settings = settings;
        withSample = sample;
        keepsFolder = folder is not null;
        Folder = folder ?? Directory.CreateTempSubdirectory("labhub-").FullName;
        if (from is not null)
        {
            System.IO.File.Copy(from, File);
            Time.Move(LastFact() - DateTimeOffset.UtcNow); // or the job that forgets would leave nothing to look at
        }
        UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0)); // UseKestrel(0) names the port after the build, when a quick start has begun to listen already
        StartServer();
        seeded = Texts("SELECT id FROM workshops");
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "labhub.db");

    public MovedTime Time { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    public Rooms Rooms => Services.GetRequiredService<Rooms>();

    /// <summary>Everything the server logged.</summary>
    public HeardLog Log { get; } = new();

    /// <summary>A workshop of the lab Spodnje Podravje, in Draft; a room of it is awake.</summary>
    public async Task<Room> Workshop(Setup? setup = null)
    {
        var (id, _) = await Rooms.Create(Sample.Lab, "SP-2026-", setup ?? Sample.Setup);
        return Rooms.ById(id!)!;
    }

    /// <summary>Fani's desk, through the one-use link that every desk shows.</summary>
    public async Task<Phone> Desk(Room room)
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        Assert.True(await Services.GetRequiredService<OpenedDoors>().OpenDesk(http, room.Id, room.Guests.DeskLink));
        var desk = new Phone(Address, room.Id, "desk") { Cookie = CookieOf(http) };
        await desk.Enter();
        return desk;
    }

    public async Task<Phone> Screen(Room room)
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        Assert.True(await Services.GetRequiredService<OpenedDoors>().PairScreen(http, room.Now.State.Code, room.Guests.ScreenKey));
        var screen = new Phone(Address, room.Now.State.Code, "screen") { Cookie = CookieOf(http) };
        await screen.Enter();
        return screen;
    }

    /// <summary>A phone that has joined and entered.</summary>
    public async Task<Phone> Phone(Room room, string? voice)
    {
        var phone = new Phone(Address, room.Now.State.Code);
        Assert.Equal("accepted", (await phone.Join(voice)).Kind());
        await phone.Enter();
        return phone;
    }

    /// <summary>One number out of the file, as another program would read it; the sample workshop of the seeds is left out.</summary>
    public long Count(string sql)
    {
        using var connection = OpenFile();
        var others = string.Join(',', seeded.Select(id => $"'{id}'"));
        foreach (var table in new[] { "events", "words", "marks", "commands", "phones", "desks", "outcomes", "forgotten" })
            Run(connection, $"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE workshop NOT IN ({others})").Dispose();
        Run(connection, $"CREATE TEMP VIEW workshops AS SELECT * FROM main.workshops WHERE id NOT IN ({others})").Dispose();
        using var found = Run(connection, sql);
        found.Read();
        return found.GetInt64(0);
    }

    private string[] Texts(string sql)
    {
        using var connection = OpenFile();
        using var found = Run(connection, sql);
        var texts = new List<string>();
        while (found.Read())
            texts.Add(found.GetString(0));
        return [.. texts];
    }

    private DateTimeOffset LastFact()
    {
        using var connection = OpenFile();
        using var found = Run(connection, "SELECT max(at) FROM events");
        found.Read();
        return DateTimeOffset.FromUnixTimeMilliseconds(found.GetInt64(0));
    }

    private SqliteConnection OpenFile()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteDataReader Run(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }

    /// <summary>Another program changes the database.</summary>
    public void Do(string sql)
    {
        using var connection = OpenFile();
        Run(connection, sql).Dispose();
    }

    /// <summary>Another program holds the database; until it is disposed nothing can be written.</summary>
    public IDisposable Lock()
    {
        var connection = OpenFile();
        Run(connection, "BEGIN IMMEDIATE").Dispose();
        return connection;
    }

    /// <summary>Bytes of the database, its WAL and what else lies beside them, but for the mark that a running server holds alone.</summary>
    public IEnumerable<(string File, byte[] Bytes)> BytesOnDisk() =>
        Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-running", StringComparison.Ordinal)).Select(file => (file, Read(file)));

    public async Task NothingIsLeftToTruncate()
    {
        var checkpoint = Services.GetRequiredService<Checkpoint>();
        for (var i = 0; i < 250 && !checkpoint.Quiet; i++)
            await Task.Delay(20);
        Assert.True(checkpoint.Quiet);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("", "*.sln");
        builder.UseSetting("ConnectionStrings:LabHub", $"Data Source={File}");
        builder.UseSetting("Seeds:Sample", withSample ? "true" : "false");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || keepsFolder || !Directory.Exists(Folder))
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string CookieOf(HttpContext http) => http.Response.Headers.SetCookie.ToString().Split(';')[0];
}
