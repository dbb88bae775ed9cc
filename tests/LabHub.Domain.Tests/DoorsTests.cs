// Before the first round: the setup, the doors, the working agreement, the start (METHOD 2).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class DoorsTests
{
    [Fact]
    public void Doors_open_with_a_code_that_cannot_be_misread()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var code = Room.Draft(seed: seed).When(Fani, new OpenDoors()).Then<DoorsOpened>().Code;
            Assert.Equal(6, code.Length);
            Assert.DoesNotContain(code, c => "0O1IL".Contains(c, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Doors_that_are_open_stay_open()
    {
        var room = Room.Lobby();
        room.When(Fani, new OpenDoors()).ThenNothing();
        room.Starts().When(Fani, new OpenDoors()).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void Everything_can_be_edited_until_the_doors_open()
    {
        var room = Room.Draft();
        room.When(Fani, Edit("Mornings without crisis")).Then<WorkshopEdited>();
        Assert.Equal("Mornings without crisis", room.Now.Setup.Title);
        room.Given(Fani, new OpenDoors()).When(Fani, Edit("Something else")).ThenRefused(Refusal.NotNow);
    }

    [Fact]
    public void A_setup_that_does_not_fit_is_told_by_its_field()
    {
        var room = Room.Draft();
        room.When(Fani, Edit("No")).ThenInvalid("title", Refusal.TooShort);
        room.When(Fani, Edit(new string('a', 121))).ThenInvalid("title", Refusal.TooLong);
        room.When(Fani, Edit("Mornings") with { Languages = [] }).ThenInvalid("languages", Refusal.Missing);
        room.When(Fani, Edit("Mornings") with { Voices = [] }).ThenInvalid("voices", Refusal.OutOfRange);
        room.When(Fani, Edit("Mornings") with { Voices = [Room.Voices[0], Room.Voices[0]] }).ThenInvalid("voices", Refusal.Twice);
        room.When(Fani, Edit("Mornings") with { Voices = [Room.Named(Health, "Health", "star", required: true)] }).ThenInvalid("voices", Refusal.NotKnown);
        room.When(Fani, Edit("Mornings") with { Voices = [Room.Named("others", "Others", "bowl", required: true)] }).ThenInvalid("voices", Refusal.NotKnown);
        room.When(Fani, Edit("Mornings") with { Scope = new(ScopeKind.Advise, null, null, null) }).ThenInvalid("scope.who", Refusal.Missing);
        room.When(Fani, Edit("Mornings") with { Agreement = new string('a', 1001) }).ThenInvalid("agreement", Refusal.TooLong);
    }

    [Fact]
    public void A_lab_makes_the_rule_stricter_and_never_looser()
    {
        Assert.IsType<Decision.Accepted>(Created(new Rule(5, 3, new(3, 4), new(1, 1))));
        foreach (var loose in new[] { new Rule(2, 2, new(2, 3), new(2, 3)), new Rule(3, 1, new(2, 3), new(2, 3)), new Rule(3, 2, new(1, 2), new(2, 3)), new Rule(3, 2, new(2, 3), new(65, 100)), new Rule(3, 2, new(3, 2), new(2, 3)), new Rule(3, 2, new(1, int.MaxValue), new(2, 3)) })
            Assert.Equal(Refusal.Loosened, Assert.IsType<Decision.Invalid>(Created(loose)).Code);
    }

    [Fact]
    public void Start_shows_missing_required_voices_first_and_may_go_on()
    {
        var room = Room.Lobby(Darja, Emil);
        Assert.Equal([Families], Assert.IsType<List<string>>(room.When(Fani, new Start()).ThenRefused(Refusal.ConfirmMissingVoices).Args["voices"]));
        room.When(Fani, new Start { Confirmed = true }).Then<Started>();
        room.When(Fani, new Start()).ThenNothing();
    }

    [Fact]
    public void Start_warns_if_fewer_than_two_thirds_said_OK()
    {
        var room = Room.Lobby(Ana, Darja, Emil).Given(Ana, new OkForMe(1));
        var few = room.When(Fani, new Start()).ThenRefused(Refusal.ConfirmFewOk);
        Assert.Equal((1, 3), (few.Args["n"], few.Args["m"]));
        Assert.True(room.Given(Darja, new OkForMe(1)).When(Fani, new Start()).Then<Started>().Confirmed);
    }

    [Fact]
    public void A_new_version_of_the_agreement_clears_the_taps()
    {
        var room = Room.Lobby(Ana).Given(Ana, new OkForMe(1));
        Assert.Equal(2, room.When(Fani, new EditAgreement("We take turns.")).Then<AgreementEdited>().Version);
        room.When(Ana, new OkForMe(1)).ThenMoved();
        room.When(Ana, new OkForMe(2)).Then<OkTapped>();
        room.When(Ana, new OkForMe(2)).ThenNothing();
        room.When(Fani, new EditAgreement(" We take turns. ")).ThenNothing();
        room.When(Fani, new EditAgreement("  ")).ThenInvalid("text", Refusal.Missing);
    }

    [Fact]
    public void A_start_needs_open_doors() => Room.Draft().When(Fani, new Start()).ThenRefused(Refusal.NotNow);

    [Fact]
    public void The_screen_is_blanked_and_its_pages_are_turned()
    {
        var room = Room.Running(Ana);
        room.When(Fani, new BlankScreen(true)).Then<ScreenBlanked>();
        room.When(Fani, new BlankScreen(true)).ThenNothing();
        room.When(Fani, new TurnPage(2)).Then<PageTurned>();
        room.When(Fani, new TurnPage(2)).ThenNothing();
        room.When(Fani, new TurnPage(-1)).ThenInvalid("page", Refusal.OutOfRange);
    }

    [Fact]
    public void What_a_desk_may_do_a_phone_may_not_and_the_other_way_round()
    {
        var room = Room.Choosing(Everybody);
        foreach (var desk in Commands(typeof(DeskCommand)))
            Assert.Equal(Refusal.DeskOnly, Assert.IsType<Decision.NotAllowed>(room.When(Ana, desk).Decision).Code);
        foreach (var seat in Commands(typeof(SeatCommand)))
            Assert.Equal(Refusal.SeatOnly, Assert.IsType<Decision.NotAllowed>(room.When(Fani, seat).Decision).Code);
        foreach (var server in Commands(typeof(ServerCommand)))
            Assert.Equal(Refusal.NotYours, Assert.IsType<Decision.NotAllowed>(room.When(Fani, server).Decision).Code);
    }

    [Fact]
    public void Whatever_is_about_a_phase_finds_it_moved_when_it_is_late()
    {
        var room = Room.Choosing(Everybody);
        foreach (var late in Commands(typeof(Command)).Where(c => c is IInPhase))
            room.When(late is SeatCommand ? Ana : Fani, late with { Phase = 1 }).ThenMoved();
    }

    [Fact]
    public void Whatever_is_about_a_phase_names_its_round_and_phase()
    {
        var room = Room.Running(Ana);
        room.When(Fani, new Reveal()).ThenInvalid("round", Refusal.Missing);
        room.When(Fani, new Reveal { Round = 3 }).ThenInvalid("round", Refusal.NotKnown);
        room.Writes();
        var decision = room.Now.Decide(new Reveal { Round = 1 }, room.Asking(new Asker.Desk()));
        Assert.Equal(("phase", Refusal.Missing), (Assert.IsType<Decision.Invalid>(decision).Field, ((Decision.Invalid)decision).Code));
    }

    [Fact]
    public void A_workshop_is_made_with_its_rounds_in_their_order_or_not_at_all()
    {
        PrepareRound first = new("What makes mornings hard?", RoundKind.Needs, Ballot: Ballot.Weigh), second = new("What could help?", RoundKind.Ideas);
        var made = Assert.IsType<Decision.Accepted>(Doors.Create("SP-2026-03", Room.Lab, Room.Setup, Room.Draft().Asking(new Asker.Desk()), first, second)).Events;
        Assert.IsType<WorkshopCreated>(made[0]);
        Assert.Equal([(1, first.Question, Ballot.Weigh), (2, second.Question, Ballot.Dots)], made.Skip(1).Cast<RoundPrepared>().Select(r => (r.Round, r.Question.Text, r.Ballot)));
        Assert.Equal(3, made.OfType<RoundPrepared>().Select(r => r.Question.Id).Append(((WorkshopCreated)made[0]).Id).Distinct().Count());
        var wrong = Assert.IsType<Decision.Invalid>(Doors.Create("SP-2026-03", Room.Lab, Room.Setup, Room.Draft().Asking(new Asker.Desk()), first, second with { Question = "Hm?" }));
        Assert.Equal(("question", Refusal.TooShort), (wrong.Field, wrong.Code));
    }

    /// <summary>One of each kind, with empty fields: who may ask is decided before anything is read.</summary>
    private static IEnumerable<Command> Commands(Type kind) => typeof(Command).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(kind) && !t.IsAbstract)
        .Select(t => (Command)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t));

    private static EditWorkshop Edit(string title) => new(title, Room.Setup.Date, Room.Voices, Room.Setup.Scope, Room.Setup.Languages, "", "We listen.");

    private static Decision Created(Rule rule) =>
        Doors.Create("SP-2026-03", Room.Lab, Room.Setup with { Rule = rule }, new(Room.Evening, new Asker.Desk(), new Chance([1])));
}
