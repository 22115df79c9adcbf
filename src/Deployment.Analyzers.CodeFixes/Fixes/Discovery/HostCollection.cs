namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How all hosts of a list are handed to a call that takes several.</summary>
internal static class HostCollection
{
    public static string Of(string items, SyntaxNode place) =>
        place.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 } ? $"[.. {items}]" : $"{items}.ToArray()";
}
