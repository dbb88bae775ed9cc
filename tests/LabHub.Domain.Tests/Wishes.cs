// Random lawful histories: somebody at random wishes something at random, sensible or not, and the law answers.
using System.Collections.Immutable;

namespace LabHub.Domain.Tests;

/// <summary>Plays one random workshop. The same seed plays the same one.</summary>
public sealed class Wishes(int seed)
{
    private static readonly Person[] Cast =
    [
        .. People.Everybody, People.Gal, People.Hana, .. People.More(4, People.Families), .. People.More(5, People.School), .. People.More(2, People.SocialWork),
    ];

    /// <summary>A phone that brings nothing but a code.</summary>
    private static readonly Person NewPhone = new("a new phone", null);

    private readonly Random random = new(seed);
    private readonly HashSet<Person> seated = [];
    private readonly List<(Person Who, string Receipt, string Text)> posted = [];
    private readonly List<string> codes = [];
    private int texts;

    public Room Room { get; } = Room.Draft(seed: seed);

    /// <summary>What was asked last, and by whom.</summary>
    public (Person Who, Command What)? Last { get; private set; }

    /// <summary>One step of the history; null where nobody could be found to wish it.</summary>
    public Told? Next()
    {
        if (codes.Count > 0 && Coin(60))
        {
            Last = (NewPhone, new UseSeatCode("") { Hash = Any(codes) });
            return Room.When(NewPhone, Last.Value.What);
        }
        var who = random.Next(3) == 0 ? People.Fani : Cast[random.Next(Cast.Length)];
        if (!who.AtDesk && !seated.Contains(who))
        {
            // Most come before the start, some late.
            if (Room.Now.State is WorkshopState.Draft or WorkshopState.Closed || (who.OnPaper && Room.Now.State is WorkshopState.Closing) || (seated.Count > 5 && !Coin(12)))
                who = People.Fani;
            else
            {
                seated.Add(who);
                Room.Join(who);
                return null;
            }
        }
        var wish = who.AtDesk ? OfDesk() : OfSeat(who);
        Last = (who, wish);
        return Room.When(who, wish);
    }

    private T Any<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    private bool Coin(int of = 2) => random.Next(of) == 0;

    private string Text(string what) => $"{what} §{seed}.{++texts}";

    private Round? R => Room.Now.Active;

    private string AnyCard() => R is { Shown.IsEmpty: false } r && !Coin(8) ? Any(r.Shown) : "nocard";

    private string AnyIdea() => R is { Ideas.IsEmpty: false } r && !Coin(8) ? Any([.. r.Ideas.Keys.Order(StringComparer.Ordinal)]) : "noidea";

    private string OwnIdea(Person who) =>
        R?.Ideas.Values.Where(i => i.Author == Room.Seat(who)).Select(i => i.Id).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } own && !Coin(8) ? Any(own) : AnyIdea();

    private string AnyTag() => Room.Now.Seats.IsEmpty ? "0" : Any([.. Room.Now.Seats.Values.OrderBy(s => s.Tag, StringComparer.Ordinal)]).Tag;

    private ImmutableList<string> SomeCards(int many) => [.. Enumerable.Range(0, many).Select(_ => AnyCard())];

    private string OwnWorry(Person who) =>
        R?.Step?.Worries.FindAll(x => x.Author == Room.Seat(who)) is { Count: > 0 } own ? Any(own).Id : R?.Step?.Worries is { Count: > 0 } any ? Any(any).Id : "noworry";

    private Command OfSeat(Person who)
    {
        if (Coin(40))
            return Any<Func<Command>>([() => new Leave(), () => new ChangeVoice(Any<string?>([null, People.School, People.Families])), () => new SuggestQuestion(Text("Later")), Code])();
        if (Room.Now.Seats[Room.Seat(who)].Left)
            return new Return();
        if (Room.Now.Pause is { } pause && !Coin(3))
            return pause.Kind is PauseKind.Family ? new WriteFamilyDraft(Coin(5) ? "" : Text("Draft"), R?.FamilyDrafts.GetValueOrDefault(pause.Voice!)?.Version ?? random.Next(2)) : new OkForMe(Room.Now.AgreementVersion);
        if (Coin(30) && posted.Count > 0 && Any(posted) is var (_, receipt, text) && Room.Now.Rounds.SelectMany(r => r.Ideas.Values).FirstOrDefault(i => i.Text.Text == text) is { } old)
            return new TakeBackIdea(old.Id, receipt);
        return R?.Phase switch
        {
            Phase.Write when Coin(6) => new DoneWriting(Coin()),
            Phase.Write when Coin(4) => new EditIdea(OwnIdea(who), Text("Reworded")),
            Phase.Write when Coin(8) => new TakeBackIdea(OwnIdea(who)),
            Phase.Write => Posting(who),
            Phase.Listen => Any<Func<Command>>([
                () => new NotClear(AnyCard(), Coin()), () => new AskAbout(AnyCard(), Text("Why")), () => new Restate(OwnIdea(who), Text("More")),
                () => new KeepMineSeparate(OwnIdea(who)), () => new ParkIdea(OwnIdea(who)), () => Posting(who), () => new EditIdea(OwnIdea(who), Text("Reworded")),
                () => new TakeBackIdea(OwnIdea(who))])(),
            Phase.Choose when Coin(8) => new TakeBackIdea(OwnIdea(who)),
            Phase.Choose when R!.Vote!.Ballot is Ballot.Weigh && !Coin(8) => Any<Func<Command>>([() => new Weigh(AnyCard(), Any<Mark?>([Mark.For, Mark.For, Mark.Not, Mark.Skip, null])), () => new Weigh(AnyCard(), Any<Mark?>([Mark.For, Mark.Not])), () => new DoneChoosing(Coin())])(),
            Phase.Choose => Any<Func<Command>>([() => new PlaceDot(AnyCard()), () => new PlaceDot(AnyCard()), () => new PlaceDot(AnyCard()), () => new PlaceDot(AnyCard()), () => new TakeDot(AnyCard()), () => new DoneChoosing(Coin()), () => Posting(who)])(),
            Phase.Shape => Shaping(),
            Phase.Check when R!.Step!.Check!.In.Contains(Room.Seat(who)) || Coin() => Answering(),
            Phase.Check => new Understood(),
            Phase.Repair => Any<Func<Command>>([
                () => new LiftWorry(OwnWorry(who)), () => new KeepWorryInRecord(OwnWorry(who)), () => new RewordWorry(OwnWorry(who), Text("Worry again"), Text("Help")),
                () => new RaiseWorry(Text("New worry"), null, Coin(4)), Shaping, () => new TakeBackIdea(OwnIdea(who))])(),
            _ => Any<Func<Command>>([() => new OkForMe(Room.Now.AgreementVersion), () => new ScaleAnswer(Any([ScaleWhen.Start, ScaleWhen.End]), random.Next(11)), () => new TakeBackIdea(OwnIdea(who)), () => Posting(who)])(),
        };
    }

    private MakeSeatCode Code()
    {
        codes.Add(Text("code"));
        return new() { Hash = codes[^1] };
    }

    private PrepareRound Preparing() =>
        new(Text("Question"), RoundKind.Ideas, Any<View?>([null, View.Voices, View.Totals]), Any([Ballot.Dots, Ballot.Weigh]), Coin(4));

    private PostIdea Posting(Person who)
    {
        var idea = new PostIdea(Text("Idea"), Room.NewReceipt());
        posted.Add((who, idea.Receipt, idea.Text));
        return idea;
    }

    private Command Shaping() => Any<Func<Command>>([
        () => new SuggestWording(Text("Wording")), () => new OfferHelp(Coin(4) ? null : Text("Helper")), () => new VolunteerOwner(Text("Owner")),
        () => new AcceptOwner(R!.Step?.Version ?? 0, Text("Owner")), () => new AcceptOwner(R!.Step?.Version ?? 0, Text("Owner")), () => Coin(6) ? new DeclineOwner() : new VolunteerOwner(Text("Owner"))])();

    private Command Answering() => random.Next(12) switch
    {
        0 => new Answer(AnswerKind.Worry, Text("Worry"), Text("Help"), SayVoice: Coin(4)),
        1 => new Answer(AnswerKind.Aside, Reason: Text("Aside"), SayVoice: Coin(4)),
        2 => new Answer(AnswerKind.Skip),
        3 or 4 => new Answer(AnswerKind.Enough),
        _ => new Answer(AnswerKind.Agree),
    };

    private Command OfDesk()
    {
        if (Room.Now.Pause is not null && !Coin(3))
            return Any<Func<Command>>([() => new Resume(), () => new SetTimer(Add: 1), () => new HoldBack(AnyIdea(), HoldReason.Names), Pausing])();
        if (Coin(25))
            return Pausing();
        if (Coin(30))
            return Any<Func<Command>>([
                () => new MarkLeft(AnyTag()), () => new TakeOver(), () => new EditAgreement(Text("Agreement")), () => new SetTimer(random.Next(5)), () => new TurnPage(random.Next(3)),
                () => new AddVoice(Room.Named(People.Health, "Health", "cross")), () => new PrepareRound(Text("Question"), RoundKind.Needs, Practice: Coin())])();
        if (R is { Practice: true } && Coin(30))
            return new EndPractice();
        if (R?.Step?.Worries is { Count: > 0 } worries && Coin(12))
            return new TagWorry(Any(worries).Id, [Any(Enum.GetValues<WorryTag>())]);
        if (Coin(R?.Phase is Phase.Ready or Phase.Write or Phase.Listen ? 120 : 60))
            return new EndWithoutAgreement(EndReason.Time, Coin());
        return Room.Now.State switch
        {
            WorkshopState.Draft => new OpenDoors(),
            WorkshopState.Lobby => seated.Count > 4 ? new Start { Confirmed = Coin() } : new EditAgreement("We take turns."),
            WorkshopState.Closing => Coin(6) ? new Close() : new EditAgreement("We take turns."),
            WorkshopState.Closed => new TurnPage(random.Next(3)),
            _ => R?.Phase switch
            {
                null => Coin(6) ? Continuing() : Preparing(),
                Phase.Ready when R.Continues is not null && !Coin(8) => new OpenStep(),
                Phase.Ready => new OpenWriting(),
                Phase.Write => Coin(4) ? new Reveal { Confirmed = Coin() } : new ReframeQuestion(Text("Question")),
                Phase.Listen => Listening(),
                Phase.Choose => R!.Vote!.RunOff && Coin(3) ? new CloseChoosing { Confirmed = true } : Coin(14) ? new BackToListen() : Coin(10) ? new HoldBack(AnyIdea(), HoldReason.Private) : Coin(20) ? new ParkIdea(AnyIdea()) : Coin(14) ? new CloseChoosing { Confirmed = true } : new SetTimer(Add: 1),
                Phase.Shape or Phase.Repair => Working(),
                Phase.Check => Coin(5) ? new CloseCheck { Confirmed = Coin() } : new SetTimer(Add: 1),
                Phase.Review => Closing(),
                _ when Room.Now.Rounds.Count(r => r.Phase is Phase.Done) > 1 && Coin() => new OpenClosing(),
                _ => Room.Now.Rounds.Find(r => r.Phase is Phase.Ready) is { } next ? next.Continues is null ? new OpenWriting { Round = next.No } : new OpenStep { Round = next.No } : Coin(4) ? Continuing() : Preparing(),
            },
        };
    }

    private PrepareStep Continuing() =>
        new("SP-2026-02/1", 1 + random.Next(3)) { Found = Coin(9) ? null : ContinuingTests.Waited with { What = Text("Go on"), ByWhen = Coin(3) ? null : Room.December } };

    private Command Pausing() => Any<Func<Command>>([
        () => new Pause(PauseKind.Break, Minutes: Coin() ? 5 : null), () => new Pause(PauseKind.Quiet), () => new Pause(PauseKind.Groups, 1 + random.Next(5)),
        () => new Pause(PauseKind.Family, Voice: Any([People.Families, People.Youth, People.School]))])();

    private Command Listening() => random.Next(14) switch
    {
        < 5 => new NextCard(R!.Waiting.FirstOrDefault() ?? "nocard"),
        5 => new ShowAll(),
        6 => new JoinIdeas(SomeCards(2), AnyIdea()),
        7 when R!.Shown.Count > 1 => new JoinIdeas([R.Shown[0], R.Shown[1]], R.Card(R.Shown[0])!.Title.Id),
        8 => new SplitGroup(AnyCard()),
        9 => new HoldBack(AnyIdea(), HoldReason.Names),
        10 => new PutBack(AnyIdea()),
        11 when R!.Questions.Count > 0 => new ShowQuestion(Any(R.Questions).Id),
        12 when Coin(4) => new BackToWrite(),
        12 => new ParkIdea(AnyIdea()),
        _ => new OpenChoosing { Confirmed = Coin() },
    };

    private Command Working() => random.Next(16) switch
    {
        0 => new RunOff(SomeCards(2)),
        1 when R!.RunOffs() == 0 && Lot() is { Cards.Count: > 1 and < 5 } equal => new RunOff(equal.Cards),
        1 => Lot(),
        >= 12 when R!.RunOffs() > 0 && Lot() is { Cards.Count: > 1 } lot => lot,
        < 4 => new TakeCard(AnyCard(), Text("Reason")),
        < 7 => new DraftStep(Coin() ? "Try a breakfast" : Text("Try"), ByWhen: Room.December, Sign: Text("Sign")),
        7 => new AskOwner(AnyTag()),
        8 => new HoldBack(AnyIdea(), HoldReason.Other),
        9 => new PutBack(AnyIdea()),
        10 => new AnotherStep(),
        _ => new PutToCheck { Confirmed = Coin() },
    };

    private DrawLot Lot() => new([.. R!.Results.IsEmpty ? [] : R.Results[^1].Cards.Where(c => c.Place == 1).Select(c => c.Id)]);

    private Command Closing() => random.Next(8) switch
    {
        0 => new WriteNotes(Text("Learned"), Coin() ? null : Text("Mattered")),
        1 or 2 => Any([.. Domain.Reviewing.TextsOf(Room.Now, R!)]) is var words ? new Redact(words.Id, Coin() ? words.Text![..1] : null) : null!,
        3 => new HoldBack(AnyIdea(), HoldReason.Attacks),
        4 => new PutBack(AnyIdea()),
        5 => new AnotherStep(),
        _ when R!.Practice => new EndPractice(),
        _ => new SaveOutcome(),
    };
}
