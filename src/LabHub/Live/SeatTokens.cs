// The token that names a phone: in a cookie that no script can read, or in a header where a browser keeps nothing.
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace LabHub.Live;

public static class SeatTokens
{
    public const string Cookie = "labhub";
    public const string Header = "X-LabHub-Phone";

    /// <summary>A phone needs its token as long as it may come back; the server forgets it 24 hours after Close.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>Tokens that came with this request; the header first, because a page that sends it has no working cookie.</summary>
    public static IEnumerable<string> Of(HttpContext http)
    {
        var header = http.Request.Headers[Header].ToString();
        if (Fits(header))
            yield return header;
        if (http.Request.Path.StartsWithSegments("/hub") && http.Request.Query["access_token"].ToString() is var query && Fits(query))
            yield return query;
        if (CookieOf(http) is { } cookie)
            yield return cookie;
    }

    public static string? CookieOf(HttpContext http) => http.Request.Cookies[Cookie] is { } cookie && Fits(cookie) ? cookie : null;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    public static void Give(HttpContext http, string token) => http.Response.Cookies.Append(Cookie, token, Settings(http, KeptFor));

    /// <summary>Where a phone is left for somebody else.</summary>
    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Cookie, Settings(http, null));

    internal static CookieOptions Settings(HttpContext http, TimeSpan? keptFor) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        MaxAge = keptFor,
    };

    public static bool Fits(string? token) => token is { Length: >= 16 and <= 128 } && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
