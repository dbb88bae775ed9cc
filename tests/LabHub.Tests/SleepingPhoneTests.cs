// S3 on the wire: a phone that heard nothing for 12 minutes has the whole room again by one small request, and nothing it says late is lost or counted twice.
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class SleepingPhoneTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What a phone that wakes has to bring (SCREENS 7).</summary>
    private const int MostBytesOfABoard = 8 * 1024;

    private readonly LabHubServer server = new();

    [Theory, MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task A_phone_that_slept_for_twelve_minutes_has_the_whole_room_by_one_request_and_its_late_dot_counts_once(int seed)
    {
        await using var network = new RoomNetwork(server.Address, seed);
        await using var evening = await Evening.Open(server, "families", "school", "young", "social", "families");
        await using var ana = new Phone(network.Address, evening.Code);
        await ana.Join("families");
        await ana.Enter();
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await ana.Until(p => p.Rows.ContainsKey("round") && p.Phase() == "listen");

        await ana.Close();
        await evening.ToChoose();
        server.Time.Move(TimeSpan.FromMinutes(12));
        await evening.Fani.Until(f => Presence(f, ana) == "away");
        Assert.Equal(6, evening.Fani.Rows["room"].GetProperty("people").GetInt32()); // E40: still counted
        Assert.Equal(6, evening.Fani.Rows["choose"].GetProperty("of").GetInt32());

        var before = network.BytesDown;
        await ana.Board();
        output.WriteLine($"seed {seed}: the board came with {network.BytesDown - before} bytes");
        var bor = evening.People[4]; // of the same voice, and awake all the time
        await bor.Until(b => Whole(b) == Whole(ana));
        Assert.Equal(evening.Fani.Rows["choose"].GetProperty("dots").GetInt32(), ana.Yours["dots"].GetProperty("left").GetInt32());
        await evening.Fani.Until(f => Presence(f, ana) == "here");

        var (id, dot) = (Phone.NewId(), new { type = "placeDot", card = (await evening.Cards())[0].GetString() });
        Assert.Equal("accepted", (await ana.Post(dot, id)).Kind()); // the hub is not back yet
        await ana.Enter();
        Assert.Equal("alreadyDone", (await ana.Send(dot, id)).Kind());
        Assert.Equal("alreadyDone", (await ana.Send(dot, Phone.NewId())).Kind()); // the same wish from a second tap
        Assert.Equal(1, server.Count("SELECT count(*) FROM marks WHERE card <> ''"));
        output.WriteLine($"seed {seed}: {network}");
    }

    [Fact]
    public async Task What_a_sleeper_wished_in_a_former_phase_is_refused_with_the_board_and_only_words_are_kept()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young", "social");
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        await using var ana = evening.People[0];
        var (phase, card) = (ana.Rows["round"].GetProperty("phaseSeq").GetInt32(), (await evening.Cards())[0].GetString());
        await ana.Close();
        evening.People.Remove(ana); // nobody waits for it
        await evening.Lead(new { type = "closeChoosing" });
        server.Time.Move(TimeSpan.FromMinutes(12));

        foreach (var late in new object[]
        {
            new { type = "placeDot", card, phase },
            new { type = "doneChoosing", done = true, phase },
            new { type = "notClear", card, on = true, phase = phase - 1 },
            new { type = "askAbout", card, text = "Kdo pripravi zajtrk?", phase = phase - 1 },
        })
        {
            var answer = await ana.Post(late);
            Assert.Equal("phaseMoved", answer.Kind());
            var rows = answer.GetProperty("board").GetProperty("rows");
            Assert.Equal("shape", rows.GetProperty("round").GetProperty("phase").GetString());
            Assert.True(rows.TryGetProperty("results", out _));
        }
        Assert.Equal(0, server.Count("SELECT count(*) FROM marks"));
        var idea = await ana.Post(new { type = "postIdea", text = "Še ena misel izpred spanja", receipt = Sample.NewReceipt(), phase });
        Assert.Equal("accepted", idea.Kind());
        Assert.Contains(idea.GetProperty("yours").GetProperty("ideas").EnumerateArray(), own => own.GetProperty("state").GetString() == "parked");
    }

    [Fact]
    public async Task In_a_room_of_sixty_with_forty_ideas_the_board_of_a_waking_phone_is_small()
    {
        await using var evening = await Evening.Open(server);
        var phones = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => server.Phone(evening.Room, Sample.Voices[n % 4].Id)));
        await evening.ToWrite();
        var ideas = await File.ReadAllLinesAsync(Path.Combine(ServerProcess.Root, "tests", "LabHub.Browser", "FortyIdeas.txt"));
        for (var i = 0; i < ideas.Length; i++)
        {
            await phones[i].Until(p => p.Rows.ContainsKey("round"));
            Assert.Equal("accepted", (await phones[i].Send(new { type = "postIdea", text = ideas[i], receipt = Sample.NewReceipt() })).Kind());
        }
        await Measured("write");
        await evening.ToListen();
        await evening.ToChoose();
        await Measured("choose");
        await evening.Lead(new { type = "closeChoosing" });
        await Measured("shape");
        foreach (var phone in phones)
            await phone.DisposeAsync();

        async Task Measured(string phase)
        {
            await phones[0].Until(p => p.Phase() == phase);
            var (sent, whole) = await Weight(phones[0], evening.Code);
            output.WriteLine($"{phase}: {whole} bytes, {sent} as sent");
            Assert.InRange(sent, 1, MostBytesOfABoard);
        }
    }

    private static string Whole(Phone phone) => string.Join('\n', phone.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value}"));

    /// <summary>Bytes on the wire for a browser, and of the JSON in them.</summary>
    private async Task<(int Sent, int Whole)> Weight(Phone phone, string code)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/w/{code}/board?place=phone");
        request.Headers.Add("X-LabHub-Phone", phone.Token);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip")); // what browsers take on plain http
        using var response = await http.SendAsync(request);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        var sent = await response.Content.ReadAsByteArrayAsync();
        await using var plain = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await plain.CopyToAsync(whole);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(whole.ToArray()).RootElement.ValueKind);
        return (sent.Length, (int)whole.Length);
    }

    private static string Presence(Phone desk, Phone of) =>
        desk.Rows["seats"].EnumerateArray().Single(seat => seat.GetProperty("tag").GetString() == of.Yours["me"].GetProperty("tag").GetString()).GetProperty("presence").GetString()!;

    public void Dispose() => server.Dispose();
}
