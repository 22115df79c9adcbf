using Spectre.Console.Rendering;

namespace Deployment.Cli.Rendering;

/// <summary>How lines end.</summary>
internal static class SegmentLineExtensions
{
    /// <summary>Wrapping leaves the space at which a line was broken, and a table fills its cells with it.</summary>
    public static IEnumerable<Segment> WithoutSpaceAtItsEnd(this SegmentLine line)
    {
        var length = line.Count;
        while (length > 0 && string.IsNullOrWhiteSpace(line[length - 1].Text))
            length--;
        return line.Take(length);
    }
}
