// Where the database file stands, and how a connection to it is opened.
using LabHub.Shared;
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

/// <summary>
/// The file is named by the setting <c>ConnectionStrings:LabHub</c>; without one it is <c>data/labhub.db</c> in the content root.
/// Its folder holds the DataProtection keys too, or every desk would be signed out after a restart.
/// </summary>
public sealed class Database
{
    /// <summary>How long a write waits for another program (a backup, a shell) before it is "not saved".</summary>
    public static readonly TimeSpan BusyAfter = TimeSpan.FromSeconds(2);

    public Database(IConfiguration configuration, IHostEnvironment environment)
    {
        var given = configuration.GetConnectionString("LabHub");
        SqliteConnectionStringBuilder settings;
        try
        {
            settings = new(string.IsNullOrWhiteSpace(given) ? "Data Source=data/labhub.db" : given);
        }
        catch (ArgumentException trouble)
        {
            throw new BrokenStart("appsettings.json", "ConnectionStrings:LabHub", $"\"{given}\" is not an SQLite connection string such as \"Data Source=data/labhub.db\".", trouble);
        }
        File = Path.GetFullPath(settings.DataSource, environment.ContentRootPath);
        settings.DataSource = File;
        settings.DefaultTimeout = (int)BusyAfter.TotalSeconds;
        ConnectionString = settings.ToString();
    }

    public string File { get; }

    public string Folder => Path.GetDirectoryName(File)!;

    public string ConnectionString { get; }

    /// <summary>A connection with every setting that a promise hangs on.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            Pragmas.Set(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that changes nothing in the file.</summary>
    public SqliteConnection OpenToRead()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
