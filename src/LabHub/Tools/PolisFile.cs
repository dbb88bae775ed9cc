// One CSV file of a conversation: columns by name, lines counted, and whatever does not fit is one sentence with file and line.
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using LabHub.Domain;

namespace LabHub.Tools;

/// <summary>One sentence: which file, which line of it, what is wrong there.</summary>
public sealed class ForeignFile(string file, long? line, string trouble, Exception? why = null)
    : Exception($"{file}{(line is { } n ? $", line {n.ToString(CultureInfo.InvariantCulture)}" : "")}: {trouble}", why);

public sealed class PolisFile : IDisposable
{
    private readonly CsvReader csv;
    private readonly string file;

    /// <param name="file">Its path.</param>
    /// <param name="heads">False: key and value in each line, and no line of names (summary.csv).</param>
    /// <exception cref="ForeignFile">It is missing, cannot be read, or is no text.</exception>
    public PolisFile(string file, bool heads = true)
    {
        this.file = file;
        csv = CsvReader.Create(Bytes(file), new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = heads,
            TrackLineNumbers = true,
            // Quotes inside an unquoted text are people's own. A quoted text that never ends is a file that was cut.
            OnMalformedRecord = wrong =>
            {
                if (wrong.Reason is CsvMalformedReason.UnterminatedQuote)
                    throw new ForeignFile(file, wrong.LineNumber, "a quoted text begins here and does not end; the file seems to be cut.");
                if (wrong.Reason is CsvMalformedReason.TextAfterClosingQuote)
                    throw new ForeignFile(file, wrong.LineNumber, "there is text behind a closing quote.");
            },
        });
        if (heads && csv.Headers.Count == 0)
            throw Wrong(1, "this file is empty.");
    }

    /// <summary>Line on which the present record begins.</summary>
    public long Line => csv.LineNumber;

    public int Cells => csv.FieldCount;

    public string this[int column] => csv.GetString(column);

    /// <summary>Names of the columns, without the spaces around them.</summary>
    public IEnumerable<(int Column, string Name)> Heads => csv.Headers.Select((name, column) => (column, name.Trim()));

    /// <summary>The next record; one with too few or too many cells is a sentence.</summary>
    public bool Next()
    {
        if (!csv.Read())
            return false;
        if (csv.Headers.Count > 0 && csv.FieldCount != csv.Headers.Count)
            throw Wrong($"there are {csv.FieldCount} cells where the first line names {csv.Headers.Count}; the file is cut or broken here.");
        return true;
    }

    public int Column(string name) =>
        csv.TryGetFieldIndex(name, out var column) ? column : throw Wrong(1, $"there is no column \"{name}\"; this is not Polis' format.");

    /// <summary>An id, or another count: a whole number that is not negative.</summary>
    public int Whole(int column) => int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        ? n
        : throw Wrong($"\"{Shown(this[column])}\" in column \"{csv.Headers[column]}\" is no whole number.");

    /// <summary>+1 for, -1 against, 0 skip; null where the cell is empty.</summary>
    public int? Vote(int column) => this[column] switch
    {
        "1" or "+1" => 1,
        "-1" => -1,
        "0" => 0,
        "" => null,
        var other => throw Wrong($"\"{Shown(other)}\" in column \"{csv.Headers[column]}\" is no vote; a vote is 1, -1 or 0."),
    };

    public ForeignFile Wrong(string trouble) => Wrong(Line, trouble);

    public ForeignFile Wrong(long line, string trouble) => new(file, line, trouble);

    public void Dispose() => csv.Dispose();

    private static byte[] Bytes(string file)
    {
        if (!File.Exists(file))
            throw new ForeignFile(file, null, "this file is missing.");
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new ForeignFile(file, null, "this file cannot be read.", trouble);
        }
        if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0))
            return bytes;
        throw new ForeignFile(file, 1 + bytes[..FirstForeign(bytes)].Count(b => b == '\n'), "this is no UTF-8 text.");
    }

    /// <summary>Where the text stops being text.</summary>
    private static int FirstForeign(byte[] bytes)
    {
        var nothing = Array.IndexOf(bytes, (byte)0);
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var read, out _, replaceInvalidSequences: false);
        return nothing < 0 ? read : Math.Min(nothing, read);
    }

    private static string Shown(string cell) => cell.Length > 20 ? Texts.Begin(cell, 20).ReplaceLineEndings(" ") + "…" : cell;
}
