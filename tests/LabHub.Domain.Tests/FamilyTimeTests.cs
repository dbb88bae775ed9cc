// Family time: a voice writes a draft of its own that nobody else reads (METHOD 3, 4, F23).
using LabHub.Domain.Seeing;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class FamilyTimeTests
{
    private const string Draft = "Breakfast with parents on Mondays";

    private static Room Open(string voice = Families) => Room.Shaping(Everybody).WithStep(Ana).Given(Fani, new Pause(PauseKind.Family, Voice: voice));

    [Fact]
    public void It_is_for_a_voice_that_is_here_while_a_step_is_shaped_or_repaired()
    {
        Room.Writing(Everybody).When(Fani, new Pause(PauseKind.Family, Voice: Families)).ThenRefused(Refusal.NotNow);
        var room = Room.Shaping(Ana, Darja);
        room.When(Fani, new Pause(PauseKind.Family)).ThenInvalid("voice", Refusal.Missing);
        room.When(Fani, new Pause(PauseKind.Family, Voice: "nobody")).ThenInvalid("voice", Refusal.NotKnown);
        room.When(Fani, new Pause(PauseKind.Family, Voice: School)).ThenRefused(Refusal.VoiceNotHere);
        room.When(Fani, new Pause(PauseKind.Family, Voice: Families, Minutes: 10)).Then<Paused>();
        Room.Repairing(Everybody).When(Fani, new Pause(PauseKind.Family, Voice: Youth)).Then<Paused>();
    }

    [Fact]
    public void Only_that_voice_writes_and_nobody_else_has_it_in_their_bytes()
    {
        var room = Open();
        room.When(Darja, new WriteFamilyDraft("We too", 0)).ThenRefused(Refusal.NotYours);
        room.When(Fani, new WriteFamilyDraft("I too", 0)).ThenRefused(Refusal.SeatOnly);
        Assert.Equal(1, room.When(Ana, new WriteFamilyDraft(Draft, 0)).Then<FamilyDraftWritten>().Version);
        room.When(Bor, new SuggestWording(Draft)).ThenRefused(Refusal.Paused);
        foreach (var seen in new[] { "in the pause", "afterwards" })
        {
            Assert.All([Ana, Bor], who => Assert.Contains(Draft, Seen(Board.Yours(room.Now, room.Seat(who))), StringComparison.Ordinal));
            Assert.All([Cene, Darja, Emil], who => Assert.DoesNotContain(Draft, Seen(Board.Yours(room.Now, room.Seat(who))), StringComparison.Ordinal));
            Assert.All(Enum.GetValues<Place>(), place => Assert.DoesNotContain(Draft, Seen(Board.Rows(room.Now, place, Around.Nobody)), StringComparison.Ordinal));
            room.When(Fani, new Resume());
        }
        room.When(Ana, new WriteFamilyDraft("Later", 1)).ThenRefused(Refusal.NotNow);
        room.When(Bor, new SuggestWording(Draft)).Then<WordingSuggested>();
    }

    [Fact]
    public void Who_takes_the_voice_only_afterwards_does_not_read_along()
    {
        var late = new Person("Late", Families);
        var room = Open().Given(Ana, new WriteFamilyDraft(Draft, 0)).Join([late]);
        room.When(late, new WriteFamilyDraft("I too", 1)).ThenRefused(Refusal.NotYours);
        foreach (var _ in new[] { "in the pause", "afterwards" })
        {
            Assert.DoesNotContain(Draft, Seen(Board.Yours(room.Now, room.Seat(late))), StringComparison.Ordinal);
            Assert.Contains(Draft, Seen(Board.Yours(room.Now, room.Seat(Bor))), StringComparison.Ordinal);
            room.When(Fani, new Resume());
        }
    }

    [Fact]
    public void Of_two_who_write_at_once_the_second_is_told_and_sees_the_newer_words()
    {
        var room = Open().Given(Ana, new WriteFamilyDraft(Draft, 0));
        room.When(Bor, new WriteFamilyDraft("Something else", 0)).ThenRefused(Refusal.DraftChanged);
        room.When(Bor, new WriteFamilyDraft(Draft, 0)).ThenNothing();
        Assert.Contains("Version = 1", Seen(Board.Yours(room.Now, room.Seat(Bor))), StringComparison.Ordinal);
        var again = room.When(Bor, new WriteFamilyDraft(Draft + " and Thursdays", 1)).Then<FamilyDraftWritten>();
        Assert.Single(again.ErasedWords);
        room.When(Ana, new WriteFamilyDraft("", 2)).Then<FamilyDraftWritten>();
        room.When(Ana, new WriteFamilyDraft(new string('a', 201), 3)).ThenInvalid("text", Refusal.TooLong);
    }

    [Fact]
    public void One_person_alone_may_have_it_too()
    {
        var room = Open(Youth);
        Assert.Contains("Version = 0", Seen(Board.Yours(room.Now, room.Seat(Cene))), StringComparison.Ordinal);
        room.Given(Cene, new WriteFamilyDraft(Draft, 0));
        Assert.DoesNotContain(Draft, Seen(Board.Yours(room.Now, room.Seat(Ana))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_that_types_for_a_paper_seat_of_that_voice_reads_no_draft_and_writes_none()
    {
        var room = Room.Shaping([.. Everybody, Hana]).WithStep(Ana).Given(Fani, new Pause(PauseKind.Family, Voice: Families)).Given(Ana, new WriteFamilyDraft(Draft, 0));
        Assert.DoesNotContain("familyDraft", Board.Yours(room.Now, room.Seat(Hana)).Keys);
        room.When(Hana, new WriteFamilyDraft("Typed", 1)).ThenRefused(Refusal.NotYours);
        room.Given(Fani, new Resume());
        Assert.DoesNotContain("familyDraft", Board.Yours(room.Now, room.Seat(Hana)).Keys);
    }

    [Fact]
    public void Who_leaves_reads_it_no_longer()
    {
        var room = Open().Given(Ana, new WriteFamilyDraft(Draft, 0)).Given(Bor, new Leave());
        Assert.DoesNotContain(Draft, Seen(Board.Yours(room.Now, room.Seat(Bor))), StringComparison.Ordinal);
        room.When(Bor, new WriteFamilyDraft("x", 1)).ThenRefused(Refusal.SeatLeft);
    }

    [Fact]
    public void It_is_gone_when_the_outcome_is_saved_and_was_never_part_of_it()
    {
        var room = Open().Given(Ana, new WriteFamilyDraft(Draft, 0)).Given(Fani, new Resume()).PutToCheck().Answers(AnswerKind.Agree, Everybody).CloseCheck();
        Assert.DoesNotContain(Domain.Reviewing.TextsOf(room.Now, room.Round), text => text.Text == Draft);
        Assert.Contains(Draft, Seen(Board.Yours(room.Now, room.Seat(Ana))), StringComparison.Ordinal);
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>();
        Assert.DoesNotContain(Draft, Canonical.Text(saved.Document), StringComparison.Ordinal);
        Assert.DoesNotContain(Draft, Canonical.Text(room.Now), StringComparison.Ordinal);
        LawTests.SameState(room);
    }

    private static string Seen(IReadOnlyDictionary<string, object?> rows) =>
        string.Join('\n', rows.Select(row => $"{row.Key}: {(row.Value is System.Collections.IEnumerable and not string ? System.Text.Json.JsonSerializer.Serialize(row.Value) : row.Value)}"));
}
