// A step that was agreed for now goes on in a later workshop: straight in Shape, with the voice it waited for (METHOD 7, E07).
using System.Collections.Immutable;

namespace LabHub.Domain;

/// <summary>A provisional step as its saved outcome tells it. The server looks it up; who asks only says which one.</summary>
/// <param name="Since">The day of the workshop that agreed to it for now.</param>
public sealed record WaitingStep(
    DateOnly Since,
    string Question,
    RoundKind Kind,
    string What,
    DateOnly? ByWhen,
    string? Sign,
    string? Families,
    string? Support,
    Together? Together,
    Level? Level,
    string? Addressee,
    ImmutableList<string> WaitsFor);

/// <param name="Outcome">Name of the outcome: <c>SP-2026-03/2</c>.</param>
/// <param name="Step">Number of the step in it.</param>
public sealed record PrepareStep(string Outcome, int Step) : DeskCommand
{
    /// <summary>What the server found; null: nothing that still waits. No part of the wish itself.</summary>
    public WaitingStep? Found { get; init; }
}

/// <summary>What a round goes on with: the step's words as they were agreed for now, under new ids. Its owner and helpers are asked anew.</summary>
public sealed record Continued(string Outcome, int Step, DateOnly Date, StepText Text, ImmutableList<string> WaitsFor);

public sealed record StepPrepared(int Round, Words Question, RoundKind Kind, Continued Continues) : Event;

public sealed record OpenStep : DeskCommand, IInPhase;

/// <summary>Rule, view and required voices are frozen as when writing opens; the text is version 1.</summary>
public sealed record StepOpened(int Round, Rule Rule, View View, ImmutableList<string> Required, StepText Text) : Event;

public static class Continuing
{
    public static Decision Decide(Workshop w, PrepareStep c, Asking asking)
    {
        if (w.State is WorkshopState.Closing or WorkshopState.Closed)
            return Decision.Refuse(Refusal.NotNow);
        if (c.Found is not { } found || Misfit(found) is not null)
            return Decision.Refuse(Refusal.StepGone);
        if (w.Rounds.Exists(r => r.Phase is not Phase.Done && r.Continues is { } same && (same.Outcome, same.Step) == (c.Outcome, c.Step)))
            return Decision.Nothing;
        if (w.Rounds.Count(r => !r.Practice) >= Rounds.MostRounds)
            return Decision.Wrong("step", Refusal.OutOfRange);
        if (!Invited(w, found.WaitsFor))
            return Decision.Refuse(Refusal.VoiceNotInvited);
        Words Of(string? text) => Words.Of(text ?? "", asking.Chance);
        var text = new StepText(Of(found.What), [], found.ByWhen, Of(found.Sign), Of(found.Families), Of(found.Support), found.Together, found.Level, Of(found.Addressee));
        return new StepPrepared(w.Rounds.Count + 1, Of(found.Question), found.Kind, new(c.Outcome, c.Step, found.Since, text, found.WaitsFor));
    }

    /// <summary>
    /// The voices it waited for are required in this round: what was agreed without them is not agreed before they are heard. A date
    /// that is over by now is left out, so that another is set.
    /// </summary>
    public static Decision Decide(Workshop w, Round round, OpenStep _, Asking asking)
    {
        if (w.State is not WorkshopState.Running || round is not { Phase: Phase.Ready, Continues: { } step })
            return Decision.Refuse(Refusal.NotNow);
        if (w.Rounds.Any(r => r.Phase is not (Phase.Ready or Phase.Done)))
            return Decision.Refuse(Refusal.RoundOpen);
        if (!Invited(w, step.WaitsFor))
            return Decision.Refuse(Refusal.VoiceNotInvited);
        var view = SmallVoices.UsualView(w.VoiceOrder, [.. w.People.Select(s => s.Voice)]);
        var text = step.Text.ByWhen < DateOnly.FromDateTime(asking.At.UtcDateTime) ? step.Text with { ByWhen = null } : step.Text;
        return new StepOpened(round.No, w.Setup.Rule, view, [.. w.VoiceOrder.Where(v => w.Setup.Required.Contains(v) || step.WaitsFor.Contains(v))], text);
    }

    public static Workshop Evolve(Workshop w, StepPrepared e) =>
        w with { Rounds = w.Rounds.Add(new Round(e.Round, e.Question, e.Kind) { Continues = e.Continues }) };

    public static Workshop Evolve(Workshop w, Round round, StepOpened e, DateTimeOffset at)
    {
        round = round with
        {
            Rule = e.Rule,
            View = e.View,
            Required = e.Required,
            Began = at,
            HasChosen = true,
            Proposals = [new Proposal(1) { Version = 1, TermsVersion = 1, Text = e.Text }],
        };
        w = w with { Seats = w.Seats.ToImmutableDictionary(s => s.Key, s => s.Value with { ReadsOnly = false }) };
        return w.With(round.Enter(Phase.Shape, at)) with { Page = 0 };
    }

    /// <summary>Nobody can be heard who is not among the voices of this workshop.</summary>
    private static bool Invited(Workshop w, ImmutableList<string> voices) => voices.TrueForAll(v => w.Setup.Voice(v) is not null);

    private static Decision? Misfit(WaitingStep step) =>
        Texts.Misfit("question", step.Question, 5, Texts.Short)
        ?? Texts.Misfit("what", step.What, 3, Texts.Short)
        ?? Texts.Misfit("sign", step.Sign, 0, Texts.Short)
        ?? Texts.Misfit("families", step.Families, 0, Texts.Short)
        ?? Texts.Misfit("support", step.Support, 0, Texts.Short)
        ?? Texts.Misfit("addressee", step.Addressee, 0, Texts.Short);
}
