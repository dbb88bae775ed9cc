// What "agreed" means (METHOD 6): a pure function of the answers.
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum VerdictKind
{
    Agreed,
    AgreedWithReservations,
    Provisional,
    NotYet,
}

/// <param name="Code">One of the codes below; its sentence is the word <c>verdict.CODE</c>.</param>
/// <param name="Voices">Voices of at least five seats that it names; empty otherwise.</param>
public sealed record Reason(string Code, ImmutableList<string> Voices);

/// <param name="Voice">Null: would rather not say.</param>
/// <param name="Given">Null: no answer.</param>
public sealed record Elector(string? Voice, AnswerKind? Given, bool IsOwner);

public sealed record Verdict(VerdictKind Kind, ImmutableList<Reason> Reasons, ImmutableList<string> WaitsFor)
{
    /// <summary>A reason names a voice only from this many seats on (METHOD 6 and 8.4).</summary>
    public const int NamedFrom = SmallVoices.Threshold;

    public bool IsAgreed => Kind is VerdictKind.Agreed or VerdictKind.AgreedWithReservations;

    /// <summary>
    /// The verdict on one check. Its reasons are those that follow from the counts of the room and from who answered at all. What was
    /// answered in a voice, or by the owner, is a reason only where no other one explains the verdict, and then without a name: beside the
    /// exact counts it would tell single answers (the solver in the tests finds them), at any size of the voice.
    /// </summary>
    /// <param name="rule">Frozen when writing opened.</param>
    /// <param name="required">Ids of required voices.</param>
    /// <param name="electors">E: everybody who counts, with or without an answer.</param>
    /// <param name="openBefore">Worries of earlier checks that are still open after this one.</param>
    /// <param name="heldBefore">Worries of earlier checks that are kept or carried.</param>
    public static Verdict On(Rule rule, IReadOnlyCollection<string> required, IReadOnlyCollection<Elector> electors, int openBefore = 0, int heldBefore = 0)
    {
        var voices = electors.Where(e => e.Voice is not null).GroupBy(e => e.Voice!).Select(Tally.Of).OrderBy(v => v.Voice, StringComparer.Ordinal).ToList();
        var room = Tally.Of(null, electors);
        var heard = voices.Count(v => v.Heard);
        var needed = Math.Max(1, Math.Min(rule.MinVoicesHeard, voices.Count));
        var unheard = voices.FindAll(v => required.Contains(v.Voice!) && !v.Heard);
        var carried = voices.FindAll(v => v.Support < v.Aside || (required.Contains(v.Voice!) && v.Heard && v.Support < 1));
        var reasons = new List<Reason>();

        if (room.All < rule.MinPeople)
            reasons.Add(new("tooFewPeople", []));                                   // R0
        if (!rule.Quorum.IsReachedBy(room.Answered, room.All))
            reasons.Add(new("tooFewAnswers", []));                                  // R1
        if (voices.Count(v => v.Spoke) < needed)
            reasons.Add(new("tooFewVoices", []));                                   // R2, the count
        Name(reasons, "voiceNotHeard", unheard.Where(v => !v.Spoke));               // R2, required voices
        if (room.Worry + openBefore > 0)
            reasons.Add(new("openWorry", []));                                      // R3
        if (room.Support < 1 || !rule.Support.IsReachedBy(room.Support, room.Support + room.Aside))
            reasons.Add(new("tooLittleSupport", []));                               // R4
        if (reasons.Count == 0 && !electors.Any(e => e is { IsOwner: true, Given: AnswerKind.Agree or AnswerKind.Enough }))
            reasons.Add(new("ownerNotFor", []));                                    // R6
        if (reasons.Count == 0 && (heard < needed || unheard.Count + carried.Count > 0))
            reasons.Add(new("oneVoice", []));                                       // R2 and R5, by what was answered

        if (reasons.Count > 0)
            return new(VerdictKind.NotYet, [.. reasons], []);
        var missing = required.Where(r => voices.All(v => v.Voice != r)).ToImmutableList();
        if (missing.Count > 0 || voices.Count < rule.MinVoicesHeard)
            return new(VerdictKind.Provisional, [], missing);
        return new(room.Aside + heldBefore > 0 ? VerdictKind.AgreedWithReservations : VerdictKind.Agreed, [], []);
    }

    /// <summary>
    /// Three or more voices were heard, whoever it was that skipped: a plain yes on agreements. A voice counts if more of it answered than
    /// skipped in the whole room; else the yes or no would tell in which voice somebody skipped.
    /// </summary>
    public static bool ThreeHeard(IReadOnlyCollection<Elector> electors)
    {
        var skipped = electors.Count(e => e.Given is AnswerKind.Skip);
        return electors.Where(e => e.Voice is not null).GroupBy(e => e.Voice!).Select(Tally.Of).Count(v => v.Spoke && v.Answered > skipped) >= 3;
    }

    /// <summary>Names voices of five and more that did not answer; of all smaller ones only the same neutral sentence (E05, E06).</summary>
    private static void Name(List<Reason> reasons, string code, IEnumerable<Tally> troubled)
    {
        var all = troubled.ToList();
        var named = all.Where(v => v.All >= NamedFrom).Select(v => v.Voice!).ToImmutableList();
        if (named.Count > 0)
            reasons.Add(new(code, named));
        if (all.Count > named.Count && !reasons.Exists(r => r.Code == "oneVoice"))
            reasons.Add(new("oneVoice", []));
    }

    private sealed record Tally(string? Voice, int All, int Answered, int Support, int Aside, int Worry)
    {
        /// <summary>At least half of it answered: activity, which may be said.</summary>
        public bool Spoke => Answered * 2 >= All;

        public bool Heard => Spoke && Support + Aside + Worry >= 1;

        public static Tally Of(IGrouping<string, Elector> voice) => Of(voice.Key, [.. voice]);

        public static Tally Of(string? voice, IReadOnlyCollection<Elector> electors) => new(
            voice,
            electors.Count,
            electors.Count(e => e.Given is not null),
            electors.Count(e => e.Given is AnswerKind.Agree or AnswerKind.Enough),
            electors.Count(e => e.Given is AnswerKind.Aside),
            electors.Count(e => e.Given is AnswerKind.Worry));
    }
}
