namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A tuple, or a pair of key and value. Tuples are values: whoever changes one makes a new one.</summary>
internal sealed class EvaluatedTuple(Value[] items, ITypeSymbol? type = null, bool isPair = false)
{
    public Value[] Items { get; } = items;

    /// <summary>Its type, where that is known.</summary>
    public ITypeSymbol? Type { get; } = type;

    /// <summary>Whether it is a pair of key and value, as dictionaries hold them.</summary>
    public bool IsPair { get; } = isPair;

    /// <summary>Whether it has a struct in it, which is copied with it.</summary>
    public bool HoldsStruct { get; } = Array.Exists(items, item => item.Data is Evaluated { IsValue: true } or EvaluatedTuple { HoldsStruct: true });

    public EvaluatedTuple With(int index, Value item)
    {
        var items = (Value[])Items.Clone();
        items[index] = item;
        return new(items, Type, IsPair);
    }

    public static ImmutableArray<ITypeSymbol> ItemTypesOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => [.. tuple.TupleElements.Select(element => element.Type)],
        INamedTypeSymbol { Name: "KeyValuePair" or "Tuple" } pair => pair.TypeArguments,
        _ => [],
    };
}
