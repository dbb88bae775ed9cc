// A limit on the size of files (ulimit -f, a container's) is a full disk, not the end of the server: without this the system ends it by a signal.
using System.Runtime.InteropServices;

namespace LabHub.Storage;

public static class FileTooLong
{
    private const PosixSignal Signal = (PosixSignal)25; // SIGXFSZ on Linux, macOS and BSD

    private static PosixSignalRegistration? heard;

    /// <summary>From now on whoever writes too much is told so, as an error of that write.</summary>
    public static void IsAnError()
    {
        if (!OperatingSystem.IsWindows())
            heard ??= PosixSignalRegistration.Create(Signal, static told => told.Cancel = true);
    }
}
