// The way in for a phone: by the form of the join page or by the command twin, both through this door.
using LabHub.Domain;
using LabHub.Domain.Seeing;
using LabHub.Journal;

namespace LabHub.Live;

/// <param name="Decision">Null if there is no such code; else what the law said.</param>
/// <param name="Visitor">The phone with its seat, once it is in.</param>
/// <param name="Token">What names the phone; it is in the cookie too, and belongs into the fragment (<c>#k=</c>) where cookies do not work.</param>
public sealed record JoinResult(Decision? Decision, Room? Room = null, Visitor? Visitor = null, string? Token = null);

public sealed class Joining(Rooms rooms, CodeGuesses guesses)
{
    /// <summary>The room with this code, for the page that asks for voice and language. A wrong code is counted, and waits where somebody guesses.</summary>
    public async Task<Room?> Find(HttpContext http, string code)
    {
        await guesses.Wait(http);
        var room = rooms.ByCode(code);
        if (room is null)
            guesses.Wrong(http);
        return room;
    }

    /// <summary>Takes a seat, once for each phone and workshop, and gives the phone its cookie.</summary>
    public async Task<JoinResult> Join(HttpContext http, string code, string? voice, string language, string? commandId = null)
    {
        if (await Find(http, code) is not { } room)
            return new(null);
        // Only a cookie may bring its token along into a new room. One out of an address could be somebody else's bait.
        var token = SeatTokens.Of(http).FirstOrDefault(t => room.Guests.HasSeat(TokenHash.Of(t, room.Id))) ?? SeatTokens.CookieOf(http) ?? SeatTokens.New();
        var hash = TokenHash.Of(token, room.Id);
        var decision = room.Guests.HasSeat(hash)
            ? Decision.Nothing
            : await room.Ask(new(new Join(voice, language), new Asker.Newcomer(), Answering.IsId(commandId) ? commandId : null, hash));
        if (room.Guests.SeatsOf(hash) is not { Length: > 0 } seats || decision is not (Decision.Accepted or Decision.AlreadyDone))
            return new(decision, room);
        SeatTokens.Give(http, token);
        var visitor = new Visitor(room, Place.Phone, seats, seats[^1], null);
        visitor.WasHeard();
        return new(decision, room, visitor, token);
    }
}
