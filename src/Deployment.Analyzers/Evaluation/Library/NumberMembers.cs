using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of numbers, characters, <see cref="Math"/> and <see cref="TimeSpan"/>. All arguments are known.</summary>
internal static class NumberMembers
{
    public static Value? Call(LibraryCall call, string type) => type switch
    {
        "System.Math" => Result(call, OfMath(call.Method.Name, call.Arguments)),
        "System.TimeSpan" => Result(call, OfTimeSpan(call)),
        "System.Char" => Result(call, OfChar(call.Method.Name, call.Arguments)),
        "System.Nullable`1" => call.Method.Name == "GetValueOrDefault" && call.Receiver.Data is not null ? call.Receiver
            : call is { Method.Name: "GetValueOrDefault", Arguments: [var fallback] } ? fallback : null,
        _ => OfNumber(call),
    };

    public static object? PropertyOf(TimeSpan span, string name) => name switch
    {
        nameof(TimeSpan.TotalDays) => span.TotalDays,
        nameof(TimeSpan.TotalHours) => span.TotalHours,
        nameof(TimeSpan.TotalMinutes) => span.TotalMinutes,
        nameof(TimeSpan.TotalSeconds) => span.TotalSeconds,
        nameof(TimeSpan.TotalMilliseconds) => span.TotalMilliseconds,
        nameof(TimeSpan.Days) => span.Days,
        nameof(TimeSpan.Hours) => span.Hours,
        nameof(TimeSpan.Minutes) => span.Minutes,
        nameof(TimeSpan.Seconds) => span.Seconds,
        nameof(TimeSpan.Milliseconds) => span.Milliseconds,
        nameof(TimeSpan.Ticks) => span.Ticks,
        _ => null,
    };

    private static Value? Result(LibraryCall call, object? result) => result is null ? null : call.Result(result);

    private static Value? OfNumber(LibraryCall call)
    {
        var arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "Parse" or "TryParse" when !CanParse(call.Method):
                return null;
            case "Parse" when arguments is [{ Data: string text }, ..]:
                return Parsed(call.Method.ReturnType.SpecialType, text) is { } parsed ? call.Result(parsed)
                    : IsTooLarge(call.Method.ReturnType.SpecialType, text) ? throw call.Throws<OverflowException>()
                    : throw call.Throws<FormatException>();
            case "TryParse" when arguments is [{ Data: string text }, .., _]:
                var type = call.Method.Parameters[arguments.Length - 1].Type.SpecialType;
                var number = Parsed(type, text);
                arguments[arguments.Length - 1] = call.Result(number ?? Numbers.ConvertTo(type, 0, isChecked: false));
                return call.Result(number is not null);
            case "ToString" when arguments is [{ Data: string format }, ..] && call.Receiver.Data is IFormattable formattable:
                return call.Result(formattable.ToString(format, CultureInfo.InvariantCulture));
            case "ToString" when arguments is [{ Data: null }] && call.Receiver.Data is IFormattable formattable:
                return call.Result(formattable.ToString(null, CultureInfo.InvariantCulture));
            case "Min" or "Max" or "Clamp" or "Abs" or "Sign":
                return Result(call, OfMath(call.Method.Name, arguments));
            default:
                return null;
        }
    }

    /// <summary>Whether a text is a number, though not one of that type.</summary>
    private static bool IsTooLarge(SpecialType type, string text)
    {
        var style = type switch
        {
            SpecialType.System_Decimal => NumberStyles.Number,
            SpecialType.System_Boolean => NumberStyles.None,
            _ => NumberStyles.Integer,
        };
        return style != NumberStyles.None && text.Trim().Length > 1 && System.Numerics.BigInteger.TryParse(text, style, CultureInfo.InvariantCulture, out _);
    }

    private static bool CanParse(IMethodSymbol method) =>
        method.ContainingType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double
            or SpecialType.System_Decimal or SpecialType.System_Boolean
        && !method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Enum);

    private static object? Parsed(SpecialType type, string text) => type switch
    {
        SpecialType.System_Int32 => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        SpecialType.System_Int64 => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        SpecialType.System_Double => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null,
        SpecialType.System_Decimal => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        SpecialType.System_Boolean => bool.TryParse(text, out var flag) ? flag : null,
        _ => null,
    };

    private static object? OfMath(string name, Value[] arguments) => (name, arguments) switch
    {
        ("Max", [{ Data: { } a }, { Data: { } b }]) => Numbers.Calculate(BinaryOperatorKind.LessThan, a, b, false) is bool less ? less ? b : a : null,
        ("Min", [{ Data: { } a }, { Data: { } b }]) => Numbers.Calculate(BinaryOperatorKind.LessThan, b, a, false) is bool less ? less ? b : a : null,
        ("Clamp", [{ Data: IComparable value }, { Data: { } least }, { Data: { } most }]) when value.GetType() == least.GetType() =>
            value.CompareTo(least) < 0 ? least : value.CompareTo(most) > 0 ? most : value,
        ("Abs", [{ Data: int value and not int.MinValue }]) => Math.Abs(value),
        ("Abs", [{ Data: long value and not long.MinValue }]) => Math.Abs(value),
        ("Abs", [{ Data: double value }]) => Math.Abs(value),
        ("Abs", [{ Data: decimal value }]) => Math.Abs(value),
        ("Sign", [{ Data: int value }]) => Math.Sign(value),
        ("Sign", [{ Data: double value }]) when !double.IsNaN(value) => Math.Sign(value),
        ("Ceiling", [{ Data: double value }]) => Math.Ceiling(value),
        ("Ceiling", [{ Data: decimal value }]) => Math.Ceiling(value),
        ("Floor", [{ Data: double value }]) => Math.Floor(value),
        ("Floor", [{ Data: decimal value }]) => Math.Floor(value),
        ("Round", [{ Data: double value }]) => Math.Round(value),
        ("Round", [{ Data: decimal value }]) => Math.Round(value),
        ("Truncate", [{ Data: double value }]) => Math.Truncate(value),
        ("Sqrt", [{ Data: double value }]) => Math.Sqrt(value),
        ("Pow", [{ Data: double value }, { Data: double exponent }]) => Math.Pow(value, exponent),
        ("Log2", [{ Data: double value }]) => ExponentOf(value),
        ("Log10", [{ Data: double value }]) => Math.Log10(value),
        _ => null,
    };

    /// <summary>The binary logarithm of a power of two; that of another number depends on the machine's rounding.</summary>
    private static object? ExponentOf(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        const int mantissaLength = 52;
        const int bias = 1023;
        var isPower = value is > 0 and < double.PositiveInfinity && (bits & ((1L << mantissaLength) - 1)) == 0;
        return isPower ? (double)((bits >> mantissaLength) - bias) : null;
    }

    private static object? OfTimeSpan(LibraryCall call)
    {
        var arguments = call.Arguments;
        if (call.Receiver.Data is TimeSpan span)
        {
            return (call.Method.Name, arguments) switch
            {
                ("Add", [{ Data: TimeSpan other }]) => span + other,
                ("Subtract", [{ Data: TimeSpan other }]) => span - other,
                ("Duration", []) => span.Duration(),
                ("Negate", []) => -span,
                _ => null,
            };
        }

        try
        {
            return (call.Method.Name, arguments) switch
            {
                ("FromDays", [{ Data: { } number }, ..]) when OnlyFirst(arguments) => TimeSpan.FromDays(ToDouble(number)),
                ("FromHours", [{ Data: { } number }, ..]) when OnlyFirst(arguments) => TimeSpan.FromHours(ToDouble(number)),
                ("FromMinutes", [{ Data: { } number }, ..]) when OnlyFirst(arguments) => TimeSpan.FromMinutes(ToDouble(number)),
                ("FromSeconds", [{ Data: { } number }, ..]) when OnlyFirst(arguments) => TimeSpan.FromSeconds(ToDouble(number)),
                ("FromMilliseconds", [{ Data: { } number }, ..]) when OnlyFirst(arguments) => TimeSpan.FromMilliseconds(ToDouble(number)),
                ("op_Addition", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a + b,
                ("op_Subtraction", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a - b,
                ("op_Multiply", [{ Data: TimeSpan a }, { Data: double b }]) => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks * b))),
                ("op_Multiply", [{ Data: double b }, { Data: TimeSpan a }]) => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks * b))),
                ("op_Division", [{ Data: TimeSpan a }, { Data: double b }]) when b != 0 => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks / b))),
                ("op_Equality", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a == b,
                ("op_Inequality", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a != b,
                ("op_LessThan", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a < b,
                ("op_LessThanOrEqual", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a <= b,
                ("op_GreaterThan", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a > b,
                ("op_GreaterThanOrEqual", [{ Data: TimeSpan a }, { Data: TimeSpan b }]) => a >= b,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The newer overloads take smaller units as well, which are left at zero here.</summary>
    private static bool OnlyFirst(Value[] arguments) => arguments.Skip(1).All(argument => argument.Data is 0 or 0L);

    private static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static object? OfChar(string name, Value[] arguments) => (name, arguments) switch
    {
        ("IsDigit", [{ Data: char character }]) => char.IsDigit(character),
        ("IsLetter", [{ Data: char character }]) => char.IsLetter(character),
        ("IsLetterOrDigit", [{ Data: char character }]) => char.IsLetterOrDigit(character),
        ("IsWhiteSpace", [{ Data: char character }]) => char.IsWhiteSpace(character),
        ("IsUpper", [{ Data: char character }]) => char.IsUpper(character),
        ("IsLower", [{ Data: char character }]) => char.IsLower(character),
        ("ToUpper" or "ToUpperInvariant", [{ Data: char character }]) => char.ToUpperInvariant(character),
        ("ToLower" or "ToLowerInvariant", [{ Data: char character }]) => char.ToLowerInvariant(character),
        _ => null,
    };
}
