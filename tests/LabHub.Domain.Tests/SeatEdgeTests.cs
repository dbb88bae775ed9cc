// Edge cases of METHOD 7 about people, phones, desks and voices, each under its number.
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class SeatEdgeTests
{
    [Fact]
    public void E33_who_is_late_in_choose_gets_all_dots()
    {
        var room = Room.Choosing(Ana, Bor, Darja).Join(Emil);
        Assert.Equal(2, room.Round.Vote!.Left(room.Seat(Emil)));
        room.When(Emil, new PlaceDot(room.Cards[0])).Then<Marked>();
    }

    [Fact]
    public void E33_who_is_late_in_check_counts_only_after_understanding_the_step()
    {
        var room = Room.Checking(Ana, Bor, Darja).Join(Emil);
        room.When(Emil, new Answer(Agree)).ThenRefused(Refusal.UnderstandFirst);
        Assert.Equal(3, room.Step.Check!.In.Count);
        room.When(Emil, new Understood()).Then<StepUnderstood>();
        Assert.Equal(4, room.Step.Check!.In.Count);
        room.When(Emil, new Understood()).ThenNothing();
        room.When(Emil, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E33_who_is_late_in_repair_reads_until_the_next_check()
    {
        var room = Room.Repairing(Ana, Bor, Darja).Join(Emil);
        room.When(Emil, new SuggestWording("Call it breakfast club")).ThenRefused(Refusal.ReadsOnly);
        room.Given(Darja, new LiftWorry(room.Step.Worries[0].Id)).PutToCheck();
        room.When(Emil, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E34_a_voice_changed_between_rounds_leaves_the_old_round_untouched()
    {
        var room = Room.Reviewing(Everybody).Given(Fani, new SaveOutcome());
        var saved = room.Round.Saved;
        room.When(Emil, new ChangeVoice(Families)).Then<VoiceChanged>();
        Assert.Same(saved, room.Now.Rounds[0].Saved);
    }

    [Fact]
    public void E35_the_desk_is_asked_whether_the_number_of_seats_is_right()
    {
        var room = Room.Shaping(Everybody).WithStep(Ana);
        Assert.Equal(5, room.When(Fani, new PutToCheck(4)).ThenRefused(Refusal.ConfirmPeople).Args["n"]);
        room.When(Fani, new PutToCheck(5)).Then<CheckOpened>();
    }

    [Fact]
    public void E37_when_nobody_leads_nothing_moves_and_phones_go_on()
    {
        var room = Room.Writing(Everybody);
        room.Clock += TimeSpan.FromMinutes(20);
        room.When(Ana, Room.Post("Breakfast")).ThenAlso<IdeaPosted>();
        Assert.Equal(Phase.Write, room.Round.Phase);
        room.When(Fani, new TakeOver()).Then<DeskTakenOver>();
        Assert.Contains(room.Round.Trail, t => t.What == "takeOver");
    }

    [Fact]
    public void E38_two_desks_that_press_next_show_one_card()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast")).Given(Bor, Room.Post("Later bus")).Given(Fani, new Reveal { Confirmed = true });
        var next = room.Round.Waiting[0];
        room.When(Fani, new NextCard(next)).Then<CardShown>();
        room.When(Fani, new NextCard(next)).ThenMoved();
        Assert.Equal(next, room.Round.Current);
        var seq = room.Round.PhaseSeq;
        room.Given(Fani, new ShowAll()).Given(Fani, new OpenChoosing());
        room.When(Fani, new OpenChoosing { Phase = seq }).ThenMoved();
    }

    [Fact]
    public void E40_a_phone_that_slept_for_twenty_minutes_is_still_in_the_check()
    {
        var room = Room.Checking(Everybody);
        room.Clock += TimeSpan.FromMinutes(20);
        Assert.Contains(room.Seat(Cene), room.Step.Check!.In);
        room.When(Cene, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void E42_the_same_tap_twice_has_one_effect()
    {
        var room = Room.Choosing(Everybody);
        room.When(Ana, new PlaceDot(room.Cards[0])).Then<Marked>();
        room.When(Ana, new PlaceDot(room.Cards[0])).ThenNothing();
        Assert.Single(room.Round.Vote!.MarksOf(room.Seat(Ana)));
    }

    [Fact]
    public void E42_the_same_idea_twice_is_one_idea()
    {
        var room = Room.Writing(Everybody);
        var idea = Room.Post("Breakfast");
        room.When(Ana, idea).ThenAlso<IdeaPosted>();
        room.When(Ana, idea).ThenNothing();
    }

    [Fact]
    public void E44_a_lost_seat_is_marked_left_and_its_ideas_stay()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast"));
        room.When(Fani, new MarkLeft(room.Tag(Ana))).Then<SeatLeft>();
        Assert.Contains(room.Round.Ideas.Values, i => i.Text.Text == "Breakfast");
        room.When(Ana, new EditIdea(room.Idea("Breakfast"), "Lunch")).ThenRefused(Refusal.SeatLeft);
    }

    [Fact]
    public void E49_the_required_flag_cannot_be_removed_once_the_doors_are_open()
    {
        var room = Room.Lobby(Everybody);
        room.When(Fani, new EditWorkshop("New title", new(2026, 11, 21), [.. Room.Voices.Select(v => v with { Required = v.Id == School })], Room.Setup.Scope, ["sl"], "", "")).ThenRefused(Refusal.NotNow);
        room.Starts().Writes();
        Assert.Equal([Families], room.Round.Required);
    }

    [Fact]
    public void E50_after_people_joined_voices_can_only_be_added_and_never_as_required()
    {
        var room = Room.Lobby(Everybody);
        room.When(Fani, new AddVoice(Room.Named(School, "Schools", "square"))).ThenInvalid("voices", Refusal.Twice);
        room.When(Fani, new AddVoice(Room.Named(Health, "Health", "cross", required: true))).ThenRefused(Refusal.FrozenVoices);
        room.When(Fani, new AddVoice(Room.Named(Health, "Health", "cross"))).Then<VoiceAdded>();
    }
}
