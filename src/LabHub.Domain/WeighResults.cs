// What the room sees of a weighing (COMMON-GROUND 4): a label for each card and one mark for each group. Counts and scores never leave this file.
using System.Collections.Immutable;

namespace LabHub.Domain;

public static class WeighResults
{
    /// <summary>Bands of one label, and cards that have none.</summary>
    private const int PlacesOfALabel = 4;

    public static VoteResult Of(Workshop w, Vote vote, Limits limits, Chance chance)
    {
        var voices = vote.Choosers().ToDictionary(s => s, s => w.Seats.GetValueOrDefault(s)?.Voice ?? "");
        var groups = SmallVoices.DisplayGroups(w.VoiceOrder, [.. voices.Values.Select(v => v.Length == 0 ? null : v)]);
        var legend = SmallVoices.Legend(w.VoiceOrder, groups);
        var seats = legend.ConvertAll(g => voices.Where(v => groups[v.Value] == g).Select(v => v.Key).ToList());
        var cards = chance.Shuffle(vote.Cards).Select(card => legend.IsEmpty
            ? new CardResult(card, 0, [], false, null)
            : OfCard(card, legend, seats.ConvertAll(s => On(vote, card, s)), limits, c => VoteResults.IsThree(w, c)));
        return new(vote.No, vote.RunOff, View.Voices, legend, VoteResults.Placed(cards, Weight), voices.Count == 0)
        {
            Ballot = Ballot.Weigh,
            Few = legend.IsEmpty,
            Limits = limits,
        };
    }

    private static VoiceWeighed On(Vote vote, string card, IReadOnlyCollection<string> seats)
    {
        int Of(Mark mark) => seats.Count(s => vote.MarkOf(s, card) == mark);
        return new(new(Of(Mark.For), Of(Mark.Not), Of(Mark.Skip)), seats.Count);
    }

    /// <summary>
    /// What is shown of one card: it depends on nothing but the counts of the groups. What the plain majority says is not among it: it
    /// lets a member compute the others, and the solver finds no size of a room from which it does not.
    /// </summary>
    public static CardResult OfCard(string card, ImmutableList<string> legend, ImmutableList<VoiceWeighed> weighed, Limits limits, Func<ImmutableList<string>, bool> isThree)
    {
        var marks = weighed.ConvertAll(SmallVoices.SideOf);
        var carried = legend.Where((_, i) => marks[i] is Side.For).ToImmutableList();
        var label = Grounds.Of(weighed, limits);
        return new(card, 0, carried, isThree(carried), null)
        {
            Label = label,
            Marks = [.. legend.Select((g, i) => new GroupMark(g, marks[i]))],
            Band = SmallVoices.ShownBand(Grounds.BandOf(weighed, limits), weighed, limits),
            Firm = label is not Ground.NotAsked && SmallVoices.MayShowFirm(weighed, limits) ? Grounds.IsFirm(weighed, limits) : null,
        };
    }

    private static int Weight(CardResult card) => card.Label is { } label ? ((int)label * PlacesOfALabel) + (card.Band ?? 0) : 0;
}
