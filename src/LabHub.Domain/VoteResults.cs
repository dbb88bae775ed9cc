// What the room sees of a vote (METHOD 6, F12): who carries a card, or totals, never both.
namespace LabHub.Domain;

public static class VoteResults
{
    /// <summary>The result in the view that was fixed before the writing (METHOD 6); totals if no group of five has chosen.</summary>
    public static VoteResult Of(Workshop w, View view, Vote vote, Chance chance)
    {
        var marks = vote.Marks.ToDictionary(m => m.Key, m => m.Value.Where(vote.Cards.Contains).ToHashSet());
        var choosers = vote.Choosers().ToDictionary(s => s, s => w.Seats.GetValueOrDefault(s)?.Voice);
        var groups = SmallVoices.DisplayGroups(w.VoiceOrder, [.. choosers.Values]);
        if (groups.Count == 0)
            view = View.Totals;
        var legend = view is View.Voices ? SmallVoices.Legend(w.VoiceOrder, groups) : [];
        var cards = chance.Shuffle(vote.Cards).Select(card =>
        {
            var on = choosers.Where(c => marks[c.Key].Contains(card)).Select(c => c.Value ?? "").ToList();
            if (view is View.Totals)
                return new CardResult(card, 0, [], false, on.Count);
            var carried = legend.FindAll(g => SmallVoices.Carries(
                on.Count(v => groups[v] == g), choosers.Values.Count(v => groups[v ?? ""] == g)));
            var lived = carried.Exists(g => w.Setup.Voice(g)?.Lived == true);
            return new CardResult(card, 0, carried, carried.Count >= 3 && lived, null);
        }).OrderByDescending(Weight).ToList();
        return new(vote.No, vote.RunOff, view, legend, [.. cards.Select(c => c with { Place = 1 + cards.Count(o => Weight(o) > Weight(c)) })], choosers.Count == 0);
    }

    private static int Weight(CardResult card) => card.Dots ?? card.Carried.Count;
}
