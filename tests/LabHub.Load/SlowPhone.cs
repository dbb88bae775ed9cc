// A phone whose line takes next to nothing: it says that it is there, and reads a little or never. When the server ends its socket it comes again.
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using LabHub.Tests;

namespace LabHub.Load;

/// <param name="bytesASecond">0: it never reads.</param>
public sealed class SlowPhone(Uri server, string code, int bytesASecond) : IAsyncDisposable
{
    private static readonly TimeSpan PingsEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ComesAgainAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource over = new();
    private readonly Phone phone = new(server, code) { KeepsBytes = false };
    private Task life = Task.CompletedTask;

    /// <summary>How often the server ended it.</summary>
    public int Ended { get; private set; }

    public string Seat => phone.Seat;

    public async Task Come(string voice)
    {
        await phone.Join(voice);
        life = Live();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await life;
        await phone.DisposeAsync();
        over.Dispose();
    }

    private async Task Live()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var socket = await Open();
                await Task.WhenAny(Ping(socket), Listen(socket)).Unwrap();
                Ended++;
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or SocketException or HttpRequestException && !over.IsCancellationRequested)
            {
                Ended++;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(ComesAgainAfter, over.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task<ClientWebSocket> Open()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("X-LabHub-Phone", phone.Token);
        using var narrow = NarrowLine.New();
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, narrow, over.Token);
        await Say(socket, """{"protocol":"json","version":1}""");
        await Say(socket, $$$"""{"type":1,"invocationId":"1","target":"Enter","arguments":[{"code":"{{{code}}}","place":"phone"}]}""");
        return socket;
    }

    private async Task Ping(ClientWebSocket socket)
    {
        while (true)
        {
            await Task.Delay(PingsEvery, over.Token);
            await Say(socket, """{"type":6}""");
        }
    }

    private async Task Listen(ClientWebSocket socket)
    {
        var buffer = new byte[Math.Max(1, bytesASecond)];
        while (true)
        {
            await Task.Delay(bytesASecond == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(1), over.Token);
            var got = await socket.ReceiveAsync(buffer, over.Token);
            if (got.MessageType is WebSocketMessageType.Close)
                return;
        }
    }

    private Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, over.Token);
}
