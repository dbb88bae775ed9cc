// Cookies of screens and desks: one cookie may hold the passes of several workshops.
namespace LabHub.Live;

internal static class Passes
{
    public const string Screen = "labhub-screen";
    public const string Desk = "labhub-desk";
    private const int Most = 8;

    public static string[] Of(HttpContext http, string cookie) =>
        http.Request.Cookies[cookie] is { Length: > 0 and < 1000 } value ? value.Split('.', StringSplitOptions.RemoveEmptyEntries) : [];

    public static void Add(HttpContext http, string cookie, string pass, TimeSpan? keptFor) =>
        http.Response.Cookies.Append(cookie, string.Join('.', Of(http, cookie).Where(p => p != pass).Append(pass).TakeLast(Most)), SeatTokens.Settings(http, keptFor));
}
