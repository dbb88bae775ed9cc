// Steps of a lab that were agreed for now and that no workshop has agreed to since (METHOD 7, E07).
using System.Collections.Immutable;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Live;

namespace LabHub.Features.Record;

/// <summary>A scope of its own: the socket of a desk asks for as long as it lasts.</summary>
public sealed class WaitingSteps(IServiceScopeFactory scopes) : IWaitingSteps
{
    /// <summary>Newest first.</summary>
    public async Task<ImmutableList<(SavedOutcome Outcome, StepNote Step)>> OfLab(string lab)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab(lab, unreviewed: true);
        ImmutableList<(SavedOutcome Outcome, StepNote Step)> waiting =
            [.. all.Where(o => !o.Row.CoordinatorsOnly).SelectMany(o => o.Document.Steps.Where(s => Waits(o.Document, s)), (o, s) => (o, s))];
        // A step that went on is told once: as agreed, or in the words in which it waits now.
        var goneOn = all.Where(o => o.Document.Steps.Exists(IsAgreed)).Concat(waiting.Select(w => w.Outcome)).Select(o => o.Document.Continues).OfType<ContinuesNote>().ToHashSet();
        return waiting.RemoveAll(w => goneOn.Contains(new(w.Outcome.Document.Id, w.Step.No)));
    }

    public async Task<WaitingStep?> Find(string labSlug, string outcome, int step)
    {
        var found = (await OfLab(labSlug)).Find(w => w.Outcome.Document.Id == outcome && w.Step.No == step);
        return found.Step is not { } note ? null : new(
            found.Outcome.Document.Date, found.Outcome.Document.Question.Text!, found.Outcome.Document.RoundKind, note.What.Text!, note.ByWhen,
            Whole(note.Sign), Whole(note.Families), Whole(note.Support), note.Together, note.Level, Whole(note.Addressee), note.WaitsFor);
    }

    /// <summary>Not where its words, or the question it answers, were taken out since.</summary>
    private static bool Waits(OutcomeDocument document, StepNote step) =>
        step.Verdict is VerdictKind.Provisional && Whole(step.What) is not null && Whole(document.Question) is not null;

    private static bool IsAgreed(StepNote step) => step.Verdict is VerdictKind.Agreed or VerdictKind.AgreedWithReservations;

    private static string? Whole(Words words) => words.Text is { } text && !text.Contains(Words.Removed, StringComparison.Ordinal) ? text : null;
}
