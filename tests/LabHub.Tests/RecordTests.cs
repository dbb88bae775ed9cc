// The record: page, Markdown, CSV and JSON are one document; hostile text stays text; corrections and takings are seen by whom they concern.
using System.Net;
using System.Text;
using System.Text.Json;
using LabHub.Features.Accounts;
using LabHub.Features.Record;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class RecordTests
{
    private const string Hostile = "=2+2 <script>alert(1)</script> [x](javascript:alert(1)) **k** | »č« ;\"";

    [Fact]
    public async Task Page_Markdown_CSV_and_JSON_say_the_same()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, outcome) = await Saved(server);
        var reader = server.Browser();
        var page = WebUtility.HtmlDecode(await reader.GetStringAsync(address));
        var markdown = (await reader.GetStringAsync(address + ".md")).Replace("\\", "", StringComparison.Ordinal);
        var steps = await reader.GetStringAsync(address + ".csv");
        var ideas = await reader.GetStringAsync(address + ".ideas.csv");
        var rounds = await reader.GetStringAsync(address + ".rounds.csv");
        using var json = JsonDocument.Parse(await reader.GetStringAsync(address + ".json"));
        var step = outcome.Document.Steps[0];
        foreach (var text in (string[])[step.What.Text!, step.Owner!.Text!, step.Sign.Text!, step.Reservations[0].Text.Text!, "Dogovorjeno, z zadržki", step.ByWhen!.Value.ToString("d. M. yyyy", System.Globalization.CultureInfo.InvariantCulture)])
            Assert.All([page, markdown, steps], file => Assert.Contains(text, file.Replace('\u00a0', ' '), StringComparison.Ordinal));
        foreach (var idea in outcome.Document.Ideas)
            Assert.All([page, markdown, ideas], file => Assert.Contains(idea.Text.Text!, file, StringComparison.Ordinal));
        Assert.Contains(outcome.Document.Question.Text!, rounds, StringComparison.Ordinal);
        Assert.Equal(outcome.Document.Hash, json.RootElement.GetProperty("hash").GetString());
        Assert.Equal(step.Answers!.Agree, json.RootElement.GetProperty("steps")[0].GetProperty("answers").GetProperty("agree").GetInt32());
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSV_opens_in_a_spreadsheet_of_this_country()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, outcome) = await Saved(server);
        var answer = await server.Browser().GetAsync(address + ".csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(";", text.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n", text);
        Assert.Equal($"{outcome.Number}_{outcome.Document.Date:yyyy-MM-dd}_steps.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Outcome,", await server.Browser("en").GetStringAsync(address + ".csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words_in_every_file()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, outcome) = await Saved(server);
        await Change(server, outcome, outcome.Document.Ideas[0].Text.Id, Hostile);
        var reader = server.Browser();
        Assert.DoesNotContain("<script>alert", await reader.GetStringAsync(address), StringComparison.Ordinal);
        var markdown = await reader.GetStringAsync(address + ".md");
        Assert.DoesNotContain("<script>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](javascript", markdown, StringComparison.Ordinal);
        Assert.Contains("\"'=2+2 <script>", await reader.GetStringAsync(address + ".ideas.csv"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await reader.GetStringAsync(address + ".json"));
        Assert.Equal(Hostile, json.RootElement.GetProperty("ideas")[0].GetProperty("text").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_was_erased_shows_as_removed_everywhere()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, outcome) = await Saved(server);
        var idea = outcome.Document.Ideas.First(i => i.Pieces.IsEmpty);
        await Change(server, outcome, idea.Text.Id, null);
        foreach (var file in (string[])["", ".md", ".ideas.csv"])
        {
            var text = WebUtility.HtmlDecode(await server.Browser().GetStringAsync(address + file)).Replace("\\", "", StringComparison.Ordinal);
            Assert.DoesNotContain(idea.Text.Text!, text, StringComparison.Ordinal);
            Assert.Contains("[odstranjeno]", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_asks_for_a_correction_and_only_coordinators_read_it()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        var reader = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.PostAsync(address, People.Form(("text", "Zajtrk je ob 7.15, ne ob 7.00.")))).StatusCode);
        Assert.DoesNotContain("Zajtrk je ob", await reader.GetStringAsync(address), StringComparison.Ordinal);
        var fani = await server.SignedIn("fani", Role.Facilitator);
        Assert.DoesNotContain("Zajtrk je ob", await fani.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync(address + "?handler=append", People.Form(("text", "Popravek.")))).StatusCode);
        var gal = await server.SignedIn("gal", Role.Coordinator);
        Assert.Contains("Zajtrk je ob", await gal.GetStringAsync(address), StringComparison.Ordinal);
        await fani.PostAsync(address + "?handler=append", People.Form(("text", "Jedilnica se odpre ob 7.15. Tako je povedala kuhinja.")));
        foreach (var file in (string[])["", ".md"])
            Assert.Contains("Tako je povedala kuhinja.", (await reader.GetStringAsync(address + file)).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    public async Task A_correction_without_words_is_told_so(string text)
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        Assert.Contains("Napišite od 3 do 500", await (await server.Browser().PostAsync(address, People.Form(("text", text)))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_hundred_requests_an_outcome_takes_no_more_and_says_so()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        var reader = server.Browser();
        for (var i = 0; i < 100; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await reader.PostAsync(address, People.Form(("text", $"Popravek {i}")))).StatusCode);
        var told = WebUtility.HtmlDecode(await (await reader.PostAsync(address, People.Form(("text", "Še en popravek")))).Content.ReadAsStringAsync());
        Assert.Contains("Prošenj je že zelo veliko.", told, StringComparison.Ordinal);
        Assert.Contains("Še en popravek", told, StringComparison.Ordinal); // what was typed is not lost
        Assert.Equal(100, await server.Number("SELECT COUNT(*) FROM corrections WHERE kind = 'requested'"));
    }

    [Fact]
    public async Task Fifteen_days_after_the_end_corrections_are_asked_for_in_person()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        server.Time.Move(TimeSpan.FromDays(15));
        await server.Browser().PostAsync(address, People.Form(("text", "Še nekaj je narobe.")));
        Assert.Equal(0, await server.Number("SELECT COUNT(*) FROM corrections"));
    }

    [Fact]
    public async Task Coordinators_see_who_took_which_file()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        await server.Browser().GetAsync(address + ".md");
        var gal = await server.SignedIn("gal", Role.Coordinator);
        await gal.GetAsync(address + ".json");
        var page = await gal.GetStringAsync(address);
        Assert.Contains(".json · gal", page, StringComparison.Ordinal);
        Assert.Contains(".md · oseba s povezavo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("oseba s povezavo", await server.Browser().GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_access_log_is_kept_for_twelve_months()
    {
        await using var server = new LabHubServer(sample: true);
        var (address, _) = await Saved(server);
        await server.Browser().GetAsync(address + ".md");
        server.Time.Move(TimeSpan.FromDays(364));
        await server.Services.GetRequiredService<ForgettingTakings>().Once();
        Assert.Equal(1, await server.Number("SELECT COUNT(*) FROM downloads"));
        server.Time.Move(TimeSpan.FromDays(2));
        await server.Services.GetRequiredService<ForgettingTakings>().Once();
        Assert.Equal(0, await server.Number("SELECT COUNT(*) FROM downloads"));
    }

    [Fact]
    public async Task A_guessed_address_finds_nothing()
    {
        await using var server = new LabHubServer();
        foreach (var address in (string[])["/r/00000000000000000000000000000000", "/r/00000000000000000000000000000000.md", "/r/x", "/r/../x.json"])
            Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_run_off_stands_beside_the_first_vote_and_what_was_taken_back_or_not_agreed_says_so()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Write("Ideja");
        await evening.ToListen();
        await evening.ToChoose();
        var cards = (await evening.Cards()).EnumerateArray().Select(c => c.GetString()!).ToList();
        await Dots(evening, cards[0], cards[0], cards[1]);
        await evening.Lead(new { type = "closeChoosing" });
        await evening.Lead(new { type = "runOff", cards = cards[..2] });
        await Dots(evening, cards[0], cards[0], cards[0]);
        await evening.ToShape();
        var author = evening.People.Single(p => p.Yours["ideas"][0].GetProperty("card").GetString() == cards[2]);
        Assert.Equal("accepted", (await author.Send(new { type = "takeBackIdea", idea = cards[2] })).Kind());
        await evening.ToCheck();
        await evening.Answer("skip");
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "notAgreed", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        var (address, outcome) = await Saved(server);
        string Words(string card) => outcome.Document.Ideas.Single(i => i.Id == card).Text.Text!;
        foreach (var file in (string[])["", ".md", ".ideas.csv"])
        {
            var text = WebUtility.HtmlDecode(await server.Browser().GetStringAsync(address + file)).Replace("\\", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
            Assert.Contains("2 piki · Ožji izbor: 3 pike", text, StringComparison.Ordinal);
            Assert.Contains("1 pika · Ožji izbor: 0 pik", text, StringComparison.Ordinal);
            Assert.Contains("[umaknjeno]", text, StringComparison.Ordinal);
            Assert.Contains(Words(cards[0]), text, StringComparison.Ordinal);
        }
        var list = await server.Browser().GetStringAsync("/labs/spodnje-podravje/record");
        Assert.DoesNotContain(outcome.Document.Steps[0].What.Text!, list, StringComparison.Ordinal);
    }

    private static async Task Dots(Evening evening, params string[] cards)
    {
        for (var i = 0; i < cards.Length; i++)
        {
            await evening.People[i].Until(p => p.Rows.ContainsKey("choose"));
            Assert.Equal("accepted", (await evening.People[i].Send(new { type = "placeDot", card = cards[i] })).Kind());
        }
    }

    private static async Task<(string Address, SavedOutcome Outcome)> Saved(LabHubServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var outcome = (await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false))[0];
        return (outcome.Address, outcome);
    }

    private static async Task Change(LabHubServer server, SavedOutcome outcome, string words, string? text)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LabHubDb>();
        (await db.OutcomeTexts.SingleAsync(t => t.Outcome == outcome.Row.Id && t.Words == words)).Text = text;
        await db.SaveChangesAsync();
    }
}
