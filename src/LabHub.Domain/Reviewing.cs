// Review and Done: the room reads what will be saved; it is redacted visibly and saved, whatever happened (METHOD 3, 5, F18).
using System.Collections.Immutable;
using LabHub.Domain.Outcomes;

namespace LabHub.Domain;

public sealed record WriteNotes(string? Learned = null, string? Mattered = null) : DeskCommand, IInPhase;

public sealed record NotesWritten(int Round, Words? Learned, Words? Mattered, IReadOnlyList<string> ErasedWords) : Event, IErases;

/// <param name="Words">Id of the text.</param>
/// <param name="Part">What to take out; null or empty takes out all of it.</param>
public sealed record Redact(string Words, string? Part = null) : DeskCommand, IInPhase;

public sealed record TextRedacted(int Round, string Old, Words Text, IReadOnlyList<string> ErasedWords) : Event, IErases;

public sealed record SaveOutcome : DeskCommand, IInPhase;

/// <summary>Closes the round. The journal writes the outcome in the same transaction, and the link seat → idea is deleted with it.</summary>
/// <param name="Address">The unguessable part of the outcome's address.</param>
public sealed record RoundSaved(int Round, string Address, OutcomeDocument Document, IReadOnlyList<string> ErasedWords) : Event, IEndsKeeping, IErases
{
    public Keeping Ends => Keeping.OutcomeSaved;
}

public static class Reviewing
{
    public static Decision Decide(Round round, WriteNotes c, Asking asking)
    {
        if (round.Phase is not Phase.Review)
            return Decision.Refuse(Refusal.NotNow);
        if ((Texts.Misfit("learned", c.Learned, 0, Texts.Long) ?? Texts.Misfit("mattered", c.Mattered, 0, Texts.Long)) is { } wrong)
            return wrong;
        Words? Now(Words? before, string? text) =>
            Texts.Clean(text) is not { Length: > 0 } clean ? null : before?.Text == clean ? before : Words.Of(clean, asking.Chance);
        var (learned, mattered) = (Now(round.Learned, c.Learned), Now(round.Mattered, c.Mattered));
        var old = new[] { round.Learned, round.Mattered }.OfType<Words>().Where(o => o.Id != learned?.Id && o.Id != mattered?.Id).Select(o => o.Id);
        return learned == round.Learned && mattered == round.Mattered ? Decision.Nothing : new NotesWritten(round.No, learned, mattered, [.. old]);
    }

    public static Decision Decide(Workshop w, Round round, Redact c, Asking asking)
    {
        if (round.Phase is not Phase.Review)
            return Decision.Refuse(Refusal.NotNow);
        if (TextsOf(w, round).FirstOrDefault(t => t.Id == c.Words) is not { Text: { } text })
            return Decision.Wrong("words", Refusal.NotKnown);
        var part = string.IsNullOrEmpty(c.Part) ? text : c.Part;
        if (!text.Contains(part, StringComparison.Ordinal))
            return Decision.Wrong("part", Refusal.NotKnown);
        var left = text.Replace(part, Words.Removed.ToString(), StringComparison.Ordinal);
        return left == text ? Decision.Nothing : new TextRedacted(round.No, c.Words, new Words(asking.Chance.Id(), left, asking.Chance.Salt()), [c.Words]);
    }

    public static Decision Decide(Workshop w, Round round, SaveOutcome _, Asking asking) =>
        round.Practice ? Decision.Refuse(Refusal.Practice)
        : round.Phase is Phase.Review ? Saved(w, round, asking, notReviewed: false)
        : Decision.Refuse(Refusal.NotNow);

    /// <summary>The outcome, and with it goes what is not needed any more: unused wordings and ideas that nobody saw (METHOD 8.5).</summary>
    public static RoundSaved Saved(Workshop w, Round round, Asking asking, bool notReviewed)
    {
        var document = Seal.On(Outcome.Of(w, round with { EndedAt = asking.At }, notReviewed));
        var unseen = round.Ideas.Values.Where(i => i.State is IdeaState.Sent && !round.IsShown(i.Id)).SelectMany(i => i.AllWords);
        var unused = round.Proposals.SelectMany(p => p.Offers).Select(o => o.Id);
        var unsaid = round.Proposals.Where(p => !p.OwnerSaidYes || p.Text is null).Select(p => p.Owner?.Wording?.Id).OfType<string>();
        var unheld = round.Proposals.SelectMany(p => p.Helpers.Where(h => !p.HelpHolds(h.Key) || p.Text is null)).Select(h => h.Value.Id);
        return new(round.No, asking.Chance.Token(), document, [.. unseen, .. unused, .. unsaid, .. unheld]);
    }

    /// <summary>Every text that will stand in the outcome, for redaction and for the list of what looks like a name.</summary>
    public static IEnumerable<Words> TextsOf(Workshop w, Round round)
    {
        var texts = new Dictionary<string, Words>();
        Outcome.Of(w, round with { EndedAt = round.Began }, notReviewed: false).Map(words =>
        {
            if (words.Text is { Length: > 0 })
                texts[words.Id] = words;
            return words;
        });
        return texts.Values;
    }

    public static Round Evolve(Round round, NotesWritten e) => round with { Learned = e.Learned, Mattered = e.Mattered };

    /// <summary>A question for later may stand in the outcome of an earlier round too: there it is erased, because the old words are gone everywhere.</summary>
    public static Workshop Evolve(Workshop w, Round round, TextRedacted e)
    {
        var gone = e.ErasedWords.ToHashSet();
        Words Each(Words words) => words.Id == e.Old ? e.Text : words;
        w = w with { Rounds = w.Rounds.ConvertAll(r => r.No == round.No ? r.Map(Each) : r.Map(words => words.Without(gone))) };
        return w with { ForLater = w.ForLater.ConvertAll(Each) };
    }

    public static Round Evolve(Round round, RoundSaved e, DateTimeOffset at)
    {
        var gone = e.ErasedWords.ToHashSet();
        round = round.Map(words => words.Without(gone));
        return (round with
        {
            Saved = e.Document,
            Address = e.Address,
            NotReviewed = e.Document.NotReviewed,
            Trail = e.Document.Trail, // whose words a helper typed is gone from the journal, so a replay could not tell the line of the trail
            Typed = Typing.None,
            EndedAt = at,
            WritingDone = [],
            NotClear = [],
            FamilyDrafts = round.FamilyDrafts.Clear(),
            FamilyCircles = round.FamilyCircles.Clear(),
            Ideas = round.Ideas.ToImmutableDictionary(i => i.Key, i => i.Value with { Author = null }),
            Proposals = round.Proposals.ConvertAll(p => Unlinked(p, e.Document)),
        }).Enter(Phase.Done, at);
    }

    /// <summary>
    /// What links a seat to this step is forgotten, and wordings that were not used. The owner is taken from the document:
    /// who was asked and who declined is gone from the journal, so a replay could not tell whose yes was the last.
    /// </summary>
    private static Proposal Unlinked(Proposal step, OutcomeDocument document) => step with
    {
        Owner = document.Steps.Find(s => s.No == step.No)?.Owner is { } wording ? new Owner(null, step.Version, wording) : null,
        Volunteers = [],
        Declined = [],
        Offers = [],
        HelperSeats = ImmutableDictionary<string, string>.Empty,
        Worries = step.Worries.ConvertAll(x => x with { Author = null }),
    };
}
