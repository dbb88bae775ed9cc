// Lookup is authorization: who has no business in a room does not learn that it is there.
using System.Security.Claims;
using LabHub.Domain.Seeing;
using LabHub.Journal;

namespace LabHub.Live;

public sealed class Doorkeeper(Rooms rooms, CodeGuesses guesses, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Null for a stranger, who has waited by then if somebody at this address has been guessing codes.</summary>
    /// <param name="code">The join code; for a desk also the id of the workshop, because before the doors open there is no code.</param>
    /// <param name="seat">Needed only where one phone holds several; "" while nobody says who holds it.</param>
    /// <param name="paper">The tag of a paper seat that a desk types for.</param>
    public async Task<Visitor?> Admit(HttpContext http, string code, Place place, string? seat = null, string? paper = null)
    {
        var room = rooms.ByCode(code) ?? (place is Place.Desk ? rooms.ById(code) : null);
        var visitor = room is null ? null : place switch
        {
            Place.Phone when paper is not null => await Helper(http, room, paper),
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
            var phone = TokenHash.Of(token, room.Id);
            var seats = room.Guests.Phones.SeatsOf(phone);
            if (seats.Count > 0 && (string.IsNullOrEmpty(seat) || seats.Contains(seat)))
                return new(room, Place.Phone, phone, seat switch { null => seats.Count == 1 ? seats[0] : null, "" => null, _ => seat }, null);
        }
        return null;
    }

    /// <summary>This phone was in that room, but the seat it asks for stands on another phone by now. Nobody else is told so.</summary>
    public bool HasMoved(HttpContext http, string code) =>
        rooms.ByCode(code) is { } room && SeatTokens.Of(http).Any(token => room.Guests.Phones.Knows(TokenHash.Of(token, room.Id)));

    private async Task<Visitor?> Helper(HttpContext http, Room room, string tag) =>
        await Desk(http, room) is { Label: var label } && room.Now.State.Seats.Values.FirstOrDefault(s => s.Paper && s.Tag == tag) is { } seat
            ? new(room, Place.Phone, null, seat.Id, label)
            : null;

    private static Visitor? Screen(HttpContext http, Room room) =>
        Passes.Of(http, Passes.Screen).Any(room.Guests.IsScreenKey) ? new(room, Place.Screen, null, null, null) : null;

    /// <summary>What a desk with these passes, or of this account, is called; null if it may not lead here (any more).</summary>
    public async Task<string?> DeskLabel(Room room, string[] passes, ClaimsPrincipal who)
    {
        var now = time.GetUtcNow();
        if (passes.Select(pass => room.Guests.DeskOf(TokenHash.Of(pass, room.Id), now)).FirstOrDefault(l => l is not null) is { } label)
            return label;
        if (who.Identity?.IsAuthenticated is not true)
            return null;
        // A scope of its own: an open socket is asked about for as long as it lasts, also while its owner sends.
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<IDeskDoor>() is { } door && await door.MayLead(who, room.Now.State.Lab.Slug)
            ? who.FindFirst("name")?.Value ?? who.Identity.Name ?? ""
            : null;
    }

    private async Task<Visitor?> Desk(HttpContext http, Room room) =>
        await DeskLabel(room, Passes.Of(http, Passes.Desk), http.User) is { } label ? new(room, Place.Desk, null, null, label) : null;
}
