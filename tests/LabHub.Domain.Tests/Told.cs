// What the law said to one command, and the sentences in which a test expects it.
namespace LabHub.Domain.Tests;

public sealed record Told(Room Room, Command Command, Decision Decision)
{
    public IReadOnlyList<Event> ThenAccepted() =>
        Decision is Decision.Accepted accepted ? accepted.Events : throw Unexpected("to be accepted");

    /// <summary>Exactly this one thing happens.</summary>
    public T Then<T>() where T : Event => Assert.IsType<T>(Assert.Single(ThenAccepted()));

    /// <summary>This is among what happens.</summary>
    public T ThenAlso<T>() where T : Event => ThenAccepted().OfType<T>().FirstOrDefault() ?? throw Unexpected("to bring " + typeof(T).Name);

    public void ThenNothing() => Assert.True(Decision is Decision.AlreadyDone, Unexpected("to be done already").Message);

    public void ThenMoved() => Assert.True(Decision is Decision.PhaseMoved, Unexpected("to find the phase moved").Message);

    public Decision.NotAllowed ThenRefused(string code) =>
        Decision is Decision.NotAllowed no && no.Code == code ? no : throw Unexpected("to be refused with " + code);

    public void ThenInvalid(string field, string code) =>
        Assert.True(Decision is Decision.Invalid wrong && wrong.Field == field && wrong.Code == code, Unexpected($"to find {field} {code}").Message);

    private Xunit.Sdk.XunitException Unexpected(string what) => new($"Expected {Command} {what}, but: {Decision switch
    {
        Decision.Accepted a => "accepted " + string.Join(", ", a.Events),
        Decision.NotAllowed n => "refused " + n.Code,
        Decision.Invalid i => $"invalid {i.Field} {i.Code}",
        var other => other.GetType().Name,
    }}");
}
