// Razor Pages, rooted at Features: a page, its endpoint and its query stand together.
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LabHub.Features.Desk;
using LabHub.Features.Record;
using LabHub.Features.Screen;
using LabHub.Features.Workshops;
using LabHub.Live;
using LabHub.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace LabHub.Features;

public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            // Unsafe requests are checked by their Origin (Live): no antiforgery cookie.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            options.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(NotSaved)));
        });
        // What goes wrong with rows is thrown as well, and whoever catches it says it once.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Services.AddScoped<SavedOutcomes>().AddScoped<Taking>();
        builder.Services.AddSingleton<WaitingSteps>().AddSingleton<IWaitingSteps>(s => s.GetRequiredService<WaitingSteps>());
        builder.Services.AddSingleton<ForgettingTakings>().AddHostedService(s => s.GetRequiredService<ForgettingTakings>());
        builder.Services.AddSingleton(new Templates(Path.Combine(builder.Environment.ContentRootPath, "seeds", "templates")));
        // Čšž stay letters in the page's source.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapOutcomeFiles();
        app.MapTakingOut();
        app.MapCodes();
        app.MapOpenSteps();
        app.MapWaiting();
    }
}
