// A phone that does not read: nobody waits for it, the server keeps next to nothing for it, and once it reads it knows everything.
using System.Text.Json;
using LabHub.Domain.Seeing;
using LabHub.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class SlowPhoneTests : IDisposable
{
    private const int Frames = 400;
    private const int BytesOfOne = 20_000;
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Who_does_not_read_holds_up_nobody_and_is_told_the_newest_in_one_frame_later()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        var reads = new TaskCompletionSource();
        await using var slow = await Slow(evening, reads.Task);
        var frames = server.Services.GetRequiredService<HubFrames>();
        var (listeners, first) = (evening.Room.Fanout.Listeners, evening.Room.Now.At + 1000);
        long before = slow.Bytes, told = 0;
        for (var i = 0; i < Frames; i++)
        {
            // As large as the largest board, one row of them never the same, and one that is told once and gone again.
            var once = i switch { 100 => One("prej"), 300 => (Row?)null, _ => One($"{i}") };
            frames.Changed(listeners.Of(Place.Phone), told == 0 ? 0 : told + 1, first + i, new Dictionary<string, Row?> { ["large"] = One(new string('x', BytesOfOne)), ["no"] = One(i), [i is 100 or 300 ? "there" : $"card:{i % 7}"] = once });
            told = first + i;
            await evening.People[0].Until(p => p.At == told); // each of them, at once, whoever is slow
        }
        await evening.People[1].Until(p => p.At == told);
        Assert.Equal(1, frames.Behind);
        Assert.All(evening.People, phone => Assert.Equal(0, phone.Gaps));
        Assert.All(evening.People, phone => Assert.True(phone.IsOpen));
        var seen = 0L;
        slow.OnFrame = frame => seen++;
        reads.SetResult();
        await slow.Until(p => p.At == told, seconds: 60);
        Assert.Equal(0, slow.Gaps);
        Assert.Equal(Frames - 1, slow.Rows["no"].GetInt32());
        Assert.False(slow.Rows.ContainsKey("there"));
        Assert.Equal($"{Frames - 1}", slow.Rows[$"card:{(Frames - 1) % 7}"].GetString());
        Assert.True(slow.Bytes - before < Frames * BytesOfOne / 4, $"{slow.Bytes - before} bytes in {seen} frames");
        Assert.Equal(0, frames.Behind);
        Assert.Equal("accepted", (await slow.Send(new { type = "okForMe", version = 1 })).Kind());
    }

    [Fact]
    public async Task Own_rows_that_nobody_takes_end_the_socket_and_it_comes_back_with_the_board()
    {
        await using var evening = await Evening.Open(server, "families");
        var reads = new TaskCompletionSource();
        await using var slow = await Slow(evening, reads.Task);
        var frames = server.Services.GetRequiredService<HubFrames>();
        var sockets = evening.Room.Fanout.Listeners.Of(slow.Seat);
        for (var i = 0; i < 2000 && evening.Room.Fanout.Listeners.Of(slow.Seat).Count > 0; i++)
        {
            frames.Yours(sockets, new Dictionary<string, Row?> { ["large"] = One(new string('x', BytesOfOne)) }, evening.Room.Now.At);
            await Task.Delay(1);
        }
        Assert.Empty(evening.Room.Fanout.Listeners.Of(slow.Seat));
        reads.SetResult();
        slow.ReadsAfter = Task.CompletedTask;
        await slow.Enter();
        Assert.False(slow.Yours.ContainsKey("large"));
        Assert.True(evening.People[0].IsOpen);
    }

    private async Task<Phone> Slow(Evening evening, Task reads)
    {
        var phone = new Phone(server.Address, evening.Code) { Line = NarrowLine.New() };
        await phone.Join("young");
        await phone.Enter();
        phone.ReadsAfter = reads;
        return phone;
    }

    private static Row One(object value) => new(JsonSerializer.SerializeToUtf8Bytes(value));

    public void Dispose() => server.Dispose();
}
