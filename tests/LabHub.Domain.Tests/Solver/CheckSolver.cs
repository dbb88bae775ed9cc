// Who can be sure of somebody's answer in a check? All answers of a room that give the same counts and the same verdict stand together.
namespace LabHub.Domain.Tests;

/// <summary>A voice in a check. Who has answered at all is activity and known; what was answered is not.</summary>
public sealed record CheckVoice(int People, int Answered, bool Required, bool Owner)
{
    public override string ToString() => $"{People}{(Answered < People ? $"-{People - Answered}" : "")}{(Required ? "r" : "")}{(Owner ? "o" : "")}";
}

/// <summary>Somebody's answer that somebody else can be sure of, by this picture and not by its counts, verdict and owner alone.</summary>
public sealed record FixedAnswer(string Room, string Seen, string By, string Of, AnswerKind Answer);

/// <param name="room">Small voices that are alike can be exchanged as a whole, so only one order of them is looked at.</param>
public sealed class CheckSolver(IReadOnlyList<CheckVoice> room)
{
    private const int Kinds = 5;
    private readonly Dictionary<string, int[]> pictures = [];
    private readonly Dictionary<string, int[]> granted = [];
    private readonly Dictionary<string, string> grantOf = [];

    /// <summary>Voices that stand for each other: alike and too small to be named.</summary>
    private readonly int[] alike = [.. room.Select((v, i) => v.People >= SmallVoices.Threshold ? i : room.ToList().IndexOf(v))];

    public long Patterns { get; private set; }

    public int Pictures => pictures.Count;

    /// <summary>Answers of one voice: how many gave each, the owner's apart (or -1).</summary>
    public readonly record struct Given(int[] Counts, int Owner);

    /// <summary>Every way in which the room can answer.</summary>
    public static IEnumerable<Given[]> All(IReadOnlyList<CheckVoice> room) =>
        Solver.Product([.. room.Select(v => (IReadOnlyList<Given>)[.. Answers(v)])]);

    public static IEnumerable<Given> Answers(CheckVoice v) => v.Owner
        ? from owner in Enumerable.Range(0, Kinds) from counts in Solver.Counts(v.Answered - 1, Kinds) select new Given(counts, owner)
        : from counts in Solver.Counts(v.Answered, Kinds) select new Given(counts, -1);

    public static List<Elector> Electors(IReadOnlyList<CheckVoice> room, Given[] given) => [.. room.SelectMany((v, i) =>
        given[i].Counts.SelectMany((n, kind) => Enumerable.Repeat(new Elector(VoiceRoom(i), (AnswerKind)kind, false), n))
            .Concat(given[i].Owner < 0 ? [] : [new Elector(VoiceRoom(i), (AnswerKind)given[i].Owner, true)])
            .Concat(Enumerable.Repeat(new Elector(VoiceRoom(i), null, false), v.People - v.Answered)))];

    public static string VoiceRoom(int i) => Tests.VoteRoom.Lab[i];

    public static IReadOnlyList<string> Required(IReadOnlyList<CheckVoice> room) => [.. Enumerable.Range(0, room.Count).Where(i => room[i].Required).Select(VoiceRoom)];

    /// <param name="shown">All that is sent of this check.</param>
    /// <param name="grant">What is unavoidable: counts of the room, the verdict, whether the owner is for it.</param>
    public void See(Given[] given, string shown, string grant)
    {
        Patterns++;
        grantOf[shown] = grant;
        Add(pictures, shown, given);
        Add(granted, grant, given);
    }

    private void Add(Dictionary<string, int[]> fits, string key, Given[] given)
    {
        var (voices, targets) = (room.Count, room.Count + 2); // of each other voice, of the own voice, of the owner
        if (!fits.TryGetValue(key, out var fit))
            fits[key] = fit = new int[(1 + (voices * Kinds) + Kinds) * targets];
        Note(fit, 0, given, -1, -1);
        for (var v = 0; v < voices; v++)
        {
            for (var own = 0; own < Kinds; own++)
                if (given[v].Counts[own] > 0)
                    Note(fit, 1 + (alike[v] * Kinds) + own, given, v, own);
            if (given[v].Owner >= 0)
                Note(fit, 1 + (voices * Kinds) + given[v].Owner, given, v, -1);
        }
    }

    /// <summary>What the others answered, in the eyes of one who gave <paramref name="own"/> in voice <paramref name="of"/> (or of the owner, or of an outsider).</summary>
    private void Note(int[] fit, int who, Given[] given, int of, int own)
    {
        var at = who * (room.Count + 2);
        for (var v = 0; v < room.Count; v++)
        {
            var target = v == of && own >= 0 ? room.Count : alike[v];
            for (var kind = 0; kind < Kinds; kind++)
                if (given[v].Counts[kind] > (target == room.Count && kind == own ? 1 : 0))
                    fit[at + target] |= 1 << kind;
            if (given[v].Owner >= 0 && (of != v || own >= 0))
                fit[at + room.Count + 1] |= 1 << given[v].Owner;
        }
    }

    /// <summary>Pictures by whose grant alone somebody's answer is certain.</summary>
    public int Unanimous() => pictures.Keys.Count(shown => granted[grantOf[shown]].Any(int.IsPow2));

    /// <summary>Answers that are certain by a picture, and open by what is granted.</summary>
    public IEnumerable<FixedAnswer> Fixed()
    {
        var targets = room.Count + 2;
        foreach (var (shown, fit) in pictures)
        {
            var open = granted[grantOf[shown]];
            for (var at = 0; at < fit.Length; at++)
            {
                if (!int.IsPow2(fit[at]) || int.IsPow2(open[at]))
                    continue;
                var (who, target) = (at / targets, at % targets);
                var by = who == 0 ? "outsider" : who > room.Count * Kinds ? "owner" : $"voice {(who - 1) / Kinds} own {(AnswerKind)((who - 1) % Kinds)}";
                yield return new(string.Join(' ', room), shown, by, target == room.Count ? "own voice" : target > room.Count ? "owner" : $"voice {target}", (AnswerKind)int.Log2(fit[at]));
            }
        }
    }
}
