// What one seat has been told of its own: by answers, by boards, and by frames where somebody else changed it.
using LabHub.Domain.Seeing;

namespace LabHub.Live;

public sealed class SeatView(string seat, Guests guests)
{
    /// <summary>Every row of a phone alone (PROTOCOL.md 4): one that is missing now is told as gone.</summary>
    public static readonly string[] Names =
        ["me", "ideas", "ideasLeft", "writingDone", "notClear", "dots", "weighings", "owner", "helping", "helpAsked", "check", "mayNameVoice", "worries", "table", "familyDraft", "phone", "seatCode"];

    private readonly Lock gate = new();
    private readonly HashSet<string> unsure = [];
    private IReadOnlyDictionary<string, Row> told = new Dictionary<string, Row>();
    private long toldAt;
    private (long Seq, Dictionary<string, Row> Rows)? ofFacts;

    /// <summary>All own rows then, for the board of one window. The seat's other windows may know other rows: the next frame names those to all.</summary>
    public IReadOnlyDictionary<string, Row> Give(Moment now)
    {
        lock (gate)
        {
            var rows = Write(now);
            unsure.UnionWith(Different(rows).Keys);
            return rows;
        }
    }

    /// <summary>All own rows then, null for those that are not there: an answer, which every window of the seat learns.</summary>
    public IReadOnlyDictionary<string, Row?> GiveWithGaps(Moment now)
    {
        lock (gate)
        {
            var written = Write(now);
            if (now.At >= toldAt)
                (told, toldAt) = (written, now.At);
            var rows = written.ToDictionary(row => row.Key, row => (Row?)row.Value);
            foreach (var name in Names)
                rows.TryAdd(name, null);
            return rows;
        }
    }

    /// <summary>What differs from what this seat was told last; nothing if that was of a later moment.</summary>
    public Dictionary<string, Row?> Frame(Moment now)
    {
        lock (gate)
        {
            if (now.At < toldAt)
                return [];
            var rows = Write(now);
            var changed = Different(rows);
            foreach (var name in unsure)
                changed[name] = rows.TryGetValue(name, out var row) ? row : null;
            unsure.Clear();
            (told, toldAt) = (rows, now.At);
            return changed;
        }
    }

    private Dictionary<string, Row?> Different(IReadOnlyDictionary<string, Row> rows)
    {
        var changed = new Dictionary<string, Row?>();
        Rows.Differences(told, rows, changed);
        return changed;
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
