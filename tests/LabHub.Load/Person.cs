// One person with one phone: taps, keeps a list of what was answered "saved", comes back when the socket is gone, and sends again what was not answered.
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Tests;

namespace LabHub.Load;

/// <param name="server">Where the server is now: after a restart it listens elsewhere.</param>
/// <param name="voice">Null at the bare hub, which knows no seats.</param>
public sealed class Person(int no, int seed, Func<Uri> server, string code, string? voice) : IAsyncDisposable
{
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PingsEvery = TimeSpan.FromSeconds(15); // as the browser's client does
    private readonly SemaphoreSlim door = new(1, 1);
    private readonly CancellationTokenSource over = new();
    private readonly string token = SeatTokens.New();
    private Task pinging = Task.CompletedTask;
    private Uri at = server();
    private int framesBefore;
    private long bytesBefore;
    private int gapsBefore;

    public int No => no;

    public Phone Phone { get; private set; } = New(server(), code, voice);

    public string Seat { get; private set; } = "";

    public Random Chance { get; } = new((seed * 100_003) + no);

    /// <summary>Cards as they were answered last: with the own dot, or without.</summary>
    public Dictionary<string, bool> Dots { get; } = [];

    /// <summary>"That is all", as it was answered last.</summary>
    public bool Done { get; set; }

    /// <summary>Own words that were answered "saved" and not changed since.</summary>
    public HashSet<string> Ideas { get; } = [];

    /// <summary>Commands that were answered "accepted", as the database knows them.</summary>
    public List<UInt128> Accepted { get; } = [];

    public Told Told => new(Seat, Dots.Where(dot => dot.Value).Select(dot => dot.Key).ToHashSet(), Done, Ideas, Accepted);

    public List<double> ReturnMs { get; } = [];

    /// <summary>There was no answer for a minute, however often it asked.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Grows with each time the socket was gone.</summary>
    public int Gone { get; private set; }

    public int Frames => framesBefore + Phone.Frames;

    public long Bytes => bytesBefore + Phone.Bytes;

    public int Gaps => gapsBefore + Phone.Gaps;

    /// <summary>The same number and the same name until there is an answer, so that who is not answered at first comes in once.</summary>
    public async Task<bool> Come()
    {
        var id = Phone.NewId();
        await Until(async () =>
        {
            if (at != server())
                await Move();
            if (voice is not null && Phone.Token is null)
                await Phone.Join(voice, commandId: id, phone: token);
            await Phone.Enter();
            Seat = Phone.Seat;
        });
        pinging = Ping();
        return !GaveUp;
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
            catch (Exception gone) when (IsGone(gone) || Gone != before)
            {
                if (began.Elapsed > GivesUpAfter)
                    GaveUp = true;
                else
                    await Return(TimeSpan.Zero);
                if (GaveUp)
                    return (default, true);
            }
        }
    }

    /// <summary>The connection breaks now, and the phone is back after a while.</summary>
    public Task Drop(TimeSpan away) => Return(away, first: () => Phone.Close());

    public Task Back() => Return(TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await pinging;
        over.Dispose();
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
        await Until(async () =>
        {
            if (at != server())
                await Move();
            await Phone.Enter();
            ReturnMs.Add(began.Elapsed.TotalMilliseconds);
        });
    }

    private async Task Until(Func<Task> done)
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await done();
                return;
            }
            catch (Exception closed) when (IsGone(closed))
            {
                if (began.Elapsed > GivesUpAfter)
                {
                    GaveUp = true;
                    return;
                }
                await Task.Delay(100 + Random.Shared.Next(400)); // with spread, as pages do
            }
        }
    }

    private async Task Ping()
    {
        try
        {
            await Task.Delay(PingsEvery * Random.Shared.NextDouble(), over.Token);
            using var timer = new PeriodicTimer(PingsEvery);
            while (await timer.WaitForNextTickAsync(over.Token))
            {
                if (Phone.IsOpen)
                    await Phone.Ping();
            }
        }
        catch (OperationCanceledException)
        {
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
