using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of immutable arrays and lists, and of the classes that make them: each change makes a new one.</summary>
internal static class ImmutableMembers
{
    public static Value? Call(LibraryCall call, EvaluatedList list)
    {
        var items = list.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("Add", [var item]):
                return call.NewList(items.Append(item), list.Kind);
            case ("AddRange", [var range]) when Evaluator.ItemsOf(range) is { } added:
                return call.NewList(items.Concat(added), list.Kind);
            case ("Insert", [{ Data: int index }, var item]) when index >= 0 && index <= items.Count:
                return call.NewList([.. items.Take(index), item, .. items.Skip(index)], list.Kind);
            case ("SetItem", [{ Data: int index }, var item]) when index >= 0 && index < items.Count:
                return call.NewList([.. items.Take(index), item, .. items.Skip(index + 1)], list.Kind);
            case ("RemoveAt", [{ Data: int index }]) when index >= 0 && index < items.Count:
                return call.NewList([.. items.Take(index), .. items.Skip(index + 1)], list.Kind);
            case ("Remove", [var item]) when ListMembers.PositionOf(call, items, item).Data is int found:
                return call.NewList(items.Where((_, i) => i != found), list.Kind);
            case ("RemoveAll", [var predicate]):
                return call.NewList(items.Where(item => !call.Holds(predicate, item)), list.Kind);
            case ("Clear", []):
                return call.NewList([], list.Kind);
            case ("Sort", []) when call.Order.UnknownIn(items, call.Place) is null:
                return Sorted(call, list, comparison: null);
            case ("Sort", [{ Data: EvaluatedDelegate } comparison]):
                return Sorted(call, list, comparison);
            case ("ToBuilder", []):
                return call.NewList(items);
            default:
                return null;
        }
    }

    private static Value Sorted(LibraryCall call, EvaluatedList list, Value? comparison)
    {
        var sorted = call.NewList(list.Items, list.Kind);
        try
        {
            ListMembers.Sort(call, (EvaluatedList)sorted.Data!, comparison);
        }
        catch (AuthorException exception) when (!exception.IsExit)
        {
            // What it throws then depends on how it goes about it.
            throw new UncertainItemsException(new Unknown(call.Place), hasMore: null) { MayThrow = true };
        }

        return sorted;
    }

    public static Value? Create(LibraryCall call, ListKind kind) => (call.Method.Name, call.Arguments) switch
    {
        ("Create", []) => call.NewList([], kind),
        ("CreateBuilder", [] or [{ Data: int }]) => call.NewList([]),
        ("Create", [var only]) => Given(call, only) is { } items ? call.NewList(items, kind) : null,
        ("Create", { Length: > 1 } items) when call.Method.OriginalDefinition.Parameters.All(parameter => parameter.Type is ITypeParameterSymbol) => call.NewList(items, kind),
        ("CreateRange" or "ToImmutableArray" or "ToImmutableList", [var items]) when Evaluator.ItemsOf(items) is { } known => call.NewList(known, kind),
        _ => null,
    };

    /// <summary>One item, or those of a parameter that takes any number of them.</summary>
    public static IEnumerable<Value>? Given(LibraryCall call, Value only) =>
        call.Method.OriginalDefinition.Parameters is [.., { Type: ITypeParameterSymbol }] ? [only] : Evaluator.ItemsOf(only);
}
