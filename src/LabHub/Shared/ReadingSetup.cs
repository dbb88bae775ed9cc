// Words and files, read once at the start, so that a broken one stops it.
namespace LabHub.Shared;

public static class ReadingSetup
{
    /// <summary>Where the labs are; dates and hours on pages are read off the clocks there.</summary>
    private const string UsualZone = "Europe/Ljubljana";

    public static void AddReading(this WebApplicationBuilder builder)
    {
        var root = Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        if (!Directory.Exists(root))
            throw new BrokenStart(root, "the folder", "it is not there; start LabHub from its own folder or with --contentRoot.");
        var building = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(new Catalogues(Path.Combine(root, "words"), strict: building));
        builder.Services.AddSingleton(new Assets(root, live: building));
        builder.Services.AddSingleton(Zone(builder.Configuration["TimeZone"] ?? UsualZone));
        builder.Services.AddScoped<Reading>();
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new BrokenStart("appsettings.json", "TimeZone", $"\"{name}\" is no time zone, such as {UsualZone}.");
}
