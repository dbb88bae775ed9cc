// What everybody in the room may see: phone, screen and desk alike.
namespace LabHub.Domain.Seeing;

internal static class SharedRows
{
    public static void Add(IDictionary<string, object?> rows, Workshop w, Place place, Around around)
    {
        rows["workshop"] = WorkshopRow(w);
        rows["room"] = new { People = w.People.Count(), Here = w.PresentVoices().ToList(), Missing = MissingVoices(w) };
        rows["lead"] = new { Away = around.LeadAway && w.State is WorkshopState.Lobby or WorkshopState.Running };
        if (w.Pause is { } pause)
            rows["pause"] = new { pause.Kind, pause.Size, pause.Voice, pause.Ends };
        rows["outcomes"] = w.Rounds.Where(r => r is { Saved: not null, NotReviewed: false }).Select(r => OutcomeRow(w, r)).ToList();
        if (w.State is WorkshopState.Closing or WorkshopState.Closed)
            rows["scale"] = Scale(w);
        if (w.Active is { } round)
            AddRound(rows, w, round, place);
    }

    private static object WorkshopRow(Workshop w) => new
    {
        w.Code,
        w.Setup.Title,
        Lab = new { w.Lab.Name, w.Lab.Slug },
        w.Lab.Desired,
        w.Setup.Date,
        w.State,
        w.Setup.Languages,
        w.Setup.Voices,
        w.Setup.Scope,
        w.Setup.Contact,
        Agreement = new { Version = w.AgreementVersion, Text = w.Setup.Agreement },
    };

    private static void AddRound(IDictionary<string, object?> rows, Workshop w, Round round, Place place)
    {
        rows["round"] = new
        {
            round.No,
            Number = w.NumberOf(round),
            round.Practice,
            Continues = ContinuesRow(round),
            round.Phase,
            round.PhaseSeq,
            Question = round.Question.Text,
            Earlier = round.Earlier.ConvertAll(q => q.Text),
            round.Kind,
            View = round.Phase is Phase.Ready ? round.WantedView : round.View,
            round.Ballot,
            round.Timer,
            Rule = new { round.Rule.MinPeople, round.Rule.MinVoicesHeard, Quorum = round.Rule.Quorum.ToString(), Support = round.Rule.Support.ToString() },
            Required = round.Phase is Phase.Ready ? w.Setup.Required.ToList() : [.. round.Required],
            Steps = round.Proposals.Count,
            RunOffs = round.RunOffs(),
        };
        if (round.Phase is Phase.Write)
            rows["writing"] = new { Ideas = round.Ideas.Values.Count(i => i.State is IdeaState.Sent), Done = round.WritingDone.Count };
        if (round.Phase is >= Phase.Listen and <= Phase.Done)
            AddWall(rows, round);
        if (round is { Phase: Phase.Choose, Vote: { } vote })
            rows["choose"] = ChooseRow(w, vote, place);
        if (round.Phase >= Phase.Shape)
            AddStep(rows, w, round);
        if (round is { Phase: Phase.Check, Step: { Check: { } check } step })
            rows["check"] = new { No = step.Checks, Answered = check.Answers.Count, Of = check.In.Count };
        if (round is { Phase: Phase.Review, Practice: false })
            rows["outcome"] = OutcomeView.Of(Outcomes.Outcome.Of(w, round with { EndedAt = round.Trail[^1].At }, notReviewed: false));
        // What nobody has reviewed is for coordinators only; they read it in the record.
        if (round is { Saved: { } saved, NotReviewed: false })
        {
            rows["outcome"] = OutcomeView.Of(saved);
            rows["done"] = new { saved.Kind, Address = "/r/" + round.Address };
        }
    }

    /// <summary>Only phones are told which cards are answered least, and coarsely: they ask those first.</summary>
    private static object ChooseRow(Workshop w, Vote vote, Place place)
    {
        var (done, of) = (w.People.Count(s => vote.Done.Contains(s.Id)), w.People.Count(s => !s.ReadsOnly));
        return vote.Ballot is Ballot.Weigh && place is Place.Phone
            ? new { Vote = vote.No, vote.RunOff, vote.Ballot, vote.Dots, vote.Cards, Done = done, Of = of, Bands = vote.Bands() }
            : new { Vote = vote.No, vote.RunOff, vote.Ballot, vote.Dots, vote.Cards, Done = done, Of = of };
    }

    /// <summary>Cards that were shown. In Listen before everything is shown they come one by one; unshown cards are in nobody's bytes but the desk's next.</summary>
    private static void AddWall(IDictionary<string, object?> rows, Round round)
    {
        rows["listen"] = new
        {
            round.Current,
            round.Shown,
            Total = round.Shown.Count + round.Waiting.Count,
            All = round.Waiting.IsEmpty,
            Questions = round.Questions.Where(q => q.Shown).Select(q => new { q.Card, q.Text.Text }).ToList(),
        };
        foreach (var card in round.Shown)
            rows["card:" + card] = CardRow(round.Card(card)!);
    }

    public static object CardRow(Card card) => new
    {
        card.Id,
        Text = Visible(card.Title).Text.Text,
        More = Visible(card.Title).More?.Text,
        Pieces = card.Pieces.Count < 2 ? [] : card.Pieces.Select(p => new { p.Id, Text = Visible(p).Text.Text, More = Visible(p).More?.Text }).ToList(),
        Gone = !card.IsGone() ? null : card.Title.State is IdeaState.HeldBack ? "heldBack" : "takenBack",
    };

    private static Idea Visible(Idea idea) =>
        idea.State is IdeaState.Sent ? idea : idea with { Text = idea.Text.Erased(), More = null };

    private static void AddStep(IDictionary<string, object?> rows, Workshop w, Round round)
    {
        rows["results"] = new
        {
            Votes = round.Results,
            Taken = round.Step?.Taken is { } taken ? new { Card = taken, Reason = round.Step.TakenBecause?.Text } : null,
            MayTake = round.MayTake(),
        };
        if (round.Step is not { } step)
            return;
        var owned = round.Phase is Phase.Shape or Phase.Repair ? w.OwnerStands(step) : step.OwnerSaidYes;
        rows["step"] = StepRow(step, owned, round.Phase is Phase.Check ? step.FormerText : step.Result is null ? null : step.CheckedText);
        if (round.Phase is not (Phase.Repair or Phase.Review or Phase.Done) || step.Result is not { } result)
            return;
        rows["verdict"] = new { Verdict = result.Verdict.Kind, result.Verdict.Reasons, result.Verdict.WaitsFor, result.Counts };
        rows["worries"] = step.Worries.Select(x => new { x.Id, What = x.What.Text, Help = x.Help.Text, x.Voice, x.State, x.Tags }).ToList();
    }

    public static object? ContinuesRow(Round round) =>
        round.Continues is { } step ? new { step.Outcome, step.Step, step.Date, What = step.Text.What.Text, step.WaitsFor } : null;

    private static object StepRow(Proposal step, bool owned, StepText? before) => new
    {
        step.No,
        step.Version,
        What = step.Text?.What.Text ?? "",
        Cards = step.Text?.Cards ?? (step.Taken is { } card ? [card] : []),
        Owner = new { State = owned ? "yes" : step.Owner is null || step.OwnerSaidYes ? "none" : "asked", Wording = owned ? step.Owner!.Wording?.Text : null },
        Helpers = step.HelpersNow.Select(h => h.Text).ToList(),
        Support = step.Text?.Support.Text ?? "",
        step.Text?.ByWhen,
        Sign = step.Text?.Sign.Text ?? "",
        Families = step.Text?.Families.Text ?? "",
        step.Text?.Together,
        step.Text?.Level,
        Addressee = step.Text?.Addressee.Text ?? "",
        Before = before is not null
            ? new { What = before.What.Text, before.ByWhen, Sign = before.Sign.Text, Families = before.Families.Text, Support = before.Support.Text, Addressee = before.Addressee.Text }
            : null,
        step.Checks,
        Offers = step.Offers.ConvertAll(o => o.Text),
    };

    private static object OutcomeRow(Workshop w, Round round) => new
    {
        No = w.NumberOf(round),
        round.Saved!.Kind,
        Question = round.Question.Text,
        Steps = round.Saved.Steps.FindAll(s => s.Verdict is VerdictKind.Agreed or VerdictKind.AgreedWithReservations or VerdictKind.Provisional)
            .ConvertAll(s => new { What = s.What.Text, Owner = s.Owner?.Text, s.ByWhen }),
        Address = "/r/" + round.Address,
    };

    private static object Scale(Workshop w) => new
    {
        Start = w.ScaleStart ?? SmallVoices.Average([.. w.Seats.Values.Select(s => s.ScaleStart).OfType<int>()]),
        End = w.ScaleEnd,
    };

    public static IReadOnlyList<string> MissingVoices(Workshop w) => [.. w.VoiceOrder.Except(w.PresentVoices())];
}
