// What the journal gives back after a restart: events in order, bodies that are over their keeping left out, texts erased, marks last.
using LabHub.Domain.Outcomes;

namespace LabHub.Domain.Tests;

/// <summary>A journal in memory with the deletions of ENGINEERING 2, written without any look at how the state evolves.</summary>
public static class Replay
{
    /// <param name="over">Keepings that are over besides those that the journal itself ended.</param>
    public static Workshop Of(IReadOnlyList<(Event What, DateTimeOffset At)> journal, params Keeping[] over)
    {
        var marks = new Dictionary<(string Vote, string Seat, string Card), Marked>();
        var kept = new List<(Event What, DateTimeOffset At)>();
        var erased = new HashSet<string>();
        foreach (var (what, at) in journal)
        {
            if (what is Marked mark)
            {
                var row = (mark.Vote, mark.Seat, mark.Card);
                if (mark.Value is null)
                    marks.Remove(row);
                else
                    marks[row] = mark;
                continue;
            }
            kept.Add((what, at));
            if (what is IEndsVote { Vote: { } vote })
                foreach (var row in marks.Keys.Where(m => m.Vote == vote).ToList())
                    marks.Remove(row);
            if (what is IEndsKeeping ends)
                kept.RemoveAll(e => e.What.Keeping == ends.Ends);
            if (what is IErases erases)
                erased.UnionWith(erases.ErasedWords);
        }
        kept.RemoveAll(e => over.Contains(e.What.Keeping));
        var state = Workshop.From((WorkshopCreated)kept[0].What);
        foreach (var (what, at) in kept)
            state = state.Evolve(WithoutErased(what, erased), at);
        return marks.Values.Reverse().Aggregate(state, (w, mark) => w.Evolve(mark, Room.Evening));
    }

    /// <summary>What the disk gives for texts that were erased: the id, and nothing else.</summary>
    private static Event WithoutErased(Event what, HashSet<string> gone)
    {
        Words W(Words words) => words.Without(gone);
        Words? M(Words? words) => words?.Without(gone);
        return what switch
        {
            IdeaPosted e => e with { Text = W(e.Text) },
            IdeaReworded e => e with { Text = W(e.Text) },
            IdeaRestated e => e with { More = W(e.More) },
            RoundPrepared e => e with { Question = W(e.Question) },
            StepPrepared e => e with { Question = W(e.Question), Continues = e.Continues with { Text = e.Continues.Text.Map(W) } },
            StepOpened e => e with { Text = e.Text.Map(W) },
            QuestionReframed e => e with { Question = W(e.Question) },
            QuestionAsked e => e with { Text = W(e.Text) },
            QuestionSuggested e => e with { Text = W(e.Text) },
            CardTaken e => e with { Reason = M(e.Reason) },
            StepDrafted e => e with { Text = e.Text.Map(W) },
            WordingSuggested e => e with { Text = W(e.Text) },
            HelpOffered e => e with { Wording = W(e.Wording) },
            FamilyDraftWritten e => e with { Text = W(e.Text) },
            OwnerAccepted e => e with { Wording = W(e.Wording) },
            CheckClosed e => e with
            {
                Worries = e.Worries.ConvertAll(n => n with { What = W(n.What), Help = W(n.Help) }),
                Asides = e.Asides.ConvertAll(a => a with { Text = W(a.Text) }),
            },
            WorryReworded e => e with { What = W(e.What), Help = W(e.Help) },
            WorryRaised e => e with { Worry = e.Worry with { What = W(e.Worry.What), Help = W(e.Worry.Help) } },
            NotesWritten e => e with { Learned = M(e.Learned), Mattered = M(e.Mattered) },
            TextRedacted e => e with { Text = W(e.Text) },
            RoundSaved e => e with { Document = e.Document.Map(W) },
            _ => what,
        };
    }
}
