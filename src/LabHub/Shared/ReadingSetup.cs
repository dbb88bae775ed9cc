// Words and files, read once at the start, so that a broken one stops it.
namespace LabHub.Shared;

public static class ReadingSetup
{
    public static void AddReading(this WebApplicationBuilder builder)
    {
        var root = Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        if (!Directory.Exists(root))
            throw new BrokenStart(root, "the folder", "it is not there; start LabHub from its own folder or with --contentRoot.");
        var building = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(new Catalogues(Path.Combine(root, "words"), strict: building));
        builder.Services.AddSingleton(new Assets(root, live: building));
        builder.Services.AddScoped<Reading>();
    }
}
