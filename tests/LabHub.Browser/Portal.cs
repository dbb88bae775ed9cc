// The login page of a Wi-Fi: whoever asks for anything gets it, as a page, as a redirect to another host, or as JSON (RFC 8908).
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LabHub.Browser;

public enum PortalSpeaks
{
    Html,
    Redirect,
    Json,
}

public sealed class Portal : IAsyncDisposable
{
    public const string Title = "Prijava v mrežo hotela";
    private const string Login = $"<!doctype html><title>{Title}</title><h1>{Title}</h1>";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task answering;

    public Portal()
    {
        listener.Start();
        answering = Answer();
    }

    public PortalSpeaks Speaks { get; set; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await answering;
        ended.Dispose();
    }

    private async Task Answer()
    {
        var all = new List<Task>();
        try
        {
            while (true)
                all.Add(Answer(await listener.AcceptTcpClientAsync(ended.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(all);
        }
    }

    private async Task Answer(TcpClient asker)
    {
        using (asker)
        {
            try
            {
                var read = await asker.GetStream().ReadAsync(new byte[64 * 1024], ended.Token); // what is asked does not matter
                if (read == 0)
                    return;
                var (first, type, body) = Speaks switch
                {
                    PortalSpeaks.Html => ("200 OK", "text/html; charset=utf-8", Login),
                    PortalSpeaks.Redirect => ($"302 Found\r\nLocation: {Address}login", "text/html; charset=utf-8", ""),
                    _ => ("200 OK", "application/captive+json", $$"""{"captive":true,"user-portal-url":"{{Address}}login"}"""),
                };
                var said = $"HTTP/1.1 {first}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";
                await asker.GetStream().WriteAsync(Encoding.UTF8.GetBytes(said), ended.Token);
                asker.Client.Shutdown(SocketShutdown.Send);
                while (await asker.GetStream().ReadAsync(new byte[1024], ended.Token) > 0)
                {
                    // Until the other side has closed too: else what was not read would break the answer.
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or InvalidOperationException)
            {
            }
        }
    }
}
