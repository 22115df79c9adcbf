using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Conversions from one type to another, written or implied.</summary>
internal sealed partial class Evaluator
{
    private Value Conversion(IConversionOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        if ((!operation.Conversion.Exists || (operation.IsImplicit && !operation.Conversion.IsImplicit)) && Program.HasErrors(operation.Syntax.SyntaxTree))
        {
            InvalidCode.Add(operation.Syntax);
            return Unknown.At(operation.Syntax);
        }

        if (operation.OperatorMethod is { } method)
        {
            return method.MethodKind == MethodKind.Constructor ? Union(method, operand, operation, frame)
                : IsIndex(method.ContainingType) ? IndexOf(operand, operation)
                : IsView(method.ContainingType) ? operand
                : IsLifted(operation, method) && (operand.Data is null or Unknown) ? Lifted(operand, operation)
                : Call(MethodIn(frame, method, operation.ConstrainedToType), default, [Copied(operand)], operation.Syntax, frame);
        }

        return Cast(operand, new(operation.Operand.Type, Substitute(operation.Type, frame), operation.Syntax)
        {
            IsTryCast = operation.IsTryCast,
            // Of the conversion of an enumeration, or of what may be null, the compiler does not say it.
            IsChecked = operation.IsChecked
                || (((EnumTypeOf(operation.Operand.Type) ?? EnumTypeOf(operation.Type)) is not null || !ReferenceEquals(NotNull(operation.Type), operation.Type)) && Program.IsChecked(operation.Syntax)),
            CannotFail = operation.CannotFail(),
        }, frame);
    }

    /// <summary>Converts a value where the language does that without saying so.</summary>
    private Value ConvertedBy(CommonConversion conversion, Value operand, ITypeSymbol? from, ITypeSymbol? to, SyntaxNode place, Frame frame)
    {
        if (!conversion.Exists || conversion.IsIdentity)
            return Converted(operand, to);
        return conversion.MethodSymbol is { } method ? Call(MethodIn(frame, method), default, [Copied(operand)], place, frame)
            : Cast(operand, new(from, Substitute(to, frame), place) { CannotFail = conversion.IsImplicit }, frame);
    }

    private Value Cast(Value operand, TypeCast cast, Frame frame)
    {
        var type = cast.To;
        if (operand.Data is Unknown unknown && cast.From is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
            unknown.MarkNeverNull();
        if (type is { TypeKind: TypeKind.Dynamic })
            LoseSightOf(operand, cast.Place);
        if (_handlers > 0 && operand.Data is Unknown doubtful && !cast.IsTryCast && !cast.CannotFail)
            MayThrow(doubtful, cast.Place);
        if (operand.Data is Unknown narrow && IsNumber(cast.From) && IsNumber(type) && NotNull(cast.From)!.SpecialType != NotNull(type)!.SpecialType)
            narrow.MarkWidened();
        var isUnboxed = cast.From is { SpecialType: SpecialType.System_Object } && operand.Data is not EvaluatedEnum && EnumTypeOf(type) is null;
        if (cast.From is { SpecialType: SpecialType.System_Object } && EnumTypeOf(type)?.EnumUnderlyingType is { } underlying && Numbers.IsNumber(operand.Data)
            && Numbers.ConvertTo(underlying.SpecialType, operand.Data!, isChecked: false)?.GetType() != operand.Data!.GetType())
        {
            throw Throws<InvalidCastException>(cast.Place);
        }

        if (operand.Data is EvaluatedTuple { Type: { } from } tuple && NotNull(type) is { IsTupleType: true } to && !AreSame(from, to))
            return Converted(tuple, from, to, operand.Origin, cast.Place) ?? Unknown.At(cast.Place);
        if (operand.Data is EvaluatedEnum boxed && type is { IsReferenceType: false })
        {
            if (cast.From is { IsReferenceType: true } && !Unboxes(boxed.Type, type))
                return cast.IsTryCast ? new(null, cast.Place) : throw Throws<InvalidCastException>(cast.Place);
            operand = new(boxed.Number, operand.Origin);
        }
        else if (EnumTypeOf(Substitute(cast.From, frame)) is { } enumeration && type is { IsReferenceType: true } && Numbers.IsNumber(operand.Data))
            return new(new EvaluatedEnum(enumeration, operand.Data!), operand.Origin);
        return operand.Data switch
        {
            null when type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => cast.From switch
            {
                { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => throw Throws<InvalidOperationException>(cast.Place),
                { SpecialType: SpecialType.System_Object } => throw Throws<NullReferenceException>(cast.Place),
                _ => Unknown.At(cast.Place),
            },
            Unknown number when IsNarrowing(cast.From, type) => number.DerivePure($"({type!.ToDisplayString()})", cast.Place),
            Unknown or null => operand,
            EvaluatedTuple or Evaluated or EvaluatedDelegate or EvaluatedSequence => CastReference(operand, cast),
            string => CastReference(operand, cast),
            var data when Numbers.IsNumber(data) && type is not null && !isUnboxed => ToNumber(operand, cast),
            _ => CastReference(operand, cast),
        };
    }

    /// <summary>Whether a boxed member of an enumeration can be taken for a value of a type: of its numbers, or of another enumeration with such, but for what may be null.</summary>
    private static bool Unboxes(INamedTypeSymbol enumeration, ITypeSymbol type) => type is ITypeParameterSymbol || (ReferenceEquals(NotNull(type), type)
        ? (EnumTypeOf(type)?.EnumUnderlyingType ?? type).SpecialType == enumeration.EnumUnderlyingType!.SpecialType
        : AreSame(NotNull(type)!, enumeration));

    /// <summary>Whether a conversion may make another number of a number.</summary>
    private bool IsNarrowing(ITypeSymbol? from, ITypeSymbol? to) => IsNumber(from) && IsNumber(to)
        && Program.Compilation.ClassifyCommonConversion(NotNull(from)!, NotNull(to)!) is { IsNumeric: true, IsImplicit: false };

    private static bool IsNumber(ITypeSymbol? type) => NotNull(type) is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Double };

    /// <summary>Whether a conversion that is declared for a type is applied to what may be null of it.</summary>
    private static bool IsLifted(IConversionOperation operation, IMethodSymbol method) =>
        operation.Operand.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        && method.Parameters is [{ Type.OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T, Type.IsValueType: true }];

    private Value Lifted(Value operand, IConversionOperation operation) => operand.Data is Unknown unknown ? unknown.Derive(operation.Syntax)
        : operation.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? new(null, operation.Syntax)
        : throw Throws<InvalidOperationException>(operation.Syntax);

    public static ITypeSymbol? NotNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether two types are the same but for the names of tuple elements.</summary>
    private static bool AreSame(ITypeSymbol one, ITypeSymbol other)
    {
        var (items, others) = (EvaluatedTuple.ItemTypesOf(one), EvaluatedTuple.ItemTypesOf(other));
        return items.IsEmpty || items.Length != others.Length || one.IsTupleType != other.IsTupleType
            ? SymbolEqualityComparer.Default.Equals(one, other)
            : items.Zip(others, AreSame).All(isSame => isSame);
    }

    /// <summary>Whether a conversion to the type only looks at the same value in another way.</summary>
    private bool IsView(INamedTypeSymbol type) => Program.NameOf(type) is "System.Index" or "System.ReadOnlySpan`1" or "System.Span`1";

    private Value CastReference(Value operand, TypeCast cast)
    {
        var type = cast.To;
        operand = Converted(operand, type);
        if (cast.CannotFail || type is null || (type is INamedTypeSymbol named && IsView(named)))
            return operand;
        var isInstance = IsInstance(operand, type, cast.From, cast.Place);
        if (isInstance.Data is Unknown doubt)
        {
            if (cast.IsTryCast)
                return doubt.DeriveAmong([operand], cast.Place);
            MayThrow(doubt, cast.Place);
            return operand;
        }

        if (isInstance.IsTrue)
            return operand;
        return cast.IsTryCast ? new(null, cast.Place) : throw Throws<InvalidCastException>(cast.Place);
    }

    private Value ToNumber(Value operand, TypeCast cast)
    {
        var type = cast.To!;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
            type = underlying;
        if (type.IsReferenceType || type is ITypeParameterSymbol)
            return operand;
        return Numbers.ConvertTo(type.SpecialType, operand.Data!, cast.IsChecked) is { } number
            ? new(number, operand.Origin)
            : NotConverted(type.SpecialType, operand.Data!, cast.IsChecked, cast.Place) ?? Unknown.At(cast.Place);
    }

    /// <summary>A number that does not fit the type it is converted to.</summary>
    /// <returns>None where it is not known what the conversion does.</returns>
    private Value? NotConverted(SpecialType type, object number, bool isChecked, SyntaxNode place) =>
        Numbers.Overflows(type, number, isChecked)
            ? throw Throws(typeof(OverflowException).FullName, place, FormattableString.Invariant($"{number} does not fit in {Abbreviation.Of(place)}."))
            : null;
}
