// Every dot in a database file, as another program reads it while the server runs.
using Microsoft.Data.Sqlite;

namespace LabHub.Tests;

public static class DotsOnDisk
{
    public static List<(string Seat, string Card)> In(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seat, card FROM marks WHERE card <> ''";
        using var found = command.ExecuteReader();
        var dots = new List<(string, string)>();
        while (found.Read())
            dots.Add((found.GetString(0), found.GetString(1)));
        return dots;
    }
}
