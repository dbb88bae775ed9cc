// Which steps of a lab still wait for a voice: asked here, answered by the record (Features/Record).
using LabHub.Domain;

namespace LabHub.Live;

public interface IWaitingSteps
{
    /// <summary>The step with this number of a lab's saved outcome, or null if it does not wait (any more).</summary>
    Task<WaitingStep?> Find(string labSlug, string outcome, int step);
}
