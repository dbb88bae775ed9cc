// What came to one phone, one message a line: looked through while more of it comes.
using System.Text;

namespace LabHub.Tests;

public sealed class Heard
{
    private readonly StringBuilder lines = new();

    public int Length
    {
        get
        {
            lock (lines)
                return lines.Length;
        }
    }

    public void Add(string line)
    {
        lock (lines)
            lines.Append(line).Append('\n');
    }

    public override string ToString()
    {
        lock (lines)
            return lines.ToString();
    }
}
