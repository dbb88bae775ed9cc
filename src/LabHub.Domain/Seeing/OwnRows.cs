// What one phone alone may see: its own words, dots, answer, worries, and what it was asked.
namespace LabHub.Domain.Seeing;

internal static class OwnRows
{
    public static void Add(IDictionary<string, object?> rows, Workshop w, Seat seat)
    {
        rows["me"] = new
        {
            Seat = seat.Id,
            seat.Voice,
            seat.Tag,
            seat.Left,
            Reads = w.OnlyReads(seat),
            seat.OkVersion,
            Scale = new { Start = seat.ScaleStart, End = seat.ScaleEnd },
        };
        if (seat.Left)
            return; // whoever holds this phone now reads nothing that was written on it, until the seat returns
        rows["mayNameVoice"] = w.MayNameVoice(seat);
        if (w.Pause?.Tables.TryGetValue(seat.Id, out var table) is true)
            rows["table"] = table;
        if (w.Active is not { } round)
            return;
        if (w.DraftOf(round, seat) is { } draft)
            rows["familyDraft"] = new { Text = draft.Text.Text ?? "", draft.Version };
        rows["ideas"] = round.Ideas.Values.Where(i => i.Author == seat.Id).OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => IdeaRow(round, i)).ToList();
        rows["ideasLeft"] = Math.Max(0, Ideas.MostPerSeat - round.Live(seat.Id));
        rows["writingDone"] = round.WritingDone.Contains(seat.Id);
        rows["notClear"] = round.NotClear.Where(n => n.Seat == seat.Id).Select(n => n.Card).Order(StringComparer.Ordinal).ToList();
        if (round.Step is { } step)
            AddStep(rows, round, step, seat);
    }

    /// <summary>What marks change: dots, weighings, the answer of a check.</summary>
    public static void AddMarked(IDictionary<string, object?> rows, Workshop w, Seat seat)
    {
        if (seat.Left || w.Active is not { } round)
            return;
        if (round is { Phase: Phase.Choose, Vote: { Ballot: Ballot.Weigh } weighed })
            rows["weighings"] = new { Marks = weighed.Cards.Where(c => weighed.MarkOf(seat.Id, c) is not null).Select(c => new { Card = c, Mark = weighed.MarkOf(seat.Id, c) }).ToList(), Done = weighed.Done.Contains(seat.Id) };
        else if (round is { Phase: Phase.Choose, Vote: { } vote })
            rows["dots"] = new { Cards = vote.MarksOf(seat.Id).Where(vote.Cards.Contains).ToList(), Left = vote.Left(seat.Id), Done = vote.Done.Contains(seat.Id), Back = vote.Back(seat.Id) };
        if (round is { Phase: Phase.Check, Step: { Check: { } check } step })
            rows["check"] = new { Eligible = check.In.Contains(seat.Id), Answer = check.Answers.TryGetValue(seat.Id, out var given) ? AnswerRow(given) : null, Worry = OpenWorry(step, seat) };
    }

    private static void AddStep(IDictionary<string, object?> rows, Round round, Proposal step, Seat seat)
    {
        var asked = step.Owner?.Asked == seat.Id;
        if (asked || step.Volunteers.Contains(seat.Id))
            rows["owner"] = new { Asked = asked, Accepted = asked && step.OwnerSaidYes, Wording = asked ? step.Owner!.Wording?.Text : null };
        if (step.HelperSeats.TryGetValue(seat.Id, out var help))
            rows[step.HelpHolds(help) ? "helping" : "helpAsked"] = step.Helpers[help].Text;
        rows["worries"] = step.Worries.Where(x => x.Author == seat.Id).Select(x => x.Id).ToList();
    }

    /// <summary>The own worry of an earlier check: "not yet" again is said in its words, or in others that take their place.</summary>
    private static object? OpenWorry(Proposal step, Seat seat) =>
        step.Worries.Find(x => x.Author == seat.Id && x.State is WorryState.Open) is { } open ? new { What = open.What.Text, Help = open.Help.Text } : null;

    private static object AnswerRow(GivenAnswer given) => new
    {
        given.Kind,
        What = given.Kind is AnswerKind.Worry ? given.What?.Text : null,
        Help = given.Help?.Text,
        Reason = given.Kind is AnswerKind.Aside ? given.What?.Text : null,
        given.SayVoice,
    };

    private static object IdeaRow(Round round, Idea idea)
    {
        var card = round.CardOf(idea.Id);
        var shown = round.Shown.Contains(card);
        return new
        {
            idea.Id,
            Text = idea.Text.Text,
            More = idea.More?.Text,
            State = StateOf(round, idea, card, shown),
            Card = shown ? card : null,
            CanChange = round.MayChange(idea),
            CanTakeBack = idea.State is not IdeaState.TakenBack,
            CanSeparate = round.Phase is Phase.Listen && shown && round.IsJoined(idea.Id) && !idea.Separate,
        };
    }

    private static string StateOf(Round round, Idea idea, string card, bool shown) => idea.State switch
    {
        IdeaState.HeldBack => "heldBack",
        IdeaState.TakenBack => "takenBack",
        IdeaState.Parked => "parked",
        _ when !shown => "sent",
        _ => round.IsJoined(idea.Id) ? "joined" : "shown",
    };
}
