namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How all hosts of some lists are handed to a call that takes several.</summary>
internal static class HostCollection
{
    public static string Of(IReadOnlyList<string> lists, SyntaxNode place) =>
        place.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            ? $"[{string.Join(", ", lists.Select(list => $".. {list}"))}]"
            : $"{lists.Aggregate((hosts, more) => $"{hosts}.Concat({more})")}.ToArray()";
}
