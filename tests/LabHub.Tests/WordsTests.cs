// The words: every key that code says is there, in both languages, with the same gaps and the right plural forms.
using System.Text.RegularExpressions;
using LabHub.Shared;

namespace LabHub.Tests;

public sealed partial class WordsTests
{
    private static readonly string Root = ServerProcess.Root;
    private static readonly Catalogues Words = new(Path.Combine(Root, "wwwroot", "words"), strict: true);

    /// <summary>Given with the first word list; their screens come with later issues (pauses, paper seats, follow-ups).</summary>
    private static readonly string[] ForLater =
        ["check.notHeard", "follow.helped", "rounds.count", "same.people", "step.absent", "voices.count"];

    [Fact]
    public void Every_word_that_code_says_is_in_the_catalogue()
    {
        var missing = Sources().SelectMany(s => Said().Matches(s.Text), (s, m) => (s.File, Key: m.Groups[1].Value))
            .Where(said => !said.Key.EndsWith('.') && Words.All.Any(c => !c.Has(said.Key)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_word_of_the_catalogue_is_said_somewhere()
    {
        var literals = Sources().SelectMany(s => Literal().Matches(s.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        var unused = Words["sl"].Keys
            .Where(key => !literals.Contains(key) && !key.StartsWith("refused.", StringComparison.Ordinal) && !key.StartsWith("invalid.", StringComparison.Ordinal))
            .Except(ForLater);
        Assert.Empty(unused);
    }

    [Fact]
    public void All_languages_have_the_same_words_with_the_same_gaps()
    {
        foreach (var other in Words.All)
        {
            Assert.Equal(Words["sl"].Keys.Order(), other.Keys.Order());
            Assert.All(other.Keys, key => Assert.Equal(Gaps(Words["sl"], key), Gaps(other, key)));
        }
    }

    [Theory]
    [InlineData(0, "other")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(4, "few")]
    [InlineData(5, "other")]
    [InlineData(11, "other")]
    [InlineData(12, "other")]
    [InlineData(21, "other")]
    [InlineData(101, "one")]
    [InlineData(102, "two")]
    [InlineData(103, "few")]
    public void Slovene_has_four_forms(int n, string form) =>
        Assert.Equal(Words["sl"].Forms("write.count")[form].Replace("{n} ", n + "\u00a0", StringComparison.Ordinal), Words["sl"].Say("write.count", ("n", n)));

    [Fact]
    public void A_fraction_takes_the_form_of_three() =>
        Assert.StartsWith("Zbrane so 1,5", Words["sl"].Say("write.count", ("n", 1.5m)), StringComparison.Ordinal);

    [Fact]
    public void Every_plural_word_can_be_said_with_every_number()
    {
        foreach (var catalogue in Words.All)
            foreach (var key in catalogue.Keys.Where(k => !catalogue.Forms(k).ContainsKey("")))
            {
                string[] needed = catalogue.Language == "sl" ? ["one", "two", "few", "other"] : ["one", "other"];
                Assert.Empty(needed.Except(catalogue.Forms(key).Keys));
                for (var n = 0; n <= 105; n++)
                    Assert.DoesNotContain("{n}", catalogue.Say(key, ("n", n)), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Nothing_is_said_with_one_of_the_words_to_avoid()
    {
        // SCREENS 2: the traps. "glasovanje" would make "1 glas" meaningless.
        string[] traps = ["glasovanje", "glasujte", "ugovor", "veto", "konsenz", "iteracij", "evidenc", "dosje", "nosilec", "nosilka", "vzdržan", "moderator", "uporabniki", "klient", "strank"];
        var caught = Words["sl"].Keys.SelectMany(key => Words["sl"].Forms(key).Values, (key, text) => (key, text))
            .Where(word => traps.Any(trap => word.text.Contains(trap, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(caught);
    }

    [Fact]
    public void A_missing_word_is_an_error_while_we_build_and_shows_itself_where_people_work()
    {
        Assert.Throws<KeyNotFoundException>(() => Words["sl"].Say("no.such.word"));
        Assert.Equal("no.such.word", new Catalogues(Path.Combine(Root, "wwwroot", "words"), strict: false)["sl"].Say("no.such.word"));
    }

    [Theory]
    [InlineData("""{"language":"Slovenščina","plural":[],"words":{"a":}}""", "line 1")]
    [InlineData("""{"language":"Slovenščina","plural":[]}""", "language, plural and words")]
    [InlineData("""{"language":"Slovenščina","plural":[],"words":{"a.b":{"one":"x"}}}""", "a.b")]
    public void A_broken_file_of_words_is_one_sentence_that_names_file_and_place(string content, string place)
    {
        var folder = Directory.CreateTempSubdirectory("words-").FullName;
        File.WriteAllText(Path.Combine(folder, "sl.json"), content);
        var broken = Assert.Throws<BrokenStart>(() => new Catalogues(folder, strict: true));
        Assert.Contains("wwwroot/words/sl.json", broken.Message, StringComparison.Ordinal);
        Assert.Contains(place, broken.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static HashSet<string> Gaps(Catalogue catalogue, string key) =>
        [.. catalogue.Forms(key).Values.SelectMany(text => Gap().Matches(text)).Select(m => m.Value)];

    private static IEnumerable<(string File, string Text)> Sources() =>
        from folder in (string[])["src", "wwwroot/js"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
        select (file, File.ReadAllText(file));

    [GeneratedRegex("""(?:\bt\(|\bhasWord\(|[sS]ay\[|[sS]ay\.Of\()\s*["'`]([a-z][\w.]*)["'`]""")]
    private static partial Regex Said();

    [GeneratedRegex("""["'`]([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+)["'`]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
