using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deployment.Cli.Rendering;

/// <summary>Text wrapped to the console's width, every line of it indented.</summary>
internal sealed class IndentedText(int indent, IEnumerable<Phrase> phrases) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var paragraph = new Paragraph();
        foreach (var phrase in phrases)
            paragraph.Append(phrase.Text, phrase.Style);

        var width = Math.Max(1, maxWidth - indent);
        foreach (var line in Segment.SplitLines(((IRenderable)paragraph).Render(options, width)))
        {
            yield return Segment.Padding(indent);
            foreach (var segment in line.WithoutSpaceAtItsEnd())
                yield return segment;
            yield return Segment.LineBreak;
        }
    }
}
