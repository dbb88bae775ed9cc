// The domain is METHOD and nothing else: no packages, no clock, no chance, no I/O (ENGINEERING 1).
using System.Xml.Linq;

namespace LabHub.Domain.Tests;

public class HouseTests
{
    private static readonly string Source = Path.Combine(Root(), "src", "LabHub.Domain");

    [Fact]
    public void The_domain_needs_no_package_and_no_project_at_run_time()
    {
        var project = XDocument.Load(Path.Combine(Source, "LabHub.Domain.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.All(project.Descendants("PackageReference"), p => Assert.Equal("all", (string?)p.Attribute("PrivateAssets")));
        Assert.All(typeof(Workshop).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Clock_chance_and_the_outside_are_banned_by_the_build()
    {
        var banned = File.ReadAllText(Path.Combine(Source, "BannedSymbols.txt"));
        foreach (var symbol in new[] { "System.DateTimeOffset.UtcNow", "System.DateTime.Now", "System.DateTime.UtcNow", "System.Guid.NewGuid", "T:System.Random;", "RandomNumberGenerator", "T:System.TimeProvider", "N:System.IO;", "N:System.Net;" })
            Assert.Contains(symbol, banned, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Path.Combine(Source, "LabHub.Domain.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_declares_its_keeping_and_names_no_seat_beside_a_text()
    {
        foreach (var type in typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event)) && t != typeof(Marked)))
        {
            var names = type.GetProperties().ToList();
            Assert.False(names.Exists(p => p.Name == "Seat") && names.Exists(p => p.PropertyType == typeof(Words)), $"{type.Name} holds text, seat and fact together");
        }
    }

    [Fact]
    public void Every_file_says_in_its_first_line_what_it_is_about() =>
        Assert.All(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
            file => Assert.StartsWith("// ", File.ReadLines(file).First(), StringComparison.Ordinal));

    [Fact]
    public void Every_code_of_refusal_is_there_once()
    {
        var codes = typeof(Refusal).GetFields().Select(f => (string)f.GetValue(null)!).ToList();
        Assert.Equal(codes.Distinct().Count(), codes.Count);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LabHub.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
