// What the journal gives back when a workshop is woken: its state, and who may come in.
using LabHub.Domain;

namespace LabHub.Journal;

/// <param name="Seq">Number of the last fact.</param>
/// <param name="At">The latest time that stands in the journal: by the clock, which may have been set back since.</param>
/// <param name="Done">Keys of commands that had their effect (<see cref="CommandKey"/>).</param>
/// <param name="Phones">Hash of a phone's token to its seats (<see cref="TokenHash"/>).</param>
/// <param name="Desks">Hash of a desk's token to what it is called on other desks.</param>
public sealed record Woken(
    Workshop State,
    long Seq,
    DateTimeOffset At,
    HashSet<UInt128> Done,
    Dictionary<UInt128, string[]> Phones,
    Dictionary<UInt128, DeskPass> Desks,
    DoorKeys Keys);

public sealed record DeskPass(string Label, DateTimeOffset Expires);

/// <param name="Screen">Stands in the pairing link of the screen.</param>
/// <param name="Desk">One-use links for another desk are made from it and from the number of desks opened so.</param>
public sealed record DoorKeys(string Screen, string Desk, int DesksOpened);
