// Secret marks belong to a vote that is open, to a seat that exists, and are no more than that seat may place.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Tools.Verifying;

internal static class MarksCheck
{
    public static IEnumerable<string> Of(Statements store, Workshop state)
    {
        var marks = store.Rows("SELECT vote, seat, card, value FROM marks WHERE workshop = $1", state.Id)
            .Select(row => (Vote: row.GetString(0), Seat: row.GetString(1), Card: row.GetString(2), Value: row.GetString(3))).ToList();
        var votes = state.Rounds.Select(r => r.Vote).OfType<Vote>().ToDictionary(v => v.Id);
        var checks = state.Rounds.SelectMany(r => r.Proposals).Select(p => p.Check?.Id).OfType<string>().ToHashSet();
        if (marks.Count(m => !votes.ContainsKey(m.Vote) && !checks.Contains(m.Vote)) is > 0 and var orphans)
            yield return $"{orphans} marks belong to no open vote.";
        if (marks.Count(m => !state.Seats.ContainsKey(m.Seat)) is > 0 and var nobody)
            yield return $"{nobody} marks are of a seat that does not exist.";
        var spent = marks.Where(m => m.Value == Choosing.DotMark && votes.TryGetValue(m.Vote, out var vote) && vote.Cards.Contains(m.Card)).GroupBy(m => (m.Vote, m.Seat));
        if (spent.Count(s => s.Count() > votes[s.Key.Vote].Dots) is > 0 and var over)
            yield return $"{over} seats have placed more dots than they have.";
        if (marks.Count(m => checks.Contains(m.Vote) && m.Card.Length > 0) is > 0 and var twice)
            yield return $"{twice} answers of a check are not one a seat.";
    }
}
