using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>Where product builds are written.</summary>
internal static class WrittenBuild
{
    /// <summary>Writes another build where some builds are written; none where one is not written as a text.</summary>
    public static IReadOnlyList<SourceEdit>? Rewrite(IEnumerable<Origin> builds, ProductVersion newBuild)
    {
        var edits = new List<SourceEdit>();
        foreach (var origin in builds)
        {
            if (origin.Value is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
                return null;
            var edit = SourceEdit.Replace(literal, SymbolDisplay.FormatLiteral(newBuild.ToString(), quote: true));
            if (!edits.Contains(edit))
                edits.Add(edit);
        }

        return edits.Count == 0 ? null : edits;
    }
}
