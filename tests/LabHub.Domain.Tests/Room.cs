// A history told as a story: people sit down and ask for things, the law answers, and what was accepted happens. No mocks.
using System.Collections.Immutable;
using static LabHub.Domain.Tests.People;

namespace LabHub.Domain.Tests;

/// <summary>A room in Spodnje Podravje with its journal. The clock moves a second with every command; chance comes from a seed.</summary>
public sealed partial class Room
{
    public static readonly DateTimeOffset Evening = new(2026, 11, 21, 17, 5, 0, TimeSpan.Zero);

    private readonly Dictionary<Person, string> seats = [];
    private readonly int seed;
    private int asked;

    private Room(int seed, Setup setup)
    {
        this.seed = seed;
        var made = (WorkshopCreated)((Decision.Accepted)Doors.Create("SP-2026-03", Lab, setup, Asking(new Asker.Desk()))).Events[0];
        Now = Workshop.From(made);
        Journal.Add((made, Clock));
    }

    public static LabCard Lab { get; } = new("spodnje-podravje", "Spodnje Podravje", "Ptuj", "School mornings without crisis");

    public static ImmutableList<Voice> Voices { get; } =
    [
        Named(Families, "Families", "petals", required: true, lived: true),
        Named(Youth, "Young people", "triangle", lived: true),
        Named(SocialWork, "Social work", "bridge"),
        Named(School, "School and kindergarten", "square"),
    ];

    public static Setup Setup { get; } = new(
        "School mornings", new DateOnly(2026, 11, 21), Voices, new(ScopeKind.Decide, null, null, "The bus timetable"),
        ["sl", "en"], "gal@example.org", "We listen to each other.", Rule.Usual);

    public Workshop Now { get; private set; }

    public DateTimeOffset Clock { get; set; } = Evening;

    /// <summary>Everything that was accepted, with its time; marks are in it too, as they came.</summary>
    public List<(Event What, DateTimeOffset At)> Journal { get; } = [];

    public Round Round => Now.Active!;

    public Proposal Step => Round.Step!;

    public ImmutableList<string> Cards => Round.Shown;

    public static Voice Named(string id, string name, string shape, bool required = false, bool lived = false) =>
        new(id, ImmutableSortedDictionary<string, string>.Empty.Add("en", name).Add("sl", name), shape, required, lived);

    /// <summary>A workshop nobody has opened yet.</summary>
    public static Room Draft(Setup? setup = null, int seed = 7) => new(seed, setup ?? Setup);

    public string Seat(Person who) => seats[who];

    public string Tag(Person who) => Now.Seats[Seat(who)].Tag;

    /// <summary>Id of the idea with this text.</summary>
    public string Idea(string text) => Now.Rounds.SelectMany(r => r.Ideas.Values).Last(i => i.Text.Text == text).Id;

    public string Card(string text) => Round.CardOf(Idea(text));

    public Asking Asking(Asker by, IEnumerable<string>? here = null) =>
        new(Clock, by, new Chance([.. BitConverter.GetBytes(seed), .. BitConverter.GetBytes(++asked)]), (here ?? Now?.People.Select(s => s.Id) ?? []).ToHashSet());

    /// <summary>Somebody asks; what is accepted happens. Round and phase are those the asker sees, where the command names none.</summary>
    public Told When(Person who, Command command) => When(By(who), command);

    public Told When(Asker by, Command command)
    {
        Clock += TimeSpan.FromSeconds(1);
        if (Now.Round(command.Round) is { } round || (round = Now.Active) is not null)
            command = command with { Round = command.Round ?? round.No, Phase = command.Phase ?? round.PhaseSeq };
        var decision = Now.Decide(command, Asking(by));
        if (decision is Decision.Accepted accepted)
            foreach (var happened in accepted.Events)
                Happen(happened);
        return new(this, command, decision);
    }

    /// <summary>For the histories that only lead up to the rule: it must be accepted.</summary>
    public Room Given(Person who, Command command)
    {
        When(who, command).ThenAccepted();
        return this;
    }

    public Room Join(params IEnumerable<Person> people)
    {
        foreach (var who in people)
            Sit(who);
        return this;
    }

    /// <summary>One more person on the phone of somebody who is in.</summary>
    public Room AddsHere(Person who, Person another)
    {
        seats[another] = When(who, new AddSeatHere(another.Voice, "sl")).Then<SeatTaken>().Seat;
        return this;
    }

    private void Sit(Person who) =>
        seats[who] = ((SeatTaken)(who.OnPaper ? When(Fani, new AddPaperSeat(who.Voice, "sl")) : When(new Asker.Newcomer(), new Join(who.Voice, "sl"))).ThenAccepted()[0]).Seat;

    private void Happen(Event happened)
    {
        Journal.Add((happened, Clock));
        Now = Now.Evolve(happened, Clock);
    }

    private Asker By(Person who) => who.AtDesk ? new Asker.Desk() : !seats.TryGetValue(who, out var seat) ? new Asker.Newcomer() : who.OnPaper ? new Asker.Helper(seat) : new Asker.Seat(seat);
}
