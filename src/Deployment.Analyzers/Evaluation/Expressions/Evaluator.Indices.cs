using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary><see cref="Index"/> and <see cref="Range"/>, and indexers that take them.</summary>
internal sealed partial class Evaluator
{
    private Value Range(IRangeOperation operation, Frame frame)
    {
        var start = operation.LeftOperand is null ? new(0) : Evaluate(operation.LeftOperand, frame);
        var end = operation.RightOperand is null ? new(new IndexFromEnd(0)) : Evaluate(operation.RightOperand, frame);
        return (start.Data as Unknown ?? end.Data as Unknown) is { } unknown
            ? unknown.Derive(operation.Syntax)
            : new(new IndexRange(start.Data, end.Data), operation.Syntax);
    }

    private Value ImplicitIndexer(IImplicitIndexerReferenceOperation reference, Frame frame) =>
        ImplicitIndexer(reference, Evaluate(reference.Instance, frame), Evaluate(reference.Argument, frame), frame);

    private Value ImplicitIndexer(IImplicitIndexerReferenceOperation reference, Value owner, Value index, Frame frame)
    {
        if (owner.Data is not EvaluatedObject)
            return MayShareSlice(reference, owner, index) ? LostSlice(owner, reference.Syntax)
                : reference.Instance.Type is IArrayTypeSymbol ? ItemAt(owner, index, reference.Syntax)
                : ElementAt(owner, index, reference.Syntax);
        if (IndexWithin(reference.LengthSymbol, owner, index, reference.Syntax, frame) is not { } arguments)
            return ReasonOf(index, reference.Syntax).Derive(reference.Syntax);
        return reference.IndexerSymbol is IPropertySymbol indexer
            ? PropertyOf(owner, Implementation(indexer, ((EvaluatedObject)owner.Data).Type), reference.Syntax, frame, arguments)
            : Call((IMethodSymbol)reference.IndexerSymbol, owner, arguments, reference.Syntax, frame);
    }

    /// <summary>A number that an index is made of, which throws where it is negative; not so where the compiler works out the position without an index.</summary>
    private Value IndexOf(Value number, IOperation index)
    {
        var user = index.Parent is IRangeOperation range ? range.Parent : index.Parent;
        if (user is IImplicitIndexerReferenceOperation or IArrayElementReferenceOperation)
            return number;
        if (number.Data is Unknown unknown)
            MayThrow(unknown, index.Syntax);
        return number.Data is < 0 ? throw Throws<ArgumentOutOfRangeException>(index.Syntax) : number;
    }

    /// <summary>An item of an array.</summary>
    private Value ItemAt(Value array, Value index, SyntaxNode place)
    {
        if (array.Data is not Unknown unknown || index.Data is not (int or IndexFromEnd or IndexRange { Start: int, End: IndexFromEnd { Number: 0 } }))
            return ElementAt(array, index, place);
        if (index.Data is IndexRange { Start: int from })
        {
            MayLack(unknown, from - 1, place, ThrownTypes.OfSlice);
            return unknown.Slice(from, place, place.InOneLine());
        }

        var item = unknown.Item(TextOfIndex(index.Data), place);
        MayLack(unknown, index.Data is IndexFromEnd { Number: var fromEnd } ? fromEnd - 1 : (int)index.Data!, place, ThrownTypes.OfItem, ((Unknown)item.Data!).Text);
        return item;
    }

    /// <summary>An array that is not known may be changed by what it is handed to.</summary>
    private static void MarkChanged(IMethodSymbol method, Value[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].IsUnknown && method.ContainingType.SpecialType != SpecialType.System_String && ForeignCode.MayChangeItems(method.Parameters[i].Type) && !ArrayMembers.OnlyReads(method))
                MarkChanged(arguments[i]);
        }
    }

    private static void MarkChanged(Value array) => (array.Data as Unknown)?.MarkChanged();

    /// <summary>The offset that an index stands for in a collection of the author's, or the start and the length that a range does.</summary>
    private Value[]? IndexWithin(ISymbol length, Value owner, Value index, SyntaxNode place, Frame frame)
    {
        if (length is not IPropertySymbol property || PropertyOf(owner, property, place, frame).Data is not int count)
            return null;
        return index.Data switch
        {
            IndexRange { Start: { } start, End: { } end } => [new(Offset(start)), new(Offset(end) - Offset(start))],
            IndexFromEnd or int => [new(Offset(index.Data))],
            _ => null,
        };

        int Offset(object data) => data is IndexFromEnd fromEnd ? count - fromEnd.Number : (int)data;
    }

    /// <summary>A slice of a span is another view of the same items.</summary>
    private static bool MayShareSlice(IImplicitIndexerReferenceOperation reference, Value owner, Value index) =>
        index.Data is IndexRange && owner.Data is EvaluatedList && reference.Instance.Type is { Name: "Span" }
        || (index.Data is IndexRange && owner.Data is EvaluatedList { Kind: not ListKind.Span } && reference.Instance.Type is { Name: "ReadOnlySpan" });

    private Value LostSlice(Value owner, SyntaxNode place)
    {
        var unknown = Unknown.At(place);
        Taint((Evaluated)owner.Data!, (Unknown)unknown.Data!);
        return unknown;
    }

    private Value? IndexMember(IMethodSymbol method, object? data, Value[] arguments, SyntaxNode place) => (method.Name, data, arguments) switch
    {
        ("GetOffsetAndLength", IndexRange range, [{ Data: int count }]) => range.In(count) is var (start, length)
            ? new(new EvaluatedTuple([new(start), new(length)], method.ReturnType), place)
            : throw Throws<ArgumentOutOfRangeException>(place),
        ("StartAt", null, [{ Data: int or IndexFromEnd } start]) => new(new IndexRange(start.Data, new IndexFromEnd(0)), place),
        ("EndAt", null, [{ Data: int or IndexFromEnd } end]) => new(new IndexRange(0, end.Data), place),
        ("FromStart" or "FromEnd", null, [{ Data: < 0 }]) => throw Throws<ArgumentOutOfRangeException>(place),
        ("FromStart", null, [{ Data: int number }]) => new(number, place),
        ("FromEnd", null, [{ Data: int number }]) => new(new IndexFromEnd(number), place),
        _ => IndexMember(method.Name, data, arguments, place),
    };

    private static Value? IndexMember(string member, object? data, Value[] arguments, SyntaxNode place) => (data, member, arguments) switch
    {
        (IndexFromEnd index, "Value", []) => new(index.Number, place),
        (IndexFromEnd, "IsFromEnd", []) => new(true, place),
        (IndexFromEnd index, "GetOffset", [{ Data: int length }]) => new(length - index.Number, place),
        (int, "IsFromEnd", []) => new(false, place),
        (int, "Value", []) => new(data, place),
        (int, "GetOffset", _) => new(data, place),
        (IndexRange range, "Start", []) => new(range.Start, place),
        (IndexRange range, "End", []) => new(range.End, place),
        (IndexRange or IndexFromEnd, "ToString", []) => new(TextOfIndex(data!), place),
        _ => null,
    };

    private static string TextOfIndex(object index) => index switch
    {
        IndexRange { Start: { } start, End: { } end } => $"{TextOfIndex(start)}..{TextOfIndex(end)}",
        IndexFromEnd { Number: var number } => FormattableString.Invariant($"^{number}"),
        _ => FormattableString.Invariant($"{index}"),
    };

    private static bool IsIndex(INamedTypeSymbol? type) => type is { Name: "Index" or "Range", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
