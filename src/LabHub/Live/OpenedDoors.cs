// Links that open a screen or one more desk: shown on a desk, turned into a cookie by the page they lead to.
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Live;

public sealed class OpenedDoors(Rooms rooms, Writer writer, CodeGuesses guesses, TimeProvider time)
{
    /// <summary>False if this is not the key in the pairing link of that workshop's screen.</summary>
    public async Task<bool> PairScreen(HttpContext http, string code, string key)
    {
        if (rooms.ByCode(code) is { } room && room.Guests.IsScreenKey(key))
        {
            Passes.Add(http, Passes.Screen, key, TimeSpan.FromDays(3));
            return true;
        }
        await guesses.Wait(http);
        guesses.Wrong(http);
        return false;
    }

    /// <summary>Uses up a link for a second desk. False if it is not the one that the desks show now.</summary>
    public async Task<bool> OpenDesk(HttpContext http, string codeOrId, string link)
    {
        if ((rooms.ByCode(codeOrId) ?? rooms.ById(codeOrId)) is not { } room || !room.Guests.IsDeskLink(link))
        {
            await guesses.Wait(http);
            guesses.Wrong(http);
            return false;
        }
        var (token, used) = (SeatTokens.New(), room.Guests.DesksOpened);
        var hash = TokenHash.Of(token, room.Id);
        var pass = new DeskPass($"{used + 2}", time.GetUtcNow() + Retention.DeskPass);
        if (!await writer.Write(store => Store(store, room.Id, hash, pass, used)))
            return false; // somebody used it in the same moment
        room.Guests.LetDeskIn(hash, pass, used + 1);
        Passes.Add(http, Passes.Desk, token, Retention.DeskPass);
        room.LookAgain();
        return true;
    }

    private static bool Store(Statements store, string workshop, UInt128 hash, DeskPass pass, int used)
    {
        if (store.Do("UPDATE workshops SET desks_opened = $2 + 1 WHERE id = $1 AND desks_opened = $2", workshop, used) == 0)
            return false;
        store.Do("INSERT INTO desks (token_hash, workshop, label, expires) VALUES ($1, $2, $3, $4)", hash.Bytes(), workshop, pass.Label, pass.Expires.ToUnixTimeMilliseconds());
        return true;
    }
}
