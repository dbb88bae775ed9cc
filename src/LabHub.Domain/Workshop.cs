// The law's table of contents: which rule decides a command, and which rule carries an event into the state.
namespace LabHub.Domain;

public sealed partial record Workshop
{
    /// <summary>What METHOD says to this command in this state.</summary>
    public Decision Decide(Command command, Asking asking) => throw new NotSupportedException();

    /// <summary>The state after an event. Never throws on a lawful journal.</summary>
    public Workshop Evolve(Event happened, DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>The first event gives the first state.</summary>
    public static Workshop From(WorkshopCreated made) => throw new NotSupportedException();
}

public sealed record WorkshopCreated(string Id, string Number, LabCard Lab, Setup Setup) : Event;
