// Where histories begin: a room that has come as far as a phase, in the words of METHOD 3.
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

public sealed partial class Room
{
    public static readonly DateOnly December = new(2026, 12, 18);

    private static int receipts;

    public static Room Lobby(params IEnumerable<Person> people) => Draft().Given(Fani, new OpenDoors()).Join(people);

    public static Room Running(params IEnumerable<Person> people) => Lobby(people).Starts();

    public Room Starts() => Given(Fani, new Start { Confirmed = true });

    /// <summary>A round in Write.</summary>
    public static Room Writing(params IEnumerable<Person> people) => Running(people).Writes();

    public Room Writes(View? view = null, Ballot ballot = Ballot.Dots) =>
        Given(Fani, new PrepareRound("What would make one school week easier?", RoundKind.Ideas, view, ballot)).Given(Fani, new OpenWriting { Round = Now.Rounds.Count });

    /// <summary>A round in Listen, every card shown. Each text is an idea of the next person in turn.</summary>
    public static Room Listening(IEnumerable<Person> people, params string[] ideas) => Running(people).Writes().Lists(people, ideas);

    private Room Lists(IEnumerable<Person> people, params string[] ideas)
    {
        var (who, room) = (people.ToArray(), this);
        for (var i = 0; i < ideas.Length; i++)
            room.Given(who[i % who.Length], Post(ideas[i]));
        return room.Given(Fani, new Reveal { Confirmed = true }).Given(Fani, new ShowAll());
    }

    /// <summary>A round in Choose, with four cards.</summary>
    public static Room Choosing(params IEnumerable<Person> people) =>
        Listening(people, "Breakfast at school", "Later bus", "One phone number", "Walk together").Given(Fani, new OpenChoosing());

    /// <summary>A round in Choose where the same four cards are weighed.</summary>
    public static Room Weighing(params IEnumerable<Person> people) =>
        Running(people).Writes(ballot: Ballot.Weigh).Lists(people, "Breakfast at school", "Later bus", "One phone number", "Walk together").Given(Fani, new OpenChoosing());

    /// <summary>A round in Shape: one idea only, so the choosing is skipped.</summary>
    public static Room Shaping(params IEnumerable<Person> people) => Listening(people, "Breakfast at school").Given(Fani, new OpenChoosing());

    /// <summary>A step is written and the owner has said yes on the own phone.</summary>
    public Room WithStep(Person owner, string what = "Try a shared breakfast on Mondays") =>
        Given(Fani, new DraftStep(what, ByWhen: December, Sign: "Children arrive before 7:45")).Given(owner, new VolunteerOwner("Ana, mother"));

    /// <summary>An open check, owned by the first of the people.</summary>
    public static Room Checking(params IEnumerable<Person> people) => Shaping(people).WithStep(people.First()).PutToCheck();

    public Room PutToCheck() => Given(Fani, new PutToCheck { Confirmed = true });

    public Room Answers(AnswerKind kind, params IEnumerable<Person> people)
    {
        foreach (var who in people)
            Given(who, kind is AnswerKind.Worry ? new Answer(kind, "It will not last", "A second month") : new Answer(kind));
        return this;
    }

    public Room CloseCheck() => Given(Fani, new CloseCheck { Confirmed = true });

    /// <summary>A round in Repair: the first of the people owns the step, the last has a worry, the others agree.</summary>
    public static Room Repairing(params IEnumerable<Person> people) =>
        Checking(people).Answers(AnswerKind.Agree, people.SkipLast(1)).Answers(AnswerKind.Worry, people.Last()).CloseCheck();

    /// <summary>A round in Review: everybody agreed.</summary>
    public static Room Reviewing(params IEnumerable<Person> people) => Checking(people).Answers(AnswerKind.Agree, people).CloseCheck();

    public static PostIdea Post(string text) => new(text, NewReceipt());

    /// <summary>22 letters and digits, as a phone makes them.</summary>
    public static string NewReceipt() => $"receipt{Interlocked.Increment(ref receipts):D15}";
}
