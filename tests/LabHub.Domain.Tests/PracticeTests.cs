// A practice round: everybody has tapped once, and nothing is left of it (F36).
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class PracticeTests
{
    private static readonly PrepareRound Prepared = new("What do you eat in the morning?", RoundKind.Ideas, Practice: true);

    private static Room Writing() => Room.Running(Everybody).Given(Fani, Prepared).Given(Fani, new OpenWriting { Round = 1 });

    /// <summary>Through every phase, with words of every kind, up to Review.</summary>
    private static Room Played()
    {
        var room = Writing().Given(Ana, Room.Post("Bread")).Given(Bor, Room.Post("Jam"));
        room.Given(Bor, new EditIdea(room.Idea("Jam"), "Honey")).Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll());
        room.Given(Ana, new AskAbout(room.Card("Honey"), "Which one?")).Given(Bor, new Restate(room.Idea("Honey"), "Of lime trees")).Given(Fani, new OpenChoosing { Confirmed = true });
        room.Given(Ana, new PlaceDot(room.Card("Honey"))).Given(Fani, new CloseChoosing { Confirmed = true }).Given(Fani, new TakeCard(room.Card("Honey"), "It is early"));
        room.WithStep(Ana, "Bring bread").WithStep(Ana, "Bring honey").Given(Cene, new OfferHelp("Cene helps")).Given(Darja, new SuggestWording("Bring butter"));
        room.Given(Fani, new Pause(PauseKind.Family, Voice: Families)).Given(Ana, new WriteFamilyDraft("With milk", 0)).Given(Fani, new Resume());
        return room.PutToCheck().Answers(AnswerKind.Agree, Ana, Bor, Cene, Darja).Answers(AnswerKind.Worry, Emil).CloseCheck()
            .Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new WriteNotes("We can tap", "Breakfast"));
    }

    [Fact]
    public void Nothing_of_it_is_saved_and_nothing_of_it_is_left()
    {
        var room = Played();
        room.When(Fani, new SaveOutcome()).ThenRefused(Refusal.Practice);
        Assert.False(Board.Rows(room.Now, Place.Phone, Around.Nobody).ContainsKey("outcome"));
        room.When(Fani, new EndPractice()).Then<PracticeEnded>();
        LawTests.SameState(room);
        Assert.Empty(room.Now.Rounds[0].Ideas);
        Assert.Equal(Phase.Done, room.Now.Rounds[0].Phase);
        var erased = room.Journal.Select(e => e.What).OfType<IErases>().SelectMany(e => e.ErasedWords).ToHashSet();
        var left = room.Journal.Where(e => e.What is not Marked).SelectMany(e => Written(e.What)).Where(words => !erased.Contains(words.Id)).Select(words => words.Text);
        Assert.Equal([Prepared.Question], left.Where(text => text is { Length: > 0 }).Distinct());
        Assert.All(room.Journal.Select(e => e.What).OfType<IdeaReceipt>(), receipt => Assert.Equal(Keeping.OutcomeSaved, receipt.Keeping));
    }

    [Fact]
    public void It_does_not_count_in_the_numbers()
    {
        var room = Writing().Given(Fani, new EndPractice());
        Assert.Null(room.Now.NumberOf(room.Now.Rounds[0]));
        room.Writes().Given(Ana, Room.Post("Breakfast")).Given(Fani, new EndWithoutAgreement(EndReason.Time, false));
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>();
        Assert.Equal((2, 1, "SP-2026-03/1"), (saved.Round, saved.Document.Round, saved.Document.Id));
    }

    [Fact]
    public void Afterwards_everybody_is_where_they_were_before()
    {
        var room = Writing().Given(Fani, new EndPractice());
        Assert.Null(room.Now.Active);
        room.When(Ana, new ScaleAnswer(ScaleWhen.Start, 6)).Then<ScaleAnswered>();
        room.Given(Fani, new PrepareRound("What would help?", RoundKind.Ideas));
        Assert.Equal(2, room.Now.Active!.No);
        room.Given(Fani, new OpenWriting { Round = 2 }).Given(Fani, new EndWithoutAgreement(EndReason.Time, false)).Given(Fani, new SaveOutcome());
        room.Given(Fani, Prepared).Given(Fani, new OpenWriting { Round = 3, Phase = 0 }).Given(Fani, new EndPractice());
        Assert.Equal(2, room.Now.Active!.No);
        room.Given(Fani, new OpenClosing());
    }

    [Fact]
    public void It_ends_in_any_phase_once_and_only_a_practice_round_does()
    {
        var room = Room.Running(Everybody).Given(Fani, Prepared);
        room.When(Fani, new EndPractice { Round = 1 }).Then<PracticeEnded>();
        room.When(Fani, new EndPractice { Round = 1, Phase = 1 }).ThenNothing();
        Room.Choosing(Everybody).When(Fani, new EndPractice()).ThenRefused(Refusal.NotPractice);
        var other = Room.Choosing(Everybody).Given(Fani, Prepared);
        other.When(Fani, new EndPractice { Round = 2, Phase = 0 }).ThenRefused(Refusal.RoundOpen);
        var choosing = Room.Running(Everybody).Given(Fani, Prepared).Given(Fani, new OpenWriting { Round = 1 }).Given(Ana, Room.Post("Bread")).Given(Bor, Room.Post("Jam"))
            .Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        choosing.Given(Ana, new PlaceDot(choosing.Cards[0]));
        Assert.Equal(choosing.Round.Vote!.Id, choosing.When(Fani, new EndPractice()).Then<PracticeEnded>().Vote);
        LawTests.SameState(choosing);
    }

    [Fact]
    public void Where_nobody_ended_it_it_ends_with_the_workshop_and_leaves_no_outcome()
    {
        var room = Played();
        var events = room.When(new Asker.Server(), new CloseUnattended()).ThenAccepted();
        Assert.Equal([typeof(PracticeEnded), typeof(WorkshopClosed)], events.Select(e => e.GetType()));
        LawTests.SameState(room);
    }

    [Fact]
    public void Twenty_rounds_that_count_may_stand_beside_the_practice()
    {
        var room = Room.Running(Everybody).Given(Fani, Prepared);
        for (var i = 0; i < Domain.Rounds.MostRounds; i++)
            room.Given(Fani, new PrepareRound($"Question number {i}", RoundKind.Ideas));
        room.When(Fani, new PrepareRound("One more question", RoundKind.Ideas)).ThenInvalid("question", Refusal.OutOfRange);
        room.When(Fani, Prepared).Then<RoundPrepared>();
    }

    /// <summary>Every text in the body of an event, however deep.</summary>
    private static IEnumerable<Words> Written(object? body) => body switch
    {
        null or string or ValueType => [],
        Words words => [words],
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(Written),
        _ => body.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod?.IsStatic is false).SelectMany(p => Written(p.GetValue(body))),
    };
}
