// The Wi-Fi of a full room, as TCP feels it: late, narrow, and now and then a stall where a piece was lost. Never a missing byte (SCENARIOS 1).
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace LabHub.Tests;

/// <summary>A TCP proxy on this machine. What it leads to may change: phones keep their address while a server dies and another comes.</summary>
public sealed class RoomNetwork : IAsyncDisposable
{
    public const double UsualLoss = 0.05;
    private const int PieceBytes = 1400;
    private const int PiecesUnderWay = 64;
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan FirstStall = TimeSpan.FromMilliseconds(520);
    private static readonly TimeSpan LostSyn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OneByte = TimeSpan.FromSeconds(8 / 1_500_000.0);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentDictionary<TcpClient, Task> open = [];
    private readonly Random chance;
    private readonly double loss;
    private readonly Direction up = new();
    private readonly Direction down = new();
    private readonly Lock gate = new();
    private readonly Task accepting;
    private Uri to;

    /// <param name="to">Where the server listens now.</param>
    /// <param name="seed">Of all chance in it.</param>
    /// <param name="loss">Probability that a piece is lost, in each direction.</param>
    public RoomNetwork(Uri to, int seed = 1, double loss = UsualLoss)
    {
        (this.to, this.loss, chance) = (to, loss, new Random(seed));
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = Accept();
    }

    /// <summary>Where phones connect.</summary>
    public Uri Address { get; }

    /// <summary>What went through it, in one line.</summary>
    public override string ToString() =>
        $"{Connections} connections, {up.Bytes:N0} bytes up, {down.Bytes:N0} down; of {up.Pieces + down.Pieces:N0} pieces {up.Lost + down.Lost:N0} lost, stalls of {(up.Stalled + down.Stalled).TotalSeconds:0.0} s, {SynsLost} SYNs lost";

    public int Connections { get; private set; }

    public int SynsLost { get; private set; }

    public long BytesDown => down.Bytes;

    public long BytesUp => up.Bytes;

    /// <summary>From now on it leads to another server, for new connections.</summary>
    public void LeadTo(Uri server) => to = server;

    /// <summary>Every open connection breaks.</summary>
    public void Cut()
    {
        foreach (var (phone, _) in open)
            phone.Dispose();
    }

    /// <summary>Dead Wi-Fi: sockets stay open and silent, nothing comes through until it is mended.</summary>
    /// <param name="onlyDown">What phones say comes through, what they are told does not.</param>
    public void Die(bool onlyDown = false)
    {
        down.Die();
        if (!onlyDown)
            up.Die();
    }

    public void Mend()
    {
        up.Mend();
        down.Mend();
    }

    public async ValueTask DisposeAsync()
    {
        Mend();
        await ended.CancelAsync();
        listener.Stop();
        await accepting;
        foreach (var (phone, _) in open)
            phone.Dispose();
        await Task.WhenAll(open.Values);
        ended.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var phone = await listener.AcceptTcpClientAsync(ended.Token);
                Connections++;
                open[phone] = Task.Run(() => Carry(phone));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Carry(TcpClient phone)
    {
        using var server = new TcpClient { NoDelay = true };
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        try
        {
            phone.NoDelay = true;
            await Shake(over.Token);
            await server.ConnectAsync(to.Host, to.Port, over.Token);
            await Task.WhenAll(Pump(phone, server, up, over), Pump(server, phone, down, over));
        }
        catch (Exception gone) when (IsGone(gone))
        {
        }
        finally
        {
            phone.Dispose();
            open.TryRemove(phone, out _);
        }
    }

    /// <summary>The system has said yes to the phone already, so that its first bytes wait for the round trip that the answer would have taken.</summary>
    private async Task Shake(CancellationToken over)
    {
        var wait = Late() + Late();
        for (var again = LostSyn; Chance() < loss; again *= 2)
        {
            SynsLost++;
            wait += again;
        }
        await Task.Delay(wait, over);
    }

    private async Task Pump(TcpClient from, TcpClient into, Direction direction, CancellationTokenSource over)
    {
        var underWay = Channel.CreateBounded<(byte[] Piece, long At)>(PiecesUnderWay);
        var arriving = Arrive(into, direction, underWay.Reader, over);
        try
        {
            var (buffer, last) = (new byte[PieceBytes], 0L);
            while (await from.GetStream().ReadAsync(buffer, over.Token) is > 0 and var got)
            {
                last = Math.Max(last, ArrivesAt(direction, got)); // order is kept: what was lost holds up what comes after it
                await underWay.Writer.WriteAsync((buffer[..got], last), over.Token);
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
        }
        underWay.Writer.Complete();
        await arriving;
    }

    private async Task Arrive(TcpClient into, Direction direction, ChannelReader<(byte[] Piece, long At)> underWay, CancellationTokenSource over)
    {
        try
        {
            await foreach (var (piece, at) in underWay.ReadAllAsync(over.Token))
            {
                if (at - Environment.TickCount64 is > 0 and var early)
                    await Task.Delay((int)early, over.Token);
                if (direction.Mended is { } mended)
                    await mended.WaitAsync(over.Token);
                await into.GetStream().WriteAsync(piece, over.Token);
            }
            into.Client?.Shutdown(SocketShutdown.Send); // null: the network has ended meanwhile
        }
        catch (Exception gone) when (IsGone(gone))
        {
            await over.CancelAsync();
        }
    }

    /// <summary>Every piece waits for the line, travels, and where it is lost comes after a stall that doubles.</summary>
    private long ArrivesAt(Direction direction, int bytes)
    {
        lock (gate)
        {
            var now = TimeSpan.FromMilliseconds(Environment.TickCount64);
            direction.FreeAt = (direction.FreeAt > now ? direction.FreeAt : now) + (OneByte * bytes);
            direction.Bytes += bytes;
            direction.Pieces++;
            var at = direction.FreeAt + Late();
            for (var stall = FirstStall; Chance() < loss; stall *= 2)
            {
                direction.Lost++;
                direction.Stalled += stall;
                at += stall;
            }
            return (long)at.TotalMilliseconds;
        }
    }

    private TimeSpan Late() => OneWay + (Spread * Chance());

    private double Chance()
    {
        lock (gate)
            return chance.NextDouble();
    }

    private static bool IsGone(Exception trouble) => trouble is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    private sealed class Direction
    {
        private TaskCompletionSource? dead;

        /// <summary>Null while it is alive.</summary>
        public Task? Mended => Volatile.Read(ref dead)?.Task;

        public TimeSpan FreeAt { get; set; }
        public long Bytes { get; set; }
        public int Pieces { get; set; }
        public int Lost { get; set; }
        public TimeSpan Stalled { get; set; }

        public void Die() => dead ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Mend() => Interlocked.Exchange(ref dead, null)?.SetResult();
    }
}
