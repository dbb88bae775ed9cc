// What the shells of phone, screen and desk have in common.
using System.Text.Json;
using LabHub.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LabHub.Shared;

public abstract class PlacePage : PageModel
{
    /// <summary>phone, screen or desk: names the script, the style and the place of PROTOCOL 1.</summary>
    public abstract string Place { get; }

    /// <summary>The scripts that the page begins with; the first is its main one. Others may come later (<see cref="AssetAddresses"/>).</summary>
    public virtual IReadOnlyList<string> Begins => [$"js/{Place}/main.js"];

    /// <summary>As in the address.</summary>
    public string Code { get; protected set; } = "";

    public string? Title { get; protected set; }

    /// <summary>The tag of the paper seat that this page is for, or null.</summary>
    public string? Paper { get; protected set; }

    /// <summary>The board as JSON (PROTOCOL 2), or null where it is fetched.</summary>
    public string? Board { get; private set; }

    /// <summary>One person is in, and it has not begun: so much is true before any script is here, and is said.</summary>
    public bool IsInLobby { get; private set; }

    protected void Show(Visitor visitor)
    {
        var now = visitor.Room.Now.State;
        IsInLobby = visitor.Place is Domain.Seeing.Place.Phone && now.State is Domain.WorkshopState.Lobby
            && visitor.Seats is [var only] && now.Seats.GetValueOrDefault(only) is { Left: false };
        Board = JsonSerializer.Serialize(visitor.Board(), WireJson.Options);
        // A page holds what only this place may see.
        Response.Headers.CacheControl = "no-store";
    }
}
