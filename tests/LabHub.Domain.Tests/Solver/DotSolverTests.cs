// Nobody's dots can be derived from anything that is sent: by voices nobody's at all; in totals only where the others are all or none (METHOD 6).
using Xunit.Abstractions;

namespace LabHub.Domain.Tests;

public class DotSolverTests(ITestOutputHelper output)
{
    private const int MostPeople = 12;

    [Fact]
    public void By_voices_every_pattern_of_a_room_up_to_twelve_fixes_nobody_by_what_was_really_sent()
    {
        var (rooms, patterns, known) = (0, 0L, new List<FixedMark>());
        foreach (var groups in Enumerable.Range(SmallVoices.Threshold, MostPeople - 4).SelectMany(n => Rooms.Groups(n)))
        {
            var solver = Sent(View.Voices, groups);
            known.AddRange(solver.Fixed());
            (rooms, patterns) = (rooms + 1, patterns + solver.Patterns);
        }
        Print("dots by voices, all rooms up to 12, as sent", rooms, patterns, known);
    }

    /// <summary>The one exception of METHOD 6, and no wider: the card's total says that the others all chose it, or none of them.</summary>
    [Fact]
    public void In_totals_only_what_a_show_of_hands_would_tell_is_certain()
    {
        var (rooms, patterns, granted, more) = (0, 0L, 0, new List<FixedMark>());
        foreach (var people in Enumerable.Range(1, MostPeople))
        {
            var solver = Sent(View.Totals, [people]);
            foreach (var one in solver.Fixed())
            {
                var others = Dots(one.Seen) - Math.Max(0, one.Own);
                if (others == 0 || others == people - (one.Group < 0 ? 0 : 1))
                    granted++;
                else
                    more.Add(one);
            }
            (rooms, patterns) = (rooms + 1, patterns + solver.Patterns);
        }
        output.WriteLine($"Solver, dots in totals: the whole room (or all others) did or did not choose a card: {granted} pictures");
        Print("dots in totals, all rooms up to 12, as sent", rooms, patterns, more);
    }

    [Theory]
    [InlineData(2, 1), InlineData(3, 1), InlineData(4, 2), InlineData(5, 2)]
    public void All_cards_of_a_vote_together_with_so_many_dots_each_say_no_more(int cards, int dots)
    {
        var most = cards < 4 ? MostPeople : cards == 4 ? (Rooms.Times > 1 ? MostPeople : 9) : Rooms.Times > 1 ? 7 : 6;
        var ballots = Enumerable.Range(1, (1 << cards) - 1).Where(b => int.PopCount(b) <= dots).ToList();
        var (rooms, patterns, known, granted) = (0, 0L, new List<FixedMark>(), 0);
        for (var people = 2; people <= most; people++)
        {
            var (voices, totals) = (new Solver(1, ballots.Count), new Solver(1, ballots.Count));
            foreach (var pattern in Solver.Counts(people, ballots.Count))
            {
                var on = Enumerable.Range(0, cards).Select(card => Enumerable.Range(0, ballots.Count).Sum(b => (ballots[b] >> card & 1) * pattern[b])).ToList();
                var others = Solver.Others(pattern);
                totals.See(string.Join(' ', on), [others]);
                if (people < SmallVoices.Threshold)
                    continue;
                var carried = Enumerable.Range(0, cards).Where(c => SmallVoices.Carries(on[c], people)).ToArray();
                foreach (var shown in Drawn(carried, cards, SmallVoices.MostCarried(people, dots)))
                    voices.See(string.Join(' ', shown), [others]); // groups stand apart, so each alone is all there is
            }
            for (var card = 0; card < cards; card++)
            {
                var at = card;
                known.AddRange(voices.FixedIn(b => ballots[b] >> at & 1));
                foreach (var one in totals.FixedIn(b => ballots[b] >> at & 1))
                {
                    var left = int.Parse(one.Seen.Split(' ')[card], System.Globalization.CultureInfo.InvariantCulture) - (one.Group < 0 ? 0 : ballots[one.Own] >> card & 1);
                    if (left == 0 || left == people - (one.Group < 0 ? 0 : 1))
                        granted++;
                    else
                        known.Add(one);
                }
            }
            (rooms, patterns) = (rooms + 1, patterns + totals.Patterns + voices.Patterns);
        }
        Print($"dots, {cards} cards together, both views (totals: {granted} as a show of hands)", rooms, patterns, known);
    }

    /// <summary>What may be shown of these carried cards: all, or any choice of the most that may be.</summary>
    private static IEnumerable<IEnumerable<int>> Drawn(int[] carried, int cards, int most) => carried.Length <= most || carried.Length == cards
        ? [carried]
        : Enumerable.Range(0, 1 << carried.Length).Where(set => int.PopCount(set) == most).Select(set => carried.Where((_, i) => (set >> i & 1) == 1));

    /// <summary>On the first card as the pattern says; a dot of everybody on the last one, so that everybody has chosen.</summary>
    private static Solver Sent(View view, int[] groups)
    {
        var room = new VoteRoom(Ballot.Dots, view, Rooms.People(groups), cards: 4);
        var solver = new Solver(groups.Length, 2);
        string? rest = null;
        foreach (var pattern in Solver.Product([.. groups.Select(n => Solver.Counts(n, 2).ToList())]))
        {
            var first = new HashSet<int>();
            for (int g = 0, from = 0; g < groups.Length; from += groups[g++])
                first.UnionWith(Enumerable.Range(from, pattern[g][1]));
            var (said, other) = room.Sent((person, card) => card == room.Cards[^1] || (card == room.Cards[0] && first.Contains(person)) ? Choosing.DotMark : null);
            Assert.Equal(rest ??= other, other);
            solver.See(said[room.Cards[0]], [.. pattern.Select(Solver.Others)]);
        }
        return solver;
    }

    private static int Dots(string said) => System.Text.Json.Nodes.JsonNode.Parse(said)!["dots"]!.GetValue<int>();

    private void Print(string what, int rooms, long patterns, IReadOnlyCollection<FixedMark> known)
    {
        output.WriteLine($"Solver, {what}: rooms {rooms}, patterns {patterns}, skipped 0, fixed {known.Count}");
        Assert.Empty(known);
    }
}
