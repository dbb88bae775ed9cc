// The record tells how it went: what a worry was about, pauses without people, and the step that a round went on from.
using System.Net;
using LabHub.Features.Record;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class RecordTellsTests
{
    /// <summary>METHOD 7, E11.</summary>
    [Fact]
    public async Task A_voice_that_did_not_answer_is_counted_and_not_named()
    {
        await using var server = new LabHubServer();
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "social", "young");
        await evening.ToShape();
        await evening.ToCheck();
        foreach (var phone in evening.People.SkipLast(1))
            await phone.Send(new { type = "answer", kind = "agree" });
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        foreach (var file in (string[])["", ".md"])
            Assert.Contains("1 glas ni dal odgovora", await Read(server, await Newest(server), file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_pauses_and_the_step_before_stand_on_the_page_and_in_the_files()
    {
        await using var server = new LabHubServer();
        await using (var first = await Evening.Choosing(server, "school", "social", "young"))
        {
            await first.ToShape();
            await first.Lead(new { type = "pause", kind = "break", minutes = 5 });
            await first.Lead(new { type = "resume" });
            await first.Lead(new { type = "pause", kind = "groups", size = 2 });
            await first.Lead(new { type = "resume" });
            await first.Lead(new { type = "pause", kind = "family", voice = "young" });
            await first.Lead(new { type = "resume" });
            await first.ToCheck();
            await first.Answer();
            Assert.Equal("accepted", (await first.People[2].Send(new { type = "answer", kind = "worry", what = "Kdo plača hrano?", help = "" })).Kind());
            await first.Lead(new { type = "closeCheck" });
            var worry = first.People[2].Yours["worries"][0].GetString();
            await first.Lead(new { type = "tagWorry", worry, tags = new[] { "time", "money" } });
            Assert.Equal("accepted", (await first.People[2].Send(new { type = "keepWorryInRecord", worry })).Kind());
            await first.Lead(new { type = "putToCheck", people = 3 });
            await first.Answer();
            await first.Lead(new { type = "closeCheck" });
            await first.Lead(new { type = "saveOutcome" });
            await first.Lead(new { type = "openClosing" });
            await first.Lead(new { type = "close" });
        }
        var before = await Newest(server);
        foreach (var (file, said) in ((string, string)[])[("", "Pomislek, ki ostane v zapisu · Denar, Čas"), (".md", "Pomislek, ki ostane v zapisu** · Denar, Čas"), (".csv", "Pomislek, ki ostane v zapisu (Denar, Čas): Kdo plača hrano?")])
            Assert.Contains(said, await Read(server, before, file), StringComparison.Ordinal);
        foreach (var file in (string[])["", ".md"])
            foreach (var line in (string[])["Odmor", "Pogovor za mizami po 2", "En glas se pogovori sam", "Naprej skupaj"])
                Assert.Contains(line, await Read(server, before, file), StringComparison.Ordinal);

        await using var second = await Evening.Open(server, "families", "school", "social", "young");
        await second.Lead(new { type = "start" });
        await second.Lead(new { type = "prepareStep", outcome = before.Document.Id, step = 1 });
        await second.Lead(new { type = "openStep" });
        Assert.Equal("accepted", (await second.People[0].Send(new { type = "volunteerOwner", wording = "Bor, oče" })).Kind());
        await second.Lead(new { type = "putToCheck", people = 4 });
        await second.Answer();
        await second.Lead(new { type = "closeCheck" });
        await second.Lead(new { type = "saveOutcome" });
        var after = await Newest(server);
        var sentence = $"Ta korak nadaljuje korak 1 iz izida {before.Document.Id}.";
        foreach (var file in (string[])["", ".md", ".rounds.csv"])
        {
            Assert.Contains(sentence, await Read(server, after, file), StringComparison.Ordinal);
            Assert.DoesNotContain("Ta korak nadaljuje", await Read(server, before, file), StringComparison.Ordinal);
        }
        Assert.Contains($"<a href=\"{before.Address}\">", await Read(server, after, ""), StringComparison.Ordinal);
        // In a lab that is not open, who holds one link does not get another with it.
        server.Count("UPDATE labs SET open = 0 RETURNING 1");
        Assert.Contains(sentence, await Read(server, after, ""), StringComparison.Ordinal);
        Assert.DoesNotContain(before.Address, await Read(server, after, ""), StringComparison.Ordinal);
    }

    private static async Task<SavedOutcome> Newest(LabHubServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SavedOutcomes>().OfLab("spodnje-podravje", unreviewed: false)).MaxBy(o => o.Row.Id)!;
    }

    private static async Task<string> Read(LabHubServer server, SavedOutcome outcome, string file) =>
        WebUtility.HtmlDecode(await server.Browser().GetStringAsync(outcome.Address + file)).Replace("\\", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
}
