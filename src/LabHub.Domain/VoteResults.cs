// What the room sees of a vote (METHOD 6, F12): who carries a card, or totals, never both; of a weighing what COMMON-GROUND 4 says.
using System.Collections.Immutable;

namespace LabHub.Domain;

public static class VoteResults
{
    public static VoteResult Of(Workshop w, Round round, Vote vote, Chance chance) => vote.Ballot is Ballot.Weigh
        ? WeighResults.Of(w, vote, round.Rule.Limits ?? Limits.Usual, chance)
        : OfDots(w, round.View, vote, chance);

    /// <summary>The result in the view that was fixed before the writing (METHOD 6); totals if no group of five has chosen.</summary>
    private static VoteResult OfDots(Workshop w, View view, Vote vote, Chance chance)
    {
        var choosers = vote.Choosers().ToDictionary(s => s, s => w.Seats.GetValueOrDefault(s)?.Voice);
        var groups = SmallVoices.DisplayGroups(w.VoiceOrder, [.. choosers.Values]);
        if (groups.Count == 0)
            view = View.Totals;
        var legend = view is View.Voices ? SmallVoices.Legend(w.VoiceOrder, groups) : [];
        var cards = chance.Shuffle(vote.Cards).Select(card =>
        {
            var on = choosers.Where(c => vote.Marks[c.Key].ContainsKey(card)).Select(c => c.Value ?? "").ToList();
            if (view is View.Totals)
                return new CardResult(card, 0, [], false, on.Count);
            var carried = legend.FindAll(g => SmallVoices.Carries(
                on.Count(v => groups[v] == g), choosers.Values.Count(v => groups[v ?? ""] == g)));
            return new CardResult(card, 0, carried, IsThree(w, carried), null);
        });
        return new(vote.No, vote.RunOff, view, legend, Placed(cards, c => -(c.Dots ?? c.Carried.Count)), choosers.Count == 0) { Ballot = Ballot.Dots };
    }

    /// <summary>Carried by three voices, one of them of lived experience.</summary>
    public static bool IsThree(Workshop w, ImmutableList<string> carried) => carried.Count >= 3 && carried.Exists(g => w.Setup.Voice(g)?.Lived == true);

    /// <summary>In order, the smallest weight first; equal cards share a place and stand as they were shuffled.</summary>
    public static ImmutableList<CardResult> Placed(IEnumerable<CardResult> cards, Func<CardResult, int> weight)
    {
        var ordered = cards.OrderBy(weight).ToList();
        return [.. ordered.Select(c => c with { Place = 1 + ordered.Count(o => weight(o) < weight(c)) })];
    }
}
