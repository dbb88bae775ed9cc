// By hub and by HTTP what a phone is told of itself may overtake each other: an older frame that comes late takes nothing away.
using LabHub.Tests;
using Microsoft.Playwright;
using static LabHub.Browser.Sayings;

namespace LabHub.Browser;

public sealed class OlderNews
{
    private const string Idea = "Skupni zajtrk";

    [Fact]
    public async Task A_frame_that_was_held_up_does_not_take_a_dot_away_that_was_saved_since()
    {
        await using var scene = await Scene.Open();
        await using var evening = await Evening.Open(scene.Server, [.. Enumerable.Range(0, 8).Select(n => Sample.Voices[n % Sample.Voices.Count].Id)]);
        var ana = await scene.Joins("Ana", evening.Code, "Družine");
        var line = await SlowFrames.Of(ana.Page);
        await ana.Page.ReloadAsync();
        await evening.ToWrite();
        await evening.Write(Idea);
        await evening.ToListen();
        await evening.ToChoose();
        await ana.Reads(Sl("choose.have", ("n", 2)));
        await ana.HasAHub();
        var card = evening.Fani.Rows.Single(row => row.Key.StartsWith("card:", StringComparison.Ordinal) && row.Value.GetProperty("text").GetString() == $"{Idea} 1").Key[5..];

        line.Holds();
        await ByHttp(ana.Page, evening, card);
        await line.Held;
        await ana.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = $"{Idea} 2" }).ClickAsync();
        await Assertions.Expect(ana.Page.Locator(".dots-left")).ToContainTextAsync(Sl("net.saved"), new() { Timeout = 45_000 });
        line.LetsGo();
        await ana.Page.WaitForTimeoutAsync(500); // long enough to be drawn, were it taken for the newest
        Assert.Equal([$"{Idea} 1", $"{Idea} 2"], (await Dotting.Shown(ana)).Order());
    }

    /// <summary>As the phone itself does where its hub is silent, only that it does not learn the answer.</summary>
    private static async Task ByHttp(IPage page, Evening evening, string card)
    {
        var round = evening.Room.Now.State.Active!;
        var said = await page.EvaluateAsync<string>(
            """
            async ([address, commandId, round, phase, card]) => {
              const { board } = await import(`${document.body.dataset.base}/js/room/board.js`);
              const command = { type: 'placeDot', seat: board.yours.me.seat, round: Number(round), phase: Number(phase), card };
              const said = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ commandId, place: 'phone', command }) });
              return (await said.json()).answer;
            }
            """,
            new[] { $"/w/{evening.Code}/commands", Sample.NewReceipt(), $"{round.No}", $"{round.PhaseSeq}", card });
        Assert.Equal("accepted", said);
    }

    /// <summary>Holds back what the phone is told of itself by its hub; answers go through.</summary>
    private sealed class SlowFrames
    {
        private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goes = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool holds;

        /// <summary>A frame waits.</summary>
        public Task Held => held.Task.WaitAsync(TimeSpan.FromSeconds(45));

        /// <summary>From the next page on.</summary>
        public static async Task<SlowFrames> Of(IPage page)
        {
            var line = new SlowFrames();
            await page.RouteWebSocketAsync("**/hub", line.Carry);
            return line;
        }

        public void Holds() => holds = true;

        public void LetsGo() => goes.TrySetResult();

        private void Carry(IWebSocketRoute phone)
        {
            var server = phone.ConnectToServer();
            phone.OnMessage(frame => server.Send(frame.Text!));
            server.OnMessage(async frame =>
            {
                if (holds && frame.Text!.Contains("\"target\":\"Yours\"", StringComparison.Ordinal))
                {
                    held.TrySetResult();
                    await goes.Task;
                }
                phone.Send(frame.Text!);
            });
        }
    }
}
