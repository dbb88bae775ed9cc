// The outcome document as it stands on the wire and in the JSON download: free texts as {id, text}, without salts.
using LabHub.Domain.Outcomes;

namespace LabHub.Domain.Seeing;

public static class OutcomeView
{
    public static object Of(OutcomeDocument d) => new
    {
        d.Schema,
        d.Id,
        d.Software,
        d.Lab,
        d.Workshop,
        d.Round,
        d.Date,
        d.Started,
        d.Ended,
        d.Kind,
        d.WaitsFor,
        d.CarryForward,
        d.EndReason,
        Question = Text(d.Question),
        Earlier = d.Earlier.ConvertAll(Text),
        d.RoundKind,
        d.Scope,
        Rule = new { d.Rule.MinPeople, d.Rule.MinVoicesHeard, Quorum = d.Rule.Quorum.ToString(), Support = d.Rule.Support.ToString() },
        d.Required,
        d.Agreement,
        d.Voices,
        d.Missing,
        Invited = d.Invited.ConvertAll(v => new { v.Id, v.Names, v.Shape }),
        d.Languages,
        d.ThreeVoices,
        Steps = d.Steps.ConvertAll(StepOf),
        Ideas = d.Ideas.ConvertAll(i => new { i.Id, Text = Text(i.Text), More = Text(i.More), Pieces = i.Pieces.ConvertAll(p => new { p.Id, Text = Text(p.Text), More = Text(p.More), p.Gone }), i.Gone }),
        d.Votes,
        Parked = d.Parked.ConvertAll(Text),
        QuestionsForLater = d.QuestionsForLater.ConvertAll(Text),
        d.HeldBack,
        d.TakenBack,
        d.Unrevealed,
        Learned = Text(d.Learned),
        Mattered = Text(d.Mattered),
        d.Trail,
        d.NotReviewed,
        d.Continues,
        Imported = d.Imported is { } note ? new { note.From, note.Source, note.Licence, About = Text(note.About) } : null,
        d.Hash,
    };

    private static object StepOf(StepNote s) => new
    {
        s.No,
        s.Versions,
        What = Text(s.What),
        s.ForIdeas,
        Owner = Text(s.Owner),
        Helpers = s.Helpers.ConvertAll(Text),
        Support = Text(s.Support),
        s.ByWhen,
        Sign = Text(s.Sign),
        Families = Text(s.Families),
        s.Together,
        s.Level,
        Addressee = Text(s.Addressee),
        s.Verdict,
        s.Reasons,
        s.WaitsFor,
        s.Checks,
        s.Answers,
        s.SilentVoices,
        ChosenBecause = Text(s.ChosenBecause),
        Reservations = s.Reservations.ConvertAll(r => new { Text = Text(r.Text), Help = Text(r.Help), r.Kind, r.Voice, r.Tags }),
    };

    private static TextView? Text(Words? words) => words is null ? null : new(words.Id, words.Text);

    private sealed record TextView(string Id, string? Text);
}
