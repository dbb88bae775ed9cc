// A pause on the wire and on disk: it holds, it outlives a restart, and what a voice drafts in it leaves no bytes behind.
using System.Text;
using LabHub.Storage;
using LabHub.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class PauseTests : IDisposable
{
    private const string Draft = "Zajtrk skupaj s starši ob četrtkih";
    private readonly LabHubServer server = new();

    [Fact]
    public async Task A_pause_outlives_a_restart_with_its_tables_and_what_was_kept_is_taken_afterwards()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young", "social");
        await evening.Lead(new { type = "pause", kind = "groups", size = 2 });
        var (ana, card) = (evening.People[0], (await evening.Cards())[0].GetString());
        Assert.Equal("paused", (await ana.Send(new { type = "placeDot", card })).Code());
        Assert.Equal("paused", (await ana.Send(new { type = "postIdea", text = "Še ena misel", receipt = Sample.NewReceipt() })).Code());
        var before = evening.Room.Now.State.Pause!;
        await server.Rooms.Evict(evening.Room.Id);
        var pause = server.Rooms.ById(evening.Room.Id)!.Now.State.Pause!;
        Assert.Equal((before.Kind, before.Size, 5), (pause.Kind, pause.Size, pause.Tables.Count));
        Assert.Equal(before.Tables, pause.Tables);
    }

    [Fact]
    public async Task A_draft_of_family_time_is_sent_to_its_voice_alone_and_leaves_no_bytes()
    {
        await using var evening = await Evening.Choosing(server, "families", "families", "school", "young");
        await using var screen = await server.Screen(evening.Room);
        await evening.ToShape();
        await evening.Lead(new { type = "draftStep", what = "Poskusiti skupni zajtrk", cards = Array.Empty<string>(), byWhen = "2026-12-18", sign = "", families = "", support = "", addressee = "" });
        await evening.Lead(new { type = "pause", kind = "family", voice = "families", minutes = 10 });
        var (ana, bor, emil) = (evening.People[0], evening.People[1], evening.People[2]);
        Assert.Equal("accepted", (await ana.Send(new { type = "writeFamilyDraft", text = "Skica ena", version = 0 })).Kind());
        Assert.Equal("draftChanged", (await bor.Send(new { type = "writeFamilyDraft", text = "Skica dva", version = 0 })).Code());
        await bor.Until(p => p.Yours.TryGetValue("familyDraft", out var draft) && draft.GetProperty("version").GetInt32() == 1);
        Assert.Equal("accepted", (await bor.Send(new { type = "writeFamilyDraft", text = Draft, version = 1 })).Kind());
        Assert.Equal("notYours", (await emil.Send(new { type = "writeFamilyDraft", text = "Jaz tudi", version = 2 })).Code());
        await ana.Until(p => p.Yours["familyDraft"].GetProperty("text").GetString() == Draft);
        Assert.True(OnDisk(Draft), "a restart would lose it");
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk("Skica ena"));

        var copy = Path.Combine(server.Folder, "backup", "copy.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        Assert.Equal(0, await Backup.Make(server.Services.GetRequiredService<Writer>(), copy, TextWriter.Null));
        Assert.False(Holds(await File.ReadAllBytesAsync(copy), Draft));
        File.Delete(copy);

        await evening.Lead(new { type = "resume" });
        Assert.Equal("accepted", (await ana.Send(new { type = "volunteerOwner", wording = "Ana, mama" })).Kind());
        await evening.Lead(new { type = "putToCheck", people = 4 });
        await evening.Answer();
        await evening.Lead(new { type = "closeCheck" });
        foreach (var other in new[] { evening.Fani, emil, evening.People[3], screen })
            Assert.DoesNotContain(Draft, (await other.Board()) + other.Received.ToString(), StringComparison.Ordinal);
        await evening.Lead(new { type = "saveOutcome" });
        await server.NothingIsLeftToTruncate();
        Assert.False(OnDisk(Draft));
        Assert.DoesNotContain("četrtkih", server.Log.All, StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    private bool OnDisk(string text) => server.BytesOnDisk().Any(file => Holds(file.Bytes, text));

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    public void Dispose() => server.Dispose();
}
