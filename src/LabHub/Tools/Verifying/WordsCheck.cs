// Facts and their texts belong together: no text without a fact, no fact without its texts, and none that outlived its keeping.
using LabHub.Domain;

namespace LabHub.Tools.Verifying;

/// <param name="texts">What stands in the table of words, with its keeping.</param>
/// <param name="erased">Ids of texts that were erased at somebody's wish.</param>
internal sealed class WordsCheck(IReadOnlyDictionary<string, (Words Words, int Keeping)> texts, IReadOnlySet<string> erased, List<string> wrong)
{
    private readonly Dictionary<string, (long First, long Last, Keeping Keeping)> told = [];
    private readonly HashSet<string> gone = [.. erased];
    private readonly HashSet<string> ofMarks = [];
    private readonly Dictionary<Keeping, long> ended = [];
    private readonly List<(long Seq, Keeping Keeping)> bodies = [];

    public void Happened(long seq, Event happened, IEnumerable<string> words, int keeping)
    {
        if (keeping != (int)Keeping.Journal)
            bodies.Add((seq, (Keeping)keeping));
        foreach (var id in words)
            told[id] = told.TryGetValue(id, out var before) ? before with { Last = seq } : (seq, seq, happened.Keeping);
        if (happened is IErases { ErasedWords: { } ids })
            gone.UnionWith(ids);
        if (happened is IRekeeps rekept)
        {
            foreach (var id in rekept.RekeptWords.Where(told.ContainsKey))
                told[id] = told[id] with { Last = seq, Keeping = rekept.Rekept };
        }
        if (happened is IEndsKeeping { Ends: var over })
            ended[over] = seq;
    }

    public void Marked(IEnumerable<string> words) => ofMarks.UnionWith(words);

    public void Look()
    {
        foreach (var (seq, keeping) in bodies)
            if (ended.TryGetValue(keeping, out var end) && seq < end)
                wrong.Add($"number {seq} should have lost its body with number {end}.");
        foreach (var (id, text) in texts)
            Look(id, (Keeping)text.Keeping);
        // What is kept shorter may be gone by now; what was erased is.
        foreach (var fact in told.Where(t => t.Value.Keeping is Keeping.Journal && !texts.ContainsKey(t.Key) && !gone.Contains(t.Key)).OrderBy(t => t.Value.First))
            wrong.Add($"number {fact.Value.First} has lost a text.");
        if (ofMarks.Count(id => !texts.ContainsKey(id)) is > 0 and var n)
            wrong.Add($"{n} texts of open marks are missing.");
    }

    private void Look(string id, Keeping keeping)
    {
        if (erased.Contains(id))
            wrong.Add("a text that was erased is there again.");
        else if (keeping is Keeping.Phase ? !ofMarks.Contains(id) : !told.ContainsKey(id))
            wrong.Add(keeping is Keeping.Phase ? "a text of a secret mark has outlived its vote." : "a text belongs to no fact.");
        else if (told.TryGetValue(id, out var fact) && ended.TryGetValue(keeping, out var end) && fact.Last < end)
            wrong.Add($"a text of number {fact.First} should have gone with number {end}.");
    }
}
