// A phone, a screen or a desk as a program: the wire as PROTOCOL.md describes it, over a real socket.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LabHub.Tests;

public sealed class Phone(Uri server, string code, string place = "phone") : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> asked = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
    private readonly ConcurrentDictionary<string, long> ownAt = [];
    private readonly SemaphoreSlim sending = new(1, 1);
    private ClientWebSocket? socket;
    private Task listening = Task.CompletedTask;
    private int invocation;

    /// <summary>What names this phone; a screen or a desk has a cookie instead.</summary>
    public string? Token { get; set; }

    public string? Cookie { get; set; }

    /// <summary>Which of its seats this phone speaks for, where it has several.</summary>
    public string? Holder { get; set; }

    /// <summary>The tag of a paper seat, for a desk that types for it.</summary>
    public string? Paper { get; init; }

    public string Origin { get; set; } = server.GetLeftPart(UriPartial.Authority);

    public string Seat => Yours["me"].GetProperty("seat").GetString()!;

    /// <summary>Headers that a proxy on the way would add, or somebody who pretends to be one.</summary>
    public Dictionary<string, string> Proxied { get; } = [];

    /// <summary>The number the board is true at.</summary>
    public long At { get; private set; } = -1;

    public ConcurrentDictionary<string, JsonElement> Rows { get; } = [];

    public ConcurrentDictionary<string, JsonElement> Yours { get; } = [];

    /// <summary>Every byte that this phone ever received, for those who look for what it must not know.</summary>
    public Heard Received { get; } = new();

    public int Frames { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Numbers that were missing between two frames.</summary>
    public int Gaps { get; private set; }

    /// <summary>Called for every frame, with its bytes' arrival: for those who measure.</summary>
    public Action<JsonElement>? OnFrame { get; set; }

    /// <summary>Keeping every byte costs memory; the busy room does without.</summary>
    public bool KeepsBytes { get; init; } = true;

    /// <summary>Else frames are only counted: for a hub that says more than a program can read.</summary>
    public bool ReadsFrames { get; init; } = true;

    /// <summary>Its line where that is narrower than this machine's own.</summary>
    public HttpMessageInvoker? Line { get; init; }

    /// <summary>Nothing more is read until this is done.</summary>
    public Task ReadsAfter { get; set; } = Task.CompletedTask;

    public bool IsOpen => socket?.State is WebSocketState.Open && !listening.IsCompleted;

    /// <param name="phone">What this phone will be called, where it must be the same again should there be no answer.</param>
    public async Task<JsonElement> Join(string? voice, string language = "sl", string? commandId = null, string? phone = null)
    {
        using var request = Request(HttpMethod.Post, $"/w/{code}/commands");
        request.Content = JsonContent.Create(new { commandId = commandId ?? NewId(), place, phone, command = new { type = "join", voice, language } }, options: Wire);
        using var response = await http.SendAsync(request);
        var answer = JsonSerializer.Deserialize<JsonElement>(await Text(response));
        if (response.Headers.TryGetValues("X-LabHub-Phone", out var given))
            Token = given.Single();
        Take(answer);
        return answer;
    }

    /// <summary>A seat comes to this phone by its code.</summary>
    public async Task<JsonElement> Brings(string seatCode)
    {
        using var request = Request(HttpMethod.Post, $"/w/{code}/commands");
        request.Content = JsonContent.Create(new { commandId = NewId(), place, command = new { type = "useSeatCode", seatCode } }, options: Wire);
        using var response = await http.SendAsync(request);
        var answer = JsonSerializer.Deserialize<JsonElement>(await Text(response));
        if (response.Headers.TryGetValues("X-LabHub-Phone", out var given))
            Token = given.Single();
        Take(answer);
        return answer;
    }

    public async Task<JsonElement> Enter()
    {
        await Open();
        return await Invoke("Enter", new { code, place, seat = Holder, paper = Paper });
    }

    public async Task Open()
    {
        await Close();
        socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Origin);
        if (Cookie is not null)
            socket.Options.SetRequestHeader("Cookie", Cookie);
        if (Token is not null)
            socket.Options.SetRequestHeader("X-LabHub-Phone", Token);
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, Line, CancellationToken.None);
        await Say("""{"protocol":"json","version":1}""");
        var shaken = new TaskCompletionSource();
        listening = Listen(socket, shaken);
        await shaken.Task;
        _ = Ping(socket);
    }

    /// <summary>As browsers do every 15 s, so that the server knows that somebody is there.</summary>
    public Task Ping() => Say("""{"type":6}""");

    /// <summary>One command by the hub; seat, round and phase are added as the pages do.</summary>
    public Task<JsonElement> Send(object command, string? commandId = null)
    {
        return Invoke("Send", commandId ?? NewId(), Complete(command));
    }

    /// <summary>The same by HTTP.</summary>
    public async Task<JsonElement> Post(object command, string? commandId = null)
    {
        using var response = await PostRaw(JsonSerializer.Serialize(new { commandId = commandId ?? NewId(), place, paper = Paper, command = Complete(command) }, Wire));
        var answer = JsonSerializer.Deserialize<JsonElement>(await Text(response));
        Take(answer);
        return answer;
    }

    public async Task<HttpResponseMessage> PostRaw(string body)
    {
        using var request = Request(HttpMethod.Post, $"/w/{code}/commands");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Get(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        return await http.SendAsync(request);
    }

    public async Task<JsonElement> Board()
    {
        using var response = await Get($"/w/{code}/board?place={place}{(Holder is null ? "" : $"&seat={Holder}")}{(Paper is null ? "" : $"&paper={Paper}")}");
        Assert200(response);
        var board = JsonSerializer.Deserialize<JsonElement>(await Text(response));
        TakeBoard(board);
        return board;
    }

    public Task<JsonElement> Invoke(string target, params object?[] arguments) => InvokeRaw(target, JsonSerializer.Serialize(arguments, Wire)[1..^1]);

    /// <summary>With arguments that no honest client would write.</summary>
    public async Task<JsonElement> InvokeRaw(string target, string arguments)
    {
        var id = Interlocked.Increment(ref invocation).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked[id] = answer;
        await Say($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{arguments}}]}""");
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Waits until the board says so.</summary>
    public async Task Until(Func<Phone, bool> so, int seconds = 10)
    {
        for (var i = 0; i < seconds * 50; i++)
        {
            if (so(this))
                return;
            await Task.Delay(20);
        }
        throw new TimeoutException($"The board never said so ({(IsOpen ? "open" : "closed")}). It is at {At}: {string.Join(", ", Rows.Keys.Order())}; {(Rows.TryGetValue("round", out var round) ? round.ToString() : "no round")}");
    }

    public async Task Close()
    {
        if (socket is { } open)
        {
            socket = null;
            open.Abort();
            await listening;
            open.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        http.Dispose();
    }

    public static string NewId() => Guid.NewGuid().ToString("N");

    private Dictionary<string, object?> Complete(object command)
    {
        var whole = new Dictionary<string, object?>();
        if (place == "phone" && Yours.ContainsKey("me"))
            whole["seat"] = Seat;
        if (Rows.TryGetValue("round", out var round))
        {
            whole["round"] = round.GetProperty("no").GetInt32();
            whole["phase"] = round.GetProperty("phaseSeq").GetInt32();
        }
        foreach (var field in JsonSerializer.SerializeToElement(command, Wire).EnumerateObject())
            whole[field.Name] = field.Value;
        return whole;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", Origin);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        if (Token is not null)
            request.Headers.Add("X-LabHub-Phone", Token);
        foreach (var (name, value) in Proxied)
            request.Headers.Add(name, value);
        return request;
    }

    private async Task<string> Text(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Keep(text);
        return text;
    }

    private static void Assert200(HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
            throw new HttpRequestException($"Status {(int)response.StatusCode}");
    }

    private async Task Say(string message)
    {
        await sending.WaitAsync();
        try
        {
            await (socket ?? throw new WebSocketException("closed")).SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>As SignalR's own client does: the hub gives up who says nothing for 30 s.</summary>
    private async Task Ping(ClientWebSocket open)
    {
        try
        {
            for (; ; )
            {
                await Task.Delay(TimeSpan.FromSeconds(15));
                if (socket != open)
                    return;
                await Say("""{"type":6}""");
            }
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed meanwhile.
        }
    }

    private async Task Listen(ClientWebSocket from, TaskCompletionSource shaken)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (from.State is WebSocketState.Open)
            {
                await ReadsAfter;
                var got = await from.ReceiveAsync(buffer, CancellationToken.None);
                if (got.MessageType is WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, got.Count);
                if (!got.EndOfMessage)
                    continue;
                var text = Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
                Bytes += message.Length;
                message.SetLength(0);
                Keep(text);
                foreach (var part in text.Split(End, StringSplitOptions.RemoveEmptyEntries).Where(Reads))
                    Hear(JsonSerializer.Deserialize<JsonElement>(part), shaken);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
        }
        shaken.TrySetException(new WebSocketException("closed"));
        foreach (var open in asked.Values)
            open.TrySetException(new WebSocketException("closed"));
    }

    private bool Reads(string part)
    {
        if (ReadsFrames || !part.StartsWith("{\"type\":1,", StringComparison.Ordinal))
            return true;
        Frames++;
        return false;
    }

    private void Hear(JsonElement said, TaskCompletionSource shaken)
    {
        if (!said.TryGetProperty("type", out var type))
        {
            shaken.TrySetResult();
            return;
        }
        switch (type.GetInt32())
        {
            case 1:
                Frames++;
                HearFrame(said.GetProperty("target").GetString()!, said.GetProperty("arguments"));
                break;
            case 3 when asked.TryRemove(said.GetProperty("invocationId").GetString()!, out var answer):
                if (said.TryGetProperty("error", out var error))
                {
                    answer.TrySetException(new HubError(error.GetString()!));
                    break;
                }
                Take(said.GetProperty("result")); // in its turn: the next frame builds on it
                answer.TrySetResult(said.GetProperty("result"));
                break;
        }
    }

    private void HearFrame(string target, JsonElement arguments)
    {
        if (target == "Yours")
        {
            PutOwn(arguments[0], arguments[1].GetInt64());
        }
        else if (target == "Changed")
        {
            var (from, to) = (arguments[0].GetInt64(), arguments[1].GetInt64());
            if (to > At)
            {
                if (At >= 0 && from > At + 1)
                    Gaps++;
                At = to;
                Put(Rows, arguments[2]);
            }
        }
        OnFrame?.Invoke(arguments);
    }

    private void Take(JsonElement answer)
    {
        if (answer.ValueKind is not JsonValueKind.Object)
            return;
        if (answer.TryGetProperty("rows", out _))
        {
            TakeBoard(answer);
            return;
        }
        if (answer.TryGetProperty("yours", out var yours))
            PutOwn(yours, answer.GetProperty("at").GetInt64());
        if (answer.TryGetProperty("board", out var board))
            TakeBoard(board);
    }

    private void TakeBoard(JsonElement board)
    {
        At = board.GetProperty("at").GetInt64();
        Rows.Clear();
        Put(Rows, board.GetProperty("rows"));
        Yours.Clear();
        ownAt.Clear();
        PutOwn(board.GetProperty("yours"), At);
    }

    /// <summary>By hub and by HTTP own rows may overtake each other (PROTOCOL.md 2): of each the one with the highest number stands.</summary>
    private void PutOwn(JsonElement rows, long at)
    {
        foreach (var row in rows.EnumerateObject().Where(row => at >= ownAt.GetValueOrDefault(row.Name, -1)))
        {
            ownAt[row.Name] = at;
            Put(Yours, row);
        }
    }

    private static void Put(ConcurrentDictionary<string, JsonElement> into, JsonElement rows)
    {
        foreach (var row in rows.EnumerateObject())
            Put(into, row);
    }

    private static void Put(ConcurrentDictionary<string, JsonElement> into, JsonProperty row)
    {
        if (row.Value.ValueKind is JsonValueKind.Null)
            into.TryRemove(row.Name, out _);
        else
            into[row.Name] = row.Value;
    }

    private void Keep(string text)
    {
        if (!KeepsBytes)
            return;
        Received.Add(text);
    }
}

/// <summary>The hub ended an invocation without an answer.</summary>
public sealed class HubError(string message) : Exception(message);
