// One field of a command: its JSON must be of the right kind, and a text must be text.
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using LabHub.Domain;

namespace LabHub.Live;

internal static class FieldJson
{
    public const string NotText = "notText";
    public const string NotNumber = "notNumber";

    /// <summary>Throws <see cref="Misfit"/>.</summary>
    public static object Read(string name, JsonElement value, Type type)
    {
        if (type == typeof(string))
            return Text(name, value);
        if (type == typeof(int))
            return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new Misfit(name, NotNumber);
        if (type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new Misfit(name, Refusal.NotKnown);
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(Text(name, value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new Misfit(name, Refusal.NotKnown);
        if (type.IsEnum)
            return Choice(name, value, type);
        return Whole(name, value, type);
    }

    /// <summary>Names only: numbers would let a client pick what has no name.</summary>
    private static object Choice(string name, JsonElement value, Type type) =>
        Enum.GetNames(type).FirstOrDefault(n => CommandShape.Small(n) == Text(name, value)) is { } known
            ? Enum.Parse(type, known)
            : throw new Misfit(name, Refusal.NotKnown);

    /// <summary>Lists, voices, scope cards: what the options of the wire can read.</summary>
    private static object Whole(string name, JsonElement value, Type type)
    {
        CheckTexts(name, value);
        try
        {
            var read = value.Deserialize(type, Strict) ?? throw new Misfit(name, Refusal.Missing);
            return IsComplete(read) ? read : throw new Misfit(name, Refusal.Missing);
        }
        catch (Exception trouble) when (trouble is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            throw new Misfit(name, Refusal.NotKnown);
        }
    }

    private static readonly JsonSerializerOptions Strict = WireJson.Set(new() { RespectNullableAnnotations = true });

    /// <summary>What is left out may not become a null where the domain knows none: a voice without a name.</summary>
    private static bool IsComplete(object? read) => read switch
    {
        null => false,
        string => true,
        IReadOnlyDictionary<string, string> names => names.Values.All(name => name is not null),
        IEnumerable all => all.Cast<object?>().All(IsComplete),
        _ when read.GetType().Assembly != typeof(Command).Assembly || read.GetType().IsValueType => true,
        _ => read.GetType().GetProperties().All(property => property.GetIndexParameters().Length > 0 || (property.GetValue(read) is { } value ? IsComplete(value) : MayBeNull(property))),
    };

    private static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).ReadState is not NullabilityState.NotNull;

    private static void CheckTexts(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Text(name, value);
                break;
            case JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                    CheckTexts(name, one);
                break;
            case JsonValueKind.Object:
                foreach (var one in value.EnumerateObject())
                    CheckTexts(name, one.Value);
                break;
        }
    }

    /// <summary>No half characters and no U+0000: neither can be stored as it came.</summary>
    private static string Text(string name, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
            throw new Misfit(name, NotText);
        try
        {
            var text = value.GetString()!;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))))
                    throw new Misfit(name, NotText);
            }
            return text;
        }
        catch (InvalidOperationException)
        {
            throw new Misfit(name, NotText); // the parser meets half a surrogate pair
        }
    }
}
