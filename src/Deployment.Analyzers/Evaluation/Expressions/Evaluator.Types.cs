using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>A type with the type arguments of the running method, and of the object whose member it is, in place of its type parameters.</summary>
    private ITypeSymbol? Substitute(ITypeSymbol? type, Frame frame)
    {
        switch (type)
        {
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter:
                return ArgumentOfMethod(parameter, frame);
            case ITypeParameterSymbol parameter:
                return ArgumentOfType(parameter, frame);
            case IArrayTypeSymbol array:
                return SameOr(array.ElementType, Substitute(array.ElementType, frame)!) is { } element ? Program.Compilation.CreateArrayTypeSymbol(element, array.Rank) : type;
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } generic when generic.MentionsTypeParameter():
                return Construct(generic, frame);
            default:
                return type;
        }

        static ITypeSymbol? SameOr(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other) ? null : other;
    }

    private ITypeSymbol Construct(INamedTypeSymbol generic, Frame frame)
    {
        var arguments = generic.TypeArguments.Select(argument => Substitute(argument, frame)!).ToArray();
        Budget.CheckTypeSize(arguments);
        var definition = Substitute(generic.ContainingType, frame) is INamedTypeSymbol outer
            ? outer.GetTypeMembers(generic.Name, generic.Arity)[0]
            : generic.ConstructedFrom;
        return generic.Arity == 0 ? definition : definition.Construct(arguments);
    }

    private static ITypeSymbol ArgumentOfMethod(ITypeParameterSymbol parameter, Frame frame)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            var method = scope.Method;
            if (method is not null && parameter.Ordinal < method.TypeArguments.Length
                && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, parameter.DeclaringMethod?.OriginalDefinition))
            {
                return method.TypeArguments[parameter.Ordinal];
            }
        }

        return parameter;
    }

    private static ITypeSymbol ArgumentOfType(ITypeParameterSymbol parameter, Frame frame)
    {
        for (var scope = frame; scope is not null; scope = scope.Parent)
        {
            if ((ArgumentIn(scope.Type) ?? ArgumentIn((scope.This.Data as EvaluatedObject)?.Type) ?? ArgumentIn(scope.Method?.ContainingType)) is { } argument)
                return argument;
        }

        return parameter;

        ITypeSymbol? ArgumentIn(INamedTypeSymbol? running)
        {
            for (var outer = running; outer is not null; outer = outer.ContainingType)
            {
                foreach (var type in outer.AncestorsAndSelf())
                {
                    if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, parameter.DeclaringType?.OriginalDefinition))
                        return type.TypeArguments[parameter.Ordinal];
                }
            }

            return null;
        }
    }

    /// <summary>Whether a value is of a type; unknown where the value does not tell its own type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="input">The type that the value has for the compiler, where there is one.</param>
    /// <param name="place">Where this is asked.</param>
    public Value IsInstance(Value value, ITypeSymbol? type, ITypeSymbol? input, SyntaxNode place)
    {
        if (value.Data is null)
            return new(false, place);
        if (type is null || type.SpecialType == SpecialType.System_Object || IsAlways(NotNull(input), type))
            return value.Data is Unknown && MayBeNull(input) ? IsNotNull(value, place) : new(true, place);
        if (value.Data is Unknown unknown)
            return IsException(unknown, type) is { } isException ? new(isException, place) : unknown.Is(type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), place);
        if (type.MentionsTypeParameter())
            return Unknown.At(place);
        type = NotNull(type)!;
        return ActualTypeOf(value.Data, input) is { } actual && (IsOf(actual, type) || !MayPassForOther(actual)) ? new(IsOf(actual, type), place) : value.Data switch
        {
            EvaluatedTuple => type is { TypeKind: TypeKind.Interface } or { IsTupleType: true } or { Name: "KeyValuePair" or "Tuple" } ? Unknown.At(place) : new(type.SpecialType == SpecialType.System_ValueType, place),
            _ when Numbers.IsNumber(value.Data) => Unknown.At(place),
            EvaluatedType => new(type.ToDisplayString() == "System.Type", place),
            var data => callees.Dsl.IsInstance(data, type) is { } isInstance ? new(isInstance, place) : IsCollectionOf(data, type, place),
        };
    }

    /// <summary>Whether an exception is of a type, by those that it may be of; none where it may or may not be.</summary>
    private bool? IsException(Unknown exception, ITypeSymbol type)
    {
        List<ITypeSymbol?> types = [.. exception.ThrownTypes.Select(Program.Compilation.GetTypeByMetadataName)];
        if (types.Count == 0 || types.Contains(null))
            return null;
        var answers = types.ConvertAll(one => IsOf(one!, type)).Distinct().ToList();
        return answers is [var only] ? only : null;
    }

    /// <summary>The type of a value that knows it.</summary>
    private ITypeSymbol? ActualTypeOf(object data, ITypeSymbol? input) => data switch
    {
        EvaluatedObject self => self.Type,
        Evaluated { MadeAs: { } made } => made.MentionsTypeParameter() ? null : made,
        EvaluatedEnum member => member.Type,
        EvaluatedTuple { Type: { } type } => type.MentionsTypeParameter() ? null : type,
        _ when Numbers.IsNumber(data) && EnumTypeOf(input) is { } enumeration => enumeration,
        _ when Numbers.IsNumber(data) && input is ITypeParameterSymbol => null,
        _ when data is string or bool || Numbers.IsNumber(data) || PureMembers.IsValue(data) || DslCatalog.IsOfDsl(data) => Program.Compilation.GetTypeByMetadataName(data.GetType().FullName),
        _ => RegexMembers.TypeNameOf(data) is { } name ? Program.Compilation.GetTypeByMetadataName(name) : null,
    };

    /// <summary>Whether what is of one type, and not of one derived from it, is of another.</summary>
    private bool IsOf(ITypeSymbol actual, ITypeSymbol type) => AreSame(actual, type)
        || (type.IsReferenceType && Program.Compilation.ClassifyCommonConversion(actual, type) is { IsImplicit: true, IsUserDefined: false });

    /// <summary>Whether it may be of types that C# does not take it for, as an array of numbers is of other numbers of that size.</summary>
    private static bool MayPassForOther(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType: var element } && (element.IsValueType || MayPassForOther(element));

    /// <summary>Whether the compiler knows that every value of one type but null is of another.</summary>
    private bool IsAlways(ITypeSymbol? input, ITypeSymbol type) =>
        input is not null && Program.Compilation.ClassifyCommonConversion(input, type) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    /// <summary>Collections that the library gives, and functions, do not know their types, only some that they cannot be of.</summary>
    private Value IsCollectionOf(object data, ITypeSymbol type, SyntaxNode place)
    {
        if (type.SpecialType == SpecialType.System_Collections_IEnumerable && data is EvaluatedList or EvaluatedSequence or EvaluatedDictionary or EvaluatedSet or EvaluatedLookup or EvaluatedGrid)
            return new(true, place);
        var isSomethingElse = type.SpecialType == SpecialType.System_String
            || type is { IsValueType: true, Name: not "ImmutableArray" }
            || (type is IArrayTypeSymbol && data is not (EvaluatedList { Kind: ListKind.Array or ListKind.Sequence } or EvaluatedGrid))
            || (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named && Program.DefinedHere(named));
        return isSomethingElse ? new(false, place) : Unknown.At(place);
    }

    private static bool MayBeNull(ITypeSymbol? type) => type is not { IsValueType: true } || !ReferenceEquals(NotNull(type), type);

    private static Value IsNotNull(Value value, SyntaxNode place) => IsNull((Unknown)value.Data!, place).Data is Unknown isNull ? isNull.Negate(place) : new(true, place);
}
