// Making a workshop: from a template to its desk in one form.
using LabHub.Domain;
using LabHub.Features.Accounts;
using LabHub.Features.Labs;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Features.Workshops;

public sealed class NewPage(LabHubDb db, Members members, Templates templates, Rooms rooms, Reading say, TimeProvider time) : LabPageBase(db, members)
{
    /// <summary>The shortest question that a round takes.</summary>
    private const int ShortestQuestion = 5;

    public Templates Templates => templates;

    /// <summary>Null: none is chosen yet.</summary>
    public Template? Template { get; private set; }

    public WorkshopForm Form { get; private set; } = new();

    /// <summary>The field that does not fit, as the law names it, and the sentence for it.</summary>
    public (string Field, string Sentence)? Wrong { get; private set; }

    /// <summary>Questions that stand open: those filled in and one more, and at least two; the others are a tap away.</summary>
    public int QuestionsOpen => Math.Clamp(Form.Rounds.Count() + 1, 2, WorkshopForm.MostQuestions);

    public async Task<IActionResult> OnGetAsync(string slug, string? template)
    {
        if (!await May(slug, What.Desks))
            return NotFound();
        Template = templates.All.Find(t => t.Id == template);
        if (Template is not null)
        {
            Form = WorkshopForm.Of(Template, Lab, say.Language, say.Today(time));
            Form.PracticeQuestion = say["desk.practice.question"];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? template, WorkshopForm form)
    {
        if (!await May(slug, What.Desks))
            return NotFound();
        Template = templates.All.Find(t => t.Id == template) ?? templates.All[0];
        Form = form;
        if (form.Date is not { } date)
            return Misfit("date", say["invalid.missing"]);
        if (form.Rounds.Select(r => TooShortOrLong(r.Question)).FirstOrDefault(sentence => sentence is not null) is { } misfit)
            return Misfit("questions", misfit);
        if (form.Practice && TooShortOrLong(form.PracticeQuestion?.Trim() ?? "") is { } tooShort)
            return Misfit("practice", tooShort);
        var (id, wrong) = await rooms.Create(Lab.Card(form.Language), $"{Lab.Letters}-{date.Year}-", form.Setup(Lab, say.Languages.Select(l => l.Language)), form.Prepared());
        if (id is null)
            return wrong is Decision.Invalid invalid ? Misfit(invalid.Field, Sentence(invalid)) : Misfit("", say["page.trouble"]);
        return LocalRedirect(say.To($"/w/{id}/desk"));
    }

    private string? TooShortOrLong(string question) => question.Length switch
    {
        < ShortestQuestion => say.Of("invalid.tooShort", ("n", ShortestQuestion)),
        > Texts.Short => say.Of("invalid.tooLong", ("n", Texts.Short)),
        _ => null,
    };

    private string Sentence(Decision.Invalid invalid) => invalid.Code switch
    {
        Refusal.TooShort => say.Of("invalid.tooShort", ("n", invalid.Args.GetValueOrDefault("n"))),
        Refusal.TooLong => say.Of("invalid.tooLong", ("n", invalid.Args.GetValueOrDefault("n"))),
        Refusal.Missing => invalid.Field == "voices" ? say["lab.requiredNeeded"] : say["invalid.missing"],
        _ => say["invalid.notKnown"],
    };

    private PageResult Misfit(string field, string sentence)
    {
        Wrong = (field, sentence);
        return Page();
    }
}
