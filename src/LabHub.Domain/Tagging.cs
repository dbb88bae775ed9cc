// What a worry is about, as the person who leads sorts it with the room: for those who look for obstacles later (F16).
using System.Collections.Immutable;

namespace LabHub.Domain;

public enum WorryTag
{
    Rule,
    Organisation,
    Money,
    Time,
    Safety,
    Knowledge,
}

/// <param name="Tags">All of them, absolute; none takes them away.</param>
public sealed record TagWorry(string Worry, ImmutableList<WorryTag> Tags) : DeskCommand, IInPhase;

public sealed record WorryTagged(int Round, string Worry, ImmutableList<WorryTag> Tags) : Event;

public static class Tagging
{
    /// <summary>A worry of any step of the round: in Review all of them go into the outcome.</summary>
    public static Decision Decide(Round round, TagWorry c)
    {
        if (round.Phase is not (Phase.Repair or Phase.Review))
            return Decision.Refuse(Refusal.NotNow);
        if (round.Proposals.SelectMany(p => p.Worries).FirstOrDefault(x => x.Id == c.Worry) is not { } worry)
            return Decision.Wrong("worry", Refusal.NotKnown);
        ImmutableList<WorryTag> tags = [.. c.Tags.Distinct().Order()];
        return worry.Tags.SequenceEqual(tags) ? Decision.Nothing : new WorryTagged(round.No, c.Worry, tags);
    }

    public static Round Evolve(Round round, WorryTagged e) => round with
    {
        Proposals = round.Proposals.ConvertAll(p => p with { Worries = p.Worries.ConvertAll(x => x.Id == e.Worry ? x with { Tags = e.Tags } : x) }),
    };
}
