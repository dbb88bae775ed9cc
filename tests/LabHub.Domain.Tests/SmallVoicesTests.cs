// The only privacy arithmetic: groups of five, pooling, the second voice that hides the first, carried, sizes, averages (METHOD 6, 8.4).
using FsCheck;

namespace LabHub.Domain.Tests;

public class SmallVoicesTests
{
    private static readonly string[] Order = ["families", "youth", "socialWork", "school"];

    [Theory]
    [InlineData(1, 1), InlineData(2, 1), InlineData(3, 1), InlineData(4, 2), InlineData(5, 2), InlineData(6, 2), InlineData(7, 2), InlineData(8, 2), InlineData(9, 2)]
    [InlineData(10, 3), InlineData(11, 3), InlineData(13, 3), InlineData(14, 4), InlineData(17, 4), InlineData(18, 5), InlineData(40, 5), InlineData(60, 5)]
    public void Everybody_gets_a_quarter_of_the_cards_in_dots(int cards, int dots) => Assert.Equal(dots, Domain.Choosing.DotsFor(cards));

    [Fact]
    public void Dots_never_fall_as_cards_come()
    {
        for (var cards = 2; cards <= 60; cards++)
            Assert.InRange(Domain.Choosing.DotsFor(cards) - Domain.Choosing.DotsFor(cards - 1), 0, 1);
    }

    [Fact]
    public void Voices_of_five_stand_by_name_and_smaller_ones_together() =>
        Assert.Equal("families school socialWork>others youth>others", Groups(5, 3, 2, 6));

    [Fact]
    public void While_the_pool_is_under_five_the_smallest_named_voice_joins_it() =>
        Assert.Equal("families>others school youth>others", Groups(5, 2, 0, 6));

    [Fact]
    public void The_only_young_person_stands_with_others_and_so_does_the_voice_that_hides_them() =>
        Assert.Equal("families school>others socialWork>others youth>others", Groups(6, 1, 5, 2));

    [Fact]
    public void Of_two_equal_voices_the_later_in_the_legend_joins_the_pool() =>
        Assert.Equal("families school>others youth>others", Groups(6, 1, 0, 6));

    [Fact]
    public void Without_a_group_of_five_there_are_no_groups() => Assert.Equal("", Groups(2, 1, 1, 0));

    [Fact]
    public void Four_small_voices_are_one_group_of_others() => Assert.Equal("families>others school>others socialWork>others youth>others", Groups(4, 2, 1, 3));

    [Fact]
    public void Who_would_rather_not_say_is_in_the_pool() =>
        Assert.Equal(["", "families"], SmallVoices.DisplayGroups(Order, [.. Enumerable.Repeat<string?>("families", 6), .. Enumerable.Repeat<string?>(null, 5)]).Keys.Order());

    [Theory]
    [InlineData(2, 5, false), InlineData(3, 5, true), InlineData(3, 9, true), InlineData(3, 10, false), InlineData(4, 12, true), InlineData(4, 13, false), InlineData(0, 5, false)]
    public void Carried_is_three_people_and_a_third_of_the_group(int marked, int group, bool carried) => Assert.Equal(carried, SmallVoices.Carries(marked, group));

    [Fact]
    public void Neither_everybody_nor_nobody_can_be_read_off_carried_not_even_by_a_member()
    {
        for (var group = SmallVoices.Threshold; group <= 60; group++)
            foreach (var carried in new[] { true, false })
                foreach (var own in new[] { 0, 1 })
                {
                    var others = Enumerable.Range(0, group).Where(n => SmallVoices.Carries(n + own, group) == carried).ToList();
                    Assert.True(others.Count > 1, $"{group} people, own dot {own}: the others' dots are certain");
                }
    }

    [Theory]
    [InlineData(1, "1–4"), InlineData(4, "1–4"), InlineData(5, "5–9"), InlineData(9, "5–9"), InlineData(10, "10–19"), InlineData(19, "10–19"), InlineData(20, "20+"), InlineData(300, "20+")]
    public void A_size_is_a_class(int people, string size) => Assert.Equal(size, SmallVoices.Size(people));

    [Fact]
    public void An_average_needs_five_answers()
    {
        Assert.Null(SmallVoices.Average([7, 7, 7, 7]));
        Assert.Equal(7, SmallVoices.Average([7, 7, 7, 7, 7]));
        Assert.Equal(5, SmallVoices.Average([4, 5, 4, 5, 5, 4]));
    }

    [Fact]
    public void No_group_is_ever_under_five_and_nobody_is_left_out() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(4, Gen.Choose(0, 9))), Arb.From(Gen.Choose(0, 6)), (sizes, silent) =>
        {
            var people = People(sizes, silent);
            var groups = SmallVoices.DisplayGroups(Order, people);
            var counted = people.Where(v => groups.ContainsKey(v ?? "")).GroupBy(v => groups[v ?? ""]).ToDictionary(g => g.Key, g => g.Count());
            Assert.All(counted, g => Assert.True(g.Value >= SmallVoices.Threshold));
            Assert.True(groups.Count == 0 || counted.Values.Sum() == people.Count);
            Assert.Equal(Naive(sizes, silent), counted.Where(g => g.Key != SmallVoices.Others).Select(g => g.Key).ToHashSet());
        }).Check(Laws.Thrown(300));

    [Fact]
    public void The_usual_view_is_by_voices_from_two_groups_on()
    {
        Assert.Equal(View.Voices, SmallVoices.UsualView(Order, People([5, 5, 0, 0], 0)));
        Assert.Equal(View.Totals, SmallVoices.UsualView(Order, People([5, 4, 0, 0], 0)));
        Assert.Equal(View.Totals, SmallVoices.UsualView(Order, People([9, 0, 0, 0], 0)));
        Assert.Equal(View.Totals, SmallVoices.UsualView(Order, []));
    }

    /// <summary>Which voices stand by name, worked out the long way: try every number of voices taken into the pool, fewest first.</summary>
    private static HashSet<string> Naive(int[] sizes, int silent)
    {
        var named = Enumerable.Range(0, 4).Where(i => sizes[i] >= 5).OrderByDescending(i => sizes[i]).ThenBy(i => i).ToList();
        for (var keep = named.Count; keep > 0; keep--)
        {
            var rest = sizes.Sum() + silent - named.Take(keep).Sum(i => sizes[i]);
            if (rest is 0 or >= 5)
                return [.. named.Take(keep).Select(i => Order[i])];
        }
        return [];
    }

    private static List<string?> People(int[] sizes, int silent) =>
        [.. sizes.SelectMany((n, i) => Enumerable.Repeat<string?>(Order[i], n)), .. Enumerable.Repeat<string?>(null, silent)];

    private static string Groups(params int[] sizes) =>
        string.Join(' ', SmallVoices.DisplayGroups(Order, People(sizes, 0)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key == g.Value ? g.Key : $"{g.Key}>{g.Value}"));
}
