// How property tests are played: the same histories every time; SEEDS=10 plays ten times as many, and others with every run.
using FsCheck;

namespace LabHub.Domain.Tests;

public static class Laws
{
    public static Configuration Thrown(int histories)
    {
        var configuration = Configuration.QuickThrowOnFailure;
        var times = int.TryParse(Environment.GetEnvironmentVariable("SEEDS"), out var seeds) ? seeds : 1;
        configuration.MaxNbOfTest = histories * times;
        if (times == 1)
            configuration.Replay = FsCheck.Random.StdGen.NewStdGen(2026, 1121);
        return configuration;
    }

    /// <summary>The law is looked at after every step of many random histories; a failure names its seed.</summary>
    public static void Everywhere(Action<Wishes, Told?> law, int steps = 350, int histories = 60) =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), seed =>
        {
            var wishes = new Wishes(seed);
            for (var i = 0; i < steps; i++)
                law(wishes, wishes.Next());
        }).Check(Thrown(histories));
}
