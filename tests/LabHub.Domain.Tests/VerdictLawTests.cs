// What "agreed" means, over every profile of answers, against a reference written straight from the table of METHOD 6.
using FsCheck;
using static LabHub.Domain.AnswerKind;

namespace LabHub.Domain.Tests;

public class VerdictLawTests
{
    private static readonly AnswerKind?[] Answers = [Agree, Enough, Aside, AnswerKind.Worry, Skip, null];

    /// <summary>Five seats in three voices (and other rooms), the required voices, and who owns the step.</summary>
    public static TheoryData<string?[], string[], int> Rooms => new()
    {
        { ["f", "f", "s", "s", "y"], ["f"], 0 },
        { ["f", "f", "s", "s", "y"], ["f"], 2 },
        { ["f", "s", "s", "s", "y"], ["f"], 4 },
        { ["f", "s", "y", "y", "y"], ["f", "s"], 2 },
        { ["f", "f", "f", "s", "y"], ["y"], 0 },
        { ["f", "f", "s", "s", "y"], [], 1 },
        { ["f", "f", "s", "s", "y"], ["h"], 0 },
        { ["f", "f", "s", "s", null], ["f"], 4 },
        { ["f", "f", "f", "f", "f"], ["f"], 0 },
        { [null, null, null, null, null], ["f"], 0 },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_profile_of_answers_gets_the_verdict_of_the_table(string?[] voices, string[] required, int owner)
    {
        foreach (var given in Profiles(voices.Length))
        {
            var expected = Table.Verdict(3, 2, voices, given, owner, required);
            Assert.True(Kind(voices, required, owner, given) == expected, $"{Told(voices, given)}: expected {expected}, but {Kind(voices, required, owner, given)}");
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_agreement_with_an_open_worry_without_the_required_voice_or_without_the_owner(string?[] voices, string[] required, int owner)
    {
        foreach (var given in Profiles(voices.Length))
        {
            if (Kind(voices, required, owner, given) is not (VerdictKind.Agreed or VerdictKind.AgreedWithReservations))
                continue;
            Assert.DoesNotContain(AnswerKind.Worry, given.OfType<AnswerKind>());
            Assert.True(given[owner] is Agree or Enough);
            Assert.All(required, voice => Assert.Contains(Enumerable.Range(0, voices.Length), i => voices[i] == voice && given[i] is Agree or Enough));
            Assert.Equal(VerdictKind.NotYet, On(voices, required, owner, given, openBefore: 1).Kind);
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Saying_I_agree_never_makes_a_verdict_worse(string?[] voices, string[] required, int owner)
    {
        foreach (var given in Profiles(voices.Length))
        {
            var before = Kind(voices, required, owner, given);
            for (var i = 0; i < given.Length; i++)
                Assert.True(Kind(voices, required, owner, [.. given[..i], Agree, .. given[(i + 1)..]]) <= before, $"{Told(voices, given)}: seat {i} turns to agree");
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_order_of_seats_does_not_matter(string?[] voices, string[] required, int owner)
    {
        foreach (var given in Profiles(voices.Length))
        {
            var straight = Seats(voices, owner, given);
            var turned = straight.Skip(2).Concat(straight.Take(2)).Reverse().ToList();
            var (one, other) = (Verdict.On(Rule.Usual, required, straight), Verdict.On(Rule.Usual, required, turned));
            Assert.Equal(one.Kind, other.Kind);
            Assert.Equal(one.Reasons.Select(r => r.Code), other.Reasons.Select(r => r.Code));
            Assert.Equal(one.WaitsFor, other.WaitsFor);
        }
    }

    [Fact]
    public void Rooms_of_any_size_get_the_verdict_of_the_table() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), seed =>
        {
            var random = new System.Random(seed);
            var seats = random.Next(1, 25);
            var voices = Enumerable.Range(0, seats).Select(_ => random.GetItems<string?>(["f", "f", "s", "s", "y", "h", null], 1)[0]).ToArray();
            var given = Enumerable.Range(0, seats).Select(_ => random.GetItems<AnswerKind?>([Agree, Agree, Agree, Enough, Enough, Aside, Skip, null], 1)[0]).ToArray();
            var required = random.GetItems(["f", "s", "y", "h"], random.Next(3)).Distinct().ToArray();
            var owner = random.Next(seats);
            Assert.Equal(Table.Verdict(3, 2, voices, given, owner, required), Kind(voices, required, owner, given));
        }).Check(Laws.Thrown(3000));

    [Fact]
    public void A_stricter_rule_never_agrees_where_the_usual_one_does_not()
    {
        var strict = new Rule(4, 3, new Share(4, 5), new Share(3, 4));
        foreach (var given in Profiles(5))
        {
            string?[] voices = ["f", "f", "s", "s", "y"];
            var kind = Verdict.On(strict, ["f"], Seats(voices, 0, given)).Kind;
            Assert.True(kind >= Kind(voices, ["f"], 0, given));
        }
    }

    [Fact]
    public void Not_yet_always_says_why_and_everything_else_needs_no_reason()
    {
        foreach (var given in Profiles(5))
        {
            var verdict = On(["f", "f", "s", "s", "y"], ["f"], 0, given);
            Assert.Equal(verdict.Kind is VerdictKind.NotYet, verdict.Reasons.Count > 0);
            Assert.All(verdict.Reasons, reason => Assert.Empty(reason.Voices)); // no voice of five here, so none is named
        }
    }

    private static IEnumerable<AnswerKind?[]> Profiles(int seats)
    {
        for (var n = 0; n < Math.Pow(Answers.Length, seats); n++)
        {
            var (left, profile) = (n, new AnswerKind?[seats]);
            for (var i = 0; i < seats; i++, left /= Answers.Length)
                profile[i] = Answers[left % Answers.Length];
            yield return profile;
        }
    }

    private static List<Elector> Seats(string?[] voices, int owner, AnswerKind?[] given) =>
        [.. voices.Select((voice, i) => new Elector(voice, given[i], i == owner))];

    private static Verdict On(string?[] voices, string[] required, int owner, AnswerKind?[] given, int openBefore = 0) =>
        Verdict.On(Rule.Usual, required, Seats(voices, owner, given), openBefore);

    private static VerdictKind Kind(string?[] voices, string[] required, int owner, AnswerKind?[] given) => On(voices, required, owner, given).Kind;

    private static string Told(string?[] voices, AnswerKind?[] given) =>
        string.Join(", ", voices.Zip(given, (v, g) => $"{v ?? "?"} {g?.ToString() ?? "none"}"));

    /// <summary>The table R0 to R6, row by row, in whole numbers and with nothing of the program's own counting.</summary>
    private static class Table
    {
        public static VerdictKind Verdict(int minPeople, int minVoices, string?[] voice, AnswerKind?[] answer, int owner, string[] required)
        {
            int all = voice.Length, answered = 0, support = 0, aside = 0, worries = 0;
            for (var i = 0; i < all; i++)
            {
                if (answer[i] is null)
                    continue;
                answered++;
                if (answer[i] == Agree || answer[i] == Enough)
                    support++;
                else if (answer[i] == Aside)
                    aside++;
                else if (answer[i] == AnswerKind.Worry)
                    worries++;
            }
            var inTheRoom = new HashSet<string>();
            foreach (var v in voice)
                if (v is not null)
                    inTheRoom.Add(v);
            var heard = new HashSet<string>();
            var carriedAlong = false;
            foreach (var v in inTheRoom)
            {
                int n = 0, a = 0, s = 0, d = 0, w = 0;
                for (var i = 0; i < all; i++)
                {
                    if (voice[i] != v)
                        continue;
                    n++;
                    a += answer[i] is null ? 0 : 1;
                    s += answer[i] is Agree or Enough ? 1 : 0;
                    d += answer[i] is Aside ? 1 : 0;
                    w += answer[i] is AnswerKind.Worry ? 1 : 0;
                }
                if (2 * a >= n && s + d + w > 0)
                    heard.Add(v);
                carriedAlong |= s < d || (required.Contains(v) && heard.Contains(v) && s == 0);
            }
            var missing = required.Any(r => !inTheRoom.Contains(r));
            var needed = inTheRoom.Count < minVoices ? inTheRoom.Count : minVoices;
            var r0 = all >= minPeople;
            var r1 = 3 * answered >= 2 * all;
            var r2 = required.All(r => !inTheRoom.Contains(r) || heard.Contains(r)) && heard.Count >= needed && heard.Count >= 1;
            var r3 = worries == 0;
            var r4 = support >= 1 && 3 * support >= 2 * (support + aside);
            var r5 = !carriedAlong;
            var r6 = answer[owner] is Agree or Enough;
            if (!(r0 && r1 && r2 && r3 && r4 && r5 && r6))
                return VerdictKind.NotYet;
            if (missing || inTheRoom.Count < minVoices)
                return VerdictKind.Provisional;
            return aside > 0 ? VerdictKind.AgreedWithReservations : VerdictKind.Agreed;
        }
    }
}
