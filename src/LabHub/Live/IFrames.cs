// What carries a frame to those who listen; the hub, in the running server. Nobody waits for it.
namespace LabHub.Live;

public interface IFrames
{
    /// <summary>To those of a whole place: written once, sent to all.</summary>
    void Changed(IEnumerable<string> connections, long from, long to, IReadOnlyDictionary<string, Row?> rows);

    /// <summary>To some connections of one seat.</summary>
    /// <param name="at">The number at which these rows are true.</param>
    void Yours(IEnumerable<string> connections, IReadOnlyDictionary<string, Row?> rows, long at);

    /// <summary>Ends connections that may not listen any more.</summary>
    /// <param name="why">Told as the error of its close, where it should do something else than come back.</param>
    void End(string connection, string? why = null);
}
