using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>Where product builds are written.</summary>
internal static class WrittenBuild
{
    /// <summary>Writes another build where some builds are written; none where one is not written as a text that is nothing else.</summary>
    public static IReadOnlyList<SourceEdit>? Rewrite(IEnumerable<Setting<ProductVersion>> builds, ProductVersion newBuild)
    {
        var edits = new List<SourceEdit>();
        foreach (var build in builds)
        {
            if (LiteralOf(build) is not { } literal)
                return null;
            var edit = SourceEdit.Replace(literal, SymbolDisplay.FormatLiteral(newBuild.ToString(), quote: true));
            if (!edits.Contains(edit))
                edits.Add(edit);
        }

        return edits.Count == 0 ? null : edits;
    }

    /// <summary>The text that a build is written as; none where it is put together, or part of another text.</summary>
    public static LiteralExpressionSyntax? LiteralOf(Setting<ProductVersion> build) =>
        build.Origin.Value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
        && ProductVersion.TryParse(literal.Token.ValueText, out var written) && written == build.Value
            ? literal
            : null;
}
