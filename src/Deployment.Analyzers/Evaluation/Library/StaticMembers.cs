using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Static fields and properties of the BCL that the evaluator knows.</summary>
internal static class StaticMembers
{
    public static Value? ValueOf(ISymbol member, SyntaxNode place) => (member.ContainingType.ToDisplayString(), member.Name) switch
    {
        ("string", "Empty") => new("", place),
        ("System.StringComparer", "Ordinal" or "InvariantCulture" or "CurrentCulture") => new(StringComparer.Ordinal, place),
        ("System.StringComparer", "OrdinalIgnoreCase" or "InvariantCultureIgnoreCase" or "CurrentCultureIgnoreCase") => new(StringComparer.OrdinalIgnoreCase, place),
        ("System.TimeSpan", "Zero") => new(TimeSpan.Zero, place),
        _ => null,
    };
}
