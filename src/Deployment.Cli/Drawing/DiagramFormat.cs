namespace Deployment.Cli.Drawing;

/// <summary>What a drawing can be written as.</summary>
internal enum DiagramFormat
{
    /// <summary>A picture.</summary>
    Svg,

    /// <summary>Mermaid, which wikis and code hosts draw themselves.</summary>
    Mermaid,

    /// <summary>The language of Graphviz.</summary>
    Dot,
}
