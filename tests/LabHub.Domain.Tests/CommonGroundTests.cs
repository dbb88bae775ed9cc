// What the voices share: Polis' own vectors, the formulas by hand, and the labels by counts (COMMON-GROUND 1 to 4).
using System.Globalization;
using FsCheck;

namespace LabHub.Domain.Tests;

public class CommonGroundTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void The_smoothed_share_is_that_of_Polis()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "p_smooth.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(45, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal("p_smooth", row[0]);
            var (k, n) = (int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture));
            Assert.Equal(double.Parse(row[5], CultureInfo.InvariantCulture), CommonGround.Smoothed(k, n), Tolerance);
        });
    }

    [Fact]
    public void A_skip_is_an_answer_and_no_mark_is_none()
    {
        Assert.Equal(6, new Weighed(3, 2, 1).Answers);
        Assert.Equal(4 / 8.0, CommonGround.Pa(new(3, 2, 1)), Tolerance);
        Assert.Equal(3 / 8.0, CommonGround.Pd(new(3, 2, 1)), Tolerance);
        Assert.Equal(0.5, CommonGround.Pa(default), Tolerance);
        Assert.Equal(2 / 3.0, CommonGround.Pa(new(1, 0, 0)), Tolerance);
    }

    [Fact]
    public void Consensus_is_the_product_over_the_voices_and_its_root_can_be_compared()
    {
        Weighed[] voices = [new(5, 0, 0), new(1, 4, 0), new(2, 2, 1)];
        Assert.Equal(6 / 7.0 * (2 / 7.0) * (3 / 7.0), CommonGround.Gic(voices), Tolerance);
        Assert.Equal(Math.Cbrt(6 / 7.0 * (2 / 7.0) * (3 / 7.0)), CommonGround.Score(voices), Tolerance);
        Assert.Equal((6 - 2) / 7.0, CommonGround.Spread(voices), Tolerance);
        Assert.Equal(0.5, CommonGround.Score([default, default]), Tolerance);
    }

    [Fact]
    public void Equal_cards_are_ranked_by_the_tie_that_is_named() =>
        Assert.Equal([3, 1, 2], CommonGround.Ranked([2, 1, 3], c => c == 3 ? 0.9 : 0.5, c => c));

    [Fact]
    public void The_majority_is_that_of_the_room()
    {
        Assert.True(CommonGround.Majority([new(5, 0, 0), new(1, 4, 0)]));
        Assert.False(CommonGround.Majority([new(1, 0, 3), new(1, 4, 0)]));
        Assert.Null(CommonGround.Majority([new(2, 0, 3), new(1, 3, 0)]));
    }

    [Theory]
    [InlineData(2, 5, false), InlineData(3, 5, true), InlineData(3, 6, true), InlineData(3, 7, false), InlineData(4, 7, true), InlineData(5, 11, false), InlineData(6, 11, true)]
    public void Heard_is_three_and_half_of_the_voice(int answers, int people, bool heard) =>
        Assert.Equal(heard, new VoiceWeighed(new(0, 0, answers), people).IsHeard(Limits.Usual));

    [Theory]
    [InlineData("4/2/0 4/2/0", Ground.Shared)]
    [InlineData("4/2/0 4/3/0", Ground.Mixed)]
    [InlineData("2/4/0 0/3/0", Ground.SharedNo)]
    [InlineData("5/0/0 1/4/0", Ground.Divides)]
    [InlineData("5/0/0 1/4/0 3/3/0", Ground.Divides)]
    [InlineData("5/0/0 2/2/2", Ground.Unclear)]
    [InlineData("5/0/0 3/0/2", Ground.Shared)] // two of five skipped: fewer than half, and all others are for it
    [InlineData("5/0/0 2/0/2", Ground.Unclear)] // half skipped
    [InlineData("5/0/0 1/0/4", Ground.Unclear)]
    [InlineData("5/0/0 2/0/0", Ground.NotAsked)]
    [InlineData("0/0/0 0/0/0", Ground.NotAsked)]
    [InlineData("3/3/0", Ground.Mixed)]
    public void Labels_are_by_counts_the_first_that_fits(string voices, Ground label) => Assert.Equal(label, Grounds.Of(Voices(voices), Limits.Usual));

    [Theory]
    [InlineData("5/0/0 5/0/0", true)]
    [InlineData("4/2/0 9/0/0", false)]
    [InlineData("5/1/0 9/0/0", true)]
    [InlineData("0/0/3 0/0/4", true)]
    [InlineData("3/3/0 3/3/0", true)]
    [InlineData("3/2/0 5/0/0", false)]
    public void Firm_survives_the_change_of_any_one_answer(string voices, bool firm) => Assert.Equal(firm, Grounds.IsFirm(Voices(voices), Limits.Usual));

    [Fact]
    public void A_label_and_its_mirror_image_are_each_others() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 9))), numbers =>
    {
        var voices = Some(numbers);
        var mirrored = voices.ConvertAll(v => v with { Weighed = v.Weighed.Mirrored });
        var label = Grounds.Of(voices, Limits.Usual);
        Assert.Equal(label switch { Ground.Shared => Ground.SharedNo, Ground.SharedNo => Ground.Shared, _ => label }, Grounds.Of(mirrored, Limits.Usual));
        Assert.Equal(Grounds.IsFirm(voices, Limits.Usual), Grounds.IsFirm(mirrored, Limits.Usual));
    }).Check(Laws.Thrown(500));

    [Fact]
    public void A_stricter_lab_shares_no_card_that_is_not_shared_by_the_usual_limits() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 9))), numbers =>
    {
        var strict = new Limits(new(3, 4), new(1, 3), new(1, 4), 4);
        Assert.True(strict.IsAtLeast(Limits.Usual) && !Limits.Usual.IsAtLeast(strict) && strict.IsAtLeast(strict));
        if (Grounds.Of(Some(numbers), strict) is Ground.Shared)
            Assert.Equal(Ground.Shared, Grounds.Of(Some(numbers), Limits.Usual));
    }).Check(Laws.Thrown(500));

    private static List<VoiceWeighed> Some(int[] numbers) =>
        [.. numbers.Chunk(4).Where(c => c.Length == 4).Take(4).Select(c => new VoiceWeighed(new(c[0], c[1], c[2]), c[0] + c[1] + c[2] + c[3]))];

    /// <summary>Each voice as for/not/skip; all of it answered.</summary>
    private static List<VoiceWeighed> Voices(string voices) => [.. voices.Split(' ')
        .Select(v => v.Split('/').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())
        .Select(v => new VoiceWeighed(new(v[0], v[1], v[2]), Math.Max(5, v.Sum())))];
}
