// One command on its way through a room.
using LabHub.Domain;

namespace LabHub.Live;

/// <param name="Id">The client's number of the command; null for the server's own wishes, which are harmless twice.</param>
/// <param name="Phone">Hash of the token of the phone that a seat of this wish will stand on.</param>
public sealed record Wish(Command Command, Asker By, string? Id = null, UInt128? Phone = null)
{
    private readonly TaskCompletionSource<Decision> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Comes after the commit, never before.</summary>
    public Task<Decision> Answered => answer.Task;

    public UInt128? Key => Id is null ? null : Journal.CommandKey.Of(
        By switch { Asker.Seat seat => seat.Id, Asker.Newcomer => $"new {Phone:x}", Asker.Desk => "desk", _ => "server" }, Id);

    public void Answer(Decision decision) => answer.TrySetResult(decision);
}
