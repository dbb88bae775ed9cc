// The solver can fail: the leaks that METHOD 6 and COMMON-GROUND 4 describe are switched on, and it finds them.
using System.Globalization;
using Xunit.Abstractions;

namespace LabHub.Domain.Tests;

public class LeakTests(ITestOutputHelper output)
{
    private static readonly int[][] DotRooms = [[5, 2], [4, 3], [5, 5], [6, 3], [5, 3, 3], [5, 4, 3], [6, 5, 2]];

    [Fact]
    public void Exact_totals_with_bands_by_voice_tell_outsiders() =>
        Leaks("exact totals + three-step bands, voices of 3 and more", DotRooms, outsider: true, room => Dots(room, on => $"{on.Sum()} {Bands(room, on, 3)}"));

    [Fact]
    public void A_threshold_of_three_tells_members() =>
        Leaks("bands only, voices of 3 and more", DotRooms, outsider: false, room => Dots(room, on => Bands(room, on, 3)));

    [Fact]
    public void Exact_totals_with_carried_ticks_tell_outsiders() =>
        Leaks("exact totals + carried, voices of 5 and more", [[5, 5], [6, 5], [5, 7], [5, 5, 5]], outsider: true,
            room => Dots(room, on => $"{on.Sum()} {string.Join(' ', on.Zip(room, SmallVoices.Carries))}"));

    [Fact]
    public void All_carried_cards_of_a_vote_tell_where_they_take_all_dots_of_a_group()
    {
        // Three cards, one dot each, six people: two cards carried are three and three, so nobody chose the third.
        var solver = new Solver(1, 3);
        foreach (var pattern in Solver.Counts(6, 3))
            solver.See(string.Join(' ', pattern.Select(n => SmallVoices.Carries(n, 6))), [Solver.Others(pattern)]);
        Assert.Contains(solver.FixedIn(ballot => ballot == 2 ? 1 : 0), k => k.Group < 0);
        Assert.Equal(1, SmallVoices.MostCarried(6, 1));
    }

    [Fact]
    public void Carried_alone_tells_nobody() =>
        Assert.Empty(((int[][])[[5, 5], [6, 5], [5, 7], [5, 5, 5]]).SelectMany(room => Dots(room, on => string.Join(' ', on.Zip(room, SmallVoices.Carries))).Fixed()));

    [Fact]
    public void An_exact_rank_has_levels_enough_to_tell() =>
        Leaks("exact rank by score", [[5], [5, 5]], outsider: true, room => Weighings(room, on => CommonGround.Score([.. on.Select(g => g.Weighed)]).ToString("R", CultureInfo.InvariantCulture)));

    [Fact]
    public void The_majority_in_a_room_of_two_voices_of_five_tells_a_member_four_others()
    {
        Leaks("what the plain majority says, two voices of five", [[5, 5]], outsider: false, room => Weighings(room, Majority));
        Leaks("what the plain majority says, voices of 7 and 19", [[7, 19]], outsider: false, room => Weighings(room, Majority));
    }

    [Fact]
    public void Firm_in_a_voice_of_six_tells_a_member_five_others()
    {
        Leaks("firm or by one answer, a voice of six", [[6], [5, 6]], outsider: false, room => Weighings(room, on => $"{Grounds.IsFirm(on, Limits.Usual)}"));
        Assert.Empty(Enumerable.Range(5, 33).Where(n => n != 6).SelectMany(n => Weighings([n], on => $"{Grounds.IsFirm(on, Limits.Usual)}").Fixed()));
    }

    [Fact]
    public void Three_bands_by_score_tell_members() =>
        Leaks("three bands by score (3/4, 2/3)", [[6], [5, 6], [7, 7], [7, 8], [8, 8]], outsider: false, room => Weighings(room, on =>
            Grounds.Of(on, Limits.Usual) is not Ground.Shared ? "" : CommonGround.Score([.. on.Select(g => g.Weighed)]) switch { >= 0.75 - 1e-12 => "1", >= (2 / 3.0) - 1e-12 => "2", _ => "3" }));

    [Fact]
    public void How_many_have_answered_tells_outsiders_together_with_the_marks() =>
        Leaks("answers of each card while the room weighs", [[5, 7], [6, 6]], outsider: true, room => Weighings(room, on => $"{on.Sum(g => g.Weighed.Answers)}"));

    [Fact]
    public void Limits_that_are_too_strict_tell_members() =>
        Assert.NotEmpty(WeighSolverTests.Solve([5], Limits.Usual with { Shared = new(4, 5), Heard = 4 }).Fixed());

    private static string Majority(List<VoiceWeighed> on) =>
        (Grounds.Of(on, Limits.Usual), CommonGround.Majority(on.Select(g => g.Weighed))) switch
        {
            (Ground.NotAsked, _) or (_, null) or (Ground.Shared, true) or (Ground.SharedNo, false) => "",
            var (_, says) => $"{says}",
        };

    private static string Bands(int[] room, int[] on, int threshold) =>
        string.Join(' ', on.Zip(room, (n, all) => all < threshold ? "" : n == 0 ? "nobody" : 2 * n < all ? "some" : "most"));

    /// <summary>Dots on one card: how many of each voice, and what is said of that.</summary>
    private static Solver Dots(int[] room, Func<int[], string> said)
    {
        var solver = new Solver(room.Length, 2);
        foreach (var pattern in Solver.Product([.. room.Select(n => Solver.Counts(n, 2).ToList())]))
        {
            var on = pattern.Select(p => p[1]).ToArray();
            if (on.Sum() > 0 && on.Sum() < room.Sum()) // the whole room did or did not: left out, as METHOD 6 counts
                solver.See(said(on), [.. pattern.Select(Solver.Others)]);
        }
        return solver;
    }

    /// <summary>Weighings of one card with what is shown, and something more besides.</summary>
    private static Solver Weighings(int[] room, Func<List<VoiceWeighed>, string> more)
    {
        var solver = new Solver(room.Length, WeighPatterns.Marks);
        var each = room.Select(n => WeighPatterns.Kinds(n, Limits.Usual, c => (c[0] - c[1], c[0] + c[1] + c[2])));
        foreach (var kinds in Solver.Product([.. each]))
        {
            var on = kinds.Select(k => WeighPatterns.On(k.Pattern)).ToList();
            var plain = $"{Grounds.Of(on, Limits.Usual)} {string.Join(' ', on.Select(SmallVoices.SideOf))}"; // label and marks, and what is switched on
            solver.See($"{plain} {more(on)}", [.. kinds.Select(k => k.Others)]);
        }
        return solver;
    }

    private void Leaks(string what, int[][] rooms, bool outsider, Func<int[], Solver> switchedOn)
    {
        foreach (var room in rooms)
        {
            var solver = switchedOn(room);
            var known = solver.Fixed().ToList();
            var pictures = known.Select(k => (k.Seen, Outsider: k.Group < 0)).Distinct().ToList();
            output.WriteLine($"Solver, switched on: {what}, room {string.Join('+', room)}: of {solver.Pictures} pictures {pictures.Count(p => p.Outsider)} tell an outsider, {pictures.Count(p => !p.Outsider)} a member");
            if (outsider)
                continue;
            Assert.NotEmpty(known);
        }
        Assert.Contains(rooms, room => switchedOn(room).Fixed().Any(k => !outsider || k.Group < 0));
    }
}
