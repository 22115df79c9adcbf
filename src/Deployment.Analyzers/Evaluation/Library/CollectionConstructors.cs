using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Makes collections of the BCL types that the evaluator knows.</summary>
internal static class CollectionConstructors
{
    public static Value? Create(Evaluator evaluator, INamedTypeSymbol type, Value[] arguments, SyntaxNode place)
    {
        Evaluated? made = evaluator.Program.NameOf(type) switch
        {
            "System.Collections.Generic.List`1" => List(evaluator, arguments, ListKind.List),
            "System.Collections.Generic.Queue`1" => List(evaluator, arguments, ListKind.Queue),
            "System.Collections.Generic.Stack`1" => List(evaluator, arguments, ListKind.Stack),
            "System.Collections.Generic.Dictionary`2" => Dictionary(evaluator, arguments),
            "System.Collections.Generic.SortedDictionary`2" or "System.Collections.Generic.SortedList`2" when HasOrder(type) && arguments.Length == 0 =>
                new EvaluatedDictionary(evaluator.Effects.Now(), order: ItemOrder.Sorted),
            "System.Collections.Generic.HashSet`1" => Set(evaluator, arguments, ItemOrder.Added),
            "System.Collections.Generic.SortedSet`1" when HasOrder(type) && arguments.Length < 2 => Set(evaluator, arguments, ItemOrder.Sorted),
            _ => null,
        };
        return made is null ? null : new(made, place);
    }

    /// <summary>Whether the order of the items or keys is known from their type.</summary>
    private static bool HasOrder(INamedTypeSymbol type) =>
        type.TypeArguments[0] is { SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) } or { TypeKind: TypeKind.Enum };

    private static EvaluatedList? List(Evaluator evaluator, Value[] arguments, ListKind kind)
    {
        if (arguments is [] or [{ Data: int }])
            return new EvaluatedList(evaluator.Effects.Now(), [], kind);
        if (arguments is not [var source] || Evaluator.ItemsOf(source) is not { } items)
            return null;
        var copied = items.Select(item => Copied(evaluator, item)).ToList();
        if (kind == ListKind.Stack)
            copied.Reverse();
        return new EvaluatedList(evaluator.Effects.Now(), copied, kind);
    }

    private static EvaluatedDictionary? Dictionary(Evaluator evaluator, Value[] arguments)
    {
        var comparer = arguments.LastOrDefault().Data is StringComparer strings ? ValueComparer.Of(strings) : null;
        if (arguments is [] or [{ Data: int or StringComparer }] or [{ Data: int }, { Data: StringComparer }])
            return new EvaluatedDictionary(evaluator.Effects.Now(), comparer);
        if (arguments is not ([{ Data: EvaluatedDictionary { Taint: null } }] or [{ Data: EvaluatedDictionary { Taint: null } }, { Data: StringComparer }]))
            return null;
        var copy = new EvaluatedDictionary(evaluator.Effects.Now(), comparer);
        foreach (var item in ((EvaluatedDictionary)arguments[0].Data!).InOrder)
        {
            evaluator.Budget.Spend();
            if (copy.Items.ContainsKey(item.Key))
                return null;
            copy.Items.Add(item.Key, item.Value);
        }

        return copy;
    }

    private static EvaluatedSet? Set(Evaluator evaluator, Value[] arguments, ItemOrder order)
    {
        var comparer = arguments.LastOrDefault().Data is StringComparer strings ? ValueComparer.Of(strings) : null;
        if (arguments is [] or [{ Data: int or StringComparer }])
            return new EvaluatedSet(evaluator.Effects.Now(), [], comparer, order);
        return arguments is [_] or [_, { Data: StringComparer }] && Evaluator.ItemsOf(arguments[0])?.ToList() is { } items && ValueComparer.UnknownIn(items) is null
            ? new EvaluatedSet(evaluator.Effects.Now(), items, comparer, order)
            : null;
    }

    private static Value Copied(Evaluator evaluator, Value item)
    {
        evaluator.Budget.Spend();
        return evaluator.Copied(item);
    }
}
