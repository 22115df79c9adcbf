using System.Globalization;
using System.Text;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    [MethodImpl(HotPath.Optimized)]
    private Value Binary(IBinaryOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue)
            return new(operation.ConstantValue.Value, operation.Syntax);
        var left = Evaluate(operation.LeftOperand, frame);
        switch (operation.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd when operation.OperatorMethod is null:
                return Holds(left) ? Evaluate(operation.RightOperand, frame).At(operation.Syntax) : new(false, operation.Syntax);
            case BinaryOperatorKind.ConditionalOr when operation.OperatorMethod is null:
                return Holds(left) ? new(true, operation.Syntax) : Evaluate(operation.RightOperand, frame).At(operation.Syntax);
        }

        var right = Evaluate(operation.RightOperand, frame);
        if (operation.OperatorMethod is { } method && !IsSynthesized(method))
            return Call(method, default, [left, right], operation.Syntax, frame);
        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
        {
            return Concatenate(
                [(left, operation.LeftOperand.Type), (right, operation.RightOperand.Type)], operation.Syntax, frame);
        }

        return operation is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
            && IsReference(operation.LeftOperand.Type) && IsReference(operation.RightOperand.Type)
            ? CompareReferences(operation.OperatorKind, left, right, operation.Syntax)
            : Calculate(operation.OperatorKind, left, right, operation.Syntax, operation.IsChecked);
    }

    /// <summary>Whether <c>==</c> on the type, where it is not declared by one, asks for the same object.</summary>
    private static bool IsReference(ITypeSymbol? type) =>
        type is null or { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not (TypeKind.Delegate or TypeKind.Dynamic) };

    private static Value CompareReferences(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place) => (left.Data, right.Data) switch
    {
        (Unknown, _) or (_, Unknown) or (null, _) or (_, null) => Calculate(kind, left, right, place),
        (EvaluatedObject { Type.IsReferenceType: true } or EvaluatedList or EvaluatedDictionary or EvaluatedSet or EvaluatedSequence or Deployment.Plans.Element, _) =>
            new(ReferenceEquals(left.Data, right.Data) == (kind == BinaryOperatorKind.Equals), place),
        _ => Unknown.At(place),
    };

    private Value And(Value left, Func<Value> right) => Holds(left) ? right() : new(false, left.Origin);

    [MethodImpl(HotPath.Optimized)]
    private static Value Calculate(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place, bool isChecked = false)
    {
        if (left.Data is Unknown unknown || (unknown = (right.Data as Unknown)!) is not null)
            return DeriveOperator(unknown, kind, left, right, place);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            if ((ValueComparer.UnknownIn(left.Data) ?? ValueComparer.UnknownIn(right.Data)) is { } part && left.Data is not null && right.Data is not null)
                return part.Derive(place);
            var areEqual = ValueComparer.AreEqual(left.Data, right.Data);
            return new(areEqual == (kind == BinaryOperatorKind.Equals), place);
        }

        // A lifted operator: with a null operand, comparisons are false and sums null.
        if ((left.Data ?? right.Data) is bool && (left.Data is null || right.Data is null))
            return Unknown.At(place);
        if (left.Data is null || right.Data is null)
            return new(IsComparison(kind) ? false : null, place);
        return Numbers.Calculate(kind, left.Data, right.Data, isChecked) is { } result ? new(result, place) : Unknown.At(place);
    }

    /// <summary>An operator on an unknown and a known value is pure: written twice, it gives one unknown.</summary>
    private static Value DeriveOperator(Unknown unknown, BinaryOperatorKind kind, Value left, Value right, SyntaxNode place)
    {
        var other = ReferenceEquals(left.Data, unknown) ? right : left;
        if (kind == BinaryOperatorKind.Equals && other.Data is { } constant && (constant is string || Numbers.IsNumber(constant)))
            return unknown.EqualTo(constant, place, place is PatternSyntax or SwitchLabelSyntax);
        return other.Data is null or string or bool || Numbers.IsNumber(other.Data)
            ? unknown.DerivePure(FormattableString.Invariant($"{kind} {ReferenceEquals(left.Data, unknown)} {other.Data}"), place)
            : unknown.Derive(place);
    }

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>Operators that the compiler makes itself, such as the equality of records.</summary>
    private static bool IsSynthesized(IMethodSymbol method) =>
        method.IsImplicitlyDeclared || method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Decimal
        || method.ContainingType.TypeKind == TypeKind.Delegate;

    private static Value AreEqual(Value left, Value right, SyntaxNode place) => Calculate(BinaryOperatorKind.Equals, left, right, place);

    private Value TupleBinary(ITupleBinaryOperation operation, Frame frame)
    {
        var (left, right) = (Evaluate(operation.LeftOperand, frame), Evaluate(operation.RightOperand, frame));
        return MayCompareReferences(operation.LeftOperand.Type) && MayCompareReferences(operation.RightOperand.Type)
            ? Unknown.At(operation.Syntax)
            : Calculate(operation.OperatorKind, left, right, operation.Syntax);
    }

    /// <summary>Whether <c>==</c> may take two for different that <c>Equals</c> takes for equal.</summary>
    private static bool MayCompareReferences(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => MayCompareReferences(element.Type)),
        _ => type is { IsAnonymousType: true } or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter },
    };

    private Value Unary(IUnaryOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue)
            return new(operation.ConstantValue.Value, operation.Syntax);
        var operand = Evaluate(operation.Operand, frame);
        if (operation.OperatorMethod is { } method && !IsSynthesized(method))
            return Call(method, default, [operand], operation.Syntax, frame);
        if (operand.Data is Unknown unknown)
        {
            return operation.OperatorKind == UnaryOperatorKind.Not
                ? unknown.Negate(operation.Syntax)
                : unknown.Derive(operation.Syntax);
        }

        object? result = (operation.OperatorKind, operand.Data) switch
        {
            (_, null) => null,
            (UnaryOperatorKind.Not, bool flag) => !flag,
            (UnaryOperatorKind.Minus, var number) => Numbers.Negate(number, operation.IsChecked),
            (UnaryOperatorKind.BitwiseNegation, var number) => Numbers.Complement(number),
            (UnaryOperatorKind.Plus, var number) => number,
            (UnaryOperatorKind.Hat, int index) => new Library.IndexFromEnd(index),
            _ => null,
        };
        return result is null && operand.Data is not null ? Unknown.At(operation.Syntax) : new(result, operation.Syntax);
    }

    private Value Increment(IIncrementOrDecrementOperation operation, Frame frame)
    {
        var location = Locate(operation.Target, frame);
        var before = Read(location, frame);
        var step = operation.Kind == OperationKind.Increment ? 1 : -1;
        var after = before.Data is Unknown unknown ? unknown.Derive(operation.Syntax)
            : operation.OperatorMethod is null && before.Data is { } number && Numbers.Step(number, step) is { } result ? new(result, operation.Syntax)
            : Unknown.At(operation.Syntax);
        Write(location, after, frame);
        return operation.IsPostfix ? before : after;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Conversion(IConversionOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        if (operation.OperatorMethod is { } method)
            return IsView(method.ContainingType) ? operand : Call(method, default, [operand], operation.Syntax, frame);
        var type = Substitute(operation.Type, frame);
        if (operand.Data is EvaluatedEnum boxed && type is { IsReferenceType: false })
            operand = new(boxed.Number, operand.Origin);
        else if (EnumTypeOf(Substitute(operation.Operand.Type, frame)) is { } enumeration && type is { IsReferenceType: true } && Numbers.IsNumber(operand.Data))
            return new(new EvaluatedEnum(enumeration, operand.Data!), operand.Origin);
        return operand.Data switch
        {
            Unknown or null => operand,
            EvaluatedTuple or Evaluated or EvaluatedDelegate or EvaluatedSequence => Cast(operand, operation, type),
            string => Cast(operand, operation, type),
            var data when Numbers.IsNumber(data) && type is not null => ToNumber(operand, type, operation),
            _ => Cast(operand, operation, type),
        };
    }

    /// <summary>Whether a conversion to the type only looks at the same value in another way.</summary>
    private bool IsView(INamedTypeSymbol type) => Program.NameOf(type) is "System.Index" or "System.ReadOnlySpan`1" or "System.Span`1";

    private Value Cast(Value operand, IConversionOperation operation, ITypeSymbol? type)
    {
        if (operation.CannotFail() || type is null)
            return operand;
        var isInstance = IsInstance(operand, type, operation.Syntax);
        if (isInstance.Data is Unknown)
            return operand;
        if (isInstance.IsTrue)
            return operand;
        return operation.IsTryCast ? new(null, operation.Syntax) : throw new AuthorException(Unknown.At(operation.Syntax));
    }

    private static Value ToNumber(Value operand, ITypeSymbol type, IConversionOperation operation)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
            type = underlying;
        if (type.IsReferenceType || type is ITypeParameterSymbol)
            return operand;
        return Numbers.ConvertTo(type.SpecialType, operand.Data!, operation.IsChecked) is { } number
            ? new(number, operand.Origin)
            : Unknown.At(operation.Syntax);
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Interpolated(IInterpolatedStringOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue)
            return new(operation.ConstantValue.Value, operation.Syntax);
        var text = new StringBuilder();
        Unknown? unknown = null;
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value);
                    break;
                case IInterpolationOperation hole:
                    unknown = Append(text, hole, frame) ?? unknown;
                    break;
                default:
                    unknown ??= (Unknown)Unknown.At(part.Syntax).Data!;
                    break;
            }
        }

        Budget.Reserve(text.Length);
        return unknown is null ? new(text.ToString(), operation.Syntax) : unknown.Derive(operation.Syntax, text.ToString());
    }

    [MethodImpl(HotPath.Optimized)]
    private Unknown? Append(StringBuilder text, IInterpolationOperation hole, Frame frame)
    {
        var value = Evaluate(hole.Expression, frame);
        if (value.Data is Unknown unknown)
        {
            text.Append('{').Append(unknown.Text).Append('}');
            return unknown;
        }

        var format = hole.FormatString?.ConstantValue.Value as string;
        var shown = format is null ? TextOf(value, hole.Expression.Type, hole.Syntax, frame) : Formatted(value, format, hole.Syntax);
        if (hole.Alignment is { } alignment && shown.Data is string unaligned && Evaluate(alignment, frame).Data is int width)
        {
            Budget.Reserve(Math.Abs((long)width));
            shown = new(width < 0 ? unaligned.PadRight(-width) : unaligned.PadLeft(width));
        }

        text.Append(shown.Data is string known ? known : "{" + Unknown.Abbreviate(hole.Expression.Syntax) + "}");
        return shown.Data as Unknown;
    }

    private static Value Formatted(Value value, string format, SyntaxNode place) => value.Data is IFormattable formattable && Numbers.IsNumber(value.Data)
        ? new(formattable.ToString(format, CultureInfo.InvariantCulture), place)
        : Unknown.At(place);

    private Value Concatenate(IReadOnlyList<(Value Value, ITypeSymbol? Type)> parts, SyntaxNode place, Frame frame)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        foreach (var (value, type) in parts)
        {
            var shown = value.Data is Unknown ? value : TextOf(value, type, place, frame);
            if (shown.Data is Unknown part)
            {
                unknown = part;
                text.Append('{').Append(part.Text).Append('}');
            }
            else
            {
                text.Append((string?)shown.Data);
            }
        }

        Budget.Reserve(text.Length);
        return unknown is null ? new(text.ToString(), place) : unknown.Derive(place, text.ToString());
    }

    /// <summary>What <c>ToString()</c> gives, in no particular culture.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Value TextOf(Value value, ITypeSymbol? type, SyntaxNode place, Frame frame) => value.Data switch
    {
        null => new("", place),
        string text => new(text, place),
        Unknown unknown => unknown.Derive(place),
        bool flag => new(flag ? "True" : "False", place),
        char character => new(character.ToString(), place),
        EvaluatedEnum member => NameOfMember(member.Type, member.Number, place),
        EvaluatedTuple { Items: var items } => Listed(items, place, frame),
        var number when Numbers.IsNumber(number) => EnumTypeOf(type) is { } enumeration
            ? NameOfMember(enumeration, number, place)
            : new(((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), place),
        EvaluatedObject { Type: var declared } when OverrideOf(declared, "ToString") is { } toString => Call(toString, value, [], place, frame),
        Evaluated or EvaluatedSequence or EvaluatedDelegate => Unknown.At(place),
        var known => DslCatalog.TextOf(known, place) ?? Unknown.At(place),
    };

    /// <summary>A tuple as it shows itself: <c>(1, a)</c>.</summary>
    private Value Listed(Value[] items, SyntaxNode place, Frame frame)
    {
        Budget.EnterNested();
        try
        {
            var texts = items.Select(item => TextOf(item, null, place, frame)).ToList();
            return texts.Find(text => text.IsUnknown).Data is Unknown unknown ? unknown.Derive(place) : new($"({string.Join(", ", texts)})", place);
        }
        finally
        {
            Budget.LeaveNested();
        }
    }

    private static INamedTypeSymbol? EnumTypeOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EnumTypeOf(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => enumeration,
        _ => null,
    };

    private static Value NameOfMember(INamedTypeSymbol enumeration, object number, SyntaxNode place)
    {
        foreach (var member in enumeration.GetMembers().OfType<IFieldSymbol>())
        {
            if (member.HasConstantValue && ValueComparer.AreEqual(member.ConstantValue, number))
                return new(member.Name, place);
        }

        return Unknown.At(place);
    }
}
