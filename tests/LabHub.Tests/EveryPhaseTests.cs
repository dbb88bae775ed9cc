// A server killed in every phase, one after another: what phone, screen and desk see afterwards is what they saw, and the next step works.
using System.Text.Json;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class EveryPhaseTests(ITestOutputHelper output)
{
    /// <summary>Where the room stands, and how it came there from the line before: by phones and desk of a server that was killed in between.</summary>
    private static readonly (string Where, Func<Led, Task> Next)[] Way =
    [
        ("lobby", async e => await Taps(e, 0, new { type = "okForMe", version = 1 })),
        ("practice", async e =>
        {
            await e.Lead(new { type = "start" });
            await e.Lead(new { type = "prepareRound", question = "Kaj ste danes jedli?", kind = "ideas", practice = true });
            await e.Lead(new { type = "openWriting" });
            await e.Write("Kruh z maslom");
        }),
        ("ready", async e =>
        {
            await e.Lead(new { type = "endPractice" });
            await e.Lead(new { type = "prepareRound", question = "Kaj bi olajšalo en šolski teden?", kind = "ideas", ballot = "dots" });
        }),
        ("write", async e =>
        {
            await OpenLast(e);
            await e.Lead(new { type = "setTimer", minutes = 5 });
            await e.Write();
            await Taps(e, 1, new { type = "doneWriting", done = true });
        }),
        ("a break in write", async e => await e.Lead(new { type = "pause", kind = "break", minutes = 10 })),
        ("listen", async e =>
        {
            await e.Lead(new { type = "resume" });
            await e.ToListen();
            await e.Lead(new { type = "nextCard", card = e.Fani.Rows["next"].GetProperty("id").GetString() });
            var card = e.Fani.Rows["listen"].GetProperty("current").GetString();
            await Taps(e, 2, new { type = "notClear", card, on = true });
            await Taps(e, 3, new { type = "askAbout", card, text = "Kdo to plača?" });
        }),
        ("choose", async e =>
        {
            await e.ToChoose();
            var cards = await e.Cards();
            for (var i = 0; i < 4; i++)
                await Taps(e, i, new { type = "placeDot", card = cards[i % 2].GetString() });
            await Taps(e, 1, new { type = "doneChoosing", done = true });
        }),
        ("results", async e => await e.Lead(new { type = "closeChoosing" })),
        ("run-off", async e =>
        {
            var cards = e.Fani.Rows["listen"].GetProperty("shown");
            await e.Lead(new { type = "runOff", cards = new[] { cards[0].GetString(), cards[1].GetString() } });
            await Taps(e, 3, new { type = "placeDot", card = cards[1].GetString() });
        }),
        ("shape", async e =>
        {
            await e.ToShape();
            await e.Lead(new { type = "draftStep", what = "Poskusiti skupni zajtrk", cards = Array.Empty<string>(), byWhen = "2026-12-18", sign = "Otroci pridejo pred 7.45", families = "", support = "", addressee = "" });
            await Taps(e, 0, new { type = "volunteerOwner", wording = "Ana, šolska svetovalka" });
            await Taps(e, 2, new { type = "offerHelp", wording = "Emil" });
            await Taps(e, 3, new { type = "suggestWording", text = "Poskusiti zajtrk" });
        }),
        ("family time in shape", async e =>
        {
            await e.Lead(new { type = "pause", kind = "family", voice = "families", minutes = 10 });
            await Taps(e, 0, new { type = "writeFamilyDraft", text = "Zajtrk ob četrtkih", version = 0 });
        }),
        ("check", async e =>
        {
            await e.Lead(new { type = "resume" });
            await e.Lead(new { type = "putToCheck", people = e.People.Count });
            await Taps(e, 0, new { type = "answer", kind = "agree" });
            await Taps(e, 1, new { type = "answer", kind = "worry", what = "Kdo bo plačal hrano?", help = "Občina" });
            await Taps(e, 2, new { type = "answer", kind = "aside", reason = "V torek bi bilo lažje" });
        }),
        ("repair", async e =>
        {
            await e.Lead(new { type = "closeCheck" });
            await e.Lead(new { type = "tagWorry", worry = e.Fani.Rows["worries"][0].GetProperty("id").GetString(), tags = new[] { "money" } });
        }),
        ("second check", async e =>
        {
            await e.People[1].Until(p => p.Yours.ContainsKey("worries"));
            await Taps(e, 1, new { type = "keepWorryInRecord", worry = e.People[1].Yours["worries"][0].GetString() });
            await e.Lead(new { type = "putToCheck", people = e.People.Count });
            await e.Answer();
        }),
        ("review", async e =>
        {
            await e.Lead(new { type = "closeCheck" });
            await e.Lead(new { type = "writeNotes", learned = "Zajtrk pomaga", mattered = "Da nismo sami" });
        }),
        ("done", async e => await e.Lead(new { type = "saveOutcome" })),
        ("weigh", async e =>
        {
            await e.Lead(new { type = "prepareRound", question = "Kdo pokliče koga, ko gre narobe?", kind = "ideas", ballot = "weigh" });
            await OpenLast(e);
            await e.Write("Najprej šolo");
            await e.ToListen();
            await e.ToChoose();
            var cards = await e.Cards();
            for (var i = 0; i < 4; i++)
                await Taps(e, i, new { type = "weigh", card = cards[i].GetString(), mark = i == 3 ? "skip" : "for" });
        }),
        ("in twos while they weigh", async e => await e.Lead(new { type = "pause", kind = "groups", size = 2 })),
        ("weighed", async e =>
        {
            await e.Lead(new { type = "resume" });
            await e.Lead(new { type = "closeChoosing" });
        }),
        ("review without agreement", async e => await e.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true })),
        ("closing", async e =>
        {
            await e.Lead(new { type = "saveOutcome" });
            await e.Lead(new { type = "openClosing" });
            await Taps(e, 0, new { type = "scaleAnswer", when = "end", value = 8 });
        }),
        ("closed", async e => await e.Lead(new { type = "close" })),
    ];

    [Fact]
    public async Task After_a_SIGKILL_in_any_phase_everybody_sees_what_they_saw_and_the_next_step_works()
    {
        await using var room = await ProcessRoom.Open("families", "families", "school", "young");
        foreach (var (where, next) in Way)
        {
            await next(room.Evening);
            var before = await Boards(room);
            await room.KillAndStart();
            Assert.Contains(room.Server.Output, line => line.StartsWith("LabHub was not stopped properly", StringComparison.Ordinal) && line.EndsWith("every page is whole.", StringComparison.Ordinal));
            await SameAgain(where, before, room);
        }
        output.WriteLine($"killed {Way.Length} times");
        await room.Kill();
        var said = await room.Verify();
        Assert.True(said.EndsWith(" 2 outcomes, 0 wrong.", StringComparison.Ordinal), said);
    }

    /// <summary>Who is near comes back a moment after they do.</summary>
    private static async Task SameAgain(string where, string[] before, ProcessRoom room)
    {
        for (var tries = 0; ; tries++)
        {
            var after = await Boards(room);
            if (before.SequenceEqual(after))
                return;
            if (tries < 50)
                await Task.Delay(100);
            else
                Assert.Fail($"{where}:\n{string.Join('\n', before.Except(after))}\nis now\n{string.Join('\n', after.Except(before))}");
        }
    }

    /// <summary>Every row of every place, as it is on the wire.</summary>
    private static async Task<string[]> Boards(ProcessRoom room)
    {
        var rows = new List<string>();
        foreach (var (person, n) in room.Everybody.Select((person, n) => (person, n)))
        {
            var board = await person.Board();
            foreach (var part in (string[])["rows", "yours"])
                rows.AddRange(board.GetProperty(part).EnumerateObject().Select(row => $"{n} {part} {row.Name} {row.Value.GetRawText()}"));
        }
        return [.. rows];
    }

    private static async Task OpenLast(Led e)
    {
        var last = e.Fani.Rows["agenda"].EnumerateArray().Last();
        await e.Lead(new { type = "openWriting", round = last.GetProperty("no").GetInt32(), phase = last.GetProperty("phaseSeq").GetInt32() });
    }

    private static async Task Taps(Led e, int who, object command)
    {
        var answer = await e.People[who].Send(command);
        Assert.True(answer.Kind() == "accepted", $"{JsonSerializer.Serialize(command)}: {answer}");
    }
}
