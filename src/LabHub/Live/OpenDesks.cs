// Desks with an open socket: who let somebody lead may take it back, and an open socket is no way around that.
using System.Collections.Concurrent;
using System.Security.Claims;
using LabHub.Storage;

namespace LabHub.Live;

public sealed class OpenDesks(Doorkeeper door, Rooms rooms, IFrames frames, Database database, Writer writer, TimeProvider time)
{
    /// <summary>A desk that was let in so lately is not asked again. Whoever is shown out meanwhile is ended at once.</summary>
    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Desk> open = [];

    public void Opened(string connection, Room room, HttpContext http) =>
        open[connection] = new(room, Passes.Of(http, Passes.Desk), http.User) { At = time.GetUtcNow() };

    public void Gone(string connection) => open.TryRemove(connection, out _);

    /// <summary>False once this desk may lead no more; its socket ends.</summary>
    public async Task<bool> MayStillLead(string connection)
    {
        if (!open.TryGetValue(connection, out var desk))
            return false;
        var now = time.GetUtcNow();
        if ((now - desk.At).Duration() < TrustedFor) // also where the clock was set back
            return true;
        if (await door.DeskLabel(desk.Room, desk.Passes, desk.Who) is null)
        {
            End(connection);
            return false;
        }
        desk.At = now;
        return true;
    }

    /// <summary>All of them, so that one that only listens hears no more either.</summary>
    public async Task LookAgain()
    {
        foreach (var connection in open.Keys)
            await MayStillLead(connection);
    }

    /// <summary>Somebody leads in this lab no more: that desk ends now, and the link that it showed for another desk opens nothing.</summary>
    public async Task Revoke(string lab)
    {
        await writer.Write(store => store.Do("UPDATE workshops SET desks_opened = desks_opened + 1 WHERE lab = $1", lab));
        foreach (var room in rooms.Awake.Where(room => room.Now.State.Lab.Slug == lab))
        {
            using (var store = new Statements(database.Open()))
                room.Guests.NextLink(Convert.ToInt32(store.One("SELECT desks_opened FROM workshops WHERE id = $1", room.Id), System.Globalization.CultureInfo.InvariantCulture));
            room.LookAgain();
        }
        foreach (var (_, desk) in open.Where(d => d.Value.Room.Now.State.Lab.Slug == lab))
            desk.At = DateTimeOffset.MinValue;
        await LookAgain();
    }

    /// <summary>Who signs out leads no more by that account; a browser that is still signed in comes back by itself.</summary>
    public void SignedOut(string account)
    {
        foreach (var (connection, _) in open.Where(d => d.Value.Who.FindFirstValue(ClaimTypes.NameIdentifier) == account))
            End(connection);
    }

    private void End(string connection)
    {
        Gone(connection);
        frames.End(connection);
    }

    private sealed record Desk(Room Room, string[] Passes, ClaimsPrincipal Who)
    {
        public DateTimeOffset At { get; set; }
    }
}
