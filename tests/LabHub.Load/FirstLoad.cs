// What a phone loads at first, headers and all, as a browser in a room gets it: plain http, where browsers take gzip and no brotli.
using System.Text.RegularExpressions;

namespace LabHub.Load;

/// <param name="Bytes">Of the phone's page, everything that it names, and the hub's client, which comes after the first picture.</param>
/// <param name="BytesFromAddress">Of the whole way: the first page, the join page and the phone's page. What two of them name is loaded once.</param>
public sealed record Loaded(int Files, long Bytes, int FilesFromAddress, long BytesFromAddress);

public static partial class FirstLoad
{
    private const string HubClient = "lib/signalr.min.js";

    /// <param name="token">Of a phone that is in the room: its page brings the board with it.</param>
    public static async Task<Loaded> Of(Uri server, string code, string token)
    {
        using var stranger = new HttpClient { BaseAddress = server };
        using var phone = new HttpClient { BaseAddress = server };
        phone.DefaultRequestHeaders.Add("Cookie", $"labhub={token}");
        var home = await Page(stranger, "/");
        var join = await Page(stranger, $"/j/{code}");
        var room = await Page(phone, $"/w/{code}");
        var first = room.Files.Append(Base().Match(room.Files.First()).Value + HubClient).ToHashSet();
        var all = first.Union(home.Files).Union(join.Files).ToHashSet();
        var sizes = new Dictionary<string, long>();
        foreach (var file in all)
            sizes[file] = await Get(stranger, file);
        return new(
            first.Count + 1, room.Bytes + first.Sum(file => sizes[file]),
            all.Count + 3, home.Bytes + join.Bytes + room.Bytes + sizes.Values.Sum());
    }

    private static async Task<(long Bytes, IReadOnlyList<string> Files)> Page(HttpClient http, string path) =>
        (await Get(http, path), [.. Named().Matches(await http.GetStringAsync(path)).Select(match => match.Groups[1].Value).Distinct()]);

    private static async Task<long> Get(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, deflate" } } };
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync();
        return body.LongLength + $"{response.Headers}{response.Content.Headers}HTTP/1.1 200 OK\r\n\r\n".Length;
    }

    [GeneratedRegex("""<(?:script|link)[^>]* (?:src|href)="(/v/[^"]+)""")]
    private static partial Regex Named();

    [GeneratedRegex("^/v/[^/]+/")]
    private static partial Regex Base();
}
