// One person with one phone: taps, keeps a list of what was answered "saved", comes back when the socket is gone, and sends again what was not answered.
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using LabHub.Journal;
using LabHub.Tests;

namespace LabHub.Load;

/// <param name="server">Where the server is now: after a restart it listens elsewhere.</param>
/// <param name="voice">Null at the bare hub, which knows no seats.</param>
public sealed class Person(int no, Func<Uri> server, string code, string? voice) : IAsyncDisposable
{
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim door = new(1, 1);
    private Uri at = server();
    private int framesBefore;
    private long bytesBefore;
    private int gapsBefore;

    public int No => no;

    public Phone Phone { get; private set; } = New(server(), code, voice);

    public string Seat { get; private set; } = "";

    public Random Chance { get; } = new(no);

    /// <summary>Cards as they were answered last: with the own dot, or without.</summary>
    public Dictionary<string, bool> Dots { get; } = [];

    /// <summary>Own words that were answered "saved" and not changed since.</summary>
    public HashSet<string> Ideas { get; } = [];

    /// <summary>Commands that were answered "accepted", as the database knows them.</summary>
    public List<UInt128> Accepted { get; } = [];

    public List<double> ReturnMs { get; } = [];

    /// <summary>Grows with each time the socket was gone.</summary>
    public int Gone { get; private set; }

    public int Frames => framesBefore + Phone.Frames;

    public long Bytes => bytesBefore + Phone.Bytes;

    public int Gaps => gapsBefore + Phone.Gaps;

    public async Task Come()
    {
        if (voice is not null)
            await Phone.Join(voice);
        await Phone.Enter();
        Seat = Phone.Seat;
    }

    /// <summary>As a phone's outbox does: the same number until there is an answer.</summary>
    /// <returns>The answer, and whether it had to be sent again or to wait for the phone to come back.</returns>
    public async Task<(JsonElement Answer, bool Again)> Say(object command)
    {
        var id = Phone.NewId();
        var began = Stopwatch.StartNew();
        for (var again = door.CurrentCount == 0; ; again = true)
        {
            await door.WaitAsync(); // nothing is said between the socket and the board
            door.Release();
            var before = Gone;
            try
            {
                var answer = await Phone.Send(command, id);
                if (answer.Kind() == "accepted")
                    Accepted.Add(CommandKey.Of(Seat, id));
                return (answer, again);
            }
            catch (Exception gone) when ((IsGone(gone) || Gone != before) && began.Elapsed < GivesUpAfter)
            {
                await Return(TimeSpan.Zero);
            }
        }
    }

    /// <summary>The connection breaks now, and the phone is back after a while.</summary>
    public Task Drop(TimeSpan away) => Return(away, first: Phone.Close);

    public async ValueTask DisposeAsync()
    {
        await Phone.DisposeAsync();
        door.Dispose();
    }

    private async Task Return(TimeSpan away, Func<Task>? first = null)
    {
        await door.WaitAsync();
        try
        {
            if (first is not null)
                await first();
            else if (Phone.IsOpen)
                return; // it is back already
            Gone++;
            await Task.Delay(away);
            await Enter();
        }
        finally
        {
            door.Release();
        }
    }

    private async Task Enter()
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (at != server())
                    await Move();
                await Phone.Enter();
                ReturnMs.Add(began.Elapsed.TotalMilliseconds);
                return;
            }
            catch (Exception closed) when (IsGone(closed) && began.Elapsed < GivesUpAfter)
            {
                await Task.Delay(100 + Random.Shared.Next(400)); // with spread, as pages do
            }
        }
    }

    private async Task Move()
    {
        at = server();
        (framesBefore, bytesBefore, gapsBefore) = (Frames, Bytes, Gaps);
        var before = Phone;
        Phone = New(at, code, voice);
        Phone.Token = before.Token;
        await before.DisposeAsync();
    }

    private static Phone New(Uri at, string code, string? voice) => new(at, code) { KeepsBytes = false, ReadsFrames = voice is not null };

    private static bool IsGone(Exception trouble) =>
        trouble is WebSocketException or HttpRequestException or TimeoutException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException;
}
