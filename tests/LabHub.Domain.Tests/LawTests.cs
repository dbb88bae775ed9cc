// The laws that hold whatever people do, played over random histories (ENGINEERING 8).
using FsCheck;

namespace LabHub.Domain.Tests;

public class LawTests
{
    private const int Histories = 60;
    private const int Steps = 350;

    [Fact]
    public void Replay_gives_the_live_state_also_after_every_deletion() => Laws.Everywhere((wishes, told) =>
    {
        if (told?.Decision is Decision.Accepted)
            SameState(wishes.Room);
    }, steps: 400, histories: 20);

    [Fact]
    public void Whoever_asks_for_the_same_again_changes_nothing() => Laws.Everywhere((wishes, told) =>
    {
        if (told is not { Decision: Decision.Accepted, Command: not (PrepareRound or SuggestQuestion or AskAbout or SuggestWording or TakeOver or SetTimer or RunOff or Redact or EndWithoutAgreement) })
            return;
        var before = wishes.Room.Now;
        var again = wishes.Room.When(wishes.Last!.Value.Who, told.Command).Decision;
        Assert.True(again is not Decision.Accepted, $"{told.Command} was accepted twice");
        Assert.Same(before, wishes.Room.Now);
    });

    [Fact]
    public void Nobody_ever_has_more_dots_on_cards_than_everybody_may_place() => Laws.Everywhere((wishes, _) =>
    {
        if (wishes.Room.Now.Active is { Phase: Phase.Choose, Vote: { Ballot: Ballot.Dots } vote })
            Assert.All(wishes.Room.Now.Seats.Keys, seat => Assert.InRange(vote.Left(seat), 0, vote.Dots));
    });

    [Fact]
    public void Only_one_round_is_worked_on_at_a_time() => Laws.Everywhere((wishes, _) =>
        Assert.True(wishes.Room.Now.Rounds.Count(r => r.Phase is not (Phase.Ready or Phase.Done)) <= 1));

    [Fact]
    public void Secrets_end_with_their_phase() => Laws.Everywhere((wishes, _) =>
    {
        if (wishes.Room.Now.Active is not { } round)
            return;
        Assert.True(round.Vote is null || round.Phase is Phase.Choose or Phase.Listen or Phase.Write, "dots outlive the choosing");
        Assert.True(round.Proposals.TrueForAll(p => p.Check is null) || round.Phase is Phase.Check, "answers outlive the check");
    });

    [Fact]
    public void Every_card_on_the_wall_can_be_found_and_stands_there_once() => Laws.Everywhere((wishes, _) =>
    {
        if (wishes.Room.Now.Active is not { } round)
            return;
        var cards = round.Shown.Concat(round.Waiting).ToList();
        Assert.Equal(cards.Distinct().Count(), cards.Count);
        Assert.All(cards, card => Assert.NotNull(round.Card(card)));
        var pieces = cards.SelectMany(c => round.Card(c)!.Pieces).Select(p => p.Id).ToList();
        Assert.Equal(pieces.Distinct().Count(), pieces.Count);
    });

    [Fact]
    public void A_journal_whose_bodies_are_gone_still_evolves() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), Arb.From(Gen.SubListOf(Enum.GetValues<Keeping>().Except([Keeping.Journal]))), (seed, over) =>
        {
            var wishes = new Wishes(seed);
            for (var i = 0; i < Steps; i++)
                wishes.Next();
            Replay.Of(wishes.Room.Journal, [.. over]);
        }).Check(Laws.Thrown(Histories));

    [Fact]
    public void The_random_histories_come_everywhere()
    {
        // No command of a room makes the last one: it comes from a tool.
        var never = typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event))).Select(t => t.Name)
            .Except([nameof(ScreenBlanked), nameof(WorkshopEdited), nameof(ConversationImported)]).ToHashSet();
        for (var seed = 1; seed <= 10 * Histories && never.Count > 0; seed++)
        {
            var wishes = new Wishes(seed);
            for (var i = 0; i < 2 * Steps; i++)
                wishes.Next();
            never.ExceptWith(wishes.Room.Journal.Select(e => e.What.GetType().Name));
        }
        Assert.Empty(never);
    }

    internal static void SameState(Room room) => Assert.Equal(Canonical.Text(room.Now), Canonical.Text(Replay.Of(room.Journal)));
}
