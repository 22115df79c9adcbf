using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A value that is nothing but its members, and keeps them for good: a tuple, or an object of a record whose members cannot be set.</summary>
internal static class Composite
{
    public static bool Is(Value value) => value.Data switch
    {
        EvaluatedTuple { Type.IsTupleType: true } => true,
        EvaluatedObject { Taint: null, Base: null, Layout: { IsFixed: true, IsComparedByContent: true } } => true,
        _ => false,
    };

    /// <summary>Whether the two are of one type, so that they differ in members at most.</summary>
    public static bool AreAlike(Value one, Value other) => Is(one) && Is(other) && (one.Data, other.Data) switch
    {
        (EvaluatedTuple tuple, EvaluatedTuple another) => tuple.Items.Length == another.Items.Length,
        (EvaluatedObject self, EvaluatedObject another) => SymbolEqualityComparer.Default.Equals(self.Type, another.Type),
        _ => false,
    };

    public static int CountOf(Value value) => value.Data is EvaluatedTuple tuple ? tuple.Items.Length : ((EvaluatedObject)value.Data!).Layout.Count;

    public static string NameOf(Value value, int index) =>
        value.Data is EvaluatedObject self ? self.Layout.MemberAt(index).Name : ((INamedTypeSymbol)((EvaluatedTuple)value.Data!).Type!).TupleElements[index].Name;

    /// <summary>What it holds in a member; nothing where it is no such value.</summary>
    public static Value ItemOf(Value value, int index) => !Is(value) ? default : value.Data is EvaluatedTuple tuple ? tuple.Items[index] : ((EvaluatedObject)value.Data!).ValueAt(index);

    /// <summary>The same with another member; the value itself where it is no such value.</summary>
    public static Value With(Value value, int index, Value item) => !Is(value) ? value : new(
        value.Data is EvaluatedTuple tuple ? tuple.With(index, item) : ((EvaluatedObject)value.Data!).With(index, item), value.Origin);
}
