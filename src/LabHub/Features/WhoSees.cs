// Who sees what of a lab: one table, asked by every page (phone, screen and desk have theirs in the domain's Seeing).
using LabHub.Features.Accounts;

namespace LabHub.Features;

/// <summary>Somebody, as a lab sees that person. A coordinator of another lab is a stranger here.</summary>
public enum Who
{
    Stranger,
    LinkHolder,
    Facilitator,
    Coordinator,
}

public enum What
{
    /// <summary>The page of a lab that is open, and its record.</summary>
    OpenLab,

    /// <summary>The same of a lab that is not.</summary>
    ClosedLab,

    /// <summary>/r/{token}, its files, and asking for a correction.</summary>
    Outcome,

    /// <summary>An outcome that nobody reviewed (the 12 hours).</summary>
    UnreviewedOutcome,

    /// <summary>Making a workshop, and the desks of the lab's workshops.</summary>
    Desks,

    /// <summary>Adding a correction to an outcome.</summary>
    AppendCorrection,

    /// <summary>Requests for correction, and who downloaded what.</summary>
    Requests,

    /// <summary>The lab's settings and its people.</summary>
    Settings,
}

public static class WhoSees
{
    private static readonly Dictionary<What, Who[]> Table = new()
    {
        [What.OpenLab] = [Who.Stranger, Who.LinkHolder, Who.Facilitator, Who.Coordinator],
        [What.ClosedLab] = [Who.Facilitator, Who.Coordinator],
        [What.Outcome] = [Who.LinkHolder, Who.Facilitator, Who.Coordinator],
        [What.UnreviewedOutcome] = [Who.Coordinator],
        [What.Desks] = [Who.Facilitator, Who.Coordinator],
        [What.AppendCorrection] = [Who.Facilitator, Who.Coordinator],
        [What.Requests] = [Who.Coordinator],
        [What.Settings] = [Who.Coordinator],
    };

    public static bool May(this Who who, What what) => Table[what].Contains(who);

    public static Who Of(Member? member, bool holdsLink = false) => member?.Role switch
    {
        Role.Coordinator => Who.Coordinator,
        Role.Facilitator => Who.Facilitator,
        _ => holdsLink ? Who.LinkHolder : Who.Stranger,
    };
}
