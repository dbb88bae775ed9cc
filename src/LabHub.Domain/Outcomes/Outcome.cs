// A closed round -> the outcome document (METHOD 5).

namespace LabHub.Domain.Outcomes;

public static class Outcome
{
    /// <summary>Name and version of the program, as it stands in every outcome.</summary>
    public static readonly string Software = "LabHub " + typeof(Outcome).Assembly.GetName().Version!.ToString(3);

    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    /// <summary>The document of a round as it stands; sealed (<see cref="Seal"/>) when it is saved.</summary>
    public static OutcomeDocument Of(Workshop w, Round round, bool notReviewed)
    {
        var steps = round.Proposals.Where(p => p.Text is not null).ToList();
        return new()
        {
            Id = $"{w.Number}/{w.NumberOf(round)}",
            Software = Software,
            Lab = w.Lab,
            Workshop = new(w.Setup.Title, w.Number),
            Round = w.NumberOf(round) ?? 0,
            Date = w.Setup.Date,
            Started = Rounded(round.Began ?? round.EndedAt ?? default),
            Ended = Rounded(round.EndedAt ?? round.Began ?? default),
            Kind = KindOf(steps),
            WaitsFor = [.. steps.Where(IsProvisional).SelectMany(p => p.Result!.Verdict.WaitsFor).Distinct()],
            CarryForward = round.CarryForward || steps.Exists(IsProvisional),
            EndReason = round.Ended,
            Question = round.Question,
            Earlier = round.Earlier,
            RoundKind = round.Kind,
            Scope = w.Setup.Scope,
            Rule = round.Rule,
            Required = round.Required,
            Agreement = new(w.AgreementVersion, w.AgreementConfirmed || w.MostTappedOk()),
            Voices = [.. VoicesOf(w)],
            Missing = [.. w.VoiceOrder.Where(v => w.Seats.Values.All(s => s.Voice != v))],
            Invited = w.Setup.Voices,
            Languages = w.Setup.Languages,
            ThreeVoices = steps.Exists(p => p.Result is { Verdict.IsAgreed: true, ThreeVoices: true }),
            Steps = [.. steps.Select(p => StepOf(w, p))],
            Ideas = [.. Shuffled(round.Shown, card => card).Select(card => IdeaOf(round.Card(card)!))],
            Votes = round.Results,
            Parked = [.. Shuffled(round.Ideas.Values.Where(i => i.State is IdeaState.Parked), i => i.Id).Select(i => i.Text)],
            QuestionsForLater = [.. Shuffled(w.ForLater, q => q.Id)],
            HeldBack = [.. round.Ideas.Values.Where(i => i.State is IdeaState.HeldBack).GroupBy(i => i.Held ?? HoldReason.Other).OrderBy(g => g.Key).Select(g => new HeldNote(g.Key, g.Count()))],
            TakenBack = round.Ideas.Values.Count(i => i.State is IdeaState.TakenBack),
            Unrevealed = round.Ideas.Values.Count(i => i.State is IdeaState.Sent && !round.IsShown(i.Id)),
            Learned = round.Learned,
            Mattered = round.Mattered,
            Trail = [.. round.TellTyping(round.Trail[^1].At).Trail.Select(t => t with { At = Rounded(t.At) })],
            NotReviewed = notReviewed,
            Continues = round.Continues is { } step ? new(step.Outcome, step.Step) : null,
        };
    }

    /// <summary>In the order of their random ids, so that who came late cannot be read off the end of a list (METHOD 5, 8.4).</summary>
    private static IEnumerable<T> Shuffled<T>(IEnumerable<T> things, Func<T, string> id) => things.OrderBy(id, StringComparer.Ordinal);

    /// <summary>The kind of a round, first match (METHOD 5).</summary>
    private static OutcomeKind KindOf(IReadOnlyCollection<Proposal> steps) =>
        steps.Any(p => p.Result?.Verdict.Kind is VerdictKind.AgreedWithReservations) ? OutcomeKind.AgreedWithReservations
        : steps.Any(p => p.Result?.Verdict.IsAgreed == true) ? OutcomeKind.Agreed
        : steps.Any(IsProvisional) ? OutcomeKind.Provisional
        : steps.Any(p => p.Result is not null) ? OutcomeKind.NotAgreed
        : OutcomeKind.NotFinished;

    private static bool IsProvisional(Proposal p) => p.Result?.Verdict.Kind is VerdictKind.Provisional;

    private static IEnumerable<VoiceNote> VoicesOf(Workshop w) =>
        from voice in w.Setup.Voices
        let people = w.Seats.Values.Count(s => s.Voice == voice.Id)
        where people > 0
        select new VoiceNote(voice.Id, voice.Names, voice.Shape, SmallVoices.Size(people), voice.Required, voice.Lived);

    /// <summary>A step that was agreed is saved as it was checked, not as somebody may have typed since.</summary>
    private static StepNote StepOf(Workshop w, Proposal p)
    {
        var text = p.Result is { Verdict.Kind: not VerdictKind.NotYet } ? p.CheckedText! : p.Text!;
        return new()
        {
            No = p.No,
            Versions = p.Version,
            What = text.What,
            ForIdeas = text.Cards,
            Owner = p.OwnerSaidYes ? p.Owner!.Wording : null,
            Helpers = [.. p.HelpersNow],
            Support = text.Support,
            ByWhen = text.ByWhen,
            Sign = text.Sign,
            Families = text.Families,
            Together = text.Together,
            Level = text.Level,
            Addressee = text.Addressee,
            Verdict = p.Result?.Verdict.Kind,
            Reasons = p.Result?.Verdict.Reasons ?? [],
            WaitsFor = p.Result?.Verdict.WaitsFor ?? [],
            Checks = p.Checks,
            Answers = p.Result?.Counts,
            SilentVoices = p.Result?.Silent,
            ChosenBecause = p.TakenBecause,
            Reservations = [
                .. p.Asides.Select(a => new ReservationNote("aside", a.Text, null, a.Voice)),
                .. p.Worries.Select(x => new ReservationNote(RoundStateOf(x.State), x.What, x.Help, x.Voice, x.Tags.IsEmpty ? null : x.Tags))],
        };
    }

    private static IdeaNote IdeaOf(Card card) => new(
        card.Id,
        Shown(card.Title).Text,
        Shown(card.Title).More,
        card.Pieces.Count < 2 ? [] : [.. card.Pieces.Select(p => new PieceNote(p.Id, Shown(p).Text, Shown(p).More, p.State is IdeaState.Sent ? null : GoneOf(p)))],
        card.IsGone() ? GoneOf(card.Title) : null);

    /// <summary>The text of a held-back idea never goes into an outcome; its place and its reason do.</summary>
    private static Idea Shown(Idea idea) =>
        idea.State is IdeaState.HeldBack ? idea with { Text = idea.Text.Erased(), More = idea.More?.Erased() } : idea;

    private static string GoneOf(Idea idea) => idea.State is IdeaState.HeldBack ? "heldBack" : "takenBack";

    private static string RoundStateOf(WorryState state) => state.ToString().ToLowerInvariant();

    /// <summary>Minutes are rounded to 5, so that a time cannot be matched with who looked at a phone (METHOD 8.4).</summary>
    private static DateTimeOffset Rounded(DateTimeOffset at) =>
        new((at.UtcTicks + (Coarse.Ticks / 2)) / Coarse.Ticks * Coarse.Ticks, TimeSpan.Zero);
}
