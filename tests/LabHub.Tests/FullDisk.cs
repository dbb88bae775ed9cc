// What a full disk is to one process: it may make no file longer. Linux only; needs no rights, and is lifted while it runs.
using System.Runtime.InteropServices;

namespace LabHub.Tests;

public static class FullDisk
{
    private const int FileSize = 1; // RLIMIT_FSIZE

    /// <summary>From now on no file of this server may be written beyond so many bytes. Null: there is space again.</summary>
    public static void MayWrite(this ServerProcess server, long? bytes)
    {
        var limit = new ulong[2]; // what is allowed now, and the most that it may be set to
        Assert.Equal(0, Limit(server.Id, FileSize, null, limit));
        limit[0] = bytes is { } most ? (ulong)most : limit[1];
        Assert.Equal(0, Limit(server.Id, FileSize, limit, null));
    }

    [DllImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Limit(int process, int what, [In] ulong[]? next, [Out] ulong[]? now);
}
