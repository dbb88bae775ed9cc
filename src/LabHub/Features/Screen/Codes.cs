// The two QR codes of the big screen: one leads in, one leads to the record.
using LabHub.Live;
using QRCoder;

namespace LabHub.Features.Screen;

public static class Codes
{
    public static void MapCodes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/w/{code}/qr.svg", (string code, HttpContext http, Live.Joining joining) => Draw(http, joining, code, room => "/j/" + room.Now.State.Code));
        app.MapGet("/w/{code}/record-qr.svg", (string code, HttpContext http, Live.Joining joining) => Draw(http, joining, code, Record));
    }

    /// <summary>The saved outcome, or where there are several the lab's record.</summary>
    private static string Record(Room room)
    {
        var workshop = room.Now.State;
        var saved = workshop.Rounds.Where(r => r.Address is not null).ToList();
        return saved.Count == 1 ? "/r/" + saved[0].Address : $"/labs/{workshop.Lab.Slug}/record";
    }

    private static async Task<IResult> Draw(HttpContext http, Live.Joining joining, string code, Func<Room, string> address)
    {
        if (await joining.Find(http, code) is not { } room)
            return Results.NotFound();
        using var generator = new QRCodeGenerator();
        // M: a projector loses corners, not halves; more would make the squares too small for the last row.
        using var data = generator.CreateQrCode($"{http.Request.Scheme}://{http.Request.Host}{address(room)}", QRCodeGenerator.ECCLevel.M);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(Svg(data), "image/svg+xml");
    }

    private static string Svg(QRCodeData data)
    {
        // QRCoder's own quiet zone is part of the matrix: 4 modules on each side.
        var size = data.ModuleMatrix.Count;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (data.ModuleMatrix[y][x])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#14183A\" d=\"{path}\"/></svg>";
    }
}
