// The fields of "make a workshop", and what they mean as the setup of a workshop.
using System.ComponentModel.DataAnnotations;
using LabHub.Domain;
using LabHub.Features.Labs;

namespace LabHub.Features.Workshops;

public sealed class WorkshopForm
{
    public const int MostQuestions = 5;

    // A field that was left empty is an empty text, not none.
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Title { get; set; } = "";

    public DateOnly? Date { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Language { get; set; } = "sl";

    /// <summary>Ids of the lab's voices that are invited.</summary>
    public List<string> Voices { get; set; } = [];

    public List<string> Required { get; set; } = [];

    public ScopeKind Scope { get; set; }

    public string? Who { get; set; }

    public DateOnly? DecidedBy { get; set; }

    public string? Limits { get; set; }

    public List<string?> Questions { get; set; } = [];

    public List<RoundKind> Kinds { get; set; } = [];

    public List<Ballot> Ballots { get; set; } = [];

    /// <summary>A practice round comes first, with this harmless question.</summary>
    public bool Practice { get; set; }

    public string? PracticeQuestion { get; set; }

    public string? Agreement { get; set; }

    public string? Contact { get; set; }

    /// <summary>Questions that were filled in, each with its kind and its ballot.</summary>
    public IEnumerable<(string Question, RoundKind Kind, Ballot Ballot)> Rounds => Questions
        .Select((question, n) => (Question: question?.Trim() ?? "", Kind: n < Kinds.Count ? Kinds[n] : RoundKind.Ideas, Ballot: n < Ballots.Count ? Ballots[n] : Ballot.Dots))
        .Where(round => round.Question.Length > 0);

    /// <summary>What is prepared, in its order: people practise with the ballot that they meet first.</summary>
    public IEnumerable<PrepareRound> Prepared()
    {
        var rounds = Rounds.ToList();
        if (Practice)
            yield return new(PracticeQuestion!.Trim(), RoundKind.Ideas, Ballot: rounds.Count > 0 ? rounds[0].Ballot : Ballot.Dots, Practice: true);
        foreach (var (question, kind, ballot) in rounds)
            yield return new(question, kind, Ballot: ballot);
    }

    public static WorkshopForm Of(Template template, Lab lab, string language, DateOnly date) => new()
    {
        Title = Lab.In(template.Title, language),
        Date = date,
        Language = language,
        Voices = [.. lab.Voices.Select(v => v.Id)],
        Required = [.. lab.Voices.Where(v => v.Required).Select(v => v.Id)],
        Scope = template.Scope.Kind,
        Limits = Lab.In(template.Scope.Limits, language),
        Questions = [.. template.QuestionsIn(language)],
        Kinds = [.. template.QuestionsIn(language).Select(_ => template.Kind)],
        Ballots = [.. template.QuestionsIn(language).Select(_ => template.Ballot)],
        Agreement = Lab.In(template.Agreement, language),
        Contact = lab.Contact,
    };

    /// <param name="languages">Of the page: the workshop's own first.</param>
    public Setup Setup(Lab lab, IEnumerable<string> languages) => new(
        Title,
        Date ?? default,
        [.. lab.Voices.Where(v => Voices.Contains(v.Id)).Select(v => v with { Required = Required.Contains(v.Id) })],
        new(Scope, Scope is ScopeKind.Advise ? Who : null, Scope is ScopeKind.Advise ? DecidedBy : null, Limits),
        [.. languages.OrderBy(l => l != Language)],
        Contact ?? "",
        (Agreement ?? "").ReplaceLineEndings("\n"),
        Rule.Usual);
}
