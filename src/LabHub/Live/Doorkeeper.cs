// Lookup is authorization: who has no business in a room does not learn that it is there.
using LabHub.Domain.Seeing;
using LabHub.Journal;

namespace LabHub.Live;

public sealed class Doorkeeper(Rooms rooms, CodeGuesses guesses, TimeProvider time)
{
    /// <summary>Null for a stranger, who has waited by then if somebody at this address has been guessing codes.</summary>
    /// <param name="code">The join code; for a desk also the id of the workshop, because before the doors open there is no code.</param>
    /// <param name="seat">Needed only where one phone holds several.</param>
    public async Task<Visitor?> Admit(HttpContext http, string code, Place place, string? seat = null)
    {
        var room = rooms.ByCode(code) ?? (place is Place.Desk ? rooms.ById(code) : null);
        var visitor = room is null ? null : place switch
        {
            Place.Phone => Phone(http, room, seat),
            Place.Screen => Screen(http, room),
            _ => await Desk(http, room),
        };
        if (visitor is null)
        {
            await guesses.Wait(http);
            if (room is null)
                guesses.Wrong(http);
        }
        return visitor;
    }

    private static Visitor? Phone(HttpContext http, Room room, string? seat)
    {
        foreach (var token in SeatTokens.Of(http))
        {
            var seats = room.Guests.SeatsOf(TokenHash.Of(token, room.Id));
            if (seats.Length > 0 && (seat is null || seats.Contains(seat)))
                return new(room, Place.Phone, seats, seat ?? seats[^1], null);
        }
        return null;
    }

    private static Visitor? Screen(HttpContext http, Room room) =>
        Passes.Of(http, Passes.Screen).Any(room.Guests.IsScreenKey) ? new(room, Place.Screen, [], null, null) : null;

    private async Task<Visitor?> Desk(HttpContext http, Room room)
    {
        var now = time.GetUtcNow();
        var label = Passes.Of(http, Passes.Desk).Select(pass => room.Guests.DeskOf(TokenHash.Of(pass, room.Id), now)).FirstOrDefault(l => l is not null);
        if (label is null && http.User.Identity?.IsAuthenticated is true
            && http.RequestServices.GetService<IDeskDoor>() is { } door && await door.MayLead(http.User, room.Now.State.Lab.Slug))
            label = http.User.FindFirst("name")?.Value ?? http.User.Identity.Name ?? "";
        return label is null ? null : new(room, Place.Desk, [], null, label);
    }
}
