// An outcome's facts in the words of a language: the same for page, Markdown, CSV, so that they cannot differ.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Features.Record;

public static class OutcomeWords
{
    /// <summary>A person's words; what was erased or redacted shows as "[removed]".</summary>
    public static string Text(this Reading say, Words? words) =>
        words is null ? "" : words.Text?.Replace(Words.Removed.ToString(), say["record.removed"], StringComparison.Ordinal) ?? say["record.removed"];

    /// <summary>An idea's words, or what became of them: taken back after the choosing (E18), held back, or removed from the record (E19).</summary>
    public static string Text(this Reading say, Words words, string? gone) => (words.Text, gone) switch
    {
        (null, "takenBack") => say["record.goneTakenBack"],
        (null, "heldBack") => say["record.goneHeldBack"],
        _ => say.Text(words),
    };

    /// <summary>A step that was agreed, or agreed for now: only those stand in lists of what comes next.</summary>
    public static bool IsUnderWay(this StepNote step) =>
        step.Verdict is VerdictKind.Agreed or VerdictKind.AgreedWithReservations or VerdictKind.Provisional;

    public static bool IsEmpty(this Words? words) => words is null || words.Text is "";

    /// <summary>"Agreed for now. We still wait for: Municipality"</summary>
    public static string Kind(this Reading say, SavedOutcome outcome) => outcome.Document.Imported is not null ? say["record.kindImported"] : outcome.Document.Kind switch
    {
        OutcomeKind.Agreed => say["outcome.agreed"],
        OutcomeKind.AgreedWithReservations => say["outcome.reservations"],
        OutcomeKind.Provisional => say.Of("outcome.provisional", ("voices", say.Voices(outcome, outcome.Document.WaitsFor))),
        OutcomeKind.NotAgreed => say["outcome.notAgreed"],
        _ => say["outcome.notFinished"],
    };

    /// <summary>The verdict of one step; null: it was never checked.</summary>
    public static string Verdict(this Reading say, SavedOutcome outcome, StepNote step) => step.Verdict switch
    {
        VerdictKind.Agreed => say["outcome.agreed"],
        VerdictKind.AgreedWithReservations => say["outcome.reservations"],
        VerdictKind.Provisional => say.Of("outcome.provisional", ("voices", say.Voices(outcome, step.WaitsFor))),
        VerdictKind.NotYet => say["record.stepNotYet"],
        _ => say["record.stepNotChecked"],
    };

    /// <summary>Names in the lab's order, with commas; "another voice" where none is named (E08).</summary>
    public static string Voices(this Reading say, SavedOutcome outcome, ImmutableList<string> ids)
    {
        var names = ids.Select(id => say.VoiceName(outcome, id)).ToList();
        return names.Count == 0 ? say["record.anotherVoice"] : string.Join(", ", names);
    }

    public static string VoiceName(this Reading say, SavedOutcome outcome, string id) =>
        id == SmallVoices.Others ? say["results.others"]
        : outcome.Voice(id) is { } voice ? say.Name(voice.Names)
        : id;

    public static string Scope(this Reading say, Scope scope) => scope.Kind switch
    {
        ScopeKind.Decide => say["scope.decide"],
        ScopeKind.Advise => say.Of("scope.advise", ("who", scope.Who), ("date", scope.Date is { } day ? say.Date(day) : "–")),
        _ => say["scope.collect"],
    };

    public static string RoundKindName(this Reading say, RoundKind kind) => kind switch
    {
        RoundKind.Strengths => say["record.kindStrengths"],
        RoundKind.Needs => say["record.kindNeeds"],
        RoundKind.Ideas => say["record.kindIdeas"],
        _ => say["record.kindRoles"],
    };

    public static string TogetherName(this Reading say, Together together) => together switch
    {
        Together.Inform => say["record.togetherInform"],
        Together.Share => say["record.togetherShare"],
        Together.Do => say["record.togetherDo"],
        _ => say["record.togetherLead"],
    };

    public static string LevelName(this Reading say, Level level) => level switch
    {
        Level.Here => say["record.levelHere"],
        Level.Organisation => say["record.levelOrganisation"],
        Level.Municipality => say["record.levelMunicipality"],
        _ => say["record.levelCountry"],
    };

    /// <summary>Two thirds answer; two voices heard … in one plain sentence.</summary>
    public static string Rule(this Reading say, SavedOutcome outcome) =>
        say.Of("record.rule", ("quorum", outcome.Document.Rule.Quorum.ToString()), ("support", outcome.Document.Rule.Support.ToString()),
            ("people", outcome.Document.Rule.MinPeople), ("voices", outcome.Document.Rule.MinVoicesHeard),
            ("required", say.Voices(outcome, outcome.Document.Required)));

    public static string ReservationKind(this Reading say, ReservationNote note) => note.Kind switch
    {
        "aside" => say["record.aside"],
        "lifted" => say["record.worryLifted"],
        "open" => say["record.worryOpen"],
        _ => say["record.worryKept"],
    };

    /// <summary>What a worry is about, as the room sorted it: "Money, Time"; empty where nobody said.</summary>
    public static string Tags(this Reading say, ReservationNote note) => string.Join(", ", (note.Tags ?? []).Select(tag => tag switch
    {
        WorryTag.Rule => say["tag.rule"],
        WorryTag.Organisation => say["tag.organisation"],
        WorryTag.Money => say["tag.money"],
        WorryTag.Time => say["tag.time"],
        WorryTag.Safety => say["tag.safety"],
        _ => say["tag.knowledge"],
    }));

    /// <summary>A step that was agreed for now in an earlier workshop, and went on here; null: this round began with a question.</summary>
    public static string? Continues(this Reading say, OutcomeDocument document) =>
        document.Continues is { } before ? say.Of("record.continues", ("outcome", before.Outcome), ("step", before.Step)) : null;

    public static string HeldReason(this Reading say, HoldReason reason) => reason switch
    {
        HoldReason.Names => say["record.heldNames"],
        HoldReason.Attacks => say["record.heldAttacks"],
        HoldReason.Private => say["record.heldPrivate"],
        _ => say["record.heldOther"],
    };

    public static string EndReason(this Reading say, EndReason reason) => reason switch
    {
        Domain.EndReason.Time => say["record.endTime"],
        Domain.EndReason.NotAgreed => say["record.endNotAgreed"],
        Domain.EndReason.VoiceMissing => say["record.endVoiceMissing"],
        Domain.EndReason.NotOurs => say["record.endNotOurs"],
        _ => say["record.endOther"],
    };
}
