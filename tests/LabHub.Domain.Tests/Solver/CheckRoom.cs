// A check as it is really sent: the rows of all places while it is open, after the closing, in Review and when saved, as text.
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public sealed class CheckRoom
{
    private readonly Room room;
    private readonly IReadOnlyList<CheckVoice> voices;
    private readonly List<List<string>> seats = [];

    public CheckRoom(IReadOnlyList<CheckVoice> voices)
    {
        this.voices = voices;
        var people = voices.Select((v, i) => Enumerable.Range(0, v.People).Select(n => new Person($"{i} {n}", VoteRoom.Lab[i])).ToList()).ToList();
        var all = people.SelectMany(p => p).ToList();
        room = Room.Draft(Room.Setup with { Voices = [.. VoteRoom.Lab.Take(voices.Count).Select((v, i) => Room.Named(v, v, "petals", voices[i].Required, i < 2))] })
            .Given(Fani, new OpenDoors()).Join(all).Starts().Writes()
            .Given(all[0], Room.Post("Breakfast at school")).Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        var owner = voices.ToList().FindIndex(v => v.Owner);
        room.WithStep(people[owner][^1]).PutToCheck();
        foreach (var of in people)
            seats.Add([.. of.Select(room.Seat)]);
    }

    /// <summary>Everything that all places were sent, but for the ids that are drawn anew; worries and reasons have the same words, whoever gave them.</summary>
    public string Sent(CheckSolver.Given[] given)
    {
        var (w, sent) = (room.Now, new Sent());
        var check = w.Active!.Step!.Check!.Id;
        void Answer(string seat, int kind) => w = w.Evolve(
            new Marked(check, seat, "", ((AnswerKind)kind).ToString().ToLowerInvariant(), new Words("same", "It will not last", null), new Words("help", "A second month", null)), room.Clock);
        for (var v = 0; v < voices.Count; v++)
        {
            var answers = given[v].Counts.SelectMany((n, kind) => Enumerable.Repeat(kind, n)).ToList();
            for (var i = 0; i < answers.Count; i++)
                Answer(seats[v][i], answers[i]);
            if (given[v].Owner >= 0)
                Answer(seats[v][^1], given[v].Owner);
        }
        sent.Look(w);
        foreach (var command in new Command[] { new CloseCheck { Confirmed = true }, new EndWithoutAgreement(EndReason.Time, false), new SaveOutcome() })
        {
            var round = w.Active!;
            if (command is EndWithoutAgreement && round.Phase is Phase.Review)
                continue; // agreed
            var asking = room.Asking(new Asker.Desk()) with { Chance = new Chance([1, 2, 3]) };
            foreach (var happened in ((Decision.Accepted)w.Decide(command with { Round = round.No, Phase = round.PhaseSeq }, asking)).Events)
                w = w.Evolve(happened, room.Clock);
            sent.Look(w);
        }
        sent.Look(w.Active!.Saved!);
        return sent.Rest;
    }
}
