using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Static fields and properties of the BCL that the evaluator knows.</summary>
internal static class StaticMembers
{
    public static Value? ValueOf(Evaluator evaluator, ISymbol member, SyntaxNode place) => (member.ContainingType.ToDisplayString(), member.Name) switch
    {
        ("System.StringComparer", "Ordinal" or "InvariantCulture" or "CurrentCulture") => new(StringComparer.Ordinal, place),
        ("System.StringComparer", "OrdinalIgnoreCase" or "InvariantCultureIgnoreCase" or "CurrentCultureIgnoreCase") => new(StringComparer.OrdinalIgnoreCase, place),
        ("System.Globalization.CultureInfo", "InvariantCulture") => new(CultureInfo.InvariantCulture, place),
        _ => PureMembers.Property(member, evaluator.Program.NameOf(member.ContainingType), null, place),
    };
}
