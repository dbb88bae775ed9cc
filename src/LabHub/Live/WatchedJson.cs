// The hub's JSON protocol, with an eye on how large a frame is: a frame for a whole place is written here once, whoever listens.
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LabHub.Live;

public sealed class WatchedJson(JsonHubProtocol json, Watching watching) : IHubProtocol
{
    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        json.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => json.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        var bytes = json.GetMessageBytes(message);
        if (message is InvocationMessage { Target: "Changed" })
            watching.Frame(bytes.Length);
        return bytes;
    }
}
