// Refusals that come from the server, not from the law.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Live;

public static class Trouble
{
    /// <summary>The disk is full or the database locked: keep it and send it again.</summary>
    public const string NotSaved = "server.notSaved";

    /// <summary>A bug of ours.</summary>
    public const string Bug = "server.trouble";

    /// <summary>More than a person can tap.</summary>
    public const string SlowDown = "server.slowDown";

    /// <summary>This place cannot send: a screen only reads.</summary>
    public const string ReadsOnly = "server.readsOnly";

    public static Decision WasNotSaved { get; } = Decision.Refuse(NotSaved);

    public static Decision WasOurs { get; } = Decision.Refuse(Bug);

    /// <summary>True for what a person who looks after the server can mend: full, locked, broken or read-only disk.</summary>
    public static bool OfTheDisk(Exception trouble) => trouble is IOException || DiskTrouble.Is(trouble);
}
