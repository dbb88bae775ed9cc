// The room's network loses no byte and keeps their order, however much it stalls; what it did can be read.
using System.Net;
using System.Net.Sockets;

namespace LabHub.Tests;

public sealed class RoomNetworkTests
{
    [Fact]
    public async Task Every_byte_comes_once_and_in_order_through_losses_and_a_dead_moment()
    {
        using var echo = new TcpListener(IPAddress.Loopback, 0);
        echo.Start();
        var answering = Task.Run(async () =>
        {
            using var served = await echo.AcceptTcpClientAsync();
            await served.GetStream().CopyToAsync(served.GetStream());
            served.Client.Shutdown(SocketShutdown.Send);
        });
        await using var network = new RoomNetwork(new Uri($"http://127.0.0.1:{((IPEndPoint)echo.LocalEndpoint).Port}"), seed: 3, loss: 0.2);
        using var phone = new TcpClient();
        await phone.ConnectAsync(network.Address.Host, network.Address.Port);
        var sent = new byte[60_000];
        new Random(3).NextBytes(sent);
        var sending = phone.GetStream().WriteAsync(sent);
        network.Die();
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(0, phone.Available); // the socket is open and silent
        network.Mend();
        await sending;
        var heard = new byte[sent.Length];
        await phone.GetStream().ReadExactlyAsync(heard).AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(sent, heard);
        phone.Client.Shutdown(SocketShutdown.Send);
        await answering.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(sent.Length, network.BytesUp);
        Assert.Equal(sent.Length, network.BytesDown);
        Assert.Contains("1 connections", network.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 lost", network.ToString(), StringComparison.Ordinal);
    }
}
