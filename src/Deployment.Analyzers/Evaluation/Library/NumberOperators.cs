using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What the interfaces of generic math declare, as the numbers of the BCL implement it.</summary>
internal static class NumberOperators
{
    public static Value? Call(LibraryCall call)
    {
        var name = NameOf(call.Method);
        var isChecked = name.StartsWith("op_Checked", StringComparison.Ordinal);
        if (!IsNumber(call.Method.ContainingType) || !name.StartsWith("op_", StringComparison.Ordinal))
            return null;
        return call.Arguments switch
        {
            [var left, var right] when KindOf(name) is var kind and not BinaryOperatorKind.None && left.Data?.GetType() == right.Data?.GetType() =>
                OfType(call, call.Evaluator.Calculate(kind, Widened(left), Widened(right), call.Place, isChecked), isChecked),
            [var operand] => OfOne(name, Widened(operand).Data!) is { } result ? OfType(call, call.Result(result), isChecked: false) : null,
            _ => null,
        };
    }

    /// <summary>The number that a type calls zero or one; none for another member.</summary>
    public static object? ConstantOf(ISymbol member) => !IsNumber(member.ContainingType) ? null : NameOf(member) switch
    {
        "Zero" or "AdditiveIdentity" => Numbers.ConvertTo(member.ContainingType.SpecialType, 0, isChecked: false),
        "One" or "MultiplicativeIdentity" => Numbers.ConvertTo(member.ContainingType.SpecialType, 1, isChecked: false),
        _ => null,
    };

    private static bool IsNumber(INamedTypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>The name of a member, be it one that implements an interface for that alone.</summary>
    private static string NameOf(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static object? OfOne(string name, object operand) => name switch
    {
        "op_UnaryPlus" => operand,
        "op_UnaryNegation" => Numbers.Negate(operand),
        "op_Increment" => Numbers.Step(operand, 1),
        "op_Decrement" => Numbers.Step(operand, -1),
        _ => null,
    };

    private static BinaryOperatorKind KindOf(string name) => name.Replace("Checked", "") switch
    {
        "op_Addition" => BinaryOperatorKind.Add,
        "op_Subtraction" => BinaryOperatorKind.Subtract,
        "op_Multiply" => BinaryOperatorKind.Multiply,
        "op_Division" => BinaryOperatorKind.Divide,
        "op_Modulus" => BinaryOperatorKind.Remainder,
        "op_Equality" => BinaryOperatorKind.Equals,
        "op_Inequality" => BinaryOperatorKind.NotEquals,
        "op_LessThan" => BinaryOperatorKind.LessThan,
        "op_LessThanOrEqual" => BinaryOperatorKind.LessThanOrEqual,
        "op_GreaterThan" => BinaryOperatorKind.GreaterThan,
        "op_GreaterThanOrEqual" => BinaryOperatorKind.GreaterThanOrEqual,
        _ => BinaryOperatorKind.None,
    };

    private static Value Widened(Value number) => number.Data is byte or sbyte or short or ushort
        ? new(Numbers.ConvertTo(SpecialType.System_Int32, number.Data, isChecked: false), number.Origin)
        : number;

    /// <summary>Numbers smaller than <see cref="int"/> are calculated with as such, and stay what they are.</summary>
    private static Value OfType(LibraryCall call, Value result, bool isChecked) => !Numbers.IsNumber(result.Data) ? result
        : Numbers.ConvertTo(call.Method.ContainingType.SpecialType, result.Data!, isChecked) is { } number ? call.Result(number)
        : throw call.Throws<OverflowException>();
}
