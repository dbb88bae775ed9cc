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
    /// <param name="offered">A token that this phone was given with the form or made itself: should the answer never come, the same again means one phone.</param>
    public async Task<JoinResult> Join(HttpContext http, string code, string? voice, string language, string? offered = null, string? commandId = null)
    {
        if (await Find(http, code) is not { } room)
            return new(null);
        // Only a cookie may bring its token along into a new room. One out of an address could be somebody else's bait.
        var token = SeatTokens.Of(http).FirstOrDefault(t => room.Guests.HasSeat(TokenHash.Of(t, room.Id))) ?? SeatTokens.CookieOf(http) ?? Offered(offered);
        var hash = TokenHash.Of(token, room.Id);
        var decision = room.Guests.HasSeat(hash)
            ? Decision.Nothing
            : await room.Ask(new(new Join(voice, language), new Asker.Newcomer(), Answering.IsId(commandId) ? commandId : null, hash));
        return room.Guests.Phones.SeatsOf(hash) is [.., var seat] && decision is Decision.Accepted or Decision.AlreadyDone
            ? In(http, room, decision, token, hash, seat)
            : new(decision, room);
    }

    /// <summary>Brings a seat here from another phone by its code. Wrong codes are counted like wrong join codes.</summary>
    /// <param name="offered">A token that this phone was given with the form, so that a form sent twice means one phone.</param>
    public async Task<JoinResult> Move(HttpContext http, string code, string seatCode, string? offered = null, string? commandId = null)
    {
        if (await Find(http, code) is not { } room)
            return new(null);
        var token = SeatTokens.CookieOf(http) ?? Offered(offered);
        var phone = TokenHash.Of(token, room.Id);
        var hash = SeatCodes.Hash(seatCode, room.Id);
        var decision = await room.Ask(new(new UseSeatCode("") { Hash = hash }, new Asker.Newcomer(), Answering.IsId(commandId) ? commandId : null, phone));
        var seat = hash is null ? null : room.Now.State.SeatOfCode(hash, DateTimeOffset.MinValue)?.Id;
        if (decision is Decision.Accepted or Decision.AlreadyDone && seat is not null && room.Guests.Phones.SeatsOf(phone).Contains(seat))
            return In(http, room, decision, token, phone, seat);
        if (decision is Decision.NotAllowed { Code: Refusal.SeatCodeWrong } or Decision.AlreadyDone)
            guesses.Wrong(http);
        return new(decision is Decision.AlreadyDone ? Decision.Refuse(Refusal.SeatCodeWrong) : decision, room);
    }

    private static string Offered(string? token) => SeatTokens.Fits(token) ? token! : SeatTokens.New();

    private static JoinResult In(HttpContext http, Room room, Decision decision, string token, UInt128 phone, string seat)
    {
        SeatTokens.Give(http, token);
        var visitor = new Visitor(room, Place.Phone, phone, seat, null);
        visitor.WasHeard();
        return new(decision, room, visitor, token);
    }
}
