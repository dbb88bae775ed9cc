// S5, "I am late", over the wire and a bad line: who comes when counts where that is fair, and what a page does not offer is refused as well.
using Xunit.Abstractions;

namespace LabHub.Tests;

public sealed class LateTests(ITestOutputHelper told) : IDisposable
{
    private readonly LabHubServer server = new();

    [Theory]
    [MemberData(nameof(Seeds.Each), MemberType = typeof(Seeds))]
    public async Task The_law_for_who_is_late_holds_whatever_is_sent(int seed)
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "social", "young");
        await using var line = new RoomNetwork(server.Address, seed);
        var (ana, desk) = (evening.People[0], evening.Fani);

        // Choose: all cards, all dots, and one more to finish.
        await using var bor = await Comes(line, evening, "school");
        Assert.Equal((0, 6), await Figures("choose", "done"));
        Assert.Equal(2, bor.Yours["dots"].GetProperty("left").GetInt32());
        Assert.All(bor.Rows["choose"].GetProperty("cards").EnumerateArray(), card => Assert.NotEqual("", bor.Rows["card:" + card.GetString()].GetProperty("text").GetString()));
        Assert.Equal("accepted", (await bor.Send(new { type = "placeDot", card = bor.Rows["choose"].GetProperty("cards")[0].GetString() })).Kind());
        Assert.Equal("accepted", (await bor.Send(new { type = "doneChoosing", done = true })).Kind());
        Assert.Equal((1, 6), await Figures("choose", "done"));
        evening.People.Add(bor);
        await evening.ToShape();
        await evening.ToCheck();

        // Check: the step is there, but no answer and no place among those who are asked before "I understand the step".
        await using var cene = await Comes(line, evening, "young");
        Assert.Equal((0, 6), await Figures("check", "answered"));
        Assert.False(cene.Yours["check"].GetProperty("eligible").GetBoolean());
        Assert.NotEqual("", cene.Rows["step"].GetProperty("what").GetString());
        Assert.Equal("understandFirst", (await cene.Send(new { type = "answer", kind = "agree" })).Code());
        Assert.Equal("understandFirst", (await cene.Post(new { type = "answer", kind = "worry", what = "Še nekaj", help = "" })).Code());
        Assert.Equal((0, 6), await Figures("check", "answered"));
        Assert.Equal("accepted", (await cene.Send(new { type = "understood" })).Kind());
        Assert.Equal((0, 7), await Figures("check", "answered"));
        Assert.Equal("accepted", (await cene.Send(new { type = "answer", kind = "worry", what = "Prekratko je.", help = "" })).Kind());
        Assert.Equal((1, 7), await Figures("check", "answered"));
        evening.People.Add(cene);
        await evening.Lead(new { type = "closeCheck" });
        Assert.Equal(7, evening.Fani.Rows["verdict"].GetProperty("counts").EnumerateObject().Sum(c => c.Value.GetInt32()));

        // Repair and Review: reads, whatever is sent; from the next check on it counts.
        await using var darja = await Comes(line, evening, "social");
        Assert.True(darja.Yours["me"].GetProperty("reads").GetBoolean());
        foreach (var command in new object[]
        {
            new { type = "suggestWording", text = "Poskusiti jeseni" },
            new { type = "offerHelp", wording = "Darja" },
            new { type = "volunteerOwner", wording = "Darja" },
            new { type = "raiseWorry", what = "Še en pomislek", help = "", sayVoice = false },
        })
            Assert.Equal("readsOnly", (await darja.Send(command)).Code());
        Assert.Equal("accepted", (await cene.Send(new { type = "liftWorry", worry = cene.Yours["worries"][0].GetString() })).Kind());
        await evening.Lead(new { type = "putToCheck", people = 8 });
        Assert.Equal((0, 8), await Figures("check", "answered"));
        evening.People.Add(darja);
        foreach (var phone in evening.People)
            await phone.Until(p => p.Phase() == "check");
        Assert.True((await darja.Board()).GetProperty("yours").GetProperty("check").GetProperty("eligible").GetBoolean());
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        await using var emil = await Comes(line, evening, "families");
        Assert.True(emil.Yours["me"].GetProperty("reads").GetBoolean());
        await evening.Lead(new { type = "saveOutcome" });

        // Closing: reads the agreed steps; its figures are not asked. After Close nobody comes in.
        await evening.Lead(new { type = "openClosing" });
        await using var gal = await Comes(line, evening, "school");
        Assert.True(gal.Yours["me"].GetProperty("reads").GetBoolean());
        Assert.Single(gal.Rows["outcomes"].EnumerateArray());
        Assert.Equal("readsOnly", (await gal.Send(new { type = "scaleAnswer", when = "end", value = 7 })).Code());
        Assert.Equal("accepted", (await ana.Send(new { type = "scaleAnswer", when = "end", value = 7 })).Kind());
        await evening.Lead(new { type = "close" });
        await using var hana = new Phone(line.Address, evening.Code);
        Assert.Equal("notAllowed", (await hana.Join("families")).Kind());
        Assert.Empty(server.Log.Errors);
        told.WriteLine($"seed {seed}: {line}");

        async Task<(int, int)> Figures(string row, string field)
        {
            var seen = new HashSet<(int, int)>();
            foreach (var place in new[] { ana, desk })
            {
                var now = (await place.Board()).GetProperty("rows").GetProperty(row);
                seen.Add((now.GetProperty(field).GetInt32(), now.GetProperty("of").GetInt32()));
            }
            return Assert.Single(seen);
        }
    }

    private static async Task<Phone> Comes(RoomNetwork line, Evening evening, string voice)
    {
        var phone = new Phone(line.Address, evening.Code);
        Assert.Equal("accepted", (await phone.Join(voice)).Kind());
        await phone.Enter();
        return phone;
    }

    public void Dispose() => server.Dispose();
}
