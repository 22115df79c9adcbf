using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests.Editing;

/// <summary>A finding as an author sees it: in which document, under which text, and what it says. Where the text stands may change with every edit.</summary>
internal sealed record Squiggle(string Id, DiagnosticSeverity Severity, string Document, string Text, string Message)
{
    public static Squiggle Of(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree!;
        return new(
            diagnostic.Id,
            diagnostic.Severity,
            tree.FilePath,
            tree.GetText().ToString(diagnostic.Location.SourceSpan),
            diagnostic.GetMessage(null));
    }
}
