// Which rows differ; null for one that is gone.
namespace LabHub.Live;

internal static class Rows
{
    public static void Differences(IReadOnlyDictionary<string, Row> before, IReadOnlyDictionary<string, Row> after, Dictionary<string, Row?> changed)
    {
        foreach (var (name, row) in after)
        {
            if (!before.TryGetValue(name, out var was) || was != row)
                changed[name] = row;
        }
        foreach (var name in before.Keys)
        {
            if (!after.ContainsKey(name))
                changed[name] = null;
        }
    }
}
