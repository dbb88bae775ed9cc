// The server's clock and its database were both set back, so that its numbers begin again below those that a phone knows: it follows all the same.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class SetBack
{
    private const string Idea = "Skupni zajtrk";

    /// <summary>Takes the same away from every number that comes. They begin with the server's clock in ms, and nothing else looks so.</summary>
    private const string Earlier =
        """
        window.less = 0;
        window.isBlocked = false;
        const earlier = text => text.replace(/\b1\d{12}\b/g, number => number - less);
        const Real = WebSocket, get = fetch;
        window.WebSocket = class extends Real {
          constructor(...where) {
            super(...where);
            window.line = this;
            if (isBlocked) this.close();
          }
          set onmessage(hear) { super.onmessage = message => hear({ data: earlier(message.data) }); }
        };
        window.fetch = async (...what) => {
          const said = await get(...what);
          return new Response(earlier(await said.text()), said);
        };
        window.goBack = (by, withoutHub) => { // as when a server is started anew: every socket ends
          less = by;
          isBlocked = withoutHub;
          line.close();
        };
        """;

    [Fact]
    public async Task A_phone_follows_numbers_that_go_back_by_its_hub_and_by_single_requests()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, "families", "school", "young");
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        var watch = await Watch.Over(ana);
        await ana.Page.AddInitScriptAsync(Earlier);
        await ana.Page.ReloadAsync();
        await evening.ToWrite();
        await Writes(ana, $"{Idea} 1");
        await ana.HasAHub();

        var back = watch.Now;
        await ana.Page.EvaluateAsync("() => goBack(20000, false)");
        await watch.Enters(back);
        await Writes(ana, $"{Idea} 2");
        await ana.Page.EvaluateAsync("() => goBack(3600000, true)");
        await evening.ToListen();
        await ana.Reads(Sl("listen.hint").Split(". ")[0]);
        await ana.Reads(Sl("write.mine"));
        Assert.Empty(scene.Faults);
    }

    private static async Task Writes(Person person, string idea)
    {
        await person.Page.GetByRole(AriaRole.Textbox).First.FillAsync(idea);
        await person.Taps(Sl("write.send"));
        await Assertions.Expect(person.Page.Locator(".slip").Filter(new() { HasText = idea }).GetByText(Sl("net.saved"))).ToBeVisibleAsync(new() { Timeout = 45_000 });
    }
}
