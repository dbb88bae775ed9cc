// The settings that the platform reads itself: looked at before it does, because it would end with a stack trace.

namespace LabHub.Shared;

public static class HouseSettings
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Throws <see cref="BrokenStart"/>.</summary>
    public static void LookAtSettings(this IConfiguration settings)
    {
        foreach (var address in (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(address))
                throw new BrokenStart("appsettings.json or the command line", "Urls", $"\"{address}\" is no address such as http://*:5080.");
        foreach (var (place, level) in settings.GetSection("Logging").AsEnumerable())
            if (place.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(level) && !Enum.TryParse<LogLevel>(level, ignoreCase: true, out _))
                throw new BrokenStart("appsettings.json or the command line", place, $"\"{level}\" is none of {string.Join(", ", Enum.GetNames<LogLevel>())}.");
    }

    /// <summary>What stops a start is thrown to Program.cs, which says it in one sentence: until it is up, the host need not tell it as well.</summary>
    public static void TellStartOnce(this IServiceCollection services) =>
        services.AddOptions<LoggerFilterOptions>().Configure<IServiceProvider>((filters, s) =>
        {
            var life = new Lazy<IHostApplicationLifetime>(s.GetRequiredService<IHostApplicationLifetime>); // it wants a log itself
            filters.Rules.Add(new(null, Host, LogLevel.Warning, (_, _, _) => life.Value.ApplicationStarted.IsCancellationRequested));
        });

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address.ToLowerInvariant()) is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue, PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
