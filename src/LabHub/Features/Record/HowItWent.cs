// How a round came to its outcome, in words: results as the room saw them, reasons, what is not on the wall, the trail.
using LabHub.Domain;
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

    /// <summary>What the room saw of a card in the last vote, and nothing finer; null: nothing.</summary>
    public static string? Result(this Reading say, SavedOutcome outcome, string card)
    {
        if (outcome.Document.Votes.LastOrDefault(v => v.Cards.Exists(c => c.Id == card)) is not { } vote)
            return null;
        var result = vote.Cards.Find(c => c.Id == card)!;
        var drawn = vote.Lot == card ? " " + say["record.lot"] : "";
        if (vote.View is View.Totals)
            return result.Dots is { } n ? say.Of("dots.total", ("n", n)) + drawn : null;
        if (result.Carried.Count == 0)
            return drawn.Length > 0 ? drawn.Trim() : null;
        return (result.Three ? say["results.three"] + ". " : "") + say.Of("results.carried", ("groups", say.Voices(outcome, result.Carried))) + drawn;
    }

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
        "verdict" => say.Of("record.trailVerdict", ("no", entry.N ?? 1)),
        _ => entry.What,
    };
}
