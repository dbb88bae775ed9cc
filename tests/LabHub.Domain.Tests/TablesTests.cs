// Tables of small groups: like in size, mixed in voices, nobody alone (METHOD 1).
using FsCheck;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class TablesTests
{
    private static readonly string?[] Voices = [Families, Youth, SocialWork, School, null];

    [Fact]
    public void Tables_are_like_in_size_and_every_voice_is_spread_as_evenly_as_it_can_be() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(0, 4))), Arb.From(Gen.Choose(2, 8)), Arb.From(Gen.Choose(0, 9999)), (drawn, size, seed) =>
        {
            var people = drawn.Select((voice, i) => (Seat: $"seat{i}", Voice: Voices[voice])).ToList();
            var tables = Domain.Tables.Draw(people, size, new Chance(BitConverter.GetBytes(seed)));
            Assert.Equal(people.Select(p => p.Seat).Order(), tables.Keys.Order());
            var numbers = Enumerable.Range(1, Domain.Tables.Count(people.Count, size)).ToList();
            Spread(numbers.ConvertAll(n => tables.Values.Count(t => t == n)));
            foreach (var voice in Voices)
                Spread(numbers.ConvertAll(n => people.Count(p => p.Voice == voice && tables[p.Seat] == n)));
            if (people.Count > 1)
                Assert.All(numbers, n => Assert.True(tables.Values.Count(t => t == n) > 1, "somebody sits alone"));
        }).Check(Laws.Thrown(400));

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(8, 2, 4)]
    [InlineData(3, 2, 1)]
    [InlineData(7, 4, 2)]
    [InlineData(5, 4, 1)]
    [InlineData(12, 4, 3)]
    [InlineData(1, 2, 1)]
    [InlineData(0, 4, 1)]
    public void A_rest_makes_a_table_larger_rather_than_somebody_alone(int people, int size, int tables) =>
        Assert.Equal(tables, Domain.Tables.Count(people, size));

    [Fact]
    public void The_same_people_are_drawn_otherwise_another_time()
    {
        var people = Enumerable.Range(0, 12).Select(i => ($"seat{i}", (string?)null)).ToList();
        var draws = Enumerable.Range(0, 20).Select(seed => string.Join(' ', Domain.Tables.Draw(people, 2, new Chance(BitConverter.GetBytes(seed))).Values));
        Assert.True(draws.Distinct().Count() > 15);
    }

    [Fact]
    public void Who_comes_late_sits_down_at_the_smallest_table_and_who_left_is_not_counted()
    {
        var room = Room.Running(Everybody).Given(Fani, new Pause(PauseKind.Groups, 2));
        int Of(Person who) => room.Now.Pause!.Tables[room.Seat(who)];
        var smaller = room.Now.Pause!.Tables.Values.GroupBy(t => t).MinBy(t => t.Count())!.Key;
        room.Join(Gal);
        Assert.Equal(smaller, Of(Gal));
        var other = Everybody.Where(who => Of(who) != smaller).ToList();
        room.Given(other[0], new Leave()).Given(other[1], new Leave());
        Assert.Equal(4, room.Now.Pause!.Tables.Count);
        room.Given(other[0], new Return());
        Assert.Equal(3 - smaller, Of(other[0]));
    }

    [Fact]
    public void Where_a_table_is_empty_by_now_nobody_is_sent_to_it()
    {
        var room = Room.Running(Everybody).Given(Fani, new Pause(PauseKind.Groups, 2));
        var empty = room.Now.Pause!.Tables[room.Seat(Ana)];
        foreach (var who in Everybody.Where(who => room.Now.Pause!.Tables[room.Seat(who)] == empty).ToList())
            room.Given(who, new Leave());
        room.Join(Gal);
        Assert.NotEqual(empty, room.Now.Pause!.Tables[room.Seat(Gal)]);
    }

    [Fact]
    public void The_first_who_comes_into_an_empty_room_sits_at_the_first_table()
    {
        var room = Room.Running().Given(Fani, new Pause(PauseKind.Groups, 4)).Join(Ana);
        Assert.Equal(1, room.Now.Pause!.Tables[room.Seat(Ana)]);
    }

    private static void Spread(IReadOnlyCollection<int> sizes) => Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
}
