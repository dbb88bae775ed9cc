// A keeping that is over: bodies and texts go, numbers stay, so that the journal has no holes.
using LabHub.Domain;
using LabHub.Storage;

namespace LabHub.Journal;

internal static class Forgetful
{
    /// <returns>How many facts and texts lost their content.</returns>
    public static int End(Statements store, string workshop, Keeping over) =>
        store.Do("DELETE FROM words WHERE workshop = $1 AND keeping = $2", workshop, (int)over) +
        store.Do("UPDATE events SET body = NULL WHERE workshop = $1 AND keeping = $2 AND body IS NOT NULL", workshop, (int)over);
}
