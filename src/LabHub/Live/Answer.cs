// What a client is told about its command (PROTOCOL.md 3).
using System.Text.Json.Serialization;
using LabHub.Domain;

namespace LabHub.Live;

public sealed record Answer
{
    [JsonPropertyName("answer"), JsonPropertyOrder(-1)]
    public required string Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? At { get; init; }

    /// <summary>A row that is null is gone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, Row?>? Yours { get; init; }

    /// <summary>What <c>postIdea</c> became: its receipt is kept under it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Idea { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BoardOnWire? Board { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? Args { get; init; }

    public static Answer NotAllowed(string code) => Of(new Decision.NotAllowed(code, new Dictionary<string, object>()));

    public static Answer Of(Decision.NotAllowed refused) => new() { Kind = "notAllowed", Code = refused.Code, Args = refused.Args };

    public static Answer Of(Decision.Invalid wrong) => new() { Kind = "invalid", Field = wrong.Field, Code = wrong.Code, Args = wrong.Args };
}

/// <summary>Everything a place may see, true at a number.</summary>
public sealed record BoardOnWire(long At, DateTimeOffset Now, Domain.Seeing.Place Place, IReadOnlyDictionary<string, Row> Rows, IReadOnlyDictionary<string, Row> Yours);
