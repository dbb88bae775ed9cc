// Nobody's weighing can be derived from anything that is sent: every pattern of rooms up to 12 people, and larger rooms (METHOD 6 and 8.4, COMMON-GROUND 4).
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace LabHub.Domain.Tests;

public class WeighSolverTests(ITestOutputHelper output)
{
    private const int MostPeople = 12;

    [Fact]
    public void Every_pattern_of_a_room_up_to_twelve_fixes_nobody_by_what_was_really_sent()
    {
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedMark>());
        foreach (var groups in Enumerable.Range(1, MostPeople).SelectMany(n => n < SmallVoices.Threshold ? [[n]] : Rooms.Groups(n)))
        {
            var room = new VoteRoom(Ballot.Weigh, View.Voices, Rooms.People(groups), cards: 40);
            var solver = new Solver(groups.Length, WeighPatterns.Marks);
            string? rest = null;
            foreach (var batch in Solver.Product([.. groups.Select(n => Solver.Counts(n, WeighPatterns.Marks).ToList())]).Chunk(room.Cards.Count - 1))
            {
                var (said, other) = Send(room, batch);
                Assert.Equal(rest ??= other, other);
                foreach (var (pattern, text) in batch.Zip(said))
                    solver.See(text, [.. pattern.Select(Solver.Others)]);
            }
            known.AddRange(solver.Fixed());
            Assert.Equal(groups.Sum() < SmallVoices.Threshold, solver.Pictures == 1);
            (rooms, patterns, pictures) = (rooms + 1, patterns + solver.Patterns, pictures + solver.Pictures);
        }
        Print("weighings, all rooms up to 12, as sent", rooms, patterns, pictures, known);
    }

    [Fact]
    public void What_is_sent_depends_on_the_counts_of_the_groups_alone_whoever_sits_in_them()
    {
        var random = new Random(12);
        var (rooms, patterns) = (0, 0);
        var cut = Enumerable.Range(SmallVoices.Threshold, MostPeople - SmallVoices.Threshold + 1).SelectMany(n => Rooms.Voices(n));
        var larger = Enumerable.Range(0, 20 * Rooms.Times).Select(_ => (int[])[.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => random.Next(1, 9)).OrderDescending()]).Where(v => v.Sum() is > MostPeople and <= 37);
        foreach (var voices in cut.Concat(larger))
        {
            var room = new VoteRoom(Ballot.Weigh, View.Voices, Rooms.People(voices, silent: random.Next(-2, voices.Length)), cards: 9);
            var groups = room.Groups();
            var batch = Enumerable.Range(0, room.Cards.Count - 1).Select(_ => groups.Select(g => Some(random, g.Count)).ToArray()).ToArray();
            foreach (var (pattern, text) in batch.Zip(Send(room, batch, random).Said))
                Assert.Equal(WeighPatterns.Shown(pattern), text);
            (rooms, patterns) = (rooms + 1, patterns + batch.Length);
        }
        output.WriteLine($"Solver, what is sent is what the counts of the groups give: rooms {rooms}, patterns {patterns}, skipped 0");
    }

    [Fact]
    public void Larger_rooms_fix_nobody_either()
    {
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedMark>());
        var one = Enumerable.Range(13, 37 - 12).Select(n => (int[])[n]);
        var two = from a in Enumerable.Range(5, 28) from b in Enumerable.Range(5, 28) where a <= b && a + b is > MostPeople and <= 37 select (int[])[a, b];
        int[][] three = [[5, 5, 5], [5, 5, 6], [5, 6, 7], [6, 7, 8], [7, 7, 7], [9, 9, 10], [5, 12, 20]];
        foreach (var groups in one.Concat(two).Concat(Rooms.Times > 1 ? three : three[..2]))
        {
            var solver = Solve(groups, Limits.Usual);
            known.AddRange(solver.Fixed());
            (rooms, patterns, pictures) = (rooms + 1, patterns + PatternsOf(groups), pictures + solver.Pictures);
        }
        Print("weighings, rooms of 13 to 37", rooms, patterns, pictures, known);
    }

    [Fact]
    public void A_lab_with_stricter_limits_fixes_nobody()
    {
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedMark>());
        Share[] shared = [new(2, 3), new(7, 10), new(3, 4)], skipped = [new(1, 2), new(1, 3)], unclear = [new(1, 3), new(1, 4)];
        foreach (var limits in from a in shared from b in skipped from c in unclear from d in new[] { 3, 4 } select new Limits(a, b, c, d))
        {
            Assert.True(limits.IsAtLeast(Limits.Usual) && Limits.Strictest.IsAtLeast(limits));
            foreach (var groups in Enumerable.Range(5, 20).Select(n => (int[])[n]).Concat([[5, 5], [5, 6], [6, 6], [5, 9], [7, 8]]))
            {
                var solver = Solve(groups, limits);
                known.AddRange(solver.Fixed());
                (rooms, patterns, pictures) = (rooms + 1, patterns + PatternsOf(groups), pictures + solver.Pictures);
            }
        }
        Print("weighings, stricter limits", rooms, patterns, pictures, known);
    }

    [Fact]
    public void Two_cards_together_say_no_more_than_each_alone()
    {
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedMark>());
        foreach (var people in Enumerable.Range(5, Rooms.Times > 1 ? 4 : 3))
        {
            // A ballot is a mark on each of two cards; who gave none on either did not weigh.
            var solver = new Solver(1, 15);
            var shown = new Dictionary<(int, int, int, int), string>();
            string Shown(int[] on) => shown.TryGetValue((on[0], on[1], on[2], on[3]), out var known) ? known : shown[(on[0], on[1], on[2], on[3])] = WeighPatterns.Shown([on]);
            foreach (var ballots in Solver.Counts(people, 15))
                solver.See(Shown(OnCard(ballots, b => b / 4)) + Shown(OnCard(ballots, b => b % 4)), [Solver.Others(ballots)]);
            known.AddRange(solver.FixedIn(b => b / 4).Concat(solver.FixedIn(b => b % 4)));
            (rooms, patterns, pictures) = (rooms + 1, patterns + solver.Patterns, pictures + solver.Pictures);
        }
        Print("weighings, two cards together", rooms, patterns, pictures, known);
    }

    [Fact]
    public void That_at_least_so_many_have_answered_adds_nothing_to_the_result()
    {
        // What a phone can learn from the bands: at least so many of the room have answered this card (three eighths at most), never that no more have.
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedMark>());
        foreach (var groups in new int[][] { [12], [13], [17], [24], [5, 7], [7, 5], [6, 6], [5, 8], [7, 7], [5, 10], [7, 10], [10, 10], [5, 15], [8, 12] })
        {
            (rooms, patterns) = (rooms + 1, patterns + PatternsOf(groups));
            foreach (var least in Enumerable.Range(1, (groups.Sum() * 3 / 8) + 1))
            {
                var solver = new Solver(groups.Length, WeighPatterns.Marks);
                foreach (var kinds in Solver.Product([.. groups.Select(n => WeighPatterns.Kinds(n, Limits.Usual, c => Math.Min(least, c[0] + c[1] + c[2])))]))
                    if (kinds.Sum(k => Math.Min(least, k.Pattern[0] + k.Pattern[1] + k.Pattern[2])) >= least)
                        solver.See(WeighPatterns.Shown([.. kinds.Select(k => k.Pattern)]), [.. kinds.Select(k => k.Others)]);
                known.AddRange(solver.Fixed());
                pictures += solver.Pictures;
            }
        }
        Print("weighings, with the bands of the phones", rooms, patterns, pictures, known);
    }

    [Fact]
    public void The_bands_of_the_phones_are_those_of_a_hidden_half()
    {
        // Whose answers count is a matter of ids that nobody is told; answers of the others move nothing.
        var room = new VoteRoom(Ballot.Weigh, View.Voices, Rooms.People([7, 5]), cards: 4);
        var moved = room.Seats.Count(seat =>
        {
            var vote = new Vote("v", 1, false, room.Cards, 0, Ballot.Weigh);
            foreach (var other in room.Seats)
                vote = vote with { Marks = vote.Marks.SetItem(other, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(room.Cards[0], "skip")) };
            var before = Count(vote, room.Cards[1]);
            for (var i = 0; i < 12; i++)
                vote = vote with { Marks = vote.Marks.SetItem(seat + new string('\0', i), vote.Marks[seat].Add(room.Cards[1], "for")) };
            return Count(vote, room.Cards[1]) != before;
        });
        Assert.InRange(moved, 1, room.Seats.Count - 1);

        static int Count(Vote vote, string card) => vote.Bands().FindIndex(band => band.Contains(card));
    }

    private void Print(string what, int rooms, long patterns, int pictures, IReadOnlyCollection<FixedMark> known)
    {
        output.WriteLine($"Solver, {what}: rooms {rooms}, patterns {patterns}, pictures {pictures}, skipped 0, fixed {known.Count}");
        Assert.Empty(known);
    }

    /// <summary>Exact: patterns of a group that bring the same into everything shown are one kind, and all kinds are combined.</summary>
    internal static Solver Solve(int[] groups, Limits limits)
    {
        var solver = new Solver(groups.Length, WeighPatterns.Marks);
        foreach (var kinds in Solver.Product([.. groups.Select(n => WeighPatterns.Kinds(n, limits))]))
            solver.See(WeighPatterns.Shown([.. kinds.Select(k => k.Pattern)], limits), [.. kinds.Select(k => k.Others)]);
        return solver;
    }

    internal static long PatternsOf(int[] groups) => groups.Aggregate(1L, (all, n) => all * ((n + 1L) * (n + 2) * (n + 3) / 6));

    private static int[] OnCard(int[] ballots, Func<int, int> mark)
    {
        var counts = new int[4];
        for (var ballot = 0; ballot < ballots.Length; ballot++)
            counts[mark(ballot)] += ballots[ballot];
        return counts;
    }

    private static int[] Some(Random random, int people)
    {
        var counts = new int[WeighPatterns.Marks];
        var likely = random.Next(WeighPatterns.Marks);
        for (var i = 0; i < people; i++)
            counts[random.Next(3) > 0 ? likely : random.Next(WeighPatterns.Marks)]++;
        return counts;
    }

    /// <summary>A pattern a card; on the last card everybody skips, so everybody weighs. Who has which mark is shuffled where chance is given.</summary>
    private static (IReadOnlyList<string> Said, string Others) Send(VoteRoom room, IReadOnlyList<int[][]> patterns, Random? random = null)
    {
        var groups = room.Groups();
        var legend = groups.Count == 0 ? [Enumerable.Range(0, room.People.Count).ToList()] : groups;
        var marks = new Dictionary<(int, string), string?>();
        foreach (var (pattern, card) in patterns.Zip(room.Cards))
        {
            for (var g = 0; g < legend.Count; g++)
            {
                var given = pattern[g].SelectMany((n, mark) => Enumerable.Repeat(mark, n)).ToArray();
                random?.Shuffle(given);
                for (var i = 0; i < given.Length; i++)
                    marks[(legend[g][i], card)] = WeighPatterns.Name(given[i]);
            }
        }
        var (said, rest) = room.Sent((person, card) => card == room.Cards[^1] ? "skip" : marks.GetValueOrDefault((person, card)));
        return ([.. patterns.Zip(room.Cards, (_, card) => Plain(said[card]))], rest);
    }

    private static string Plain(string said)
    {
        var node = JsonNode.Parse(said)!;
        if (node["marks"] is not JsonArray marks)
            return said;
        node["three"] = false; // follows from the groups that carry it
        return WeighPatterns.Plain(node.ToJsonString(), [.. marks.Select(m => m!["group"]!.ToString())]);
    }
}
