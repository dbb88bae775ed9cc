// Words of the command line: a name, and options with their values. What does not fit is told in one sentence.
using System.Globalization;

namespace LabHub.Load;

/// <summary>What was asked for cannot be done; the message is one sentence for whoever typed it.</summary>
public sealed class NotUnderstood(string why) : Exception(why);

public sealed class CommandLine
{
    private readonly Dictionary<string, string> values = [];

    /// <param name="known">Options that may stand here, each with a value.</param>
    public CommandLine(IEnumerable<string> words, params string[] known)
    {
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            var name = word.Current;
            if (!known.Contains(name))
                throw new NotUnderstood($"{name} does not fit here; {(known.Length == 0 ? "nothing" : string.Join(", ", known))} may stand here.");
            if (!word.MoveNext())
                throw new NotUnderstood($"{name} needs a value.");
            if (!values.TryAdd(name, word.Current))
                throw new NotUnderstood($"{name} stands there twice.");
        }
    }

    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values.GetValueOrDefault(name);

    public int Whole(string name, int usual, int least = 1, int most = int.MaxValue) =>
        Text(name) is not { } given ? usual
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new NotUnderstood(most == int.MaxValue ? $"{name} is a whole number from {least} on, not \"{given}\"." : $"{name} is a whole number from {least} to {most}, not \"{given}\".");

    public double Seconds(string name, double usual) =>
        Text(name) is not { } given ? usual
        : double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 3600 ? number
        : throw new NotUnderstood($"{name} is a number of seconds, more than 0 and at most 3600, not \"{given}\".");
}
