// Watching a server: figures that name nobody, and one line of the log for each phase, without anybody's words.
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LabHub.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class WatchingTests : IDisposable
{
    private readonly LabHubServer server = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Labels)> heard = [];

    [Fact]
    public async Task Figures_tell_how_busy_it_is_and_name_nobody()
    {
        using var listener = Listen();
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await using var screen = await server.Screen(evening.Room);
        await evening.ToWrite();
        await evening.Write("Skrivnost v številkah");
        Assert.Equal("enoughIdeas", await Refused(evening.People[0]));
        await evening.ToListen();
        listener.RecordObservableInstruments();
        Assert.Equal((1, 3, 5), (Last("labhub.rooms"), Last("labhub.seats"), Last("labhub.connections")));
        Assert.All(heard.Where(h => h.Name == "labhub.append.size"), h => Assert.True(h.Value >= 1));
        Assert.All(heard.Where(h => h.Name == "labhub.append.time"), h => Assert.True(h.Value > 0));
        Assert.Contains(heard, h => h.Name == "labhub.frame.size" && h.Value > 50);
        Assert.Contains(heard, h => h is { Name: "labhub.refused", Labels: "code=enoughIdeas" });
        Assert.All(heard, h => Assert.True(h.Name == "labhub.refused" ? h.Labels.StartsWith("code=", StringComparison.Ordinal) : h.Labels.Length == 0));
        Assert.DoesNotContain(heard, h => h.Labels.Contains(evening.Code, StringComparison.Ordinal) || evening.People.Exists(p => h.Labels.Contains(p.Seat, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_phase_has_one_line_in_the_log_and_nobodys_words_are_in_it()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        var card = (await evening.Cards())[0].GetString();
        foreach (var phone in evening.People)
            await phone.Send(new { type = "placeDot", card });
        await evening.ToShape();
        await evening.ToCheck();
        await evening.Answer();
        await evening.People[1].Send(new { type = "answer", kind = "aside", reason = "Zame je prehitro" });
        await evening.Lead(new { type = "closeCheck" });
        await evening.Lead(new { type = "saveOutcome" });
        var number = evening.Room.Now.State.Number;
        string[] phases = ["ready", "write", "listen", "choose", "shape", "check", "review", "done"];
        Assert.Equal(
            phases.Select(phase => $"LabHub.Live.Room {number} round 1: {phase}"),
            server.Log.Lines.Select(l => l.Line.Trim()).Where(l => l.StartsWith("LabHub.Live.Room ", StringComparison.Ordinal)));
        foreach (var word in (string[])["Skupni zajtrk", "prehitro", "svetovalka", "olajšalo", "Otroci pridejo", "začnemo", evening.Code, .. evening.People.Select(p => p.Seat), card!])
            Assert.DoesNotContain(word, server.Log.All, StringComparison.Ordinal);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                // Other servers of this test run have a meter of that name too.
                if (instrument.Meter.Name == Watching.Name && instrument.Meter.Scope == server.Services.GetRequiredService<IMeterFactory>())
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        heard.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private double Last(string name) => heard.Last(h => h.Name == name).Value;

    /// <summary>Writes until the law says that it is enough.</summary>
    private static async Task<string?> Refused(Phone phone)
    {
        for (var i = 0; ; i++)
        {
            var answer = await phone.Send(new { type = "postIdea", text = $"Skrivnost {i}", receipt = Sample.NewReceipt() });
            if (answer.Kind() != "accepted")
                return answer.Code();
        }
    }

    public void Dispose() => server.Dispose();
}
