// Results of real votes in both views, against a count by hand over the dots that people placed (METHOD 6).
using FsCheck;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class BallotTests
{
    [Fact]
    public void Totals_are_the_dots_of_the_room_and_nothing_by_voice() => Votes(View.Totals, (_, placed, result) =>
    {
        Assert.Equal(View.Totals, result.View);
        Assert.Empty(result.Groups);
        Assert.Equal(placed.Count, result.Cards.Sum(c => c.Dots));
        Assert.All(result.Cards, card =>
        {
            Assert.Equal(placed.Count(d => d.Card == card.Id), card.Dots);
            Assert.Empty(card.Carried);
            Assert.False(card.Three);
            Assert.Equal(1 + result.Cards.Count(c => c.Dots > card.Dots), card.Place);
        });
    });

    [Fact]
    public void Voices_say_carried_or_nothing_and_no_number() => Votes(View.Voices, (room, placed, result) =>
    {
        var choosers = placed.Select(d => d.Who).Distinct().ToList();
        var named = Named(choosers);
        Assert.Equal(named is null ? View.Totals : View.Voices, result.View);
        if (named is null)
            return;
        string GroupOf(Person who) => who.Voice is { } v && named.Contains(v) ? v : SmallVoices.Others;
        Assert.Equal(choosers.Select(GroupOf).Distinct().Order(), result.Groups.Order());
        foreach (var card in result.Cards)
        {
            Assert.Null(card.Dots);
            var carried = result.Groups.Where(g =>
            {
                var (all, on) = (choosers.Count(p => GroupOf(p) == g), placed.Count(d => d.Card == card.Id && GroupOf(d.Who) == g));
                return on >= 3 && 3 * on >= all;
            });
            var many = result.Groups.Where(g => result.Cards.Count(c => c.Carried.Contains(g)) == SmallVoices.MostCarried(choosers.Count(p => GroupOf(p) == g), 2));
            Assert.Subset(carried.ToHashSet(), card.Carried.ToHashSet());
            Assert.Equal(carried.Except(many).Order(), card.Carried.Except(many).Order());
            Assert.Equal(card.Carried.Count >= 3 && (card.Carried.Contains(Families) || card.Carried.Contains(Youth)), card.Three);
            Assert.Equal(1 + result.Cards.Count(c => c.Carried.Count > card.Carried.Count), card.Place);
        }
    });

    private static void Votes(View view, Action<Room, List<(Person Who, string Card)>, VoteResult> holds) =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(5, Gen.Choose(0, 8))), Arb.From(Gen.Choose(1, 1_000_000)), (sizes, seed) =>
        {
            string?[] voices = [Families, Youth, SocialWork, School, null];
            var people = sizes.SelectMany((n, i) => More(n, voices[i])).ToList();
            if (people.Count == 0)
                return;
            var room = Room.Running(people).Writes(view);
            foreach (var text in new[] { "Breakfast", "Later bus", "One number", "Walk together", "Quiet room" })
                room.Given(people[0], Room.Post(text));
            room.Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
            var random = new System.Random(seed);
            var placed = new List<(Person Who, string Card)>();
            foreach (var who in people)
                foreach (var card in random.GetItems([.. room.Cards.Take(random.Next(1, 5))], random.Next(3)).Distinct().ToList())
                {
                    room.Given(who, new PlaceDot(card));
                    placed.Add((who, card));
                }
            holds(room, placed, room.When(Fani, new CloseChoosing { Confirmed = true }).Then<ChoosingClosed>().Result);
        }).Check(Laws.Thrown(80));

    /// <summary>Voices that stand by name: the largest ones, as many as leave nobody or at least five for the others; null if there is no group at all.</summary>
    private static HashSet<string>? Named(List<Person> choosers)
    {
        var sizes = Room.Voices.Select(v => (v.Id, N: choosers.Count(p => p.Voice == v.Id))).Where(v => v.N >= 5).OrderByDescending(v => v.N).ToList();
        for (var keep = sizes.Count; keep >= 0; keep--)
        {
            var rest = choosers.Count - sizes.Take(keep).Sum(v => v.N);
            if (rest >= 5 || (rest == 0 && keep > 0))
                return [.. sizes.Take(keep).Select(v => v.Id)];
        }
        return null;
    }
}
