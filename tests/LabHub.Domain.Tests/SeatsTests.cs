// Seats: join, leave, come back, change the voice, say OK, answer the scale (METHOD 2).
using static LabHub.Domain.AnswerKind;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class SeatsTests
{
    [Fact]
    public void Nobody_joins_before_the_doors_open_or_after_the_end()
    {
        Room.Draft().When(new Asker.Newcomer(), new Join(Families, "sl")).ThenRefused(Refusal.DoorsClosed);
        var room = Room.Running(Ana).Given(Fani, new OpenClosing()).Given(Fani, new Close());
        room.When(new Asker.Newcomer(), new Join(Families, "sl")).ThenRefused(Refusal.Ended);
    }

    [Fact]
    public void A_voice_is_one_of_those_here_or_none()
    {
        var room = Room.Lobby();
        room.When(new Asker.Newcomer(), new Join("astronauts", "sl")).ThenInvalid("voice", Refusal.NotKnown);
        room.When(new Asker.Newcomer(), new Join(Families, "")).ThenInvalid("language", Refusal.NotKnown);
        Assert.Null(room.When(new Asker.Newcomer(), new Join(null, "sl")).Then<SeatTaken>().Voice);
    }

    [Fact]
    public void Every_tag_is_told_apart_also_with_two_hundred_seats()
    {
        var room = Room.Lobby(More(200, School));
        Assert.Equal(200, room.Now.Seats.Values.Select(s => s.Tag).Distinct().Count());
    }

    [Fact]
    public void A_seat_that_left_asks_for_nothing_until_it_is_back()
    {
        var room = Room.Writing(Everybody).Given(Ana, new Leave());
        room.When(Ana, new Leave()).ThenNothing();
        room.When(Ana, Room.Post("Breakfast")).ThenRefused(Refusal.SeatLeft);
        room.When(Ana, new Return()).Then<SeatReturned>();
        room.When(Ana, new Return()).ThenNothing();
        room.When(Ana, Room.Post("Breakfast")).ThenAlso<IdeaPosted>();
    }

    [Fact]
    public void Who_comes_back_in_an_open_check_counts_from_the_next_one()
    {
        var room = Room.Checking(Everybody).Given(Cene, new Leave()).Given(Cene, new Return());
        Assert.DoesNotContain(room.Seat(Cene), room.Step.Check!.In);
        room.When(Cene, new Understood()).ThenRefused(Refusal.ReadsOnly);
        room.When(Cene, new Answer(Agree)).ThenRefused(Refusal.ReadsOnly);
        room.Answers(Agree, Ana, Bor, Darja).Answers(AnswerKind.Worry, Emil).CloseCheck().Given(Emil, new LiftWorry(room.Step.Worries[0].Id)).PutToCheck();
        room.When(Cene, new Answer(Agree)).Then<Marked>();
    }

    [Fact]
    public void Who_had_answered_before_leaving_may_change_the_answer_after_coming_back()
    {
        var room = Room.Checking(Everybody).Answers(Agree, Cene).Given(Cene, new Leave()).Given(Cene, new Return());
        room.When(Cene, new Answer(Skip)).Then<Marked>();
        LawTests.SameState(room);
    }

    [Fact]
    public void A_desk_marks_a_seat_left_by_its_tag()
    {
        var room = Room.Running(Ana);
        room.When(Fani, new MarkLeft("999999")).ThenInvalid("tag", Refusal.NotKnown);
        room.When(Fani, new MarkLeft(room.Tag(Ana))).Then<SeatLeft>();
        room.When(Fani, new MarkLeft(room.Tag(Ana))).ThenNothing();
    }

    [Fact]
    public void Thirty_silent_minutes_are_told_by_the_server()
    {
        var room = Room.Running(Ana);
        room.When(new Asker.Server(), new MarkSilent(room.Seat(Ana))).Then<SeatLeft>();
        room.When(new Asker.Server(), new MarkSilent(room.Seat(Ana))).ThenNothing();
        room.When(new Asker.Server(), new MarkSilent("nobody")).ThenNothing();
    }

    [Fact]
    public void The_voice_changes_in_the_lobby_and_while_nothing_is_chosen_yet()
    {
        var room = Room.Listening(Everybody, "Breakfast", "Later bus");
        room.When(Ana, new ChangeVoice(School)).Then<VoiceChanged>();
        room.When(Ana, new ChangeVoice(School)).ThenNothing();
        room.When(Ana, new ChangeVoice("astronauts")).ThenInvalid("voice", Refusal.NotKnown);
        room.Given(Fani, new OpenChoosing()).When(Ana, new ChangeVoice(Families)).ThenRefused(Refusal.VoiceFixed);
    }

    [Fact]
    public void A_question_for_later_goes_to_the_record()
    {
        var room = Room.Running(Ana);
        room.When(Ana, new SuggestQuestion("Why")).ThenInvalid("text", Refusal.TooShort);
        room.When(Ana, new SuggestQuestion("Why so early?")).Then<QuestionSuggested>();
        Room.Lobby(Ana).When(Ana, new SuggestQuestion("Why so early?")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void The_scale_is_answered_at_the_start_and_at_the_end_and_not_between()
    {
        var room = Room.Lobby(Ana);
        room.When(Ana, new ScaleAnswer(ScaleWhen.Start, 11)).ThenInvalid("value", Refusal.OutOfRange);
        room.When(Ana, new ScaleAnswer(ScaleWhen.Start, 4)).Then<ScaleAnswered>();
        room.When(Ana, new ScaleAnswer(ScaleWhen.Start, 4)).ThenNothing();
        room.When(Ana, new ScaleAnswer(ScaleWhen.End, 4)).ThenRefused(Refusal.NotNow);
        room.Starts().Writes().When(Ana, new ScaleAnswer(ScaleWhen.Start, 5)).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Who_comes_in_closing_only_reads()
    {
        var room = Room.Running(Ana).Given(Fani, new OpenClosing()).Join(Emil);
        room.When(Emil, new ScaleAnswer(ScaleWhen.End, 7)).ThenRefused(Refusal.ReadsOnly);
        room.When(Ana, new ScaleAnswer(ScaleWhen.End, 7)).Then<ScaleAnswered>();
    }

    [Fact]
    public void Whoever_leaves_a_closed_workshop_is_not_held()
    {
        var room = Room.Running(Ana).Given(Fani, new OpenClosing()).Given(Fani, new Close());
        room.When(Ana, new Leave()).ThenNothing();
        room.When(Ana, new Return()).ThenRefused(Refusal.Ended);
    }

    [Fact]
    public void Only_a_newcomer_joins_a_desk_makes_no_phantom_seats()
    {
        var room = Room.Lobby(Ana);
        room.When(Fani, new Join(Families, "sl")).ThenRefused(Refusal.NotYours);
        room.When(Ana, new Join(Families, "sl")).ThenRefused(Refusal.NotYours);
        Assert.Single(room.Now.Seats);
    }

    [Theory]
    [InlineData("\u200B\u200D\uFEFF\u2060")]
    [InlineData("\u3164")]
    [InlineData(" \u00A0 ")]
    public void A_text_that_nobody_can_see_is_no_text(string text) => Assert.Equal("", Texts.Clean(text));

    [Fact]
    public void A_flood_of_empty_lines_is_one_empty_line() =>
        Assert.Equal("line\n\nend", Texts.Clean("line" + new string('\n', 200) + "end"));

    [Fact]
    public void A_family_of_emoji_stays_one() => Assert.Equal("👩‍👩‍👧", Texts.Clean(" 👩‍👩‍👧 "));

    [Fact]
    public void Who_left_reads_nothing_of_their_own_until_they_return()
    {
        var room = Room.Writing(Everybody).Given(Ana, Room.Post("Breakfast at school"));
        room.Given(Ana, new Leave());
        Assert.Equal(["me"], LabHub.Domain.Seeing.Board.Yours(room.Now, room.Seat(Ana)).Keys);
        room.Given(Ana, new Return());
        Assert.Contains("ideas", LabHub.Domain.Seeing.Board.Yours(room.Now, room.Seat(Ana)).Keys);
    }
}
