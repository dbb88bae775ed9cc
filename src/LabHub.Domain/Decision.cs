// What the law says to a command: events, nothing new, or a refusal as a value. An exception would be a bug of ours.
namespace LabHub.Domain;

public abstract record Decision
{
    /// <summary>It may happen, and this is what happens.</summary>
    public sealed record Accepted(IReadOnlyList<Event> Events) : Decision;

    /// <summary>It is so already: asking twice is asking once.</summary>
    public sealed record AlreadyDone : Decision;

    /// <summary>The asker saw an earlier phase.</summary>
    public sealed record PhaseMoved : Decision;

    /// <summary>Not allowed, with one of the codes of <see cref="Refusal"/>.</summary>
    public sealed record NotAllowed(string Code, IReadOnlyDictionary<string, object> Args) : Decision;

    /// <summary>A field does not fit.</summary>
    public sealed record Invalid(string Field, string Code, IReadOnlyDictionary<string, object> Args) : Decision;

    public static implicit operator Decision(Event happened) => new Accepted([happened]);

    public static Decision All(params IReadOnlyList<Event> events) => events.Count == 0 ? new AlreadyDone() : new Accepted(events);

    public static Decision Nothing { get; } = new AlreadyDone();

    public static Decision Moved { get; } = new PhaseMoved();

    public static Decision Refuse(string code, params (string Name, object Value)[] args) =>
        new NotAllowed(code, args.ToDictionary(a => a.Name, a => a.Value));

    public static Decision Wrong(string field, string code, params (string Name, object Value)[] args) =>
        new Invalid(field, code, args.ToDictionary(a => a.Name, a => a.Value));
}
