// Where the program stands: its files, its addresses, the proxy in front of it, and what surrounds every answer.
using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace LabHub.Shared;

public static class Home
{
    private const string UsualUrls = "http://*:5080";

    /// <summary>
    /// The published program finds its files beside itself, from whatever folder it is started; in the repository they
    /// stand at its root. Null: as the host says (dotnet run, tests).
    /// </summary>
    public static string? ContentRoot(string[] args)
    {
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
            return AppContext.BaseDirectory;
        if (Directory.Exists("wwwroot") || args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase)))
            return null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot")) && Directory.Exists(Path.Combine(folder.FullName, "seeds")))
                return folder.FullName;
        return null;
    }

    public static void AddHome(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        settings.LookAtSettings();
        builder.Services.TellStartOnce();
        // Only where nobody said anything: settings, --urls, ASPNETCORE_URLS and the ports of a container win.
        if (string.IsNullOrEmpty(settings["urls"]) && string.IsNullOrEmpty(settings["http_ports"]) && !settings.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(UsualUrls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddResponseCompression();
        // The usual level is the fastest: a page was a sixth larger for it, on every phone's prepaid data.
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        // Without a known proxy nobody's word counts: an empty list would trust everybody.
        builder.Services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            if (forwarded.KnownProxies.Count == 0)
                forwarded.ForwardedHeaders = ForwardedHeaders.None;
        });
    }

    public static void UseHome(this WebApplication app)
    {
        // Pages only, and only without TLS: what a page echoes beside a secret must not be guessable by its length.
        app.UseResponseCompression();
        app.UseExceptionHandler("/not-here");
        app.UseWhen(
            context => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/not-here"));
        app.UseRouting();
        app.UseBrokenRequests();
    }
}
