// The printed cloth on pages: the rule of wwwroot/js/look/cloth.js in C#, so that the same record always prints the same cloth.
using System.Globalization;
using System.Text;
using LabHub.Domain.Outcomes;
using Microsoft.AspNetCore.Html;

namespace LabHub.Shared;

public enum Dye
{
    Agreed,
    Provisional,
    White,
}

/// <param name="Shapes">Of the voices that took part, in the lab's order.</param>
/// <param name="Step">Column of the honey block; null: the whole grid.</param>
/// <param name="Low">Rows left of the step.</param>
public sealed record Cloth(int Columns, int Rows, IReadOnlyList<string> Shapes, Dye Dye = Dye.Agreed, int? Step = null, int Low = 0)
{
    private IReadOnlyList<string> Printed => Shapes.Count > 0 ? Shapes : ["bar"];

    /// <summary>"Not agreed" and "not finished" are white, and as handsome.</summary>
    public static Dye DyeOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreed or OutcomeKind.AgreedWithReservations => Dye.Agreed,
        OutcomeKind.Provisional => Dye.Provisional,
        _ => Dye.White,
    };

    public static Cloth Of(OutcomeDocument outcome, int columns, int rows) =>
        new(columns, rows, [.. outcome.Voices.Select(v => v.Shape)], DyeOf(outcome.Kind));

    /// <summary>It only repeats what the words beside it say, so screen readers pass it by.</summary>
    /// <param name="kind">More classes for the drawing.</param>
    public IHtmlContent Svg(string kind = "")
    {
        var all = (from row in Enumerable.Range(0, Rows) from column in Enumerable.Range(0, Columns) where Inside(column, row) select (column, row)).ToList();
        var clip = $"cloth-{Columns}-{Rows}-{Low}-{Step?.ToString(CultureInfo.InvariantCulture) ?? "x"}";
        var to = new StringBuilder();
        to.Append(CultureInfo.InvariantCulture, $"<svg class=\"cloth {kind}\" viewBox=\"0 0 {Columns * 100} {Rows * 100}\" aria-hidden=\"true\">");
        to.Append($"<clipPath id=\"{clip}\"><path d=\"{Outline()}\"/></clipPath><g clip-path=\"url(#{clip})\">");
        // White cells first: where white and blue meet, the pins bite into the blue.
        foreach (var dyed in (bool[])[false, true])
        {
            var cells = all.Where(c => Dyed(c.column, c.row) == dyed).ToList();
            to.Append($"<g class=\"{(dyed ? "dyed" : "undyed")}\">");
            foreach (var (column, row) in cells)
                to.Append(CultureInfo.InvariantCulture, $"<path class=\"{(dyed ? $"dip-{(column * 2 + row) % 3}" : "ground")}\" d=\"M{column * 100} {row * 100}h100.5v100.5h-100.5Z\"/>");
            foreach (var (column, row) in cells)
                Pins(to, column, row);
            foreach (var (column, row) in cells)
                Print(to, column, row);
            to.Append("</g>");
        }
        if (Dye != Dye.Agreed)
            to.Append($"<path class=\"hem\" d=\"{Outline()}\"/>");
        to.Append("</g>");
        if (Step is { } step)
            Honey(to, step);
        return new HtmlString(to.Append("</svg>").ToString());
    }

    private bool Inside(int column, int row) => Step is null || column > Step || row >= Rows - Low;

    private bool Dyed(int column, int row) => Dye switch
    {
        Dye.Agreed => true,
        Dye.Provisional => Rows > 1 ? row >= Rows - Rows / 2 : column < (Columns + 1) / 2,
        _ => false,
    };

    private string Outline()
    {
        var (right, bottom) = (Columns * 100, Rows * 100);
        if (Step is null)
            return $"M0 0H{right}V{bottom}H0Z";
        var (x, y) = ((Step.Value + 1) * 100, (Rows - Low) * 100);
        return $"M{x} 0H{right}V{bottom}H0V{y}H{x}Z";
    }

    private static void Pins(StringBuilder to, int column, int row)
    {
        var side = $"M{column * 100} {row * 100}h100v100h-100Z";
        to.Append($"<path class=\"pins\" stroke-width=\"4\" stroke-dasharray=\"0 16.6667\" d=\"{side}\"/><path class=\"pins\" stroke-width=\"6\" stroke-dasharray=\"0 100\" d=\"{side}\"/>");
    }

    private void Print(StringBuilder to, int column, int row)
    {
        var shape = Printed[(column + 2 * row) % Printed.Count];
        to.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({column * 100 + 50} {row * 100 + 50})\">");
        if ((column + row) % 2 == 0)
        {
            to.Append("<circle class=\"pins\" r=\"37.6\" stroke-width=\"3.6\" stroke-dasharray=\"0 11.8124\" transform=\"rotate(9)\"/>");
            to.Append($"<use class=\"print\" href=\"#shape-{shape}\" x=\"-23\" y=\"-23\" width=\"46\" height=\"46\"/>");
        }
        else
        {
            to.Append("<circle class=\"print\" r=\"4\"/><path class=\"pins\" stroke-width=\"3.6\" d=\"M0-36v0M0-26v0M0 36v0M0 26v0M-36 0h0M-26 0h0M36 0h0M26 0h0\"/>");
            foreach (var turn in (int[])[45, 135, 225, 315])
                to.Append($"<use class=\"print\" transform=\"rotate({turn}) translate(0 -24.75)\" href=\"#shape-{shape}\" x=\"-13\" y=\"-13\" width=\"26\" height=\"26\"/>");
        }
        to.Append("</g>");
    }

    /// <summary>The next step: one block that holds all the voices.</summary>
    private void Honey(StringBuilder to, int step)
    {
        var (x, y) = (step * 100, (Rows - Low - 1) * 100);
        var across = Printed.Count switch { 1 => 1, <= 4 => 2, _ => 3 };
        var down = (Printed.Count + across - 1) / across;
        var (room, size) = across switch { 1 => (78d, 46d), 2 => (37d, 27d), _ => (25d, 18.5) };
        to.Append($"<g class=\"step\"><path class=\"honey\" d=\"M{x} {y}h100v100h-100Z\"/><path class=\"pins\" stroke-width=\"3.6\" d=\"");
        for (var n = 1; n <= 5; n++)
        {
            var at = n * 100 / 6d;
            to.Append(CultureInfo.InvariantCulture, $"M{x + at:0.##} {y + 5}v0M{x + at:0.##} {y + 95}v0M{x + 5} {y + at:0.##}h0M{x + 95} {y + at:0.##}h0");
        }
        to.Append("\"/>");
        for (var n = 0; n < Printed.Count; n++)
        {
            var row = n / across;
            var inRow = Math.Min(across, Printed.Count - row * across);
            var left = x + 50 + (n % across - (inRow - 1) / 2d) * room - size / 2;
            var top = y + 50 + (row - (down - 1) / 2d) * room - size / 2;
            to.Append(CultureInfo.InvariantCulture, $"<use class=\"print\" href=\"#shape-{Printed[n]}\" x=\"{left:0.##}\" y=\"{top:0.##}\" width=\"{size}\" height=\"{size}\"/>");
        }
        to.Append("</g>");
    }
}
