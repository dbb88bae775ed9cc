// Nobody's answer in a check can be derived from more than the counts, the verdict and whether the owner is for it: those METHOD 6 and 8.4 grant.
using Xunit.Abstractions;

namespace LabHub.Domain.Tests;

public class CheckSolverTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_that_was_really_sent_says_more_of_anybody()
    {
        List<CheckVoice>[] rooms =
        [
            .. Some(most: 4, large: []),
            [new(5, 5, true, false), new(1, 1, false, true)],
            [new(2, 2, true, true), new(2, 1, false, false), new(1, 1, false, false)],
            [new(2, 1, true, false), new(1, 1, false, true), new(1, 1, false, false)],
        ];
        Print("answers of a check, as sent", rooms, room =>
        {
            var played = new CheckRoom(room);
            return given => played.Sent(given);
        });
    }

    [Fact]
    public void Reasons_and_names_say_nothing_of_anybody_beyond_the_counts_and_the_verdict() =>
        Print("answers of a check, reasons and three voices", Some(Rooms.Times > 1 ? 7 : 5), room => given =>
        {
            var electors = CheckSolver.Electors(room, given);
            var verdict = Verdict.On(Rule.Usual, CheckSolver.Required(room), electors);
            return $"{Said(verdict)} {verdict.IsAgreed && Verdict.ThreeHeard(electors)}";
        });

    [Fact]
    public void In_rooms_of_every_size_reasons_follow_from_counts_verdict_and_who_answered()
    {
        var random = new Random(37);
        var same = 0;
        for (var i = 0; i < 4000 * Rooms.Times; i++)
        {
            var voices = Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(1, 10)).ToList();
            var electors = voices.SelectMany((n, v) => Enumerable.Repeat(v, n)).Select(v => new Elector(VoteRoom.Lab[v], Any(), false)).ToList();
            var owner = random.Next(electors.Count);
            electors[owner] = electors[owner] with { IsOwner = true };
            var answered = electors.Where(e => e.Given is not null).ToList();
            var mixed = answered.Select(e => e.Given).ToArray();
            random.Shuffle(mixed);
            var next = 0;
            var other = electors.ConvertAll(e => e.Given is null ? e : e with { Given = mixed[next++] });
            var (one, two) = (Verdict.On(Rule.Usual, [VoteRoom.Lab[0]], electors), Verdict.On(Rule.Usual, [VoteRoom.Lab[0]], other));
            if (one.Kind != two.Kind || Owner(one) != Owner(two))
                continue;
            same++;
            Assert.Equal(Said(one), Said(two));
            Assert.Equal(Verdict.ThreeHeard(electors), Verdict.ThreeHeard(other));
        }
        Assert.True(same > 100, "hardly any pair could be compared");
        output.WriteLine($"Solver, answers of a check, rooms of 2 to 45: {same} pairs with the same counts and verdict, the same reasons in all");

        AnswerKind? Any() => random.Next(10) switch { 0 => null, 1 => AnswerKind.Skip, 2 => AnswerKind.Aside, 3 => random.Next(4) == 0 ? AnswerKind.Worry : AnswerKind.Aside, < 6 => AnswerKind.Enough, _ => AnswerKind.Agree };
        static bool Owner(Verdict verdict) => verdict.Reasons is [{ Code: "ownerNotFor" }];
    }

    /// <summary>METHOD 8.4 says it: that all others answered the same, and what the verdict itself tells (that no voice was carried along, that a required one was heard).</summary>
    [Fact]
    public void What_counts_and_verdict_tell_by_themselves_is_counted_and_said()
    {
        var (pictures, counts, verdicts) = (0, 0, 0);
        foreach (var room in Some(5))
        {
            var byCounts = new CheckSolver(room);
            foreach (var given in CheckSolver.All(room))
            {
                var electors = CheckSolver.Electors(room, given);
                var verdict = Verdict.On(Rule.Usual, CheckSolver.Required(room), electors);
                var said = string.Join('/', Enum.GetValues<AnswerKind>().Select(kind => electors.Count(e => e.Given == kind)));
                byCounts.See(given, $"{said} {verdict.Kind} {verdict.Reasons is [{ Code: "ownerNotFor" }]}", said);
            }
            pictures += byCounts.Pictures;
            counts += byCounts.Unanimous();
            verdicts += byCounts.Fixed().Select(f => f.Seen).Distinct().Count();
        }
        output.WriteLine($"Solver, answers of a check, granted: of {pictures} pictures {counts} by counts alone (the others answered alike), {verdicts} more by the verdict or the owner's part in it");
    }

    [Fact]
    public void Every_reason_with_the_names_of_large_voices_would_tell_single_answers()
    {
        var all = Some(4).Select(room => Solve(room, given => AsMethodLists(room, CheckSolver.Electors(room, given)))).ToList();
        output.WriteLine($"Solver, switched on: every reason of METHOD 6, voices of five by name: of {all.Sum(s => s.Pictures)} pictures {all.Sum(s => s.Fixed().Select(f => f.Seen).Distinct().Count())} tell an answer");
        Assert.Contains(all, s => s.Fixed().Any());
    }

    [Fact]
    public void The_name_of_a_voice_of_five_that_is_carried_along_would_tell_what_the_others_answered()
    {
        List<CheckVoice> room = [new(5, 5, true, false), new(3, 3, false, true)];
        var solver = Solve(room, given =>
        {
            var electors = CheckSolver.Electors(room, given);
            var verdict = Verdict.On(Rule.Usual, CheckSolver.Required(room), electors);
            return verdict.Reasons is [{ Code: "oneVoice" }] ? AsMethodLists(room, electors) : Said(verdict);
        });
        var told = solver.Fixed().ToList();
        output.WriteLine($"Solver, switched on: the name of a voice of five carried along, where nothing else is said: {told.Select(f => f.Seen).Distinct().Count()} of {solver.Pictures} pictures tell an answer, such as {told[0]}");
        Assert.NotEmpty(told);
    }

    [Fact]
    public void Whether_three_voices_were_heard_would_tell_who_skipped_were_it_exact()
    {
        List<CheckVoice> room = [new(3, 3, true, true), new(3, 3, false, false), new(1, 1, false, false)];
        var solver = Solve(room, given => $"{CheckSolver.Electors(room, given).GroupBy(e => e.Voice).Count(v => v.Any(e => e.Given is not AnswerKind.Skip)) >= 3}");
        Assert.NotEmpty(solver.Fixed());
    }

    private void Print(string what, IEnumerable<List<CheckVoice>> some, Func<List<CheckVoice>, Func<CheckSolver.Given[], string>> shown)
    {
        var (rooms, patterns, pictures, known) = (0, 0L, 0, new List<FixedAnswer>());
        foreach (var room in some)
        {
            var solver = Solve(room, shown(room));
            known.AddRange(solver.Fixed());
            (rooms, patterns, pictures) = (rooms + 1, patterns + solver.Patterns, pictures + solver.Pictures);
        }
        output.WriteLine($"Solver, {what}: rooms {rooms}, patterns {patterns}, pictures {pictures}, skipped 0, fixed {known.Count}");
        Assert.Empty(known);
    }

    private static string Said(Verdict verdict) => string.Join(' ', verdict.Reasons.Select(r => $"{r.Code}[{string.Join(',', r.Voices)}]"));

    /// <summary>R0 to R6 as METHOD 6 lists them, each with its name: voices of five and more by name.</summary>
    private static string AsMethodLists(IReadOnlyList<CheckVoice> room, List<Elector> electors)
    {
        var required = CheckSolver.Required(room);
        string Named(string code, Func<List<Elector>, string, bool> troubled) => code + string.Join(',', electors.GroupBy(e => e.Voice!)
            .Where(v => troubled([.. v], v.Key)).Select(v => v.Count() >= SmallVoices.Threshold ? v.Key : "one voice").Distinct());
        static bool Heard(List<Elector> v) => v.Count(e => e.Given is not null) * 2 >= v.Count && v.Exists(e => e.Given is not (null or AnswerKind.Skip));
        static int Support(List<Elector> v) => v.Count(e => e.Given is AnswerKind.Agree or AnswerKind.Enough);
        return Named("R2", (v, voice) => required.Contains(voice) && !Heard(v))
            + Named("R5", (v, voice) => Support(v) < v.Count(e => e.Given is AnswerKind.Aside) || (required.Contains(voice) && Heard(v) && Support(v) == 0));
    }

    /// <summary>What is granted: counts of the room, the verdict, and whether the owner is for it where nothing else explains it.</summary>
    private static CheckSolver Solve(IReadOnlyList<CheckVoice> room, Func<CheckSolver.Given[], string> shown)
    {
        var solver = new CheckSolver(room);
        var required = CheckSolver.Required(room);
        foreach (var given in CheckSolver.All(room))
        {
            var electors = CheckSolver.Electors(room, given);
            var verdict = Verdict.On(Rule.Usual, required, electors);
            var counts = string.Join('/', Enum.GetValues<AnswerKind>().Select(kind => electors.Count(e => e.Given == kind)));
            var grant = $"{counts} {verdict.Kind} {(verdict.Reasons is [{ Code: "ownerNotFor" }] ? "owner" : "")}";
            solver.See(given, $"{grant} {shown(given)}", grant);
        }
        return solver;
    }

    /// <summary>Rooms in every cut into voices, and larger ones with a voice that may be named; each kind of voice in turn required, and in turn the owner's.</summary>
    private static IEnumerable<List<CheckVoice>> Some(int most, int[][]? large = null) =>
        from cut in Enumerable.Range(3, most - 2).SelectMany(n => Rooms.Voices(n)).Concat(large ?? [[5, 2], [5, 1, 1], [5, 3], [5, 2, 1]])
        from required in cut.Distinct().Select(n => Array.IndexOf(cut, n))
        from owner in cut.Distinct().Select(n => Array.LastIndexOf(cut, n)).Append(required).Distinct()
        from silent in Enumerable.Range(-1, cut.Length + 1)
        where silent < 0 || (cut[silent] > (silent == owner ? 1 : 0) && cut.Sum() <= most) // one has not answered
        select cut.Select((n, i) => new CheckVoice(n, i == silent ? n - 1 : n, i == required, i == owner)).ToList();
}
