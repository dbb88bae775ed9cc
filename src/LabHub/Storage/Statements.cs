// Prepared statements of one connection; parameters are $1, $2, … in order.
using Microsoft.Data.Sqlite;

namespace LabHub.Storage;

public sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>Runs it and tells how many rows it changed.</summary>
    public int Do(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? One(string sql, params ReadOnlySpan<object?> values)
    {
        var found = Bind(sql, values).ExecuteScalar();
        return found is DBNull ? null : found;
    }

    public IEnumerable<SqliteDataReader> Rows(string sql, params object?[] values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.AddWithValue($"${i}", DBNull.Value);
            prepared[sql] = command;
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        // A connection goes back to its pool as it is, an open transaction included: whoever takes it next would stand inside.
        if (connection.Handle is { } handle && SQLitePCL.raw.sqlite3_get_autocommit(handle) == 0)
        {
            using var rollback = connection.CreateCommand();
            rollback.CommandText = "ROLLBACK";
            rollback.ExecuteNonQuery();
        }
        connection.Dispose();
    }
}
