// The outcome as CSV for a spreadsheet: steps, and beside them ideas and rounds. BOM, separator of the culture, CRLF, no formulas (METHOD 8.2).
using System.Globalization;
using CsvHelper;
using LabHub.Domain.Outcomes;
using LabHub.Shared;

namespace LabHub.Features.Record;

public sealed class OutcomeCsv(Reading say, DateOnly today)
{
    /// <summary>The file as it goes out, its mark for Excel included.</summary>
    public byte[] Steps(IEnumerable<SavedOutcome> outcomes) => Write(
        ["download.id", "download.date", "download.dateRead", "record.question", "download.stepNo", "step.what", "download.verdict", "step.who", "record.helpers",
            "step.when", "download.whenRead", "step.sign", "step.families", "record.support", "record.together", "record.level", "record.addressee",
            "download.checks", "check.agree", "check.enough", "check.aside", "check.worry", "record.skipped", "record.noAnswer", "record.reservations"],
        outcomes.SelectMany(o => o.Document.Steps, (o, s) => (string[])
        [
            o.Document.Id, Iso(o.Document.Date), say.Date(o.Document.Date), say.Text(o.Document.Question), Figure(s.No), say.Text(s.What), say.Verdict(o, s),
            say.Text(s.Owner), string.Join(", ", s.Helpers.Select(say.Text)), s.ByWhen is { } day ? Iso(day) : "", s.ByWhen is { } read ? say.Date(read) : "",
            say.Text(s.Sign), say.Text(s.Families), say.Text(s.Support), s.Together is { } t ? say.TogetherName(t) : "", s.Level is { } l ? say.LevelName(l) : "",
            say.Text(s.Addressee), Figure(s.Checks), Figure(s.Answers?.Agree), Figure(s.Answers?.Enough), Figure(s.Answers?.Aside), Figure(s.Answers?.Worry),
            Figure(s.Answers?.Skip), Figure(s.Answers?.None),
            string.Join(" | ", s.Reservations.Select(r => $"{say.ReservationKind(r)}{(r.Tags is { Count: > 0 } ? $" ({say.Tags(r)})" : "")}: {say.Text(r.Text)}")),
        ]),
        outcomes);

    public byte[] Ideas(IEnumerable<SavedOutcome> outcomes) => Write(
        ["download.id", "download.card", "download.piece", "download.idea", "download.more", "download.result", "download.label", "download.band", "download.marks", "results.three"],
        outcomes.SelectMany(o => o.Document.Ideas.SelectMany((idea, n) => IdeaRows(o, idea, n + 1)).Concat(LaterRows(o))),
        outcomes);

    public byte[] Rounds(IEnumerable<SavedOutcome> outcomes) => Write(
        ["download.id", "download.workshop", "download.date", "download.dateRead", "record.question", "download.kindOfRound", "download.kind", "record.voices",
            "record.missing", "download.threeVoices", "record.rule", "record.desired", "download.scope", "record.learned", "record.mattered",
            "record.corrections", "download.hash", "download.continues", "download.ballot", "ground.labelsTitle", "download.source", "download.licence"],
        outcomes.Select(o => (string[])
        [
            o.Document.Id, o.Document.Workshop.Title, Iso(o.Document.Date), say.Date(o.Document.Date), say.Text(o.Document.Question),
            say.RoundKindName(o.Document.RoundKind), say.Kind(o), string.Join(", ", o.Document.Voices.Select(v => $"{say.Name(v.Names)} ({v.Size})")),
            o.Document.Missing.Count == 0 ? "" : say.Voices(o, o.Document.Missing), o.Document.ThreeVoices ? say["download.yes"] : say["download.no"], say.Rule(o),
            o.Document.Lab.Desired, say.Scope(o.Document.Scope), say.Text(o.Document.Learned), say.Text(o.Document.Mattered), Figure(o.Corrections.Count), o.Document.Hash,
            say.Continues(o.Document) ?? "", say.BallotName(o), o.Weighing() is { } weighing ? string.Join(" | ", say.Meanings(weighing).Select(m => $"{m.Word}: {m.Means}")) : "",
            o.Document.Imported?.Source ?? "", o.Document.Imported?.Licence ?? "",
        ]),
        outcomes);

    private IEnumerable<string[]> IdeaRows(SavedOutcome outcome, IdeaNote idea, int card)
    {
        var weighed = outcome.Weighing()?.Cards.Find(c => c.Id == idea.Id);
        yield return
        [
            outcome.Document.Id, Figure(card), "", say.Text(idea.Text, idea.Gone), say.Text(idea.More), say.Result(outcome, idea.Id) ?? "",
            weighed?.Label is { } label ? say.Label(label) : "", Figure(weighed?.Band), weighed is null ? "" : say.Marks(outcome, weighed), YesNo(outcome.IsThree(idea.Id)),
        ];
        var piece = 0;
        foreach (var note in idea.Pieces)
            yield return [outcome.Document.Id, Figure(card), Figure(++piece), say.Text(note.Text, note.Gone), say.Text(note.More), "", "", "", "", ""];
    }

    /// <summary>Parked ideas and questions for later: not on the wall, but in the record.</summary>
    private IEnumerable<string[]> LaterRows(SavedOutcome outcome) => say.Later(outcome.Document)
        .SelectMany(later => later.List, (later, words) => (string[])[outcome.Document.Id, "", "", say.Text(words), "", later.Title, "", "", "", ""]);

    private byte[] Write(string[] heads, IEnumerable<string[]> rows, IEnumerable<SavedOutcome> outcomes)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions
        {
            Separator = say.Culture.TextInfo.ListSeparator[0],
            WriteByteOrderMark = true,
            NewLine = "\r\n",
            // A cell that a spreadsheet would take for a formula gets an apostrophe and is shown as text.
            Injection = CsvInjection.Escape,
            // The last line tells where corrections stand, and is one cell.
            ValidateFieldCount = false,
        }, leaveOpen: true))
        {
            Row(csv, heads.Select(key => key == "record.rule" ? say["download.rule"] : say[key]));
            foreach (var row in rows)
                Row(csv, row);
            var addresses = string.Join(" ", outcomes.Select(o => say.Absolute(o.Address)));
            Row(csv, [say.Of("download.footer", ("date", say.Date(today)), ("address", addresses))]);
        }
        return memory.ToArray();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell.ReplaceLineEndings(" "));
        csv.EndRecord();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string YesNo(bool? yes) => yes switch { true => say["download.yes"], false => say["download.no"], _ => "" };

    private static string Figure(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";
}
