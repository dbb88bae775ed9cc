// The way out to one socket. Who reads slowly misses nothing and holds up nobody: what changed meanwhile is told later, the newest of each row, in one frame.
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LabHub.Live;

/// <summary>
/// One frame is on its way at most. The hub itself would let them wait one behind another without end, as long as the socket
/// says that it is there. So whatever comes meanwhile is gathered, and never more of it than a board has rows.
/// </summary>
public sealed class Line(HubConnectionContext socket)
{
    /// <summary>Rows of the phone alone are told in their order, between its answers; who leaves more of them lying than this comes back and asks.</summary>
    private const int MostOwnWaiting = 8;

    private readonly Lock gate = new();
    private Missed? missed;
    private bool telling;
    private int own;

    /// <summary>Something waits until the socket has taken what is on its way.</summary>
    public bool IsBehind
    {
        get
        {
            lock (gate)
                return missed is not null;
        }
    }

    /// <param name="frame">Written once for all.</param>
    public void Changed(SerializedHubMessage frame, long from, long to, IReadOnlyDictionary<string, Row?> rows)
    {
        lock (gate)
        {
            if (telling)
            {
                (missed ??= new(from)).Add(to, rows);
                return;
            }
            telling = true;
        }
        _ = Tell(frame);
    }

    public void Yours(SerializedHubMessage frame)
    {
        if (Interlocked.Increment(ref own) <= MostOwnWaiting)
            _ = TellOwn(frame);
        else
            _ = End();
    }

    public async Task End(string? why = null)
    {
        if (why is not null)
            await socket.WriteAsync(new CloseMessage(why));
        socket.Abort();
    }

    private async Task Tell(SerializedHubMessage first)
    {
        for (var frame = first; frame is not null; frame = Next())
            await socket.WriteAsync(frame); // a socket that broke is the hub's business: it throws nothing here
    }

    private SerializedHubMessage? Next()
    {
        lock (gate)
        {
            var next = missed?.Frame();
            missed = null;
            telling = next is not null;
            return next;
        }
    }

    private async Task TellOwn(SerializedHubMessage frame)
    {
        await socket.WriteAsync(frame);
        Interlocked.Decrement(ref own);
    }

    /// <summary>A frame as it is written for everybody.</summary>
    public static SerializedHubMessage Frame(long from, long to, IReadOnlyDictionary<string, Row?> rows) =>
        new(new InvocationMessage("Changed", [from, to, rows]));

    private sealed class Missed(long from)
    {
        private readonly Dictionary<string, Row?> rows = [];
        private long to;

        public void Add(long upTo, IReadOnlyDictionary<string, Row?> newer)
        {
            to = upTo;
            foreach (var (name, row) in newer)
                rows[name] = row;
        }

        public SerializedHubMessage Frame() => Line.Frame(from, to, rows);
    }
}
