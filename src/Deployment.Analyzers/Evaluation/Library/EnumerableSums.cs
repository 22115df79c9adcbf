using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Sums, averages, and the least and greatest of numbers. What is null is left out.</summary>
internal static class EnumerableSums
{
    public static Value? Calculate(LibraryCall call, IEnumerable<Value> numbers)
    {
        var values = numbers.ToList();
        if (values.Find(value => value.IsUnknown).Data is Unknown unknown)
            return unknown.Derive(call.Place);
        values.RemoveAll(value => value.Data is null);
        return call.Method.Name switch
        {
            "Sum" => values.TrueForAll(value => Numbers.IsNumber(value.Data)) ? Sum(call, values) : null,
            "Average" => values.TrueForAll(value => Numbers.IsNumber(value.Data)) ? Average(call, values) : null,
            _ => Extreme(call, values),
        };
    }

    private static Value? Extreme(LibraryCall call, List<Value> values)
    {
        if (values.Count == 0)
            return None(call);
        if (values is [var first, var second, ..] && IsUnordered(call, first.Data!, second.Data!))
            throw call.Throws<ArgumentException>();
        return call.DisorderOf(values)?.Derive(call.Place) ?? EnumerableResults.Extreme(call, values.Select(value => (value, value)), isGreatest: call.Method.Name == "Max");
    }

    /// <summary>Whether two values surely have no order: objects of types without one, or plain values of different types.</summary>
    private static bool IsUnordered(LibraryCall call, object one, object other) => ReferenceEquals(call.Order, call.Evaluator.Program.Settings.Texts.Order) && (one, other) switch
    {
        (EvaluatedObject { Type: var type }, EvaluatedObject { Type: var another }) =>
            !ReferenceEquals(one, other) && !type.AllInterfaces.Concat(another.AllInterfaces).Any(contract => contract.Name == nameof(IComparable)),
        _ => IsPlain(one) && IsPlain(other) && one.GetType() != other.GetType(),
    };

    private static bool IsPlain(object data) => data is string or bool or EvaluatedEnum || Numbers.IsNumber(data);

    /// <summary>What there is of no numbers: null, if the result can be that.</summary>
    private static Value None(LibraryCall call) => IsNullable(call.Method.ReturnType) ? call.Result(null) : throw call.ThrowsForNoItem();

    private static bool IsNullable(ITypeSymbol type) => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static SpecialType NumberOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var number] } ? number.SpecialType : type.SpecialType;

    private static Value? Sum(LibraryCall call, List<Value> values)
    {
        var type = NumberOf(call.Method.ReturnType);

        // Floats are added up as doubles.
        return Total(call, values, type == SpecialType.System_Single ? SpecialType.System_Double : type) is { } sum
            && Numbers.ConvertTo(type, sum, isChecked: true) is { } result ? call.Result(result) : null;
    }

    private static Value? Average(LibraryCall call, List<Value> values)
    {
        if (values.Count == 0)
            return None(call);
        var isWhole = values[0].Data is int or long;
        var type = isWhole ? SpecialType.System_Int64 : values[0].Data is decimal ? SpecialType.System_Decimal : SpecialType.System_Double;
        return Total(call, values, type) switch
        {
            decimal sum => call.Result(sum / values.Count),
            { } sum when Convert.ToDouble(sum, CultureInfo.InvariantCulture) / values.Count is var average =>
                call.Result(NumberOf(call.Method.ReturnType) == SpecialType.System_Single ? (float)average : average),
            _ => null,
        };
    }

    private static object? Total(LibraryCall call, List<Value> values, SpecialType type)
    {
        var sum = Numbers.ConvertTo(type, 0, isChecked: true);
        foreach (var value in values)
        {
            if (sum is null || Numbers.ConvertTo(type, value.Data!, isChecked: true) is not { } number)
                return null;
            sum = Numbers.Calculate(BinaryOperatorKind.Add, sum, number, isChecked: true)
                ?? (Numbers.FaultOf(BinaryOperatorKind.Add, sum, number) == ArithmeticFault.Overflow ? throw call.Throws<OverflowException>() : null);
        }

        return sum;
    }
}
