// "Leave and clear this phone": what it knew of one person goes, and with the last one its cookie, which only the server can take away.
using LabHub.Journal;
using LabHub.Storage;

namespace LabHub.Live;

public static class Clearing
{
    public static void MapClearing(this IEndpointRouteBuilder app) => app.MapPost("/w/{code}/clear", Clear);

    /// <param name="seat">The one that is left; none means all of this phone.</param>
    private static async Task<IResult> Clear(string code, string? seat, HttpContext http, Rooms rooms, Writer writer)
    {
        http.Response.Headers.CacheControl = "no-store";
        var others = false;
        if (rooms.ByCode(code) is { } room)
        {
            foreach (var phone in SeatTokens.Of(http).Select(token => TokenHash.Of(token, room.Id)).Distinct())
            {
                foreach (var gone in room.Guests.Phones.SeatsOf(phone).Where(s => seat is null || s == seat))
                    await TakeOff(room, writer, phone, gone);
                others |= room.Guests.HasSeat(phone);
            }
        }
        if (!others)
            SeatTokens.Clear(http);
        return Results.NoContent();
    }

    private static async Task TakeOff(Room room, Writer writer, UInt128 phone, string seat)
    {
        await writer.Write(store => store.Do("DELETE FROM phones WHERE workshop = $1 AND token_hash = $2 AND seat IN ($3, '')", room.Id, phone.Bytes(), seat));
        room.Guests.Phones.TakeOff(phone, seat);
        room.Guests.Codes.Forget(seat);
        room.Fanout.Listeners.EndOf([seat]); // another window of that phone would hear on
        room.LookAgain(everyone: true); // who stays on that phone sees who is gone
    }
}
