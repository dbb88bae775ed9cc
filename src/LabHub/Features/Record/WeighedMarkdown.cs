// The part of the Markdown that a weighing adds: ideas under their labels, and what the words mean.
using LabHub.Domain;

namespace LabHub.Features.Record;

public sealed partial class OutcomeMarkdown
{
    /// <summary>What the voices share and where they differ: the ideas under their labels, the more shared ones first.</summary>
    private void Weighed(VoteResult vote)
    {
        to.Append($"\n## {say["record.ground"]}\n\n");
        if (document.Imported is null)
            Line(say["ground.talk"]);
        foreach (var label in Enum.GetValues<Ground>())
        {
            var cards = vote.Cards.Where(c => c.Label == label).OrderBy(c => c.Band).ToList();
            if (cards.Count == 0)
                continue;
            to.Append($"\n### {Plain(say.Label(label))}\n\n");
            if (label is not Ground.Shared || cards.Exists(c => c.Band > 1))
                to.Append(Plain(say.LabelMore(label))).Append("\n\n");
            foreach (var (card, n) in cards.Select((card, n) => (card, n)))
            {
                if (n > 0 && card.Band != cards[n - 1].Band)
                    to.Append("\n* * *\n\n");
                foreach (var line in document.Ideas.Where(i => i.Id == card.Id).SelectMany(i => Idea(i, underLabel: true)))
                    to.Append(line).Append('\n');
            }
        }
        to.Append($"\n### {say["ground.labelsTitle"]}\n\n");
        foreach (var (word, means) in say.Meanings(vote))
            Line($"- **{Plain(word)}** {Plain(means)}");
        foreach (var (_, word, means) in say.MarkMeanings())
            Line($"- **{Plain(word)}** {Plain(means)}");
        if (vote.Groups.Contains(SmallVoices.Others))
            Line("- " + Plain(say["results.protect"]));
    }

    /// <summary>Ideas that stand under no label: all of them where dots were placed or too few weighed.</summary>
    private IEnumerable<string> Others()
    {
        var weighed = outcome.Weighing()?.Cards.Select(c => c.Id).ToHashSet() ?? [];
        if (outcome.FewWeighed())
            yield return say["ground.few"] + "\n";
        foreach (var line in document.Ideas.Where(i => !weighed.Contains(i.Id)).SelectMany(i => Idea(i)))
            yield return line;
    }
}
