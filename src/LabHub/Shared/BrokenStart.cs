// What stops the start: one sentence that names the file and the place in it, instead of a stack trace.
namespace LabHub.Shared;

/// <param name="file">As it stands in the repository, such as <c>seeds/workshops/sample.json</c>.</param>
/// <param name="place">A line, a key, or the number of a command.</param>
/// <param name="trouble">A sentence: what is wrong there.</param>
public sealed class BrokenStart(string file, string place, string trouble, Exception? why = null)
    : Exception($"LabHub did not start. {file}, {place}: {trouble}", why);
