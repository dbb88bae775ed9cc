// E19: for 14 days an author takes ideas out of the record with the phone's receipt, long after code and seat are gone.
using System.Net;
using System.Net.Http.Json;
using System.Text;
using LabHub.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class TakingOutTests : IDisposable
{
    private const string Words = "Avtobus naj vozi ob sedmih";
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Three_days_later_the_receipt_takes_the_idea_out_of_page_files_and_database()
    {
        var (address, idea, receipt) = await Closed();
        await Later(3);
        Assert.Equal(0, server.Count("SELECT count(*) FROM phones"));
        var browser = server.Browser();
        Assert.Contains($"data-idea=\"{idea}\"", await browser.GetStringAsync(address), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await Ask(address, idea, Sample.NewReceipt()));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(address, "no-such-idea", receipt));
        Assert.Equal(HttpStatusCode.NotFound, await Ask("/r/00000000000000000000000000000000", idea, receipt));
        Assert.True(OnDisk());

        Assert.Equal(HttpStatusCode.NoContent, await Ask(address, idea, receipt));
        Assert.Equal(HttpStatusCode.NoContent, await Ask(address, idea, receipt)); // twice is harmless
        await server.NothingIsLeftToTruncate();
        foreach (var file in (string[])["", ".md", ".ideas.csv", ".json"])
            Assert.DoesNotContain(Words, WebUtility.HtmlDecode(await browser.GetStringAsync(address + file)), StringComparison.Ordinal);
        var page = await browser.GetStringAsync(address + "?told=removed");
        Assert.DoesNotContain($"data-idea=\"{idea}\"", page, StringComparison.Ordinal);
        Assert.Contains("Vaših idej ni več v zapisu.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.False(OnDisk());
        Assert.Equal(1, server.Count("SELECT count(*) FROM corrections WHERE kind = 'removed' AND public = 1"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_fifteen_days_it_is_too_late(bool forgotten)
    {
        var (address, idea, receipt) = await Closed();
        if (forgotten)
            await Later(15);
        else
            server.Time.Move(TimeSpan.FromDays(15));
        Assert.Equal(HttpStatusCode.Gone, await Ask(address, idea, receipt));
        Assert.DoesNotContain("class=\"mine\"", await server.Browser().GetStringAsync(address), StringComparison.Ordinal);
        Assert.True(OnDisk());
    }

    [Fact]
    public async Task Other_sites_and_other_bodies_are_not_heard()
    {
        var (address, idea, receipt) = await Closed();
        var stranger = server.Browser();
        stranger.DefaultRequestHeaders.Remove("Origin");
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsJsonAsync(address + "/ideas", new { idea, receipt })).StatusCode);
        foreach (var body in (string[])["", "no json", "[]", "{}", "null", "{\"idea\":1,\"receipt\":2}"])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser().PostAsync(address + "/ideas", content)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Ask(address, idea, new string('x', 2000)));
        Assert.True(OnDisk());
    }

    private async Task<(string Address, string Idea, string Receipt)> Closed()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (ana, receipt) = (evening.People[0], Sample.NewReceipt());
        await ana.Send(new { type = "postIdea", text = Words, receipt });
        var idea = ana.Yours["ideas"][0].GetProperty("id").GetString()!;
        await evening.ToListen();
        await evening.Lead(new { type = "showAll" });
        await evening.Lead(new { type = "endWithoutAgreement", reason = "time", carryForward = true });
        await evening.Lead(new { type = "saveOutcome" });
        await evening.Lead(new { type = "openClosing" });
        await evening.Lead(new { type = "close" });
        await using var scope = server.Services.CreateAsyncScope();
        var outcomes = await scope.ServiceProvider.GetRequiredService<Features.Record.SavedOutcomes>().OfWorkshop(evening.Room.Id);
        return (Assert.Single(outcomes).Address, idea, receipt);
    }

    private async Task<HttpStatusCode> Ask(string address, string idea, string receipt) =>
        (await server.Browser().PostAsJsonAsync(address + "/ideas", new { idea, receipt })).StatusCode;

    private async Task Later(int days)
    {
        server.Time.Move(TimeSpan.FromDays(days));
        await server.Services.GetRequiredService<Forgetting>().Once();
        await server.NothingIsLeftToTruncate();
    }

    private bool OnDisk() => server.BytesOnDisk().Any(file => file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)) >= 0);

    public void Dispose() => server.Dispose();
}
