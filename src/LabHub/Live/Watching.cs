// Figures of the running server through the platform's own metrics: dotnet-counters monitor --counters LabHub
using System.Diagnostics.Metrics;

namespace LabHub.Live;

/// <summary>
/// Nothing here names a room, a seat or a word: the only label is the code of a refusal. What stands is asked for when somebody
/// looks; what happens is recorded without allocating anything, and is free while nobody looks.
/// </summary>
public sealed class Watching
{
    public const string Name = "LabHub";

    private readonly Histogram<int> appendSize;
    private readonly Histogram<double> appendTime;
    private readonly Histogram<int> frameSize;
    private readonly Counter<long> refused;

    /// <param name="rooms">Asked for late: the rooms need the journal, which tells its figures here.</param>
    public Watching(IMeterFactory meters, IServiceProvider rooms, HubFrames frames)
    {
        var meter = meters.Create(Name);
        Room[] Awake() => [.. rooms.GetRequiredService<Rooms>().Awake];
        meter.CreateObservableUpDownCounter("labhub.rooms", () => Awake().Length, "{room}", "Workshops that are awake in memory");
        meter.CreateObservableUpDownCounter("labhub.seats", () => Awake().Sum(room => room.Now.State.People.Count()), "{seat}", "People in workshops that are awake, those who left not counted");
        meter.CreateObservableUpDownCounter("labhub.connections", () => frames.Count, "{connection}", "Open sockets of phones, screens and desks");
        meter.CreateObservableUpDownCounter("labhub.connections.behind", () => frames.Behind, "{connection}", "Those among them that have not taken yet what was sent to them");
        appendSize = meter.CreateHistogram<int>("labhub.append.size", "{command}", "Commands that were saved in one transaction");
        appendTime = meter.CreateHistogram<double>("labhub.append.time", "ms", "From asking the database to the commit, waiting included");
        frameSize = meter.CreateHistogram<int>("labhub.frame.size", "By", "One frame for a whole place, written once and sent to all of it");
        refused = meter.CreateCounter<long>("labhub.refused", "{answer}", "Commands that had no effect, by code");
    }

    public void Appended(int commands, TimeSpan took)
    {
        appendSize.Record(commands);
        appendTime.Record(took.TotalMilliseconds);
    }

    public void Frame(int bytes) => frameSize.Record(bytes);

    public Answer Answered(Answer answer)
    {
        if (answer.Code is { } code)
            refused.Add(1, new KeyValuePair<string, object?>("code", code));
        return answer;
    }
}
