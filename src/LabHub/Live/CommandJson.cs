// A command as it comes over the wire becomes a command of the domain, or an answer that says which field does not fit.
using System.Collections.Frozen;
using System.Text.Json;
using LabHub.Domain;

namespace LabHub.Live;

public static class CommandJson
{
    /// <summary>Deeper than any command.</summary>
    private const int Deepest = 6;

    /// <summary>Every command of a phone or a desk by its name: the type's, with a small first letter. Those of the server are not to be had.</summary>
    public static FrozenDictionary<string, CommandShape> Shapes { get; } = typeof(Command).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract && !type.IsSubclassOf(typeof(ServerCommand)))
        .Select(type => new CommandShape(type))
        .ToFrozenDictionary(shape => shape.Name);

    /// <returns>The command, or what is wrong with it.</returns>
    public static (Command? Command, Decision.Invalid? Wrong) Read(JsonElement given)
    {
        try
        {
            if (given.ValueKind is not JsonValueKind.Object)
                return (null, Wrong("command", "notKnown"));
            if (TooDeep(given, Deepest))
                return (null, Wrong("command", Refusal.NotKnown));
            if (!given.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String)
                return (null, Wrong("type", Refusal.Missing));
            return Shapes.TryGetValue(type.GetString()!, out var shape) ? (shape.Read(given), null) : (null, Wrong("type", "unknown"));
        }
        catch (Misfit misfit)
        {
            return (null, Wrong(misfit.Field, misfit.Code));
        }
        catch (InvalidOperationException)
        {
            return (null, Wrong("command", "notText")); // half a character in a name or a text
        }
    }

    /// <summary>A string of the command object, or null; for <c>seat</c>, which is not part of what is asked.</summary>
    public static string? Text(JsonElement given, string name)
    {
        try
        {
            return given.ValueKind is JsonValueKind.Object && given.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Decision.Invalid Wrong(string field, string code) => new(field, code, new Dictionary<string, object>());

    private static bool TooDeep(JsonElement given, int left) => given.ValueKind switch
    {
        JsonValueKind.Object => left == 0 || given.EnumerateObject().Any(p => TooDeep(p.Value, left - 1)),
        JsonValueKind.Array => left == 0 || given.EnumerateArray().Any(e => TooDeep(e, left - 1)),
        _ => false,
    };
}

/// <summary>A field that does not fit; never leaves <see cref="CommandJson"/>.</summary>
internal sealed class Misfit(string name, string code) : Exception
{
    public string Field => name;

    public string Code => code;
}
