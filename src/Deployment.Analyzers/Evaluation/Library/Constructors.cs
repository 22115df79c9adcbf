using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Makes objects of the BCL types that the evaluator knows.</summary>
internal static class Constructors
{
    public static Value? Create(Evaluator evaluator, INamedTypeSymbol type, IMethodSymbol constructor, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var name = evaluator.Program.NameOf(type);
        var call = new LibraryCall(evaluator, constructor, default, arguments, place, caller);
        switch (name)
        {
            case var _ when CollectionConstructors.Create(call, type) is { } collection:
                return collection;
            case "System.Tuple`1" or "System.Tuple`2" or "System.Tuple`3" or "System.Tuple`4":
                return new(new EvaluatedTuple(arguments, type), place);
            case "System.Collections.Generic.List`1" when arguments is [{ Data: Evaluated { Taint: { } taint } }]:
                var uncertain = new EvaluatedList(evaluator.Effects.Now(), [], ListKind.List);
                uncertain.PutSomewhere([((Evaluated)arguments[0].Data!).AnyPart], taint);
                return new(uncertain, place);
            case "System.Collections.Generic.KeyValuePair`2" when arguments.Length == 2:
                return new(new EvaluatedTuple(arguments, type, isPair: true), place);
            case "System.Text.RegularExpressions.Regex" when RegexMembers.Create(call) is { } regex:
                return regex;
            case "System.IO.StringReader" when arguments is [{ Data: string text }]:
                return new(new EvaluatedStringReader(evaluator.Effects.Now(), text), place);
            case "System.Text.StringBuilder" when arguments is [] or [{ Data: int }] or [{ Data: int }, { Data: int }]:
                return new(new EvaluatedStringBuilder(evaluator.Effects.Now()), place);
            case "System.Text.StringBuilder" when arguments is [{ Data: null or string }] or [{ Data: null or string }, { Data: int }]:
                return new(new EvaluatedStringBuilder(evaluator.Effects.Now(), (string?)arguments[0].Data ?? ""), place);
            case var _ when PureMembers.IsListed(name) && Evaluator.FirstUnknown(default, arguments) is null:
                return name == "System.String" ? StringMembers.Call(call) : PureMembers.Call(call.OfItsSource(), name);
            case var _ when IsException(type):
                return new(Exception(evaluator, type, constructor, arguments), place);
            case var _ when arguments.Length == 0 && DslCatalog.ZeroOf(type) is { } zero:
                return new(zero, place);
            default:
                return Evaluator.FirstUnknown(default, arguments) is { } unknown ? unknown.Derive(place) : null;
        }
    }

    /// <summary>The collection that a collection expression of that type makes; none for types that are not known.</summary>
    public static Evaluated? CollectionOf(Evaluator evaluator, ITypeSymbol? type, List<Value> items, SyntaxNode place, Frame caller)
    {
        var stamp = evaluator.Effects.Now();
        var equality = new DefaultEquality(evaluator, place, caller);
        switch (type)
        {
            case INamedTypeSymbol named when evaluator.Program.NameOf(named) is var name:
                return name switch
                {
                    "System.Collections.Generic.HashSet`1" => SetOf(items, new EvaluatedSet(stamp, [], equality)),
                    "System.Collections.Immutable.ImmutableHashSet`1" or "System.Collections.Frozen.FrozenSet`1" => SetOf(
                        items, FixedCollections.NewSet(evaluator, place, [], equality, order: null, FixedCollections.KindOf(name)!.Value)),
                    _ when KindOf(name) is { } kind => new EvaluatedList(stamp, items, kind),
                    _ when items.Count == 0 && named.InstanceConstructors.Any(constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }) =>
                        evaluator.NewOf(named, place, caller).Data as Evaluated,
                    _ => null,
                };
            default:
                return new EvaluatedList(stamp, items, type is IArrayTypeSymbol ? ListKind.Array : ListKind.Sequence);
        }
    }

    private static ListKind? KindOf(string collection) => collection switch
    {
        "System.Collections.Generic.List`1" or "System.Collections.Generic.ICollection`1" or "System.Collections.Generic.IList`1" => ListKind.List,
        "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IReadOnlyCollection`1"
            or "System.Collections.Generic.IReadOnlyList`1" => ListKind.Sequence,
        "System.Span`1" or "System.ReadOnlySpan`1" => ListKind.Span,
        _ => ImmutableKindOf(collection),
    };

    public static ListKind? ImmutableKindOf(string collection) => collection switch
    {
        "System.Collections.Immutable.ImmutableArray`1" => ListKind.ImmutableArray,
        "System.Collections.Immutable.ImmutableList`1" => ListKind.ImmutableList,
        _ => null,
    };

    private static EvaluatedSet SetOf(List<Value> items, EvaluatedSet set)
    {
        try
        {
            if (set.Equality.UnknownIn(items) is { } unknown)
                set.PutSomewhere(items, unknown);
            else
                set.Items.UnionWith(items);
        }
        catch (UncertainItemsException exception)
        {
            set.PutSomewhere(items, exception.Reason);
        }

        return set;
    }

    /// <summary>An exception is known by its type and message.</summary>
    private static EvaluatedObject Exception(Evaluator evaluator, INamedTypeSymbol type, IMethodSymbol constructor, Value[] arguments)
    {
        var exception = new EvaluatedObject(evaluator.Effects.Now(), type, evaluator.Program.LayoutOf(type));
        SetDetails(evaluator, exception, constructor, arguments);
        return exception;
    }

    /// <summary>Gives an exception the message, the cause and the name of the parameter it is constructed with; the message stays unknown where the exception words it itself.</summary>
    public static void SetDetails(Evaluator evaluator, EvaluatedObject exception, IMethodSymbol constructor, Value[] arguments)
    {
        if (ArgumentOf("innerException") is { } inner && PropertyNamed("InnerException") is { } cause)
            exception.Set(cause, inner);
        var message = ArgumentOf("message");
        var parameter = ArgumentOf("paramName");
        if (PropertyNamed("ParamName") is { } name)
            exception.Set(name, parameter ?? Value.Null);
        var property = PropertyNamed("Message");
        if (message?.Data is null || property is null)
            return;
        var text = (evaluator.Program.NameOf(property.ContainingType), parameter?.Data) switch
        {
            ("System.Exception", null) or ("System.ArgumentException", null or "") => message,
            ("System.ArgumentException", string written) when message is { Data: string words } => new Value($"{words} (Parameter '{written}')", message.Value.Origin),
            _ => null,
        };
        if (text is { } known)
            exception.Set(property, known);

        Value? ArgumentOf(string name) =>
            constructor.Parameters.FirstOrDefault(candidate => candidate.Name == name) is { } found ? arguments[found.Ordinal] : null;

        ISymbol? PropertyNamed(string name) => constructor.ContainingType.AncestorsAndSelf().SelectMany(ancestor => ancestor.GetMembers(name)).FirstOrDefault();
    }

    public static bool IsException(INamedTypeSymbol type) =>
        type.AncestorsAndSelf().Any(ancestor => ancestor is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
