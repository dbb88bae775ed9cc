// What one seat has been told of its own: by answers, by boards, and by frames where somebody else changed it.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class SeatView(string seat, Guests guests)
{
    /// <summary>Every row of a phone alone (PROTOCOL.md 4): one that is missing now is told as gone.</summary>
    public static readonly string[] Names =
        ["me", "ideas", "ideasLeft", "writingDone", "notClear", "dots", "weighings", "owner", "helping", "helpAsked", "check", "mayNameVoice", "worries", "table", "familyDraft", "phone", "seatCode"];

    private readonly Lock gate = new();
    private IReadOnlyDictionary<string, Row> told = new Dictionary<string, Row>();
    private (long Seq, Dictionary<string, Row> Rows)? ofFacts;

    /// <summary>All own rows now.</summary>
    public IReadOnlyDictionary<string, Row> Give(Moment now)
    {
        lock (gate)
        {
            return told = Write(now);
        }
    }

    /// <summary>All own rows now, null for those that are not there.</summary>
    public IReadOnlyDictionary<string, Row?> GiveWithGaps(Moment now)
    {
        var rows = Give(now).ToDictionary(row => row.Key, row => (Row?)row.Value);
        foreach (var name in Names)
            rows.TryAdd(name, null);
        return rows;
    }

    /// <summary>What differs from what this seat was told last.</summary>
    public Dictionary<string, Row?> Frame(Moment now)
    {
        lock (gate)
        {
            var rows = Write(now);
            var changed = new Dictionary<string, Row?>();
            Rows.Differences(told, rows, changed);
            told = rows;
            return changed;
        }
    }

    /// <summary>Where nothing but marks came since, only what marks change is written anew.</summary>
    private Dictionary<string, Row> Write(Moment now)
    {
        if (ofFacts?.Seq != now.Seq)
            ofFacts = (now.Seq, Row.All(Board.YoursOfFacts(now.State, seat)));
        var rows = Row.All(Board.YoursOfTheMoment(now.State, seat, guests.PhoneOf(seat)));
        foreach (var (name, row) in ofFacts.Value.Rows)
            rows.Add(name, row);
        return rows;
    }
}
