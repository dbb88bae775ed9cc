// Two states are equal when they say the same: written out with sorted keys, whatever order their dictionaries have inside.
using System.Collections;
using System.Reflection;
using System.Text;

namespace LabHub.Domain.Tests;

public static class Canonical
{
    private static readonly Dictionary<Type, PropertyInfo[]> Known = [];

    public static string Text(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                return;
            case string s:
                text.Append('"').Append(s).Append('"');
                return;
            case IFormattable plain:
                text.Append(plain.ToString(plain is DateTimeOffset or DateOnly ? "O" : null, null));
                return;
            case bool b:
                text.Append(b);
                return;
            case IDictionary map:
                Sorted(text, map.Keys.Cast<object>().Select(k => Text(k) + ":" + Text(map[k])));
                return;
            case IEnumerable many when Sets(value.GetType()):
                Sorted(text, many.Cast<object>().Select(Text));
                return;
            case IEnumerable many:
                text.Append('[');
                foreach (var one in many)
                {
                    Write(text, one);
                    text.Append(',');
                }
                text.Append(']');
                return;
            case System.Runtime.CompilerServices.ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                    Write(text.Append('/'), tuple[i]);
                return;
        }
        text.Append(value.GetType().Name).Append('{');
        foreach (var property in Properties(value.GetType()))
        {
            text.Append(property.Name).Append('=');
            Write(text, property.GetValue(value));
            text.Append(';');
        }
        text.Append("}\n");
    }

    private static void Sorted(StringBuilder text, IEnumerable<string> parts) =>
        text.Append('(').AppendJoin('|', parts.Order(StringComparer.Ordinal)).Append(')');

    private static bool Sets(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISet<>));

    /// <summary>Stored properties only: what is computed from them follows.</summary>
    private static PropertyInfo[] Properties(Type type)
    {
        lock (Known)
            return Known.TryGetValue(type, out var known) ? known : Known[type] =
                [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }
}
