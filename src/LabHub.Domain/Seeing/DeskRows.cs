// What the person who leads sees besides: activity by voice at any size, never content of a small one; no idea before it is revealed but the next.
namespace LabHub.Domain.Seeing;

internal static class DeskRows
{
    public static void Add(IDictionary<string, object?> rows, Workshop w, Around around)
    {
        rows["desk"] = new { around.Pairing, around.Second, around.Desks };
        rows["seats"] = w.Seats.Values.OrderBy(s => s.Tag, StringComparer.Ordinal)
            .Select(s => new { s.Tag, s.Voice, Presence = PresenceOf(s, around), s.Paper, Late = s.ReadsOnly, Weak = around.Weak.Contains(s.Id), Table = TableOf(w, s) }).ToList();
        rows["missing"] = Missing(w);
        rows["agenda"] = w.Rounds.Select(r => new { r.No, Question = r.Question.Text, r.Kind, r.Ballot, r.Practice, Continues = SharedRows.ContinuesRow(r), r.Phase, r.PhaseSeq }).ToList();
        rows["forLater"] = w.ForLater.Select(q => q.Text).ToList();
        if (w.Active is not { } round)
            return;
        if (round.Phase is >= Phase.Listen and <= Phase.Review)
            AddWall(rows, round);
        if (round.Phase is Phase.Shape or Phase.Repair && round.Step is { } step)
            rows["candidates"] = Candidates(w, step, around);
        if (round.Phase is Phase.Review)
            rows["suspicions"] = Reviewing.TextsOf(w, round).Select(t => new { Words = t.Id, t.Text, Found = Suspicions.In(t.Text) }).Where(s => s.Found.Count > 0).ToList();
    }

    private static void AddWall(IDictionary<string, object?> rows, Round round)
    {
        var next = round.Phase is Phase.Listen ? round.Card(round.Waiting.FirstOrDefault()) : null;
        rows["next"] = next is null ? null : new { next.Id, next.Title.Text.Text, More = next.Title.More?.Text, Pieces = Array.Empty<object>(), Suspicions = Suspicions.In(next.Title.Text.Text) };
        rows["wall"] = new
        {
            Cards = round.Shown.Select(card => new { Id = card, NotClear = round.NotClear.Count(n => n.Card == card), Separate = round.Card(card)!.Pieces.Any(p => p.Separate) }).ToList(),
            Questions = round.Questions.Select(q => new { q.Id, q.Card, q.Text.Text, q.Shown }).ToList(),
            Held = InState(round, IdeaState.HeldBack).Select(i => new { i.Id, i.Text.Text, Reason = i.Held }).ToList(),
            Parked = InState(round, IdeaState.Parked).Select(i => new { i.Id, i.Text.Text }).ToList(),
            Waiting = round.Waiting.Count,
        };
    }

    /// <summary>Who could take care of the step: volunteers first, told by voice and by the figures on their phone.</summary>
    private static object Candidates(Workshop w, Proposal step, Around around) =>
        (from seat in w.People
         let state = step.Owner?.Asked == seat.Id ? (step.OwnerSaidYes ? "yes" : "asked") : step.Declined.Contains(seat.Id) ? "declined" : "none"
         let volunteers = step.Volunteers.Contains(seat.Id)
         where !seat.ReadsOnly && (PresenceOf(seat, around) is Presence.Here || state != "none" || volunteers)
         orderby state != "none" ? 0 : volunteers ? 1 : 2, seat.Tag
         select new { seat.Tag, seat.Voice, Volunteers = volunteers, State = state }).ToList();

    /// <summary>What is missing now, by voice, in the lab's order.</summary>
    private static object Missing(Workshop w)
    {
        var absent = SharedRows.MissingVoices(w).Select(v => new { Voice = v, Code = "absent", N = 0 });
        Func<Seat, bool>? silent = w.Active switch
        {
            { Phase: Phase.Write } r => s => r.Live(s.Id) == 0,
            // Marks on a card that is gone count: who falls silent with a card would tell what was marked.
            { Phase: Phase.Choose, Vote: { } vote } => s => !vote.Done.Contains(s.Id) && vote.MarksOf(s.Id).Count == 0,
            { Phase: Phase.Check, Step.Check: { } check } => s => check.In.Contains(s.Id) && !check.Answers.ContainsKey(s.Id),
            _ => null,
        };
        var code = w.Active?.Phase switch { Phase.Write => "nothingYet", Phase.Choose => "notChosen", _ => "notAnswered" };
        var quiet = silent is null ? [] : w.PresentVoices()
            .Select(v => new { Voice = v, Code = code, N = w.People.Count(s => s.Voice == v && silent(s)) })
            .Where(v => v.N > 0 && (code != "nothingYet" || w.People.Where(s => s.Voice == v.Voice).All(silent)));
        return new { Voices = absent.Concat(quiet).ToList(), OkForMe = w.People.Count(s => s.OkVersion == w.AgreementVersion), People = w.People.Count() };
    }

    private static Presence PresenceOf(Seat seat, Around around) =>
        seat.Left ? Presence.Left : seat.Paper ? Presence.Here : around.Presence.GetValueOrDefault(seat.Id, Presence.Away);

    private static int? TableOf(Workshop w, Seat seat) => w.Pause?.Tables.TryGetValue(seat.Id, out var table) is true ? table : null;

    private static IEnumerable<Idea> InState(Round round, IdeaState state) =>
        round.Ideas.Values.Where(i => i.State == state).OrderBy(i => i.Id, StringComparer.Ordinal);
}
