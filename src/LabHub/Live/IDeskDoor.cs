// Who may lead in a lab, by account: asked here, answered by the accounts (Features/Accounts).
using System.Security.Claims;

namespace LabHub.Live;

public interface IDeskDoor
{
    /// <summary>True if this person is signed in and leads or coordinates in the lab with this slug.</summary>
    Task<bool> MayLead(ClaimsPrincipal who, string labSlug);
}
