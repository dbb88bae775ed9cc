// import-polis: a public conversation becomes a past workshop of a lab, with a page, files and a seal like any other; whole or not at all, and once.
using System.Net;
using System.Text.Json;
using LabHub.Domain;
using LabHub.Domain.Outcomes;
using LabHub.Domain.Seeing;
using LabHub.Features.Record;
using LabHub.Journal;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly LabHubServer server = new();
    private readonly Conversation small = new();

    [Fact]
    public async Task It_stands_in_the_record_as_a_room_would_have_seen_it()
    {
        var outcome = await Imported();
        var document = outcome.Document;
        Assert.Equal("SP-2023-01/1", document.Id);
        Assert.Equal(new DateOnly(2023, 11, 14), document.Date);
        Assert.Equal("Kaj bi olajšalo šolska jutra?", document.Question.Text);
        Assert.Equal("Pogovor o jutrih,\nki ga ni bilo.", document.Imported!.About!.Text);
        Assert.Equal((Conversation.Address, "polis", null), (document.Imported.Source, document.Imported.From, document.Imported.Licence));
        Assert.Equal([("g0", "5–9", "petals"), ("g4", "5–9", "triangle"), ("g7", "1–4", "bridge")], document.Voices.Select(v => (v.Id, v.Size, v.Shape)));
        Assert.Equal("Skupina E", document.Voices[1].Names["sl"]);
        Assert.Equal(["imported"], document.Trail.Select(t => t.What));
        Assert.True(Seal.Holds(document));
        // Two people are never shown alone: with the smallest other group they are "other voices".
        var vote = Assert.Single(document.Votes);
        Assert.Equal((Ballot.Weigh, false), (vote.Ballot, vote.Few));
        Assert.Equal(["g4", SmallVoices.Others], vote.Groups);
        // What a moderator took out is shown to no reader; a text of 480 characters stays whole.
        Assert.Equal(["c11", "c14", "c15", "c2", "c3"], document.Ideas.Select(i => i.Id).Order(StringComparer.Ordinal));
        Assert.Equal(string.Concat(Enumerable.Repeat(Conversation.LongText, 20)).Trim(), document.Ideas.Single(i => i.Id == "c14").Text.Text);
        Assert.Equal(Ground.Shared, vote.Cards.Single(c => c.Id == "c2").Label);
        Assert.Equal(Ground.Divides, vote.Cards.Single(c => c.Id == "c11").Label);
        Assert.Equal([new("g4", Side.For), new(SmallVoices.Others, Side.For)], vote.Cards.Single(c => c.Id == "c2").Marks!);
    }

    [Fact]
    public async Task Nobody_and_no_count_of_it_is_kept()
    {
        await Imported();
        foreach (var table in (string[])["marks", "phones", "commands", "desks"])
            Assert.Equal(0, server.Count($"SELECT count(*) FROM {table}"));
        Assert.Equal(0, server.Count("SELECT count(*) FROM events WHERE type IN ('seatTaken', 'ideaPosted', 'choosingClosed')"));
        var workshop = Journal.Wake(Id())!.State;
        Assert.Equal((WorkshopState.Closed, Phase.Done), (workshop.State, workshop.Rounds.Single().Phase));
        Assert.Empty(workshop.Seats);
        foreach (var place in Enum.GetValues<Place>())
            Assert.NotEmpty(Board.Rows(workshop, place, Around.Nobody));
        // Exact figures are in the table alone: pa of comment 2 in group 4 is 8/9.
        foreach (var (file, bytes) in server.BytesOnDisk())
            Assert.False(System.Text.Encoding.UTF8.GetString(bytes).Contains("0.888888", StringComparison.Ordinal), file);
    }

    [Fact]
    public async Task Its_page_and_all_its_files_say_the_same_and_where_it_comes_from()
    {
        await File.WriteAllTextAsync(Path.Combine(small.Folder, "ATTRIBUTION.md"), "CC BY 4.0, The Computational\nDemocracy Project.\n\nMore about it.\n");
        var outcome = await Imported();
        var reader = server.Browser();
        var files = new Dictionary<string, string>();
        foreach (var file in (string[])["", ".md", ".csv", ".ideas.csv", ".rounds.csv", ".json"])
            files[file] = WebUtility.HtmlDecode(await reader.GetStringAsync(outcome.Address + file)).Replace("\\", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        foreach (var file in (string[])["", ".md", ".rounds.csv", ".json"])
            Assert.All(["Kaj bi olajšalo šolska jutra?", Conversation.Address, "CC BY 4.0, The Computational Democracy Project."], text => Assert.Contains(text, files[file], StringComparison.Ordinal));
        foreach (var file in (string[])["", ".md", ".ideas.csv"])
        {
            Assert.All(["To nam je skupno", "Tu se razhajamo", "Skupina E: za.", "Drugi glasovi: ni za"], text => Assert.Contains(text, files[file], StringComparison.Ordinal));
            Assert.All(["Torba naj čaka v šoli.", Conversation.LongText + Conversation.LongText], text => Assert.Contains(text, files[file], StringComparison.Ordinal));
            Assert.DoesNotContain("Kdor zamudi", files[file], StringComparison.Ordinal);
        }
        Assert.Contains("Pogovor iz Polisa", files[""], StringComparison.Ordinal);
        Assert.DoesNotContain("O tem danes odločamo", files[""], StringComparison.Ordinal);
        Assert.DoesNotContain("pozneje <b>", await reader.GetStringAsync(outcome.Address), StringComparison.Ordinal);
        Assert.Contains("'=Avtobus", files[".ideas.csv"], StringComparison.Ordinal); // no formula in a spreadsheet
        using var json = JsonDocument.Parse(await reader.GetStringAsync(outcome.Address + ".json"));
        Assert.Equal("shared", json.RootElement.GetProperty("votes")[0].GetProperty("cards").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "c2").GetProperty("label").GetString());
        foreach (var page in (string[])["/labs/spodnje-podravje", "/labs/spodnje-podravje/record"])
            Assert.Contains(outcome.Address, await reader.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_conversation_comes_into_a_lab_once()
    {
        await Imported();
        var (code, said, _) = await Run("--table", Path.Combine(server.Folder, "again.csv"));
        Assert.Equal(0, code);
        Assert.Contains("is in Lab Spodnje Podravje already, as SP-2023-01/1; nothing was imported", said, StringComparison.Ordinal);
        Assert.Equal(1, server.Count("SELECT count(*) FROM workshops"));
        Assert.True(File.Exists(Path.Combine(server.Folder, "again.csv")), "who asks for the table alone gets it");
    }

    [Fact]
    public async Task Without_an_address_it_is_known_by_what_it_holds()
    {
        small.Change("summary.csv", Conversation.Address, "");
        Assert.StartsWith("sha256:", (await Imported()).Document.Imported!.Source, StringComparison.Ordinal);
        Assert.Contains("already", (await Run()).Said, StringComparison.Ordinal);
        Assert.Equal(1, server.Count("SELECT count(*) FROM workshops"));
    }

    [Fact]
    public async Task Verify_backup_and_the_hours_that_forget_take_it_like_any_workshop()
    {
        var outcome = await Imported();
        var said = new StringWriter();
        Assert.True(Verify.All(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<ErasedList>(), said) == 0, said.ToString());
        Assert.Equal(0, await Backup.Make(server.Services.GetRequiredService<Writer>(), Path.Combine(server.Folder, "copy.db"), TextWriter.Null));
        var forgetting = server.Services.GetRequiredService<Forgetting>();
        foreach (var days in (int[])[2, 6, 7])
        {
            server.Time.Move(TimeSpan.FromDays(days));
            await forgetting.Once();
        }
        Assert.Equal("purged", server.Count("SELECT count(*) FROM workshops WHERE state = 'purged'") == 1 ? "purged" : "kept");
        Assert.Equal(0, server.Count("SELECT count(*) FROM events"));
        Assert.Contains("Torba naj čaka v šoli.", WebUtility.HtmlDecode(await server.Browser().GetStringAsync(outcome.Address)), StringComparison.Ordinal);
        Assert.Contains("already", (await Run()).Said, StringComparison.Ordinal); // also when only its outcome is left
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_wrong_folder_lab_file_or_table_is_one_sentence_and_nothing_is_imported()
    {
        await Refused("there is no such folder", folder: "/no/such/folder");
        await Refused("there is no lab \"ptuj\"; there are: spodnje-podravje.", lab: "ptuj");
        await Refused("the table cannot be written", table: Path.Combine(server.Folder, "no-folder", "t.csv"));
        await Refused("the table cannot be written", table: server.Folder);
        await Refused("this is a file of the conversation itself", table: Path.Combine(small.Folder, "votes.csv"));
        small.Change("votes.csv", ",3,1,-1", ",3,1,2");
        await Refused("votes.csv, line 2: \"2\"");
        Assert.Equal(0, server.Count("SELECT count(*) FROM workshops"));
        Assert.Equal(0, server.Count("SELECT count(*) FROM outcomes"));
    }

    [Fact]
    public async Task Votes_of_a_time_that_is_still_to_come_are_told()
    {
        small.Change("votes.csv", "1699950009000", "253402300799999");
        await Refused("votes.csv: the last vote is of a time that is still to come");
        Assert.Equal(0, server.Count("SELECT count(*) FROM workshops"));
    }

    [Fact]
    public async Task A_long_topic_and_a_long_licence_are_cut_between_letters()
    {
        small.Change("summary.csv", "Kaj bi olajšalo šolska jutra?", new string('a', 118) + "🌻🌻");
        await File.WriteAllTextAsync(Path.Combine(small.Folder, "ATTRIBUTION.md"), new string('b', 999) + "🌻");
        var outcome = await Imported();
        Assert.Equal(new string('a', 118) + "…", outcome.Document.Workshop.Title);
        Assert.Equal(new string('b', 999) + " …", outcome.Document.Imported!.Licence);
        Assert.True(Seal.Holds(outcome.Document));
    }

    [Theory]
    [InlineData("import-polis folder")]
    [InlineData("import-polis --lab x")]
    [InlineData("import-polis folder other --lab x")]
    [InlineData("import-polis folder --lab")]
    [InlineData("import-polis folder --lab --table")]
    [InlineData("import-polis folder --lab x --lab y")]
    [InlineData("import-polis folder --lab x --language slovensko-narecje")]
    public async Task Asked_for_wrongly_it_says_how(string line)
    {
        var (said, told) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await Tool().Run(line.Split(' ')[1..], said, told));
        Assert.Contains("import-polis FOLDER --lab SLUG", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder --lab x --table t.csv --language en")]
    [InlineData("--lab=x --language=en --table=t.csv folder")]
    [InlineData("folder --ConnectionStrings:LabHub=y --lab x --Urls http://127.0.0.1:0 --table t.csv --language en")]
    public void Asked_for_in_any_order(string line) =>
        Assert.Equal(new("folder", "x", "t.csv", "en"), ImportPolisAsked.Read(line.Split(' ')));

    private async Task Refused(string sentence, string? table = null, string? folder = null, string? lab = null)
    {
        var (said, told) = (new StringWriter(), new StringWriter());
        string[] more = table is null ? [] : ["--table", table];
        Assert.Equal(1, await Tool().Run([folder ?? small.Folder, "--lab", lab ?? "spodnje-podravje", .. more], said, told));
        Assert.StartsWith("Nothing was imported. ", told.ToString(), StringComparison.Ordinal);
        Assert.Contains(sentence, told.ToString(), StringComparison.Ordinal);
        Assert.Single(told.ToString().TrimEnd().Split('\n'));
        Assert.Empty(said.ToString());
    }

    private async Task<SavedOutcome> Imported()
    {
        var (code, said, told) = await Run();
        Assert.True(code == 0, told);
        Assert.Contains("5 comments, 3 groups, 15 people; 1 that a moderator took out", said, StringComparison.Ordinal);
        await using var scope = server.Services.CreateAsyncScope();
        return Assert.Single(await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false));
    }

    private async Task<(int Code, string Said, string Told)> Run(params string[] more)
    {
        var (said, told) = (new StringWriter(), new StringWriter());
        return (await Tool().Run([small.Folder, "--lab", "spodnje-podravje", .. more], said, told), said.ToString(), told.ToString());
    }

    private ImportPolis Tool() => ActivatorUtilities.CreateInstance<ImportPolis>(server.Services);

    private WorkshopJournal Journal => server.Services.GetRequiredService<WorkshopJournal>();

    private string Id()
    {
        using var store = new Statements(server.Services.GetRequiredService<Database>().Open());
        return (string)store.One("SELECT id FROM workshops")!;
    }

    public void Dispose()
    {
        small.Dispose();
        server.Dispose();
    }
}
