// Pauses: nothing is submitted to the room while one lasts, and nothing is lost by it (METHOD 1, 2).
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class PausesTests
{
    private static readonly Pause Break = new(PauseKind.Break);

    [Fact]
    public void In_a_pause_nothing_is_submitted_and_afterwards_the_same_wish_is_taken()
    {
        var room = Room.Writing(Everybody).Given(Fani, Break);
        var idea = Room.Post("Breakfast at school");
        room.When(Ana, idea).ThenRefused(Refusal.Paused);
        room.When(Ana, new DoneWriting(true)).ThenRefused(Refusal.Paused);
        room.When(Ana, new SuggestQuestion("Who opens the school?")).ThenRefused(Refusal.Paused);
        room.When(Fani, new Reveal { Confirmed = true }).ThenRefused(Refusal.Paused);
        room.When(Fani, new EndWithoutAgreement(EndReason.Time, false)).ThenRefused(Refusal.Paused);
        room.Given(Fani, new Resume()).When(Ana, idea).ThenAlso<IdeaPosted>();
    }

    [Fact]
    public void No_phase_number_moves_so_a_dot_that_was_kept_is_placed_after_the_pause()
    {
        var room = Room.Choosing(Everybody);
        var dot = new PlaceDot(room.Cards[0]) { Round = room.Round.No, Phase = room.Round.PhaseSeq };
        room.Given(Fani, Break).When(Ana, dot).ThenRefused(Refusal.Paused);
        room.Given(Fani, new Resume()).When(Ana, dot).Then<Marked>();
    }

    [Fact]
    public void An_old_phase_is_told_as_that_also_in_a_pause()
    {
        var room = Room.Choosing(Everybody).Given(Fani, Break);
        room.When(Ana, new DoneWriting(true) { Round = 1, Phase = 1 }).ThenMoved();
    }

    [Fact]
    public void A_dangerous_card_comes_off_the_wall_in_a_pause_and_people_come_and_go()
    {
        var room = Room.Listening(Everybody, "Breakfast at school", "Janez drinks").Given(Fani, Break);
        room.When(Fani, new HoldBack(room.Idea("Janez drinks"), HoldReason.Names)).Then<IdeaHeldBack>();
        room.When(Ana, new TakeBackIdea(room.Idea("Breakfast at school"))).Then<IdeaTakenBack>();
        room.Given(Bor, new Leave()).Given(Bor, new Return()).Given(Cene, new ChangeVoice(School)).Join(Gal);
        var reviewing = Room.Reviewing(Everybody).Given(Fani, Break);
        reviewing.When(Fani, new WriteNotes("It was quiet")).Then<NotesWritten>();
        reviewing.When(Fani, new Redact(reviewing.Round.Ideas.Values.First().Text.Id)).Then<TextRedacted>();
        reviewing.When(Fani, new SaveOutcome()).ThenRefused(Refusal.Paused);
    }

    [Fact]
    public void Asking_twice_is_asking_once_and_another_kind_takes_its_place()
    {
        var room = Room.Running(Everybody);
        room.When(Fani, new Resume()).ThenNothing();
        room.Given(Fani, Break).When(Fani, Break).ThenNothing();
        room.When(Fani, new Pause(PauseKind.Groups, 2)).ThenAlso<TablesDrawn>();
        room.When(Fani, new Pause(PauseKind.Groups, 4)).ThenAlso<TablesDrawn>();
        room.When(Fani, new Pause(PauseKind.Groups, 1)).Then<Paused>();
        Assert.Empty(room.Now.Pause!.Tables);
        room.Given(Fani, new Resume()).When(Fani, new Resume()).ThenNothing();
    }

    [Fact]
    public void Its_fields_fit_or_are_told()
    {
        var room = Room.Running(Everybody);
        room.When(Fani, new Pause(PauseKind.Groups)).ThenInvalid("size", Refusal.Missing);
        room.When(Fani, new Pause(PauseKind.Groups, 9)).ThenInvalid("size", Refusal.OutOfRange);
        room.When(Fani, new Pause(PauseKind.Break, 2)).ThenInvalid("size", Refusal.OutOfRange);
        room.When(Fani, new Pause(PauseKind.Quiet, Voice: Families)).ThenInvalid("voice", Refusal.NotKnown);
        room.When(Fani, new Pause(PauseKind.Quiet, Minutes: 61)).ThenInvalid("minutes", Refusal.OutOfRange);
        room.When(Ana, Break).ThenRefused(Refusal.DeskOnly);
        Room.Lobby(Everybody).When(Fani, Break).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void The_rounds_timer_stands_still_and_the_timer_of_the_pause_is_the_one_that_is_set()
    {
        var room = Room.Writing(Everybody).Given(Fani, new SetTimer(5));
        var ends = room.Round.Timer!.Value;
        room.Given(Fani, new Pause(PauseKind.Quiet, Minutes: 1));
        var began = room.Clock;
        Assert.Null(room.Round.Timer);
        room.Given(Fani, new SetTimer(Add: 2));
        Assert.Equal(began.AddMinutes(3), room.Now.Pause!.Ends);
        room.Given(Fani, new SetTimer(0)).When(Fani, new SetTimer(0)).ThenNothing();
        room.Clock += TimeSpan.FromMinutes(10);
        room.Given(Fani, new Pause(PauseKind.Break)).Given(Fani, new Resume());
        Assert.Equal(ends - began, room.Round.Timer - room.Clock);
    }

    [Fact]
    public void It_ends_with_the_workshop()
    {
        var closing = Room.Running(Everybody).Given(Fani, Break).Given(Fani, new OpenClosing());
        Assert.Null(closing.Now.Pause);
        var left = Room.Repairing(Everybody).Given(Fani, new Pause(PauseKind.Groups, 2));
        left.When(new Asker.Server(), new CloseUnattended()).ThenAccepted();
        Assert.Null(left.Now.Pause);
        LawTests.SameState(left);
    }

    [Fact]
    public void A_restart_in_a_pause_finds_the_pause_and_every_table()
    {
        var room = Room.Writing(Everybody).Given(Fani, new Pause(PauseKind.Groups, 2, Minutes: 5)).Join(Gal).Given(Bor, new Leave());
        LawTests.SameState(room);
        Assert.Equal(5, Replay.Of(room.Journal).Pause!.Tables.Count);
    }

    [Fact]
    public void The_trail_says_what_happened_and_not_who()
    {
        var room = Room.Shaping(Everybody).WithStep(Ana).Given(Fani, new Pause(PauseKind.Groups, 2)).Given(Fani, new Resume())
            .Given(Fani, new Pause(PauseKind.Family, Voice: Families)).Given(Fani, new Resume());
        Assert.Equal(["groups 2", "resumed ", "familyTime ", "resumed "], room.Round.Trail.TakeLast(4).Select(t => $"{t.What} {t.N}"));
    }

    [Fact]
    public void A_phone_sees_its_own_table_until_the_pause_ends()
    {
        var room = Room.Running(Everybody).Given(Fani, new Pause(PauseKind.Groups, 2));
        Assert.Equal([2, 3], Everybody.GroupBy(who => Board.Yours(room.Now, room.Seat(who))["table"]).Select(table => table.Count()).Order());
        Assert.False(Board.Rows(room.Now, Place.Screen, Around.Nobody).ContainsKey("seats"));
        room.Given(Fani, new Resume());
        Assert.False(Board.Yours(room.Now, room.Seat(Ana)).ContainsKey("table"));
        Assert.False(Board.Rows(room.Now, Place.Phone, Around.Nobody).ContainsKey("pause"));
    }
}
