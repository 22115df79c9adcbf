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
            return value.Data is Unknown ? IsNotNull(value, place) : new(true, place);
        if (value.Data is Unknown unknown)
            return unknown.Is(type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), place);
        if (type.MentionsTypeParameter())
            return Unknown.At(place);
        type = NotNull(type)!;
        return value.Data switch
        {
            EvaluatedObject self => new(IsOrInherits(self.Type, type), place),
            string => new(type.SpecialType == SpecialType.System_String || IsInterfaceOf(SpecialType.System_String, type), place),
            var data when data is bool || Numbers.IsNumber(data) => IsNumberOf(data, type, input, place),
            EvaluatedTuple tuple => IsTupleOf(tuple, type, place),
            EvaluatedEnum member => new(SymbolEqualityComparer.Default.Equals(member.Type, type) || type.SpecialType == SpecialType.System_Enum, place),
            EvaluatedType => new(type.ToDisplayString() == "System.Type", place),
            var data when PureMembers.IsValue(data) =>
                type.TypeKind == TypeKind.Interface ? Unknown.At(place) : new(type.ToDisplayString() == data.GetType().FullName || type.SpecialType == SpecialType.System_ValueType, place),
            _ => callees.Dsl.IsInstance(value.Data, type) is { } isInstance ? new(isInstance, place) : IsCollectionOf(value.Data, type, place),
        };
    }

    /// <summary>Whether the compiler knows that every value of one type but null is of another.</summary>
    private bool IsAlways(ITypeSymbol? input, ITypeSymbol type) =>
        input is not null && Program.Compilation.ClassifyCommonConversion(input, type) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    /// <summary>Collections and functions do not know their types, only some that they cannot be of.</summary>
    private Value IsCollectionOf(object data, ITypeSymbol type, SyntaxNode place)
    {
        var isSomethingElse = type.SpecialType == SpecialType.System_String
            || type is { IsValueType: true, Name: not "ImmutableArray" }
            || (type is IArrayTypeSymbol && data is not EvaluatedList { IsArray: true })
            || (type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && Program.DefinedHere(named));
        return isSomethingElse ? new(false, place) : Unknown.At(place);
    }

    private static Value IsTupleOf(EvaluatedTuple tuple, ITypeSymbol type, SyntaxNode place) =>
        tuple.IsPair ? type.Name == "KeyValuePair" ? new(true, place) : Unknown.At(place)
        : type.TypeKind == TypeKind.Interface || tuple.Type is { IsTupleType: false } || (type.IsTupleType && (tuple.Type is null || !AreSame(tuple.Type, type))) ? Unknown.At(place)
        : new(type.IsTupleType, place);

    private static Value IsNotNull(Value value, SyntaxNode place) => IsNull((Unknown)value.Data!, place).Data is Unknown isNull ? isNull.Negate(place) : new(true, place);

    /// <summary>A member of an enumeration is its number while the compiler knows its type, and an <see cref="EvaluatedEnum"/> elsewhere.</summary>
    private static Value IsNumberOf(object data, ITypeSymbol type, ITypeSymbol? input, SyntaxNode place)
    {
        if (EnumTypeOf(input) is { } enumeration)
            return new(SymbolEqualityComparer.Default.Equals(enumeration, type) || type.SpecialType == SpecialType.System_Enum, place);
        var actual = data switch
        {
            bool => SpecialType.System_Boolean,
            char => SpecialType.System_Char,
            sbyte => SpecialType.System_SByte,
            byte => SpecialType.System_Byte,
            short => SpecialType.System_Int16,
            ushort => SpecialType.System_UInt16,
            int => SpecialType.System_Int32,
            uint => SpecialType.System_UInt32,
            long => SpecialType.System_Int64,
            ulong => SpecialType.System_UInt64,
            decimal => SpecialType.System_Decimal,
            float => SpecialType.System_Single,
            double => SpecialType.System_Double,
            _ => SpecialType.None,
        };
        return actual == SpecialType.None || type.TypeKind == TypeKind.Interface ? Unknown.At(place) : new(type.SpecialType == actual, place);
    }

    private bool IsInterfaceOf(SpecialType special, ITypeSymbol type) =>
        Program.Compilation.GetSpecialType(special).AllInterfaces.Contains(type, SymbolEqualityComparer.Default);

    private static bool IsOrInherits(INamedTypeSymbol type, ITypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        }

        return type.AllInterfaces.Contains(ancestor, SymbolEqualityComparer.Default);
    }
}
