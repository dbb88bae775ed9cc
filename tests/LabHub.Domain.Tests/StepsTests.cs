// Shape: the next step in versions, words and help from the room (METHOD 3, F13).
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public class StepsTests
{
    [Fact]
    public void A_step_grows_from_a_card()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new CloseChoosing { Confirmed = true });
        room.When(Fani, new DraftStep("Try a breakfast")).ThenRefused(Refusal.TakeCardFirst);
        room.Given(Fani, new TakeCard(room.Cards[0], "Why not")).When(Fani, new DraftStep("Try a breakfast")).Then<StepDrafted>();
        Assert.Equal([room.Cards[0]], room.Step.Text!.Cards);
    }

    [Fact]
    public void Its_fields_fit_or_are_told()
    {
        var room = Room.Shaping(Everybody);
        room.When(Fani, new DraftStep("")).ThenInvalid("what", Refusal.Missing);
        room.When(Fani, new DraftStep(new string('a', 201))).ThenInvalid("what", Refusal.TooLong);
        room.When(Fani, new DraftStep("Try it", ByWhen: new(2026, 11, 20))).ThenInvalid("byWhen", Refusal.Past);
        room.When(Fani, new DraftStep("Try it", ByWhen: new(2026, 11, 21))).Then<StepDrafted>();
        room.When(Fani, new DraftStep("Try it", Cards: ["nocard"])).ThenInvalid("cards", Refusal.NotKnown);
        room.When(Fani, new DraftStep("Try it", Addressee: new string('a', 201))).ThenInvalid("addressee", Refusal.TooLong);
    }

    [Fact]
    public void Every_saved_version_is_numbered_and_the_same_words_make_none()
    {
        var room = Room.Shaping(Everybody);
        Assert.Equal(1, room.When(Fani, new DraftStep("Try a breakfast")).Then<StepDrafted>().Version);
        room.When(Fani, new DraftStep(" Try a breakfast ")).ThenNothing();
        Assert.Equal(2, room.When(Fani, new DraftStep("Try a breakfast", Sign: "They come")).Then<StepDrafted>().Version);
    }

    [Fact]
    public void Wordings_are_offered_without_an_author()
    {
        var room = Room.Shaping(Everybody);
        room.When(Ana, new SuggestWording("no")).ThenInvalid("text", Refusal.TooShort);
        Assert.DoesNotContain(room.Seat(Ana), room.When(Ana, new SuggestWording("Call it breakfast club")).Then<WordingSuggested>().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_helper_is_one_after_their_own_tap_and_may_take_it_back()
    {
        var room = Room.Shaping(Everybody);
        room.When(Ana, new OfferHelp("Red Cross")).ThenAlso<HelpOffered>();
        room.When(Ana, new OfferHelp("Red Cross")).ThenNothing();
        Assert.Equal(3, room.When(Ana, new OfferHelp("Red Cross Ptuj")).ThenAccepted().Count);
        Assert.Equal("Red Cross Ptuj", Assert.Single(room.Step.Helpers.Values).Text);
        room.When(Ana, new OfferHelp(null)).Then<HelpTakenBack>();
        room.When(Ana, new OfferHelp(null)).ThenNothing();
        room.When(Ana, new OfferHelp(new string('a', 61))).ThenInvalid("wording", Refusal.TooLong);
    }

    [Fact]
    public void A_helper_said_yes_to_these_terms_and_is_asked_again_when_they_change()
    {
        var room = Room.Shaping(Everybody).Given(Bor, new OfferHelp("Bor")).WithStep(Ana).Given(Cene, new OfferHelp("Cene"));
        Assert.Equal(["Bor", "Cene"], room.Step.HelpersNow.Select(h => h.Text).Order());
        room.Given(Fani, new DraftStep("Try a shared breakfast on Mondays", ByWhen: Room.December, Sign: "They come"));
        Assert.Equal(2, room.Step.HelpersNow.Count());
        room.Given(Fani, new DraftStep("Try a shared breakfast every day", ByWhen: Room.December));
        Assert.Empty(room.Step.HelpersNow);
        Assert.Equal("Cene", Seeing.Board.Yours(room.Now, room.Seat(Cene))["helpAsked"]);
        room.When(Cene, new OfferHelp("Cene")).ThenAlso<HelpOffered>();
        room.When(Cene, new OfferHelp("Cene")).ThenNothing();
        room.When(Bor, new OfferHelp(null)).Then<HelpTakenBack>();
        Assert.Equal("Cene", Seeing.Board.Yours(room.Now, room.Seat(Cene))["helping"]);
        room.Given(Darja, new OfferHelp("Darja")).Given(Fani, new DraftStep("Try it twice a week", ByWhen: Room.December)).Given(Cene, new OfferHelp("Cene")).Given(Ana, new AcceptOwner(4, "Ana"));
        room.PutToCheck().Answers(AnswerKind.Agree, Everybody).CloseCheck();
        var saved = room.When(Fani, new SaveOutcome()).Then<RoundSaved>();
        Assert.Equal(["Cene"], saved.Document.Steps[0].Helpers.Select(h => h.Text));
        Assert.DoesNotContain("Darja", Canonical.Text(room.Now), StringComparison.Ordinal);
        LawTests.SameState(room);
    }

    [Fact]
    public void At_most_three_steps_in_a_round()
    {
        var room = Room.Reviewing(Everybody);
        for (var i = 2; i <= 3; i++)
            room.Given(Fani, new AnotherStep()).WithStep(Ana, $"Step number {i}").PutToCheck().Answers(AnswerKind.Agree, Everybody).CloseCheck();
        room.When(Fani, new AnotherStep()).ThenRefused(Refusal.NoMoreSteps);
        Assert.Equal(3, room.When(Fani, new SaveOutcome()).Then<RoundSaved>().Document.Steps.Count);
    }

    [Fact]
    public void Another_step_after_an_end_starts_without_a_card_where_nothing_was_chosen()
    {
        var room = Room.Choosing(Everybody).Given(Fani, new EndWithoutAgreement(EndReason.Time, true)).Given(Fani, new AnotherStep());
        Assert.Null(room.Step.Taken);
        Assert.False(room.Round.CarryForward);
        Assert.Null(room.Round.Ended);
    }

    [Fact]
    public void Nothing_is_shaped_outside_shape_and_repair()
    {
        foreach (var room in new[] { Room.Choosing(Everybody), Room.Checking(Everybody), Room.Reviewing(Everybody) })
        {
            room.When(Fani, new DraftStep("Try it")).ThenRefused(Refusal.NotNow);
            room.When(Ana, new SuggestWording("Try it")).ThenRefused(Refusal.NotNow);
            room.When(Ana, new OfferHelp("Ana")).ThenRefused(Refusal.NotNow);
            room.When(Ana, new VolunteerOwner("Ana")).ThenRefused(Refusal.NotNow);
            room.When(Ana, new AcceptOwner(1, "Ana")).ThenRefused(Refusal.NotNow);
            room.When(Ana, new DeclineOwner()).ThenRefused(Refusal.NotNow);
            room.When(Fani, new AskOwner(room.Tag(Ana))).ThenRefused(Refusal.NotNow);
            room.When(Fani, new PutToCheck { Confirmed = true }).ThenRefused(Refusal.NotNow);
        }
    }
}
