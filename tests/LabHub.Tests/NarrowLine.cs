// A line as narrow as a phone's: small pieces, and a system that takes in little of what nobody reads.
using System.Net.Sockets;

namespace LabHub.Tests;

public static class NarrowLine
{
    private const int ReceiveBuffer = 4 * 1024;
    private const int PieceBytes = 1400; // as on any Wi-Fi; inside one machine a piece has 64 kB, and megabytes lie between two sockets

    public static HttpMessageInvoker New() => new(new SocketsHttpHandler { ConnectCallback = Connect });

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        const int tcp = 6, maxSegment = 2; // IPPROTO_TCP, TCP_MAXSEG
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = ReceiveBuffer };
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption(tcp, maxSegment, BitConverter.GetBytes(PieceBytes));
        await socket.ConnectAsync(context.DnsEndPoint, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
