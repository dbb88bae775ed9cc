// What a workshop is prepared with: its ballots, a practice round, and the steps that its lab has agreed already.
using System.Net;
using System.Text.Json;
using LabHub.Domain;
using LabHub.Features.Accounts;

namespace LabHub.Tests;

public sealed class PreparingTests : IDisposable
{
    private readonly LabHubServer server = new(sample: true);

    [Fact]
    public async Task Each_question_has_its_ballot_and_a_practice_round_comes_first_with_the_ballot_that_people_meet_first()
    {
        var fani = await server.SignedIn("fani", Role.Facilitator);
        var rounds = await Made(fani, ("practice", "true"), ("practiceQuestion", "Kaj vam je všeč v tem letnem času?"));
        Assert.Equal(
            [(true, Ballot.Weigh, RoundKind.Ideas), (false, Ballot.Weigh, RoundKind.Needs), (false, Ballot.Dots, RoundKind.Ideas)],
            rounds.Select(r => (r.Practice, r.Ballot, r.Kind)));
        Assert.Equal([null, 1, 2], rounds.Select(r => server.Rooms.ById(made!)!.Now.State.NumberOf(r)));
    }

    [Fact]
    public async Task Without_the_tick_there_is_no_practice_round_whatever_stands_in_its_field()
    {
        var fani = await server.SignedIn("fani", Role.Facilitator);
        Assert.DoesNotContain(await Made(fani, ("practiceQuestion", "a")), r => r.Practice);
    }

    [Fact]
    public async Task A_practice_question_that_is_too_short_is_named_and_everything_typed_is_kept()
    {
        var fani = await server.SignedIn("fani", Role.Facilitator);
        var answer = await fani.PostAsync("/labs/spodnje-podravje/new?template=ideas", People.Form([.. Fields, ("practice", "true"), ("practiceQuestion", "Kaj?")]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("prekratko", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Kaj?\" maxlength=\"200\" class=\"wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Weigh\" selected=\"selected\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_whose_second_question_cannot_be_written_is_not_made_at_all()
    {
        var fani = await server.SignedIn("fani", Role.Facilitator);
        var before = server.Count("SELECT count(*) FROM workshops");
        server.Do("CREATE TRIGGER full BEFORE INSERT ON events WHEN NEW.seq = 3 BEGIN SELECT RAISE(FAIL, 'full'); END");
        Assert.Equal(HttpStatusCode.InternalServerError, (await fani.PostAsync("/labs/spodnje-podravje/new?template=ideas", People.Form(Fields))).StatusCode);
        Assert.Equal(before, server.Count("SELECT count(*) FROM workshops"));
        server.Do("DROP TRIGGER full");
        Assert.Equal(2, (await Made(fani)).Count);
    }

    [Fact]
    public async Task Only_a_desk_reads_what_the_lab_has_agreed_already()
    {
        await using var evening = await Evening.Open(server, "families");
        var steps = JsonDocument.Parse(await (await evening.Fani.Get($"/w/{evening.Code}/steps")).Content.ReadAsStringAsync()).RootElement;
        var step = steps.EnumerateArray().First();
        Assert.NotEmpty(step.GetProperty("what").GetString()!);
        Assert.StartsWith("/r/", step.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await evening.People[0].Get($"/w/{evening.Code}/steps")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync($"/w/{evening.Code}/steps")).StatusCode);
    }

    private static readonly (string, string)[] Fields =
    [
        ("title", "Šolska jutra"), ("date", "2026-11-28"), ("language", "sl"), ("voices", "families"), ("voices", "school"), ("required", "families"), ("scope", "Decide"),
        ("questions", "Kaj bi družinam olajšalo šolska jutra?"), ("kinds", "Needs"), ("ballots", "Weigh"),
        ("questions", ""), ("kinds", "Ideas"), ("ballots", "Weigh"),
        ("questions", "Kdo lahko kaj naredi že ta teden?"), ("kinds", "Ideas"), ("ballots", "Dots"),
    ];

    private string? made;

    private async Task<IReadOnlyList<Round>> Made(HttpClient fani, params (string, string)[] more)
    {
        var answer = await fani.PostAsync("/labs/spodnje-podravje/new?template=ideas", People.Form([.. Fields, .. more]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        made = answer.Headers.Location!.OriginalString.Split('/')[2];
        return server.Rooms.ById(made)!.Now.State.Rounds;
    }

    public void Dispose() => server.Dispose();
}
