using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    private Value Binary(IBinaryOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue)
            return new(operation.ConstantValue.Value, operation.Syntax);
        var left = Copied(Evaluate(operation.LeftOperand, frame));
        switch (operation.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr when operation.OperatorMethod is null:
                return ShortCircuited(operation, left, isDecidedBy: operation.OperatorKind == BinaryOperatorKind.ConditionalOr, frame);
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr:
                return ShortCircuited(operation, left, frame);
        }

        if (left.Data is Evaluated && operation is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
            left = TextOf(left, operation.LeftOperand.Type, operation.Syntax, frame);
        var right = Evaluate(operation.RightOperand, frame);
        if (operation is { Type.TypeKind: TypeKind.Delegate, OperatorKind: var kind and (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract) })
            return Combine(left, right, kind == BinaryOperatorKind.Add, operation.Syntax, frame);
        if (operation.IsLifted && IsLifted(operation.OperatorMethod, left, right))
            return Calculate(operation.OperatorKind, left, right, operation.Syntax);
        if (operation.OperatorMethod is { } method && !IsSynthesized(method))
            return Call(MethodIn(frame, method, operation.ConstrainedToType), default, [left, Copied(right)], operation.Syntax, frame);
        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
        {
            return Concatenate(
                [(left, operation.LeftOperand.Type), (right, operation.RightOperand.Type)], operation.Syntax, frame);
        }

        if (operation.OperatorMethod is { ContainingType.IsRecord: true } && left.Data is EvaluatedObject { Taint: null } record && right.Data is not (null or Unknown))
            return CompareRecords(operation, record, right, frame);
        if (left.IsUnknown && right.IsUnknown && operation is { LeftOperand.Type.SpecialType: SpecialType.System_Boolean, RightOperand.Type.SpecialType: SpecialType.System_Boolean }
            && !IsOpen(operation, left, out var one) && !IsOpen(operation, right, out var other))
        {
            (left, right) = (new(one, left.Origin), new(other, right.Origin));
        }

        return operation is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
            && IsReference(operation.LeftOperand.Type) && IsReference(operation.RightOperand.Type)
            ? CompareReferences(operation.OperatorKind, left, right, operation.Syntax)
            : WorkedOut(
                Calculate(
                    operation.OperatorKind, left, right, operation.Syntax, operation.IsChecked,
                    isTotal: (left.IsUnknown || right.IsUnknown) && HasOpposite(operation.LeftOperand.Type),
                    ComparisonText.Of(operation, left, right)),
                operation.Syntax);
    }

    /// <summary>A number that is worked out from others is written nowhere, but where it stands in the place of a value, as in a row of a table.</summary>
    private static Value WorkedOut(Value number, SyntaxNode place) =>
        Numbers.IsNumber(number.Data) && !place.IsListed() ? number.At(default) : number;

    private Value ShortCircuited(IBinaryOperation operation, Value left, bool isDecidedBy, Frame frame)
    {
        if (IsOpen(operation, left, out var holds))
            return AnyValueOf([operation.RightOperand], frame, operation.Syntax);
        return holds == isDecidedBy ? new(isDecidedBy, operation.Syntax) : Evaluate(operation.RightOperand, frame).At(operation.Syntax);
    }

    /// <summary><c>&amp;&amp;</c> and <c>||</c> of the author's: the right operand is left out if the type's <c>false</c> or <c>true</c> holds for the left one.</summary>
    private Value ShortCircuited(IBinaryOperation operation, Value left, Frame frame)
    {
        var method = operation.OperatorMethod!;
        var name = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd ? "op_False" : "op_True";
        var test = method.ContainingType.AncestorsAndSelf().SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault();
        if (test is null || operation.IsLifted)
        {
            var right = Evaluate(operation.RightOperand, frame);
            return (FirstUnknown(left, [right]) ?? new Unknown(operation.Syntax)).Derive(operation.Syntax);
        }

        return Holds(Call(test, default, [left], operation.Syntax, frame))
            ? left
            : Call(method, default, [left, Evaluate(operation.RightOperand, frame)], operation.Syntax, frame);
    }

    /// <summary>Whether an operator that is declared for a type has an operand that is null or may be, for which it is not called.</summary>
    private static bool IsLifted(IMethodSymbol? method, Value left, Value right) =>
        method is not null && (left.Data is null or Unknown || right.Data is null or Unknown);

    /// <summary>Whether <c>==</c> on the type, where it is not declared by one, asks for the same object.</summary>
    private static bool IsReference(ITypeSymbol? type) =>
        type is null or { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not (TypeKind.Delegate or TypeKind.Dynamic) };

    public Value Calculate(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place, bool isChecked = false, bool isTotal = false, Func<string>? text = null)
    {
        if (left.Data is Unknown unknown || (unknown = (right.Data as Unknown)!) is not null)
        {
            if (isChecked || (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && right.IsUnknown))
                MayThrow(unknown, place, ThrownTypes.OfCalculation);
            return DeriveOperator(unknown, kind, left, right, place, isTotal, text);
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && !(left.Data is double or float && right.Data is double or float))
        {
            if ((ValueComparer.Instance.UnknownIn(left.Data) ?? ValueComparer.Instance.UnknownIn(right.Data)) is { } part && left.Data is not null && right.Data is not null)
                return ValueComparer.DifferInPart(left.Data, right.Data) ? new(kind == BinaryOperatorKind.NotEquals, place) : part.Derive(place);
            if (left.Data is EvaluatedDelegate one && right.Data is EvaluatedDelegate other && !ReferenceEquals(one, other) && !IsSameMethod(one, other))
                return Unknown.At(place);
            var areEqual = ValueComparer.Instance.AreEqual(left.Data, right.Data);
            return new(areEqual == (kind == BinaryOperatorKind.Equals), place);
        }

        // A lifted operator: with a null operand, comparisons are false and sums null.
        if ((left.Data ?? right.Data) is bool known && (left.Data is null || right.Data is null))
            return new(known == (kind is BinaryOperatorKind.Or) && kind is BinaryOperatorKind.Or or BinaryOperatorKind.And ? known : null, place);
        if (left.Data is null || right.Data is null)
            return new(IsComparison(kind) ? false : null, place);
        if (Numbers.Calculate(kind, left.Data, right.Data, isChecked) is { } result)
            return new(result, place);
        return Numbers.FaultOf(kind, left.Data, right.Data) switch
        {
            ArithmeticFault.DivisionByZero => throw Throws<DivideByZeroException>(place),
            ArithmeticFault.Overflow => throw Throws<OverflowException>(place),
            _ => Unknown.At(place),
        };
    }

    /// <summary>An operator on an unknown and a known value is pure: written twice, it gives one unknown.</summary>
    private static Value DeriveOperator(Unknown unknown, BinaryOperatorKind kind, Value left, Value right, SyntaxNode place, bool isTotal, Func<string>? text)
    {
        if (kind == BinaryOperatorKind.NotEquals)
        {
            var areEqual = DeriveOperator(unknown, BinaryOperatorKind.Equals, left, right, place, isTotal, text);
            return areEqual.Data is Unknown equality ? equality.Negate(place) : new(!areEqual.IsTrue, place);
        }

        if (left.Data is Unknown one && right.Data is Unknown another)
            return kind == BinaryOperatorKind.Equals || IsComparison(kind) ? one.Compare(kind, another, isTotal, place) : one.DeriveWith(another, place);

        var other = ReferenceEquals(left.Data, unknown) ? right : left;
        switch (kind, other.Data)
        {
            case (BinaryOperatorKind.Equals, null):
                return IsNull(unknown, place);
            case (BinaryOperatorKind.Equals, bool flag) when isTotal:
                return flag ? new(unknown, place) : unknown.Negate(place);
            case (BinaryOperatorKind.Equals, bool flag):
                return unknown.Is(flag, place);
            case var (_, constant) when constant is not null && (kind == BinaryOperatorKind.Equals ? constant is string || Numbers.IsNumber(constant) : IsComparison(kind)):
                var relation = ReferenceEquals(left.Data, unknown) ? kind : Comparison.Mirrored(kind);
                return unknown.Compare(relation, constant, isTotal, place, text);
        }

        if (other.Data is int number && (kind == BinaryOperatorKind.Add || (kind == BinaryOperatorKind.Subtract && ReferenceEquals(left.Data, unknown))))
            return unknown.Shift(kind == BinaryOperatorKind.Add ? number : -(long)number, place);
        if (other.Data is not (null or string) && !Numbers.IsNumber(other.Data))
            return unknown.Derive(place);
        var result = unknown.DerivePure(FormattableString.Invariant($"{kind} {ReferenceEquals(left.Data, unknown)} {other.Data}"), place, apply: Apply, constants: other.Data is string or int ? [other.Data] : []);
        if (kind == BinaryOperatorKind.Remainder && isTotal && left.Data is Unknown divided && other.Data is int and > 0 and var divisor)
            ((Unknown)result.Data!).MarkWithin(divided.Least >= 0 ? 0 : 1 - divisor, divisor - 1);
        return result;

        object Apply(object? known) => known is null || other.Data is null || known.GetType() != other.Data.GetType() ? unknown
            : (ReferenceEquals(left.Data, unknown) ? Numbers.Calculate(kind, known, other.Data, isChecked: false) : Numbers.Calculate(kind, other.Data, known, isChecked: false)) ?? unknown;
    }

    /// <summary>Whether one of two opposite comparisons always holds: not so for what may be missing, or be no number.</summary>
    private static bool HasOpposite(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum }
        or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Decimal };

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>Operators that the compiler makes itself, such as the equality of records.</summary>
    private static bool IsSynthesized(IMethodSymbol method) =>
        method.IsImplicitlyDeclared || method.ContainingType is { Name: "Type", ContainingNamespace.Name: "System" } || method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Decimal
        || method.ContainingType.TypeKind == TypeKind.Delegate;

    private Value TupleBinary(ITupleBinaryOperation operation, Frame frame)
    {
        var (left, right) = (Evaluate(operation.LeftOperand, frame), Evaluate(operation.RightOperand, frame));
        if (HoldsNoNumber(left) || HoldsNoNumber(right))
            return new(operation.OperatorKind == BinaryOperatorKind.NotEquals, operation.Syntax);
        return MayCompareReferences(operation.LeftOperand.Type) && MayCompareReferences(operation.RightOperand.Type)
            ? Unknown.At(operation.Syntax)
            : Calculate(operation.OperatorKind, left, right, operation.Syntax);
    }

    /// <summary>Whether there is a NaN in a tuple, which <c>==</c> takes for equal to nothing, as Equals does not.</summary>
    private static bool HoldsNoNumber(Value value) => value.Data switch
    {
        EvaluatedTuple tuple => Array.Exists(tuple.Items, HoldsNoNumber),
        double number => double.IsNaN(number),
        float number => float.IsNaN(number),
        _ => false,
    };

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
        if (operation.OperatorKind == UnaryOperatorKind.Hat)
            operand = IndexOf(operand, operation);
        if (operation.OperatorMethod is { } method && !IsSynthesized(method) && !(operation.IsLifted && operand.Data is null or Unknown))
            return Call(MethodIn(frame, method, operation.ConstrainedToType), default, [Copied(operand)], operation.Syntax, frame);
        if (operand.Data is Unknown unknown)
        {
            return operation.OperatorKind == UnaryOperatorKind.Not
                ? unknown.Negate(operation.Syntax)
                : unknown.Derive(operation.Syntax);
        }

        if (operation is { OperatorKind: UnaryOperatorKind.Minus, IsChecked: true } && operand.Data is int.MinValue or long.MinValue)
            throw Throws<OverflowException>(operation.Syntax);
        object? result = (operation.OperatorKind, operand.Data) switch
        {
            (_, null) => null,
            (UnaryOperatorKind.Not, bool flag) => !flag,
            (UnaryOperatorKind.Minus, var number) => Numbers.Negate(number),
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
        var after = before.Data is Unknown counter && operation.Type?.SpecialType == SpecialType.System_Int32 ? counter.Shift(step, operation.Syntax)
            : before.Data is Unknown unknown ? unknown.Derive(operation.Syntax)
            : before.Data is null && operation.IsLifted ? new(null, operation.Syntax)
            : operation.OperatorMethod is { } method && !IsSynthesized(method) ? CallStep(method, operation, before, frame)
            : before.Data is decimal and (decimal.MaxValue or decimal.MinValue) && (step > 0) == (before.Data is > 0m) ? throw Throws<OverflowException>(operation.Syntax)
            : before.Data is { } number && Numbers.Step(number, step) is { } result
            ? operation.IsChecked && HasWrapped(number, result, step) ? throw Throws<OverflowException>(operation.Syntax) : new(result)
            : Unknown.At(operation.Syntax);
        Write(location, after, frame);
        return operation.IsPostfix && operation.OperatorMethod is not { IsStatic: false } ? before : after;
    }

    /// <summary>An operator of the author's that steps: one that gives the next value, or one that changes the object itself.</summary>
    private Value CallStep(IMethodSymbol method, IIncrementOrDecrementOperation operation, Value before, Frame frame)
    {
        method = MethodIn(frame, method, operation.ConstrainedToType);
        if (method.IsStatic)
            return Call(method, default, [Copied(before)], operation.Syntax, frame);
        Call(method, before, [], operation.Syntax, frame);
        return before;
    }

    /// <summary>Whether a step has led past the end of a number's type.</summary>
    private static bool HasWrapped(object number, object result, int step) => number is not (double or float or decimal)
        && Numbers.Calculate(BinaryOperatorKind.LessThan, number, result, isChecked: false) is bool isMore && isMore != (step > 0);
}
