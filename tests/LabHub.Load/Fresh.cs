// A fresh database, the server beside us, and a desk that has opened the doors; all of it is gone afterwards.
using Microsoft.Data.Sqlite;

namespace LabHub.Load;

public static class Fresh
{
    public static async Task<T> Room<T>(Func<Prepared, House, Desk, Task<T>> play)
    {
        var folder = Directory.CreateTempSubdirectory("labhub-load-").FullName;
        try
        {
            var prepared = await Prepared.Make(folder);
            await using var house = new House(prepared.Database);
            await house.Start();
            try
            {
                await using var desk = new Desk(house, prepared);
                await desk.OpenDoors();
                return await play(prepared, house, desk);
            }
            catch
            {
                await Console.Error.WriteLineAsync(string.Join('\n', house.Output.TakeLast(50)));
                throw;
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
