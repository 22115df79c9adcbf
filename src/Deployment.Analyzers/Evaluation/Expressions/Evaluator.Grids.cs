using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Arrays of several dimensions.</summary>
internal sealed partial class Evaluator
{
    private Value NewGrid(IArrayCreationOperation creation, Frame frame)
    {
        var sizes = new List<int>();
        foreach (var dimension in creation.DimensionSizes)
        {
            var size = Evaluate(dimension, frame);
            if (size.Data is Unknown unknown)
                return unknown.Derive(creation.Syntax);
            if (size.Data is not int length)
                return Unknown.At(creation.Syntax);
            sizes.Add(length >= 0 ? length : throw Throws<OverflowException>(creation.Syntax));
        }

        var count = sizes.Aggregate(1L, (product, length) => Math.Min(product * length, int.MaxValue));
        Budget.Reserve(count);
        List<Value> items = [];
        if (creation.Initializer is { } initializer)
        {
            items.AddRange(InitialItems(initializer, frame));
        }
        else
        {
            var zero = NewDefault(Substitute(((IArrayTypeSymbol)creation.Type!).ElementType, frame), creation.Syntax);
            items.AddRange(Enumerable.Range(0, (int)count).Select(_ => Copied(zero)));
        }

        return new(new EvaluatedGrid(Effects.Now(), [.. sizes], [.. items]), creation.Syntax);
    }

    private IEnumerable<Value> InitialItems(IArrayInitializerOperation initializer, Frame frame) => initializer.ElementValues.SelectMany(element =>
        element is IArrayInitializerOperation nested ? InitialItems(nested, frame) : [Copied(Evaluate(element, frame))]);

    private Value ElementAt(Value array, Value[] indices, SyntaxNode place)
    {
        if (FirstUnknown(array, indices) is { } unknown)
        {
            MayThrow(unknown, place);
            return array.Data is EvaluatedGrid held ? held.PartOf(unknown, place) : unknown.Derive(place);
        }

        return array.Data switch
        {
            null => throw Throws<NullReferenceException>(place),
            EvaluatedGrid { Taint: { } taint } tainted => tainted.PartOf(taint, place),
            EvaluatedGrid grid => grid.Items[PositionIn(grid, indices, place)],
            _ => Unknown.At(place),
        };
    }

    private void AssignElement(Value array, Value[] indices, Value value, SyntaxNode place)
    {
        if (array.Data is null)
            throw Throws<NullReferenceException>(place);
        if (array.Data is Unknown any)
            ChangeContent(any, [value]);
        if (array.Data is not EvaluatedGrid grid)
            return;
        Effects.Changing(grid);
        if ((FirstUnknown(default, indices) ?? grid.Taint) is { } unknown)
            grid.PutSomewhere([value], unknown);
        else
            grid.Items[PositionIn(grid, indices, place)] = value;
    }

    private int PositionIn(EvaluatedGrid grid, Value[] indices, SyntaxNode place) =>
        grid.PositionOf(Array.ConvertAll(indices, index => IndexIn(int.MaxValue, index) ?? -1)) ?? throw Throws<IndexOutOfRangeException>(place);

    /// <summary>What is called on such an array; none for anything else.</summary>
    private Value? GridMember(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place) => (receiver.Data, method.Name, arguments) switch
    {
        (EvaluatedGrid grid, "GetLength", [{ Data: int dimension }]) => new(LengthOf(grid, dimension, place), place),
        (EvaluatedGrid grid, "GetUpperBound", [{ Data: int dimension }]) => new(LengthOf(grid, dimension, place) - 1, place),
        (EvaluatedGrid grid, "GetLowerBound", [{ Data: int dimension }]) => new(LengthOf(grid, dimension, place) * 0, place),
        _ => null,
    };

    private int LengthOf(EvaluatedGrid grid, int dimension, SyntaxNode place) =>
        dimension >= 0 && dimension < grid.Lengths.Length ? grid.Lengths[dimension] : throw Throws<IndexOutOfRangeException>(place);

    private static Value? PropertyOf(EvaluatedGrid grid, string property, SyntaxNode place) => property switch
    {
        "Length" => new(grid.Items.Length, place),
        "Rank" => new(grid.Lengths.Length, place),
        _ => null,
    };
}
