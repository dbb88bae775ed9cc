// Which people share a phone, and the code that moves one of them: what a phone knows of itself, nothing of what anybody wrote.
namespace LabHub.Domain.Seeing;

/// <param name="Seats">Of this phone, in the order they came.</param>
/// <param name="Code">The code that was made here for this seat, while the server still knows it.</param>
public sealed record OnePhone(IReadOnlyList<string> Seats, string? Code = null, DateTimeOffset? Until = null);

internal static class PhoneRows
{
    public static void Add(IDictionary<string, object?> rows, Workshop w, OnePhone phone)
    {
        rows["phone"] = new
        {
            Seats = phone.Seats.Select(s => w.Seats.GetValueOrDefault(s)).OfType<Seat>().Select(s => new { Seat = s.Id, s.Tag, s.Voice, s.Left }).ToList(),
        };
        if (phone.Code is not null)
            rows["seatCode"] = new { phone.Code, phone.Until };
    }
}
