// Shape: the next step is written in versions; the room offers words and help (METHOD 3, F13, F37).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record DraftStep(
    string What,
    ImmutableList<string>? Cards = null,
    DateOnly? ByWhen = null,
    string? Sign = null,
    string? Families = null,
    string? Support = null,
    Together? Together = null,
    Level? Level = null,
    string? Addressee = null) : DeskCommand, IInPhase;

/// <param name="TermsChanged">What or by when is another than before: the owner is asked again.</param>
public sealed record StepDrafted(int Round, int Version, StepText Text, bool TermsChanged) : Event;

public sealed record SuggestWording(string Text) : SeatCommand, IInPhase;

public sealed record WordingSuggested(int Round, Words Text) : Event;

/// <param name="Wording">How the helper wants to be written; null takes the offer back.</param>
public sealed record OfferHelp(string? Wording) : SeatCommand, IInPhase;

public sealed record HelpOffered(int Round, string Help, Words Wording) : Event;

public sealed record HelperIs(int Round, string Help, string Seat) : Event
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public sealed record HelpTakenBack(int Round, string Help, IReadOnlyList<string> ErasedWords) : Event, IErases;

public sealed record AnotherStep : DeskCommand, IInPhase;

public sealed record AnotherStepOpened(int Round) : Event;

public static class Steps
{
    public const int MostSteps = 3;
    public const int MostOffers = 60;

    public static Decision Decide(Round round, DraftStep c, Asking asking)
    {
        if (round.Phase is not (Phase.Shape or Phase.Repair) || round.Step is not { } step)
            return Decision.Refuse(Refusal.NotNow);
        if (step.Taken is null && round.Continues is null)
            return Decision.Refuse(Refusal.TakeCardFirst);
        var cards = (c.Cards ?? []).Distinct().ToImmutableList();
        if (!cards.All(round.HasCard))
            return Decision.Wrong("cards", Refusal.NotKnown);
        if (c.ByWhen < DateOnly.FromDateTime(asking.At.UtcDateTime))
            return Decision.Wrong("byWhen", Refusal.Past);
        if (Misfit(c) is { } wrong)
            return wrong;
        var text = new StepText(
            Kept(step.Text?.What, c.What, asking),
            cards.IsEmpty && step.Taken is { } taken ? [taken] : cards,
            c.ByWhen,
            Kept(step.Text?.Sign, c.Sign, asking),
            Kept(step.Text?.Families, c.Families, asking),
            Kept(step.Text?.Support, c.Support, asking),
            c.Together,
            c.Level,
            Kept(step.Text?.Addressee, c.Addressee, asking));
        if (step.Text is { } before && Same(before, text))
            return Decision.Nothing;
        var terms = step.Text is null || step.Text.What.Text != text.What.Text || step.Text.ByWhen != text.ByWhen;
        return new StepDrafted(round.No, step.Version + 1, text, terms);
    }

    public static Decision Decide(Round round, SuggestWording c, Asking asking)
    {
        if (round.Phase is not (Phase.Shape or Phase.Repair) || round.Step is not { } step)
            return Decision.Refuse(Refusal.NotNow);
        if (step.Offers.Count >= MostOffers)
            return Decision.Refuse(Refusal.RoomFull);
        return Texts.Misfit("text", c.Text, 3, Texts.Short) ?? new WordingSuggested(round.No, Words.Of(c.Text, asking.Chance));
    }

    public static Decision Decide(Round round, Seat seat, OfferHelp c, Asking asking)
    {
        if (round.Phase is not (Phase.Shape or Phase.Repair) || round.Step is not { } step)
            return Decision.Refuse(Refusal.NotNow);
        var before = step.HelperSeats.GetValueOrDefault(seat.Id);
        if (c.Wording is null)
            return before is null ? Decision.Nothing : new HelpTakenBack(round.No, before, [step.Helpers[before].Id]);
        if (Texts.Misfit("wording", c.Wording, 1, Texts.Wording) is { } wrong)
            return wrong;
        if (before is not null && step.HelpHolds(before) && step.Helpers[before].Text == Texts.Clean(c.Wording))
            return Decision.Nothing;
        var help = asking.Chance.Id();
        var offered = Decision.All(new HelpOffered(round.No, help, Words.Of(c.Wording, asking.Chance)), new HelperIs(round.No, help, seat.Id));
        return before is null
            ? offered
            : Decision.All([new HelpTakenBack(round.No, before, [step.Helpers[before].Id]), .. ((Decision.Accepted)offered).Events]);
    }

    /// <summary>From Review, or from Repair once three checks are used (E45).</summary>
    public static Decision Decide(Round round, AnotherStep _)
    {
        if (round.Phase is not (Phase.Review or Phase.Repair) || !round.HasChosen || (round.Shown.IsEmpty && round.Continues is null))
            return Decision.Refuse(Refusal.NotNow);
        if (round.Phase is Phase.Repair && round.Step!.Checks < Checking.MostChecks)
            return Decision.Refuse(Refusal.ChecksLeft);
        return round.Proposals.Count >= MostSteps ? Decision.Refuse(Refusal.NoMoreSteps) : new AnotherStepOpened(round.No);
    }

    public static Round Evolve(Round round, StepDrafted e) => round.Step is not { } step ? round : round.With(step with
    {
        Version = e.Version,
        Text = e.Text,
        TermsVersion = e.TermsChanged ? e.Version : step.TermsVersion,
    });

    public static Round Evolve(Round round, WordingSuggested e) =>
        round.Step is not { } step ? round : round.With(step with { Offers = step.Offers.Add(e.Text) });

    public static Round Evolve(Round round, HelpOffered e) =>
        round.Step is not { } step ? round : round.With(step with
        {
            Helpers = step.Helpers.SetItem(e.Help, e.Wording),
            HelpYesTo = step.HelpYesTo.SetItem(e.Help, step.Version),
        });

    public static Round Evolve(Round round, HelperIs e) =>
        round.Step is not { } step ? round : round.With(step with { HelperSeats = step.HelperSeats.SetItem(e.Seat, e.Help) });

    public static Round Evolve(Round round, HelpTakenBack e) => round.Step is not { } step ? round : round.With(step with
    {
        Helpers = step.Helpers.Remove(e.Help),
        HelpYesTo = step.HelpYesTo.Remove(e.Help),
        HelperSeats = step.HelperSeats.RemoveRange(step.HelperSeats.Where(h => h.Value == e.Help).Select(h => h.Key)),
    });

    public static Round Evolve(Round round, AnotherStepOpened _, DateTimeOffset at) => (round with
    {
        Ended = null,
        CarryForward = false,
        Proposals = round.Proposals.Add(new Proposal(round.Proposals.Count + 1) { Taken = round.Results.IsEmpty && round.Shown.Count == 1 ? round.Shown[0] : null }),
    }).Noted(at, "anotherStep").Enter(Phase.Shape, at);

    /// <summary>Unchanged words keep their id, so that nothing is written twice.</summary>
    private static Words Kept(Words? before, string? now, Asking asking) =>
        before is not null && before.Text == Texts.Clean(now) ? before : Words.Of(now ?? "", asking.Chance);

    private static bool Same(StepText a, StepText b) =>
        a.Texts.Select(t => t.Id).SequenceEqual(b.Texts.Select(t => t.Id)) && a.Cards.SequenceEqual(b.Cards)
        && a.ByWhen == b.ByWhen && a.Together == b.Together && a.Level == b.Level;

    private static Decision? Misfit(DraftStep c) =>
        Texts.Misfit("what", c.What, 3, Texts.Short)
        ?? Texts.Misfit("sign", c.Sign, 0, Texts.Short)
        ?? Texts.Misfit("families", c.Families, 0, Texts.Short)
        ?? Texts.Misfit("support", c.Support, 0, Texts.Short)
        ?? Texts.Misfit("addressee", c.Addressee, 0, Texts.Short);
}
