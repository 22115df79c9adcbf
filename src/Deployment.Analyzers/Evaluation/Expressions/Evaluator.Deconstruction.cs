using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Takes tuples, records and whatever has a <c>Deconstruct</c> apart.</summary>
internal sealed partial class Evaluator
{
    private Value Deconstruction(IDeconstructionAssignmentOperation assignment, Frame frame)
    {
        var locations = new Queue<AssignmentTarget>(LocateAll(assignment.Target, frame));
        var value = Evaluate(assignment.Value, frame);
        Deconstruct(assignment.Target, value, assignment.Value.Type, locations, Program.Statements.DeconstructionAt(assignment.Syntax), frame);
        return value;
    }

    private void Deconstruct(IOperation target, Value value, ITypeSymbol? type, SyntaxNode place, Frame frame) =>
        Deconstruct(target, value, type, new Queue<AssignmentTarget>(LocateAll(target, frame)), Program.Statements.DeconstructionAt(place), frame);

    private void Deconstruct(IOperation target, Value value, ITypeSymbol? type, Queue<AssignmentTarget> locations, DeconstructionInfo info, Frame frame)
    {
        if (TupleIn(target) is not { } tuple)
        {
            if (info.Conversion is { } conversion)
                value = ConvertedBy(conversion.ToCommonConversion(), value, type, target.Type, target.Syntax, frame);
            Write(locations.Dequeue(), Copied(value), frame);
            return;
        }

        var parts = PartsOf(value, tuple, info.Method, frame);
        var types = TypesOfParts(type, info.Method);
        for (var i = 0; i < tuple.Elements.Length; i++)
            Deconstruct(tuple.Elements[i], parts[i], i < types.Length ? types[i] : null, locations, i < info.Nested.Length ? info.Nested[i] : default, frame);
    }

    private static ImmutableArray<ITypeSymbol> TypesOfParts(ITypeSymbol? type, IMethodSymbol? method) => method is null
        ? EvaluatedTuple.ItemTypesOf(type)
        : [.. method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(parameter => parameter.Type)];

    /// <summary>What a deconstruction assigns to, in the order it is written.</summary>
    private List<AssignmentTarget> LocateAll(IOperation target, Frame frame)
    {
        if (TupleIn(target) is { } tuple)
            return [.. tuple.Elements.SelectMany(element => LocateAll(element, frame))];
        var location = Locate(target, frame);
        if (target is IArrayElementReferenceOperation)
            Read(location, frame);
        return [location];
    }

    private static ITupleOperation? TupleIn(IOperation target) =>
        target is IDeclarationExpressionOperation { Expression: var declared } ? declared as ITupleOperation : target as ITupleOperation;

    private Value[] PartsOf(Value value, ITupleOperation target, IMethodSymbol? method, Frame frame)
    {
        var count = target.Elements.Length;
        if (value.Data is EvaluatedTuple tuple && tuple.Items.Length == count)
            return tuple.Items;
        if (method is not null && value.Data is not (null or Unknown or Evaluated { Taint: not null }))
            return Deconstructed(value, method, target.Syntax, frame);
        if (method is { IsStatic: false, ContainingType.IsReferenceType: true } && value.Data is null)
            throw Throws<NullReferenceException>(target.Syntax);
        var reason = ReasonOf(value, target.Syntax);
        var parts = method is not null && value.Data is Unknown any ? DeconstructAny(any, method, target.Syntax, frame) : [];
        return [.. target.Elements.Select(element => reason.DeriveAmong(parts, element.Syntax))];
    }

    /// <summary>What a record's or the author's own <c>Deconstruct</c> gives.</summary>
    private Value[] Deconstructed(Value value, IMethodSymbol method, SyntaxNode place, Frame frame)
    {
        if (value.Data is EvaluatedObject { Type: var type } && !method.IsStatic)
            method = Implementation(method, type);
        if (method is { ContainingType.IsRecord: true, IsImplicitlyDeclared: true })
        {
            return [.. method.Parameters.Select(parameter => method.ContainingType.AncestorsAndSelf().SelectMany(type => type.GetMembers(parameter.Name)).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                ? PropertyOf(value, property, place, frame)
                : Unknown.At(place))];
        }

        var extension = method.GetConstructedReducedFrom() ?? method;
        Value[] parts = [.. extension.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(_ => new Value(new Cell(Unknown.At(place), Effects.Now())))];
        Call(extension, extension.IsStatic ? default : value, extension.IsStatic ? [value, .. parts] : parts, place, frame);
        return Array.ConvertAll(parts, Dereferenced);
    }
}
