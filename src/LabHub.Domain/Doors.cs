// Before the first round: a workshop is made, its doors open, people agree how they work together, it starts (METHOD 2).
using System.Collections.Immutable;

namespace LabHub.Domain;

public sealed record WorkshopCreated(string Id, string Number, LabCard Lab, Setup Setup) : Event;

public sealed record EditWorkshop(
    string Title,
    DateOnly Date,
    ImmutableList<Voice> Voices,
    Scope Scope,
    ImmutableList<string> Languages,
    string Contact,
    string Agreement) : DeskCommand;

public sealed record WorkshopEdited(Setup Setup) : Event;

public sealed record OpenDoors : DeskCommand;

public sealed record DoorsOpened(string Code) : Event;

public sealed record AddVoice(Voice Voice) : DeskCommand;

public sealed record VoiceAdded(Voice Voice) : Event;

public sealed record EditAgreement(string Text) : DeskCommand;

public sealed record AgreementEdited(int Version, string Text) : Event;

public sealed record Start : DeskCommand;

/// <param name="Confirmed">Two thirds of the people had tapped "OK for me".</param>
public sealed record Started(bool Confirmed) : Event;

public sealed record BlankScreen(bool On) : DeskCommand;

public sealed record ScreenBlanked(bool On) : Event;

public sealed record TurnPage(int Page) : DeskCommand;

public sealed record PageTurned(int Page) : Event;

public sealed record TakeOver : DeskCommand;

/// <summary>Somebody opened a desk while another was or had been open; a line in the trail.</summary>
public sealed record DeskTakenOver : Event;

public static class Doors
{
    /// <summary>Letters and figures of a join code: no 0 and O, no 1, I and L (METHOD 2).</summary>
    public const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int CodeLength = 6;

    private static readonly string[] Shapes = ["petals", "triangle", "bridge", "square", "cross", "bowl", "gables", "diamond"];

    /// <summary>The first event of a workshop and those of the rounds prepared with it, or what is wrong with its setup or with one of them.</summary>
    public static Decision Create(string number, LabCard lab, Setup setup, Asking asking, params IEnumerable<PrepareRound> rounds)
    {
        if (Misfit(setup) is { } wrong)
            return wrong;
        var made = new WorkshopCreated(asking.Chance.Id(), number, lab, Cleaned(setup));
        var events = ImmutableList.Create<Event>(made);
        var workshop = Workshop.From(made);
        foreach (var round in rounds)
        {
            var decision = workshop.Decide(round, asking);
            if (decision is not Decision.Accepted prepared)
                return decision;
            events = events.AddRange(prepared.Events);
            workshop = prepared.Events.Aggregate(workshop, (state, happened) => state.Evolve(happened, asking.At));
        }
        return new Decision.Accepted(events);
    }

    public static Decision Decide(Workshop w, EditWorkshop c)
    {
        if (w.State is not WorkshopState.Draft)
            return Decision.Refuse(Refusal.NotNow);
        var setup = new Setup(c.Title, c.Date, c.Voices, c.Scope, c.Languages, c.Contact, c.Agreement, w.Setup.Rule);
        return Misfit(setup) ?? new WorkshopEdited(Cleaned(setup));
    }

    public static Decision Decide(Workshop w, OpenDoors _, Asking asking) => w.State switch
    {
        WorkshopState.Draft => new DoorsOpened(NewCode(asking.Chance)),
        WorkshopState.Lobby => Decision.Nothing,
        _ => Decision.Refuse(Refusal.NotNow),
    };

    /// <summary>After the doors open, voices can only be added, never as required (E49, E50).</summary>
    public static Decision Decide(Workshop w, AddVoice c)
    {
        if (w.State is not (WorkshopState.Lobby or WorkshopState.Running))
            return Decision.Refuse(Refusal.NotNow);
        if (c.Voice.Required)
            return Decision.Refuse(Refusal.FrozenVoices);
        return MisfitVoices(w.Setup.Voices.Add(c.Voice)) ?? new VoiceAdded(c.Voice);
    }

    public static Decision Decide(Workshop w, EditAgreement c)
    {
        if (w.State is not (WorkshopState.Lobby or WorkshopState.Running))
            return Decision.Refuse(Refusal.NotNow);
        if (Texts.Misfit("text", c.Text, 1, Texts.Long) is { } wrong)
            return wrong;
        return Texts.Clean(c.Text) == w.Setup.Agreement ? Decision.Nothing : new AgreementEdited(w.AgreementVersion + 1, Texts.Clean(c.Text));
    }

    public static Decision Decide(Workshop w, Start c)
    {
        if (w.State is WorkshopState.Running)
            return Decision.Nothing;
        if (w.State is not WorkshopState.Lobby)
            return Decision.Refuse(Refusal.NotNow);
        var missing = w.Setup.Required.Where(v => w.People.All(s => s.Voice != v)).ToList();
        if (missing.Count > 0 && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmMissingVoices, ("voices", missing));
        int people = w.People.Count(), ok = w.OkTaps();
        if (people > 0 && !w.MostTappedOk() && !c.Confirmed)
            return Decision.Refuse(Refusal.ConfirmFewOk, ("n", ok), ("m", people));
        return new Started(w.MostTappedOk());
    }

    public static int OkTaps(this Workshop w) => w.People.Count(s => s.OkVersion == w.AgreementVersion);

    /// <summary>Two thirds of the people tapped "OK for me" on the present version.</summary>
    public static bool MostTappedOk(this Workshop w) => w.People.Any() && new Share(2, 3).IsReachedBy(w.OkTaps(), w.People.Count());

    public static Decision Decide(Workshop w, BlankScreen c) => w.Blank == c.On ? Decision.Nothing : new ScreenBlanked(c.On);

    public static Decision Decide(Workshop w, TurnPage c) =>
        c.Page is < 0 or > 100 ? Decision.Wrong("page", Refusal.OutOfRange) : w.Page == c.Page ? Decision.Nothing : new PageTurned(c.Page);

    public static Decision Decide(Workshop w, TakeOver _) =>
        w.State is WorkshopState.Closed ? Decision.Refuse(Refusal.Ended) : new DeskTakenOver();

    public static Workshop Evolve(Workshop w, WorkshopEdited e) => w with { Setup = e.Setup };

    public static Workshop Evolve(Workshop w, DoorsOpened e) => w with { State = WorkshopState.Lobby, Code = e.Code };

    public static Workshop Evolve(Workshop w, VoiceAdded e) => w with { Setup = w.Setup with { Voices = w.Setup.Voices.Add(e.Voice) } };

    public static Workshop Evolve(Workshop w, AgreementEdited e) =>
        w with { Setup = w.Setup with { Agreement = e.Text }, AgreementVersion = e.Version, AgreementConfirmed = false };

    public static Workshop Evolve(Workshop w, Started e) => w with { State = WorkshopState.Running, AgreementConfirmed = e.Confirmed };

    public static Workshop Evolve(Workshop w, ScreenBlanked e) => w with { Blank = e.On };

    public static Workshop Evolve(Workshop w, PageTurned e) => w with { Page = e.Page };

    public static Workshop Evolve(Workshop w, DeskTakenOver _, DateTimeOffset at) =>
        w.Active is { Phase: not (Phase.Ready or Phase.Done) } round ? w.With(round.Noted(at, "takeOver")) : w;

    private static string NewCode(Chance chance) =>
        string.Concat(Enumerable.Range(0, CodeLength).Select(_ => CodeLetters[chance.Below(CodeLetters.Length)]));

    private static Setup Cleaned(Setup s) => s with
    {
        Title = Texts.Clean(s.Title),
        Contact = Texts.Clean(s.Contact),
        Agreement = Texts.Clean(s.Agreement),
        Scope = s.Scope with { Who = Emptied(s.Scope.Who), Limits = Emptied(s.Scope.Limits) },
    };

    private static string? Emptied(string? text) => Texts.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static Decision? Misfit(Setup s)
    {
        if (s.Languages.IsEmpty || s.Languages.Any(l => l.Length is < 2 or > 8))
            return Decision.Wrong("languages", Refusal.Missing);
        if (s.Rule.MinPeople < Rule.Usual.MinPeople || s.Rule.MinVoicesHeard < Rule.Usual.MinVoicesHeard
            || IsLooser(s.Rule.Quorum, Rule.Usual.Quorum) || IsLooser(s.Rule.Support, Rule.Usual.Support))
            return Decision.Wrong("rule", Refusal.Loosened);
        if (s.Rule.Limits is { } limits && (!limits.IsAtLeast(Limits.Usual) || !Limits.Strictest.IsAtLeast(limits)))
            return Decision.Wrong("rule", Refusal.OutOfRange);
        if (s.Scope.Kind is ScopeKind.Advise && Texts.Misfit("scope.who", s.Scope.Who, 1, Texts.Short) is { } nobody)
            return nobody;
        return Texts.Misfit("title", s.Title, 3, 120)
            ?? Texts.Misfit("agreement", s.Agreement, 0, Texts.Long)
            ?? Texts.Misfit("contact", s.Contact, 0, Texts.Short)
            ?? Texts.Misfit("scope.who", s.Scope.Who, 0, Texts.Short)
            ?? Texts.Misfit("scope.limits", s.Scope.Limits, 0, Texts.Short)
            ?? MisfitVoices(s.Voices);
    }

    private static bool IsLooser(Share wanted, Share usual) => wanted.In <= 0 || wanted.Of > wanted.In || !usual.IsReachedBy(wanted.Of, wanted.In);

    private static Decision? MisfitVoices(ImmutableList<Voice> voices)
    {
        if (voices.Count is < 1 or > 12)
            return Decision.Wrong("voices", Refusal.OutOfRange);
        if (voices.Select(v => v.Id).Distinct().Count() != voices.Count)
            return Decision.Wrong("voices", Refusal.Twice);
        if (!voices.Any(v => v.Required))
            return Decision.Wrong("voices", Refusal.Missing);
        var odd = voices.Any(v => v.Id.Length is < 2 or > 24 || !v.Id.All(char.IsAsciiLetterOrDigit) || v.Id == SmallVoices.Others
            || !Shapes.Contains(v.Shape) || v.Names.Count == 0 || v.Names.Any(n => Texts.Misfit("voices", n.Value, 2, 40) is not null));
        return odd ? Decision.Wrong("voices", Refusal.NotKnown) : null;
    }
}
