// Family time: one voice talks alone and writes a draft of its own; nobody else ever reads it, not the desk either (METHOD 3, 4, F23).
namespace LabHub.Domain;

/// <summary>A wording of the step, as one voice writes it together.</summary>
public sealed record FamilyDraft(int Version, Words Text);

/// <param name="Version">The version that was on the phone: two who write at once overwrite nothing of each other.</param>
public sealed record WriteFamilyDraft(string Text, int Version) : SeatCommand, IInPhase;

/// <summary>It names no seat: the voice writes it. Older words go at once, all of it when the outcome is saved.</summary>
public sealed record FamilyDraftWritten(int Round, string Voice, int Version, Words Text, IReadOnlyList<string> ErasedWords) : Event, IErases
{
    public override Keeping Keeping => Keeping.OutcomeSaved;
}

public static class FamilyTime
{
    /// <summary>What is wrong with a family time of this voice now, if anything.</summary>
    public static Decision? Misfit(Workshop w, string? voice)
    {
        if (w.Setup.Voice(voice) is null)
            return Decision.Wrong("voice", voice is null ? Refusal.Missing : Refusal.NotKnown);
        if (w.Active?.Phase is not (Phase.Shape or Phase.Repair))
            return Decision.Refuse(Refusal.NotNow);
        return w.People.Any(s => s.Voice == voice) ? null : Decision.Refuse(Refusal.VoiceNotHere);
    }

    public static Decision Decide(Workshop w, Round round, Seat seat, WriteFamilyDraft c, Asking asking)
    {
        if (w.Pause is not { Kind: PauseKind.Family, Voice: { } voice } || round.No != w.Active?.No)
            return Decision.Refuse(Refusal.NotNow);
        if (!round.IsInside(seat, voice))
            return Decision.Refuse(Refusal.NotYours);
        if (Texts.Misfit("text", c.Text, 0, Texts.Short) is { } wrong)
            return wrong;
        var before = round.FamilyDrafts.GetValueOrDefault(voice);
        if (Texts.Clean(c.Text) == (before?.Text.Text ?? ""))
            return Decision.Nothing;
        if (c.Version != (before?.Version ?? 0))
            return Decision.Refuse(Refusal.DraftChanged);
        return new FamilyDraftWritten(round.No, voice, c.Version + 1, Words.Of(c.Text, asking.Chance), before is null ? [] : [before.Text.Id]);
    }

    public static Round Evolve(Round round, FamilyDraftWritten e) =>
        round with { FamilyDrafts = round.FamilyDrafts.SetItem(e.Voice, new(e.Version, e.Text)) };

    /// <summary>
    /// Who brings the voice as its family time begins is inside. Voices are chosen freely, so nobody comes in afterwards to read
    /// along; and a paper seat never, because what it reads stands on the desk of who leads.
    /// </summary>
    public static Round Began(Workshop w, Round round, string voice) => round with
    {
        FamilyCircles = round.FamilyCircles.SetItem(voice, round.FamilyCircles.GetValueOrDefault(voice, []).Union(w.People.Where(s => s.Voice == voice && !s.Paper).Select(s => s.Id))),
    };

    /// <summary>The draft that this seat may read: its voice's, during its family time and until the outcome is saved.</summary>
    public static FamilyDraft? DraftOf(this Workshop w, Round round, Seat seat) =>
        seat.Voice is not { } voice || !round.IsInside(seat, voice) ? null
        : round.FamilyDrafts.TryGetValue(voice, out var draft) ? draft
        : w.Pause is { Kind: PauseKind.Family } pause && pause.Voice == voice ? new FamilyDraft(0, new Words("", "", null))
        : null;

    private static bool IsInside(this Round round, Seat seat, string voice) =>
        seat.Voice == voice && round.FamilyCircles.TryGetValue(voice, out var circle) && circle.Contains(seat.Id);
}
