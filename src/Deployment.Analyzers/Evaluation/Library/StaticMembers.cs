using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Static fields and properties of the BCL that the evaluator knows.</summary>
internal static class StaticMembers
{
    public static Value? ValueOf(Evaluator evaluator, ISymbol member, SyntaxNode place, Frame frame) => (member.ContainingType.ToDisplayString(), member.Name) switch
    {
        ("System.StringComparer", "Ordinal") => new(StringComparer.Ordinal, place),
        ("System.StringComparer", "OrdinalIgnoreCase") => new(StringComparer.OrdinalIgnoreCase, place),
        ("System.StringComparer", "InvariantCulture" or "CurrentCulture") => new(evaluator.Program.Settings.Texts.Comparer, place),
        ("System.StringComparer", "InvariantCultureIgnoreCase" or "CurrentCultureIgnoreCase") => new(evaluator.Program.Settings.Texts.ComparerIgnoringCase, place),
        (_, "Default") when member.ContainingType is { Name: "Comparer", ContainingNamespace.Name: "Generic" } => new(evaluator.Program.Settings.Texts.Order, place),
        (_, "Default") when member.ContainingType is { Name: "EqualityComparer", ContainingNamespace.Name: "Generic" } => new(ValueComparer.Instance, place),
        ("System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask", "CompletedTask") => EvaluatedTask.Completed(Value.Null, place),
        ("System.Globalization.CultureInfo", "InvariantCulture") => new(CultureInfo.InvariantCulture, place),
        ("System.Index", "Start") => new(0, place),
        ("System.Index", "End") => new(new IndexFromEnd(0), place),
        ("System.Range", "All") => new(new IndexRange(0, new IndexFromEnd(0)), place),
        ("System.ReadOnlySpan<char>", "Empty") => new("", place),
        (_, "Empty") when FixedCollections.Empty(evaluator, member.ContainingType, place, frame) is { } empty => empty,
        _ when NumberOperators.ConstantOf(member) is { } number => new(number, place),
        _ => PureMembers.Property(member, evaluator.Program.NameOf(member.ContainingType), null, place),
    };
}
