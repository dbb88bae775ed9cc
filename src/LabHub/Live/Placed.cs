// Reading of a place's name, as it stands on the wire.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

internal static class Placed
{
    public static Place? Of(string? name) => name switch
    {
        "phone" => Place.Phone,
        "screen" => Place.Screen,
        "desk" => Place.Desk,
        _ => null,
    };
}
