// A room as it is at one moment: immutable, swapped whole after the commit.
using LabHub.Domain;

namespace LabHub.Live;

/// <param name="Seq">Number of the last fact in the journal.</param>
/// <param name="At">Number of this moment on the wire: grows with everything that may change what somebody sees.</param>
public sealed record Moment(Workshop State, long Seq, long At);
