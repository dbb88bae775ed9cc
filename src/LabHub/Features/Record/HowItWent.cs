// How a round came to its outcome, in words: results as the room saw them, reasons, what is not on the wall, the trail.
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Features.Record;

public static class HowItWent
{
    /// <summary>Why a step is not agreed yet. A small voice is never named: then the reason carries no voices.</summary>
    public static string Reason(this Reading say, SavedOutcome outcome, Reason reason)
    {
        var voices = ("voices", (object?)say.Voices(outcome, reason.Voices));
        return reason.Code switch
        {
            "tooFewPeople" => say["verdict.tooFewPeople"],
            "tooFewAnswers" => say["verdict.tooFewAnswers"],
            "tooFewVoices" => say["verdict.tooFewVoices"],
            "voiceNotHeard" => say.Of("verdict.voiceNotHeard", voices),
            "openWorry" => say["verdict.openWorry"],
            "tooLittleSupport" => say["verdict.tooLittleSupport"],
            "voiceCarriedAlong" => say.Of("verdict.voiceCarriedAlong", voices),
            "ownerNotFor" => say["verdict.ownerNotFor"],
            _ => say["check.oneVoice"],
        };
    }

    /// <summary>What the room saw of a card, vote by vote, and nothing finer; null: nothing.</summary>
    /// <param name="besides">Left out, because it is drawn.</param>
    /// <param name="underLabel">It stands under its label, which is not said again.</param>
    public static string? Result(this Reading say, SavedOutcome outcome, string card, CardResult? besides = null, bool underLabel = false)
    {
        var votes = outcome.Document.Votes
            .Select(vote => (vote.RunOff, Result: say.Result(outcome, vote, vote.Cards.Find(c => c.Id == card && c != besides), underLabel)))
            .Where(vote => vote.Result is not null)
            .Select(vote => vote.RunOff ? say.Of("record.runOffResult", ("result", vote.Result)) : vote.Result!).ToList();
        return votes.Count == 0 ? null : string.Join(" · ", votes);
    }

    private static string? Result(this Reading say, SavedOutcome outcome, VoteResult vote, CardResult? result, bool underLabel)
    {
        if (result is null)
            return null;
        var parts = new List<string>();
        if (result.Label is { } label)
            parts.AddRange([underLabel ? "" : say.Label(label), say.Marks(outcome, result)]);
        if (result.Dots is { } n)
            parts.Add(say.Of("dots.total", ("n", n)));
        if (result.Three)
            parts.Add(say["results.three"]);
        if (result.Carried.Count > 0 && vote.Ballot is not Ballot.Weigh)
            parts.Add(say.Of("results.carried", ("groups", say.Voices(outcome, result.Carried))));
        parts.AddRange(say.Notes(result));
        if (vote.Lot == result.Id)
            parts.Add(say["record.lot"]);
        parts.RemoveAll(p => p.Length == 0);
        return parts.Count == 0 ? null : string.Join(". ", parts.Select(p => p.TrimEnd('.')));
    }

    /// <summary>What is kept for another time: parked ideas, and questions that somebody suggested.</summary>
    public static IEnumerable<(string Title, ImmutableList<Words> List)> Later(this Reading say, OutcomeDocument document) =>
        new[] { (Title: say["record.parked"], List: document.Parked), (Title: say["record.questions"], List: document.QuestionsForLater) }.Where(later => later.List.Count > 0);

    /// <summary>What did not come onto the wall: counts and reasons, never texts.</summary>
    public static IEnumerable<string> Aside(this Reading say, SavedOutcome outcome)
    {
        var document = outcome.Document;
        foreach (var held in document.HeldBack)
            yield return say.Of("record.heldBack", ("n", held.N), ("reason", say.HeldReason(held.Reason)));
        if (document.TakenBack > 0)
            yield return say.Of("record.takenBack", ("n", document.TakenBack));
        if (document.Unrevealed > 0)
            yield return say.Of("record.unrevealed", ("n", document.Unrevealed));
        if (document.CarryForward)
            yield return say["record.carryForward"];
        if (document.EndReason is { } reason && document.Steps.Count > 0)
            yield return say.EndReason(reason);
    }

    /// <summary>A round of one evening has hours; what was taken over from elsewhere has days.</summary>
    public static string When(this Reading say, OutcomeDocument document, TrailEntry entry) =>
        document.Imported is null ? say.Time(say.Local(entry.At)) : say.Date(DateOnly.FromDateTime(say.Local(entry.At).DateTime));

    public static string Days(this Reading say, OutcomeDocument document)
    {
        var (from, to) = (DateOnly.FromDateTime(say.Local(document.Started).DateTime), DateOnly.FromDateTime(say.Local(document.Ended).DateTime));
        return from == to ? say.Of("record.importedDay", ("date", say.Date(to))) : say.Of("record.importedDays", ("from", say.Date(from)), ("to", say.Date(to)));
    }

    public static string Trail(this Reading say, TrailEntry entry) => entry.What switch
    {
        "write" => say["phase.write"],
        "listen" => say["phase.listen"],
        "choose" => say["phase.choose"],
        "shape" => say["phase.shape"],
        "check" => say["phase.check"],
        "repair" => say["phase.repair"],
        "review" => say["phase.review"],
        "done" => say["phase.done"],
        "runOff" => say["record.trailRunOff"],
        "lot" => say["record.lot"],
        "anotherStep" => say["record.trailAnotherStep"],
        "takeOver" => say["record.trailTakeOver"],
        "break" => say["record.trailBreak"],
        "quiet" => say["record.trailQuiet"],
        "groups" => entry.N is > 1 ? say.Of("record.trailTables", ("n", entry.N)) : say["record.trailAlone"],
        "familyTime" => say["record.trailFamily"],
        "resumed" => say["record.trailResumed"],
        "paper" => say["record.trailPaper"],
        "imported" => say["record.trailImported"],
        "verdict" => say.Of("record.trailVerdict", ("no", entry.N ?? 1)),
        _ => entry.What,
    };
}
