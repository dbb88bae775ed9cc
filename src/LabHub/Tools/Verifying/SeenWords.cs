// The texts of a workshop, noting which of them a body asks for while it is read.
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LabHub.Domain;

namespace LabHub.Tools.Verifying;

internal sealed class SeenWords(IReadOnlyDictionary<string, Words> texts) : IReadOnlyDictionary<string, Words>
{
    /// <summary>Ids that were asked for since this was last taken.</summary>
    private HashSet<string> asked = [];

    public Words this[string key] => texts[key];

    public IEnumerable<string> Keys => texts.Keys;

    public IEnumerable<Words> Values => texts.Values;

    public int Count => texts.Count;

    public bool ContainsKey(string key) => texts.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Words value)
    {
        asked.Add(key);
        return texts.TryGetValue(key, out value);
    }

    public IReadOnlySet<string> Take()
    {
        var taken = asked;
        asked = [];
        return taken;
    }

    public IEnumerator<KeyValuePair<string, Words>> GetEnumerator() => texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
