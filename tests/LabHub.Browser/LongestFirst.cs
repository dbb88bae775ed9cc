// The longest scenes begin first, so that at the end nobody waits for one of them alone.
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("LabHub.Browser.LongestFirst", "LabHub.Browser")]

namespace LabHub.Browser;

public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>What takes a minute and more, the longest first.</summary>
    private static readonly string[] Long =
    [
        nameof(ThirtyAtOnce), nameof(ALaptopDies), nameof(LateComers), nameof(Asleep), nameof(FullRound), nameof(MyWords), nameof(NeverDoneThis), nameof(OnePhoneForTwo),
        nameof(AFullRoom), nameof(LateScreens), nameof(Waking), nameof(LeavingAPhone), nameof(OnePhone), nameof(CaptivePortal),
    ];

    /// <summary>A collection is named after its class.</summary>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(scenes => Array.FindIndex(Long, name => scenes.DisplayName.EndsWith('.' + name, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length);
}
