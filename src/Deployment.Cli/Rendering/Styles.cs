using Spectre.Console;

namespace Deployment.Cli.Rendering;

/// <summary>The styles that all reports share.</summary>
internal static class Styles
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Faint = new(decoration: Decoration.Dim);
    public static readonly Style Alarming = new(Color.Red);
}
