// Which fields a command has and of what kind they are, found once from its record.
using System.Reflection;
using System.Text.Json;
using LabHub.Domain;

namespace LabHub.Live;

public sealed class CommandShape
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly ConstructorInfo make;
    private readonly Field[] fields;

    public CommandShape(Type type)
    {
        Type = type;
        Name = Small(type.Name);
        make = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        fields = [.. make.GetParameters().Select(Field.Of)];
    }

    public Type Type { get; }

    public string Name { get; }

    public IEnumerable<string> Fields => fields.Select(f => f.Name);

    /// <summary>Throws <see cref="Misfit"/>.</summary>
    internal Command Read(JsonElement given)
    {
        var values = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
            values[i] = fields[i].Read(given);
        var command = (Command)make.Invoke(values);
        return command with
        {
            Round = Number(given, "round"),
            Phase = Number(given, "phase"),
            Confirmed = given.TryGetProperty("confirmed", out var confirmed) && confirmed.ValueKind is JsonValueKind.True,
        };
    }

    private static int? Number(JsonElement given, string name) =>
        !given.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw new Misfit(name, "notNumber");

    internal static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private sealed record Field(string Name, Type Type, bool MayBeNull, bool HasDefault, object? Default)
    {
        public static Field Of(ParameterInfo parameter) => new(
            Small(parameter.Name!),
            Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
            Nullable.GetUnderlyingType(parameter.ParameterType) is not null || Nullability.Create(parameter).WriteState is NullabilityState.Nullable,
            parameter.HasDefaultValue,
            parameter.HasDefaultValue ? parameter.DefaultValue : null);

        public object? Read(JsonElement given)
        {
            if (!given.TryGetProperty(Name, out var value) || value.ValueKind is JsonValueKind.Null)
                return HasDefault ? Default : MayBeNull ? null : throw new Misfit(Name, Refusal.Missing);
            return FieldJson.Read(Name, value, Type);
        }
    }
}
