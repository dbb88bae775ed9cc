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
        var shuffled = chance.Shuffle(vote.Cards);
        var shown = legend.ToDictionary(g => g, g => Shown(vote, [.. choosers.Where(c => groups[c.Value ?? ""] == g).Select(c => c.Key)], chance));
        var cards = shuffled.Select(card =>
        {
            if (view is View.Totals)
                return new CardResult(card, 0, [], false, vote.Marks.Values.Count(mine => mine.ContainsKey(card)));
            var carried = legend.FindAll(g => shown[g].Contains(card));
            return new CardResult(card, 0, carried, IsThree(w, carried), null);
        });
        return new(vote.No, vote.RunOff, view, legend, Placed(cards, c => -(c.Dots ?? c.Carried.Count)), choosers.Count == 0) { Ballot = Ballot.Dots };
    }

    /// <summary>Cards that a group of choosers carries, as far as they may be shown together; which ones is drawn by lot.</summary>
    private static HashSet<string> Shown(Vote vote, IReadOnlyCollection<string> group, Chance chance)
    {
        var carried = vote.Cards.FindAll(card => SmallVoices.Carries(group.Count(s => vote.Marks[s].ContainsKey(card)), group.Count));
        var most = SmallVoices.MostCarried(group.Count, vote.Dots);
        return carried.Count <= most || carried.Count == vote.Cards.Count ? [.. carried] : [.. chance.Shuffle(carried).Take(most)];
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
