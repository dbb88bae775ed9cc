// What carries a frame to those who listen; the hub, in the running server.
namespace LabHub.Live;

public interface IFrames
{
    /// <summary>To a whole place of a workshop: written once, sent to all.</summary>
    Task Changed(string workshop, Domain.Seeing.Place place, long from, long to, IReadOnlyDictionary<string, Row?> rows);

    /// <summary>To some connections of one seat.</summary>
    Task Yours(IReadOnlyList<string> connections, IReadOnlyDictionary<string, Row?> rows);

    /// <summary>Ends connections that may not listen any more.</summary>
    void End(string connection);
}
