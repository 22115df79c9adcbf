using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Makes collections of the BCL types that the evaluator knows.</summary>
internal static class CollectionConstructors
{
    public static Value? Create(LibraryCall constructor, INamedTypeSymbol type)
    {
        if (Comparers.Applied(constructor) is not { } call)
            return null;
        Evaluated? made = call.Evaluator.Program.NameOf(type) switch
        {
            "System.Collections.Generic.List`1" => List(call, ListKind.List),
            "System.Collections.ObjectModel.Collection`1" when call.Arguments is [] => List(call, ListKind.List),
            "System.Collections.ObjectModel.ObservableCollection`1" => List(call, ListKind.List),
            "System.Collections.ObjectModel.KeyedCollection`2" when call.Arguments is [] or [{ Data: int }] =>
                new EvaluatedList(call.Evaluator.Effects.Now(), [], ListKind.List) { ByKey = new(call.Evaluator.Effects.Now(), call.Equality) },
            "System.Collections.Generic.Queue`1" => List(call, ListKind.Queue),
            "System.Collections.Generic.Stack`1" => List(call, ListKind.Stack),
            "System.Collections.Generic.LinkedList`1" => List(call, ListKind.LinkedList),
            "System.Collections.Generic.Dictionary`2" => Dictionary(call, new(call.Evaluator.Effects.Now(), call.Equality)),
            "System.Collections.Generic.OrderedDictionary`2" => Dictionary(call, new(call.Evaluator.Effects.Now(), call.Equality) { Kind = KeyedKind.Ordered }),
            "System.Collections.Concurrent.ConcurrentDictionary`2" => Dictionary(call, FixedCollections.NewDictionary(call.Evaluator, call.Place, call.Equality, order: null, KeyedKind.Concurrent)),
            "System.Collections.Generic.SortedDictionary`2" or "System.Collections.Generic.SortedList`2" when HasOrder(call.Order, type.TypeArguments[0]) =>
                Dictionary(call, new(call.Evaluator.Effects.Now(), call.Equality) { Order = call.Order }),
            "System.Collections.Generic.HashSet`1" => Set(call, order: null),
            "System.Collections.Generic.SortedSet`1" when HasOrder(call.Order, type.TypeArguments[0]) => Set(call, call.Order),
            "System.Collections.ObjectModel.ReadOnlyCollection`1" => call.Arguments is [{ Data: EvaluatedList list }] ? list.AsReadOnly(call.Evaluator.Effects.Now(), type) : null,
            "System.Lazy`1" => Lazy(call, type.TypeArguments[0]),
            _ => null,
        };
        if (made is null)
        {
            if (type.Name.StartsWith("Sorted", StringComparison.Ordinal))
                constructor.Evaluator.MayThrow(new Unknown(constructor.Place), constructor.Place);
            return null;
        }

        made.MadeAs = type;
        return call.Result(made);
    }

    /// <summary>Whether the order of the items or keys is known: from their type, or as texts.</summary>
    public static bool HasOrder(ValueOrder order, ITypeSymbol type) => order is not AuthorOrder && type
        is { SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) } or { TypeKind: TypeKind.Enum };

    private static EvaluatedList? List(LibraryCall call, ListKind kind)
    {
        if (call.Arguments is [{ Data: < 0 }])
            throw call.Throws<ArgumentOutOfRangeException>();
        if (call.Arguments is [] or [{ Data: int }])
            return new EvaluatedList(call.Evaluator.Effects.Now(), [], kind);
        if (call.Arguments is not [var source] || Evaluator.ItemsOf(source) is not { } items)
            return null;
        var copied = Copied(call, items);
        if (kind == ListKind.Stack)
            copied.Reverse();
        return new EvaluatedList(call.Evaluator.Effects.Now(), copied, kind);
    }

    private static EvaluatedDictionary? Dictionary(LibraryCall call, EvaluatedDictionary made)
    {
        if (call.Arguments is [{ Data: < 0 }])
            throw call.Throws<ArgumentOutOfRangeException>();
        if (call.Arguments is [] or [{ Data: int }] or [{ Data: > 0 }, { Data: >= 0 }])
            return made;
        if (call.Arguments is not [var source] || Evaluator.ItemsOf(source) is not { } items)
            return null;
        foreach (var item in Copied(call, items))
        {
            if (item.Data is not EvaluatedTuple { Items: [var key, var value] } || made.Equality.UnknownIn(key.Data) is not null)
                return null;
            if (made.Items.ContainsKey(key))
                throw call.ThrowsForKey(key);
            made.Items.Add(key, value);
        }

        return made;
    }

    private static EvaluatedSet? Set(LibraryCall call, ValueOrder? order)
    {
        if (call.Arguments is [] or [{ Data: int }])
            return new EvaluatedSet(call.Evaluator.Effects.Now(), [], call.Equality) { Order = order };
        return call.Arguments is [var source] && Evaluator.ItemsOf(source) is { } items && Copied(call, items) is var copied && call.Equality.UnknownIn(copied) is null
            ? new EvaluatedSet(call.Evaluator.Effects.Now(), copied, call.Equality) { Order = order }
            : null;
    }

    /// <summary>A value that a function makes, or the constructor of its type, or that is there already.</summary>
    private static EvaluatedLazy? Lazy(LibraryCall call, ITypeSymbol type)
    {
        var now = call.Evaluator.Effects.Now();
        return (call.Method.Parameters.FirstOrDefault()?.Name, call.Arguments) switch
        {
            ("value", [var value]) => new(now) { Made = value },
            ("valueFactory", [{ Data: EvaluatedDelegate } make]) => new(now) { Make = make, KeepsFailure = true },
            ("valueFactory", [{ Data: EvaluatedDelegate } make, { Data: bool or (int)LazyThreadSafetyMode.None or (int)LazyThreadSafetyMode.ExecutionAndPublication }]) =>
                new(now) { Make = make, KeepsFailure = true },
            ("valueFactory", [{ Data: EvaluatedDelegate } make, { Data: (int)LazyThreadSafetyMode.PublicationOnly }]) => new(now) { Make = make },
            (null or "isThreadSafe" or "mode", [] or [{ Data: bool or (>= (int)LazyThreadSafetyMode.None and <= (int)LazyThreadSafetyMode.ExecutionAndPublication) }])
                when type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } made && made.InstanceConstructors.Any(IsOpen) => new(now) { Type = made },
            _ => null,
        };

        static bool IsOpen(IMethodSymbol constructor) => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public };
    }

    private static List<Value> Copied(LibraryCall call, IEnumerable<Value> items)
    {
        var copied = new List<Value>();
        foreach (var item in items)
        {
            call.Evaluator.Budget.Spend();
            copied.Add(call.Evaluator.Copied(item));
        }

        return copied;
    }
}
