// The outcome as Markdown (METHOD 8.3): for the archive, a wiki, or tomorrow morning's mail.
using System.Text;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Features.Record;

public sealed partial class OutcomeMarkdown(Reading say, SavedOutcome outcome)
{
    private readonly StringBuilder to = new();
    private readonly OutcomeDocument document = outcome.Document;

    public string Write(DateOnly today)
    {
        Top();
        foreach (var step in document.Steps)
            Step(step);
        if (!document.Learned.IsEmpty())
            Part(say["record.learned"], [Said(document.Learned)]);
        if (!document.Mattered.IsEmpty())
            Part(say["record.mattered"], [Said(document.Mattered)]);
        if (outcome.Weighing() is { } weighing)
            Weighed(weighing);
        Part(say["listen.title"], Others());
        foreach (var (title, list) in say.Later(document))
            Part(title, list.Select(words => "- " + Said(words)));
        Part(say["record.how"], How());
        Part(say["record.corrections"], Corrections(today));
        return to.ToString();
    }

    private void Top()
    {
        to.Append($"# {say["record.outcome"]} {document.Id} · {Plain(say.Kind(outcome))}\n\n");
        if (document.Imported is { } imported)
        {
            Imported(imported);
            return;
        }
        Line($"{Plain(document.Lab.Name)} · {say.Date(document.Date)}, {say.Of("record.time", ("from", say.Time(say.Local(document.Started))), ("to", say.Time(say.Local(document.Ended))))}");
        Line($"{say["record.desired"]} {Plain(document.Lab.Desired)}");
        Line($"**{say["record.question"]}** {Said(document.Question)}");
        if (document.Earlier.Count > 0)
            Line($"{say["record.earlier"]} {string.Join(" · ", document.Earlier.Select(e => say.Quote(Said(e))))}");
        if (say.Continues(document) is { } continues)
            Line(Plain(continues));
        Line(Plain(say.Scope(document.Scope)) + (document.Scope.Limits is { } limits ? " " + Plain(say.Of("scope.limits", ("text", limits))) : ""));
        Voices();
        if (document.ThreeVoices)
            Line(say["record.threeVoices"]);
        Line(Plain(say.Rule(outcome)));
        if (document.NotReviewed)
            Line($"**{say["record.notReviewed"]}**");
    }

    /// <summary>Not held in a room of ours: no scope, no rule, and where it comes from instead.</summary>
    private void Imported(ImportNote imported)
    {
        Line($"{Plain(document.Lab.Name)} · {say.Date(document.Date)}");
        Line($"**{say["record.question"]}** {Said(document.Question)}");
        if (!imported.About.IsEmpty())
            Line(Said(imported.About));
        Line(say["record.importedWhat"]);
        Line(say.Days(document));
        Line($"{say["record.importedSource"]} {Plain(imported.Source)}");
        if (imported.Licence is { } licence)
            Line($"{say["record.importedLicence"]} {say.Quote(Plain(licence))}");
        Voices();
    }

    private void Voices() =>
        Line($"{say["record.voices"]}: {string.Join(", ", document.Voices.Select(v => $"{Plain(say.Name(v.Names))} ({v.Size})"))}."
            + (document.Missing.Count > 0 ? $" {say["record.missing"]} {Plain(say.Voices(outcome, document.Missing))}." : ""));

    private void Step(StepNote step)
    {
        to.Append($"\n## {say.Of("record.stepNo", ("no", step.No))} · {Plain(say.Verdict(outcome, step))}\n\n");
        Field("step.what", Said(step.What));
        if (step.ForIdeas.Count > 0)
            Field("record.forIdeas", string.Join(" · ", step.ForIdeas.Select(ForIdea)));
        Field("step.who", step.Owner is null ? say["record.nobody"] : Said(step.Owner));
        Field("step.when", step.ByWhen is { } day ? say.Date(day) : "");
        Field("step.sign", Said(step.Sign));
        Field("step.families", Said(step.Families));
        Field("record.helpers", string.Join(", ", step.Helpers.Select(Said)));
        Field("record.support", Said(step.Support));
        Field("record.together", step.Together is { } together ? say.TogetherName(together) : "");
        Field("record.level", step.Level is { } level ? say.LevelName(level) : "");
        Field("record.addressee", Said(step.Addressee));
        Field("record.chosenBecause", Said(step.ChosenBecause));
        if (step.Answers is { } a)
            Field("record.answers", $"{say["check.agree"]}: {a.Agree} · {say["check.enough"]}: {a.Enough} · {say["check.aside"]}: {a.Aside} · {say["check.worry"]}: {a.Worry} · {say["record.skipped"]}: {a.Skip} · {say["record.noAnswer"]}: {a.None}");
        if (step.SilentVoices is { } silent)
            Line("- " + say.Of("record.silentVoices", ("n", silent)));
        if (step.Checks > 0)
            Line("- " + say.Of("record.checks", ("n", step.Checks)));
        foreach (var reason in step.Reasons)
            Line("- " + Plain(say.Reason(outcome, reason)));
        foreach (var note in step.Reservations)
            Line($"- **{Plain(say.ReservationKind(note))}**{(note.Voice is { } voice ? $" ({Plain(say.VoiceName(outcome, voice))})" : "")}{(note.Tags is { Count: > 0 } ? $" · {Plain(say.Tags(note))}" : "")}: {say.Quote(Said(note.Text))}"
                + (note.Help.IsEmpty() ? "" : $" {say["worry.help"]} {say.Quote(Said(note.Help))}"));
    }

    private IEnumerable<string> Idea(IdeaNote idea, bool underLabel = false)
    {
        var result = say.Result(outcome, idea.Id, underLabel: underLabel);
        yield return $"- {Said(idea.Text, idea.Gone)}{(idea.More.IsEmpty() ? "" : " — " + Said(idea.More))}{(result is null ? "" : $" ({Plain(result)})")}";
        foreach (var piece in idea.Pieces.Where(p => p.Text.Id != idea.Text.Id))
            yield return $"  - {Said(piece.Text, piece.Gone)}{(piece.More.IsEmpty() ? "" : " — " + Said(piece.More))}";
    }

    private IEnumerable<string> How()
    {
        if (document.Imported is null)
        {
            yield return "- " + say.RoundKindName(document.RoundKind);
            yield return "- " + (document.Agreement.Confirmed ? say["record.agreementConfirmed"] : say["record.agreementShown"]);
        }
        foreach (var line in say.Aside(outcome))
            yield return "- " + Plain(line);
        foreach (var entry in document.Trail)
            yield return $"- {say.When(document, entry)} {Plain(say.Trail(entry))}";
        yield return $"- {say.Of("record.hash", ("software", document.Software))} `{document.Hash}`";
    }

    private IEnumerable<string> Corrections(DateOnly today)
    {
        if (outcome.Corrections.Count == 0)
            yield return say["record.noCorrections"];
        foreach (var correction in outcome.Corrections)
            yield return $"- {say.Date(say.Day(correction.At))}: {(correction.Kind == "removed" ? say["record.removedLine"] : correction.Kind == "redacted" ? say["record.redactedLine"] : Plain(correction.Text ?? ""))}";
        yield return "";
        yield return say.Of("download.footer", ("date", say.Date(today)), ("address", say.Absolute(outcome.Address)));
    }

    private string ForIdea(string id) =>
        document.Ideas.Find(i => i.Id == id) is not { } idea ? "" : say.Quote(Said(idea.Text, idea.Gone)) + (say.Result(outcome, id) is { } result ? $" ({Plain(result)})" : "");

    private void Part(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        to.Append($"\n## {title}\n\n");
        foreach (var line in all)
            to.Append(line).Append('\n');
    }

    private void Field(string key, string value)
    {
        if (value.Length > 0)
            to.Append($"- **{say[key]}** {value}\n");
    }

    // Two spaces at the end keep a line a line.
    private void Line(string text) => to.Append(text).Append(text.StartsWith("- ", StringComparison.Ordinal) ? "\n" : "  \n");

    private string Said(Words? words) => MarkdownText.Escape(say.Text(words));

    private string Said(Words words, string? gone) => MarkdownText.Escape(say.Text(words, gone));

    private static string Plain(string text) => MarkdownText.Escape(text);
}
