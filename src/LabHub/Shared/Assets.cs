// What is served as written: everything in wwwroot under /v/{hash}/, so that it may be kept for ever and versions never mix.
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LabHub.Shared;

/// <summary>
/// The hash is that of all files together: a page's modules are of one version, because they import each other by
/// relative addresses below it. While we build (<paramref name="live"/>) files are read anew each time.
/// </summary>
public sealed partial class Assets(string root, bool live)
{
    private readonly ConcurrentDictionary<string, Asset> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> graphs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> said = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, string>> files = new(() => Find(root));
    private string? hash;

    public string Hash => hash ??= HashOf(files.Value);

    /// <summary>What relative addresses start from: /v/3f2a…</summary>
    public string Base => "/v/" + Hash;

    public string Url(string path) => $"{Base}/{path}";

    /// <summary>A file as it is, to stand inside a page.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(Get(path)?.Plain ?? throw new FileNotFoundException(path));

    /// <summary>Null: there is no such file, or it is none of those that are served.</summary>
    public Asset? Get(string path)
    {
        if (live)
            return Find(root).TryGetValue(path, out var now) ? Asset.Of(now) : null;
        return files.Value.TryGetValue(path, out var file) ? kept.GetOrAdd(path, _ => Asset.Of(file)) : null;
    }

    /// <summary>A module and all it imports, in the order found: without these hints a phone fetches them one round trip after another.</summary>
    public IReadOnlyList<string> Graph(string module) => live ? Walk(module) : graphs.GetOrAdd(module, Walk);

    /// <summary>The keys of words that a module and all it imports say; one that ends with a dot stands for all that begin so.</summary>
    public IReadOnlySet<string> Said(string module) => live ? Listen(module) : said.GetOrAdd(module, Listen);

    private HashSet<string> Listen(string module) =>
        [.. Graph(module).SelectMany(path => Key().Matches(Text(path))).Select(found => found.Groups[1].Value)];

    private List<string> Walk(string module)
    {
        var found = new List<string>();
        var next = new Queue<string>([module]);
        while (next.TryDequeue(out var path))
        {
            if (found.Contains(path) || Get(path) is not { } asset)
                continue;
            found.Add(path);
            foreach (Match import in Import().Matches(Encoding.UTF8.GetString(asset.Plain)))
                next.Enqueue(new Uri(new Uri("http://x/" + path), import.Groups[1].Value).AbsolutePath[1..]);
        }
        return found;
    }

    private static SortedDictionary<string, string> Find(string root)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (Asset.TypeOf(path) is not null && !path.EndsWith(".d.ts", StringComparison.Ordinal))
                found[path] = file;
        }
        return found;
    }

    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in files)
        {
            all.AppendData(Encoding.UTF8.GetBytes(path));
            all.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..12];
    }

    [GeneratedRegex("""(?:^|[;}\n])\s*(?:import|export)(?:\s*["']|[\w\s{},*$]*?\bfrom\s*["'])(\.[^"']+)["']""")]
    private static partial Regex Import();

    [GeneratedRegex("""['"`]([a-z][A-Za-z]*\.[A-Za-z.]*)""")]
    private static partial Regex Key();
}

/// <summary>One file, with its small forms made once.</summary>
public sealed partial class Asset(string type, byte[] plain)
{
    private readonly Lazy<byte[]?> brotli = new(() => Small(type, plain, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]?> gzip = new(() => Small(type, plain, to => new GZipStream(to, CompressionLevel.SmallestSize)));

    public string Type => type;

    public byte[] Plain => plain;

    /// <summary>The smallest form that this browser takes, and its name.</summary>
    public (byte[] Bytes, string? Encoding) For(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) && brotli.Value is { } br ? (br, "br")
        : accepted.Contains("gzip", StringComparison.Ordinal) && gzip.Value is { } gz ? (gz, "gzip")
        : (plain, null);

    public static Asset AsWritten(string file) => new(TypeOf(file)!, File.ReadAllBytes(file));

    /// <summary>
    /// Our modules without the lines that are only comment: those are for people who read the source, and were 12 of the 139 kB
    /// that a phone on prepaid data loaded. Nothing else is changed.
    /// </summary>
    public static Asset Of(string file) => Path.GetExtension(file) == ".js" && !file.Contains($"{Path.DirectorySeparatorChar}lib{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        ? new(TypeOf(file)!, Encoding.UTF8.GetBytes(Comment().Replace(File.ReadAllText(file), "")))
        : AsWritten(file);

    public static string? TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".woff2" => "font/woff2",
        ".png" => "image/png",
        _ => null,
    };

    private static byte[]? Small(string type, byte[] plain, Func<Stream, Stream> with)
    {
        if (!type.Contains("charset", StringComparison.Ordinal))
            return null;
        using var to = new MemoryStream();
        using (var press = with(to))
            press.Write(plain);
        var small = to.ToArray(); // the stream itself is closed by now
        return small.Length < plain.Length ? small : null;
    }

    [GeneratedRegex(@"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/)[ \t]*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
