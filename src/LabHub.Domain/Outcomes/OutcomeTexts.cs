// Every free text of an outcome document, changed by one rule: for erasure, for sealing, for storing texts apart.
namespace LabHub.Domain.Outcomes;

public static class OutcomeTexts
{
    /// <summary>The same document with each text replaced by what <paramref name="change"/> makes of it.</summary>
    public static OutcomeDocument Map(this OutcomeDocument d, Func<Words, Words> change)
    {
        Words? Each(Words? words) => words is null ? null : change(words);
        return d with
        {
            Question = change(d.Question),
            Earlier = d.Earlier.ConvertAll(w => change(w)),
            Steps = d.Steps.ConvertAll(s => s with
            {
                What = change(s.What),
                Owner = Each(s.Owner),
                Helpers = s.Helpers.ConvertAll(h => change(h)),
                Support = change(s.Support),
                Sign = change(s.Sign),
                Families = change(s.Families),
                Addressee = change(s.Addressee),
                ChosenBecause = Each(s.ChosenBecause),
                Reservations = s.Reservations.ConvertAll(r => r with { Text = change(r.Text), Help = Each(r.Help) }),
            }),
            Ideas = d.Ideas.ConvertAll(i => i with
            {
                Text = change(i.Text),
                More = Each(i.More),
                Pieces = i.Pieces.ConvertAll(p => p with { Text = change(p.Text), More = Each(p.More) }),
            }),
            Parked = d.Parked.ConvertAll(w => change(w)),
            QuestionsForLater = d.QuestionsForLater.ConvertAll(w => change(w)),
            Learned = Each(d.Learned),
            Mattered = Each(d.Mattered),
            Imported = d.Imported is { } note ? note with { About = Each(note.About) } : null,
        };
    }
}
