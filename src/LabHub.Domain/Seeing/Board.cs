// What one audience may see of a state: pure, and the only place where it is decided (PROTOCOL 4).
namespace LabHub.Domain.Seeing;

/// <summary>The rows of a place (the same for all of its kind) and the rows of one phone alone.</summary>
public static class Board
{
    /// <summary>Row name to row, for everybody at this place. What is not here is in nobody's bytes.</summary>
    public static IReadOnlyDictionary<string, object?> Rows(Workshop workshop, Place place, Around around)
    {
        var rows = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        SharedRows.Add(rows, workshop, place, around);
        if (place is Place.Screen or Place.Desk)
            rows["screen"] = new { workshop.Blank, workshop.Page };
        if (place is Place.Desk)
            DeskRows.Add(rows, workshop, around);
        return rows;
    }

    /// <summary>Row name to row, for one seat; empty once the seat is no longer known.</summary>
    /// <param name="phone">The phone that it stands on; null for a paper seat.</param>
    public static IReadOnlyDictionary<string, object?> Yours(Workshop workshop, string seat, OnePhone? phone = null) =>
        new Dictionary<string, object?>(YoursOfFacts(workshop, seat).Concat(YoursOfTheMoment(workshop, seat, phone)));

    /// <summary>Those of the own rows that no mark changes: they stay as they are until the journal has another fact.</summary>
    public static IReadOnlyDictionary<string, object?> YoursOfFacts(Workshop workshop, string seat)
    {
        var rows = new Dictionary<string, object?>();
        if (workshop.Seats.TryGetValue(seat, out var mine))
            OwnRows.Add(rows, workshop, mine);
        return rows;
    }

    /// <summary>The other own rows: what the seat marked, and what its phone knows.</summary>
    public static IReadOnlyDictionary<string, object?> YoursOfTheMoment(Workshop workshop, string seat, OnePhone? phone)
    {
        var rows = new Dictionary<string, object?>();
        if (!workshop.Seats.TryGetValue(seat, out var mine))
            return rows;
        OwnRows.AddMarked(rows, workshop, mine);
        if (phone is not null)
            PhoneRows.Add(rows, workshop, phone);
        return rows;
    }

    /// <summary>For a phone with several seats before it says who holds it: only who there is to choose from.</summary>
    public static IReadOnlyDictionary<string, object?> Yours(Workshop workshop, OnePhone phone)
    {
        var rows = new Dictionary<string, object?>();
        PhoneRows.Add(rows, workshop, phone);
        return rows;
    }
}
