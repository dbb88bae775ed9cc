// What a phone loads at first: its page, and everything that the page names from this server, as a browser that takes compressed answers gets it.
using System.Text.RegularExpressions;

namespace LabHub.Load;

public sealed record Loaded(int Files, long Bytes);

public static partial class FirstLoad
{
    /// <param name="token">Of a phone that is in the room: its page brings the board with it.</param>
    public static async Task<Loaded> Of(Uri server, string code, string token)
    {
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        http.DefaultRequestHeaders.Add("Cookie", $"labhub={token}");
        var (bytes, files) = (await Get(http, $"/w/{code}"), 1);
        using var plain = new HttpClient { BaseAddress = server };
        plain.DefaultRequestHeaders.Add("Cookie", $"labhub={token}");
        foreach (var file in Named().Matches(await plain.GetStringAsync($"/w/{code}")).Select(match => match.Groups[1].Value).Distinct())
        {
            bytes += await Get(http, file);
            files++;
        }
        return new(files, bytes);
    }

    private static async Task<long> Get(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).LongLength;
    }

    [GeneratedRegex("""<(?:script|link)[^>]* (?:src|href)="(/v/[^"]+)""")]
    private static partial Regex Named();
}
