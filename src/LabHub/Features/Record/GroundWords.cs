// A weighing in words and blocks: the same for page, Markdown and CSV, and the twin of wwwroot/js/look/ground.js. Never a number of people.
using System.Text;
using LabHub.Domain;
using LabHub.Shared;
using Microsoft.AspNetCore.Html;

namespace LabHub.Features.Record;

public static class GroundWords
{
    /// <summary>The weighing whose labels the ideas stand under: the last one, run-offs being dots.</summary>
    public static VoteResult? Weighing(this SavedOutcome outcome) => outcome.Document.Votes.FindLast(v => v.Ballot is Ballot.Weigh && v.Few is not true);

    /// <summary>Fewer than five people weighed, so nothing was shown card by card.</summary>
    public static bool FewWeighed(this SavedOutcome outcome) => outcome.Document.Votes.Exists(v => v.Few is true);

    public static string Label(this Reading say, Ground label) => label switch
    {
        Ground.Shared => say["ground.shared"],
        Ground.SharedNo => say["ground.sharedNo"],
        Ground.Divides => say["ground.divides"],
        Ground.Unclear => say["ground.unclear"],
        Ground.Mixed => say["ground.mixed"],
        _ => say["ground.notAsked"],
    };

    public static string LabelMore(this Reading say, Ground label) => label switch
    {
        Ground.Shared => say["ground.subShared"],
        Ground.SharedNo => say["ground.subSharedNo"],
        Ground.Divides => say["ground.subDivides"],
        Ground.Unclear => say["ground.subUnclear"],
        Ground.Mixed => say["ground.subMixed"],
        _ => say["ground.subNotAsked"],
    };

    /// <summary>How the room chose: dots or weighing; nothing where it did not come to that.</summary>
    public static string BallotName(this Reading say, SavedOutcome outcome) => outcome.Document.Votes switch
    {
        [] => "",
        [{ Ballot: Ballot.Weigh }, ..] => say["record.ballotWeigh"],
        _ => say["record.ballotDots"],
    };

    /// <summary>Carried by three voices in the vote that was seen last; null where it was in none, or only totals were shown.</summary>
    public static bool? IsThree(this SavedOutcome outcome, string card) =>
        outcome.Document.Votes.FindLast(v => v.View is View.Voices && v.Few is not true && v.Cards.Exists(c => c.Id == card))?.Cards.Find(c => c.Id == card)?.Three;

    /// <summary>"Families: for it. Young people: not for it."</summary>
    public static string Marks(this Reading say, SavedOutcome outcome, CardResult card) =>
        string.Join(" ", (card.Marks ?? []).Select(mark => say.Mark(mark.Mark, say.VoiceName(outcome, mark.Group)) + "."));

    /// <summary>How sure the label is, where it may be said.</summary>
    public static IEnumerable<string> Notes(this Reading say, CardResult card)
    {
        if (card.Firm is { } firm)
            yield return firm ? say["ground.firm"] : say["ground.byOne"];
    }

    /// <summary>What the words mean, with the limits that were used: printed with every result (COMMON-GROUND 4).</summary>
    public static IEnumerable<(string Word, string Means)> Meanings(this Reading say, VoteResult vote)
    {
        if (vote.Limits is { } limits)
        {
            yield return (say["ground.shared"], say.Of("ground.sharedMeans", ("part", limits.Shared.ToString()), ("skipped", limits.Skipped.ToString())));
            yield return (say["ground.divides"], say.Of("ground.dividesMeans", ("part", limits.Shared.ToString())));
            yield return (say["ground.unclear"], say.Of("ground.unclearMeans", ("part", limits.Unclear.ToString())));
            yield return (say["ground.notAsked"], say.Of("ground.notAskedMeans", ("n", limits.Heard)));
        }
        if (vote.Cards.Exists(c => c.Firm is not null))
        {
            yield return (say["ground.firm"], say["record.firmMeans"]);
            yield return (say["ground.byOne"], say["record.byOneMeans"]);
        }
    }

    public static IEnumerable<(Side Mark, string Word, string Means)> MarkMeanings(this Reading say) =>
    [
        (Side.For, say["ground.markFor"], say["ground.forMeans"]),
        (Side.Not, say["ground.markNot"], say["ground.notMeans"]),
        (Side.None, say["ground.markNone"], say["ground.noneMeans"]),
    ];

    /// <summary>One block for each group, in legend order, and the same as a sentence for whoever does not see them.</summary>
    public static IHtmlContent Blocks(this Reading say, SavedOutcome outcome, CardResult card)
    {
        var to = new HtmlContentBuilder().AppendHtml("<span class=\"ground\">");
        foreach (var mark in card.Marks ?? [])
            to.AppendHtml(Block(mark.Mark, outcome.Shape(mark.Group)));
        return to.AppendHtml("<span class=\"visually-hidden\">").Append(say.Marks(outcome, card)).AppendHtml("</span></span>");
    }

    /// <param name="shape">Of the voice; null: only the sign, for the legend.</param>
    public static IHtmlContent Block(Side mark, string? shape = null)
    {
        var kind = mark.ToString().ToLowerInvariant();
        var to = new StringBuilder($"<svg class=\"ground-mark ground-{kind}\" viewBox=\"0 0 48 72\" aria-hidden=\"true\"><use href=\"#mark-{kind}\"></use>");
        if (shape is not null)
            to.Append($"<use class=\"whose\" href=\"#shape-{shape}\" x=\"8\" y=\"8\" width=\"32\" height=\"32\"></use>");
        return new HtmlString(to.Append("</svg>").ToString());
    }

    /// <summary>The stamp of a voice, or of the others together.</summary>
    public static string Shape(this SavedOutcome outcome, string group) =>
        group == SmallVoices.Others ? "hexagon" : outcome.Document.Voices.Find(v => v.Id == group)?.Shape ?? outcome.Voice(group)?.Shape ?? "bar";

    private static string Mark(this Reading say, Side mark, string group) => mark switch
    {
        Side.For => say.Of("ground.for", ("group", group)),
        Side.Not => say.Of("ground.not", ("group", group)),
        _ => say.Of("ground.none", ("group", group)),
    };
}
