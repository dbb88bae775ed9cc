// The sums that a closed vote and a closed check carry: they fit the cards, the seats and the texts beside them.
using LabHub.Domain;

namespace LabHub.Tools.Verifying;

/// <summary>The marks themselves are gone by then, so this is what can still be added up.</summary>
internal static class SumsCheck
{
    public static IEnumerable<string> Of(Workshop? before, Event happened) => (before, happened) switch
    {
        ({ } w, ChoosingClosed e) => Of(w, e),
        ({ } w, CheckClosed e) => Of(w, e),
        ({ } w, RoundSaved e) => Of(w, e),
        _ => [],
    };

    private static IEnumerable<string> Of(Workshop w, ChoosingClosed e)
    {
        if (w.Round(e.Round)?.Vote is not { } vote)
            yield break;
        if (!vote.Cards.ToHashSet().SetEquals(e.Result.Cards.Select(c => c.Id)))
            yield return "its result is not about the cards of the vote.";
        var (most, all) = (w.Seats.Count, w.Seats.Count * vote.Dots);
        if (most > 0 && (e.Result.Cards.Exists(c => c.Dots is { } n && (n < 0 || n > most)) || e.Result.Cards.Sum(c => c.Dots ?? 0) > all))
            yield return "there are more dots than the seats had.";
    }

    private static IEnumerable<string> Of(Workshop w, CheckClosed e)
    {
        var (counts, step) = (e.Result.Counts, w.Round(e.Round)?.Step);
        var all = Sum(counts);
        // Seats are forgotten a day after Close, so by then the replay knows fewer than there were, never more.
        if (step?.Check is { } check && (all < check.In.Count || (w.Seats.Count > 0 && all > w.Seats.Count)))
            yield return $"its {all} answers are not those of the {check.In.Count} seats that were asked.";
        if (e.Worries.Count != counts.Worry || e.Asides.Count > counts.Aside)
            yield return "its counts do not fit the worries and reservations beside them.";
    }

    private static IEnumerable<string> Of(Workshop w, RoundSaved e)
    {
        var proposals = w.Round(e.Round)?.Proposals ?? [];
        foreach (var step in e.Document.Steps)
            if (step.Answers is { } counts && proposals.Find(p => p.No == step.No)?.Result?.Counts is { } counted && counts != counted)
                yield return $"the answers to step {step.No} are not those of its check.";
    }

    private static int Sum(AnswerCounts c) => c.Agree + c.Enough + c.Aside + c.Worry + c.Skip + c.None;
}
