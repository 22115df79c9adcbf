using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of numbers, characters, <see cref="Math"/> and <see cref="TimeSpan"/>. All arguments are known.</summary>
internal static class NumberMembers
{
    /// <summary>How long a text may be that is asked for a number; to tell a large number from none takes the square of its length.</summary>
    private const int MaxDigits = 1_000;

    public static Value? Call(LibraryCall call, string type) => type switch
    {
        "System.Math" => OfMath(call),
        "System.TimeSpan" => Result(call, OfTimeSpan(call)) ?? PureMembers.Call(call, type),
        "System.DateTime" or "System.DateOnly" or "System.TimeOnly" => OfDate(call, type),
        "System.Char" or "System.Guid" or "System.MathF" or "System.Version" => PureMembers.Call(call, type),
        "System.Convert" => OfConvert(call),
        "System.Nullable`1" => call switch
        {
            { Method.Name: not "GetValueOrDefault" } => null,
            { Receiver.Data: not null } => call.Receiver,
            { Arguments: [var fallback] } => fallback,
            _ => call.Evaluator.NewDefault(call.Method.ReturnType, call.Place),
        },
        _ => OfNumber(call, type),
    };

    private static Value? Result(LibraryCall call, object? result) => result is null ? null : call.Result(result);

    private static Value? OfNumber(LibraryCall call, string type)
    {
        var arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "Parse" or "TryParse" when call.Evaluator.HasOwnCulture && type is "System.Double" or "System.Single" or "System.Decimal":
                return null;
            case "Parse" or "TryParse" when !CanParse(call.Method):
                return PureMembers.Call(call, type);
            case "Parse" when arguments is [{ Data: string { Length: <= MaxDigits } text }, ..]:
                return Parsed(call.Method.ReturnType.SpecialType, text) is { } parsed ? call.Result(parsed)
                    : IsTooLarge(call.Method.ReturnType.SpecialType, text) ? throw call.Throws<OverflowException>()
                    : throw call.Throws<FormatException>();
            case "TryParse" when arguments is [{ Data: string text }, .., _]:
                var special = call.Method.Parameters[arguments.Length - 1].Type.SpecialType;
                var number = Parsed(special, text);
                arguments[arguments.Length - 1] = call.Result(number ?? (special == SpecialType.System_Boolean ? false : Numbers.ConvertTo(special, 0, isChecked: false)));
                return call.Result(number is not null);
            case "ToString" when arguments is [{ Data: null or string }] or [{ Data: null or string }, { Data: null or CultureInfo }]:
                return call.Evaluator.TextOf(call.Receiver, type: null, (string?)arguments[0].Data, call.Place, call.Caller).At(call.Origin);
            default:
                return NumberOperators.Call(call) ?? PureMembers.Call(call, type);
        }
    }

    /// <summary>How a date is shown depends on the culture, unless it is shown in a format that does not.</summary>
    private static Value? OfDate(LibraryCall call, string type) => (call.Method.Name, call.Arguments) switch
    {
        ("ToString", [{ Data: string format }, ..]) => call.Evaluator.TextOf(call.Receiver, type: null, format, call.Place, call.Caller),
        ("ToString", _) => null,
        _ when call.Method.Parameters.Any(parameter => parameter.Type.Name == nameof(DateTimeStyles)) && HasPlace(call) => null,
        ("Parse" or "TryParse", [{ Data: string text }, ..]) when !IsSelfContained(text, type) || !Array.Exists(call.Arguments, argument => argument.Data is CultureInfo) => null,
        ("ParseExact" or "TryParseExact", [_, { Data: string format }, ..]) when type != "System.TimeOnly" && !IsWhole(format) => null,
        ("ParseExact" or "TryParseExact", [_, { Data: not string }, ..]) => null,
        _ => PureMembers.Call(call, type),
    };

    /// <summary>Whether a text is read as a time at one place and told as one at another, of which one is that of the run.</summary>
    private static bool HasPlace(LibraryCall call) => call.Arguments.Any(argument =>
        argument.Data is int styles && ((DateTimeStyles)styles & (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)) != 0);

    /// <summary>Whether a text leaves no part of a date to the moment or the place of the run.</summary>
    private static bool IsSelfContained(string text, string type) => Regex.IsMatch(text, type == "System.TimeOnly"
        ? @"^\d{2}:\d{2}(:\d{2})?$"
        : @"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$");

    /// <summary>Whether a format leaves no part of a date to the moment or the place of the run.</summary>
    private static bool IsWhole(string format) =>
        format.Contains("y") && format.Contains("M") && format.Contains("d") && !format.Contains("z") && !format.Contains("K");

    private static Value? OfConvert(LibraryCall call)
    {
        if (call.Arguments is [{ Data: EvaluatedEnum member }])
        {
            if (call.Method.Name == "ToString")
                return call.Evaluator.TextOf(call.Arguments[0], type: null, call.Place, call.Caller);
            call.Arguments[0] = call.Result(member.Number);
        }

        return PureMembers.Call(call, "System.Convert");
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

    private static Value? OfMath(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Log2", [{ Data: double value }]) => Result(call, ExponentOf(value)),
        ("DivRem", [{ Data: { } dividend }, { Data: { } divisor }]) => Quotient(call, dividend, divisor),
        ("Clamp", [{ Data: IComparable value }, { Data: { } least }, { Data: { } most }]) when value is int or long && value.GetType() == least.GetType() =>
            ((IComparable)least).CompareTo(most) > 0 ? throw call.Throws<ArgumentException>()
            : call.Result(value.CompareTo(least) < 0 ? least : value.CompareTo(most) > 0 ? most : value),
        _ => PureMembers.Call(call, "System.Math"),
    };

    private static Value? Quotient(LibraryCall call, object dividend, object divisor)
    {
        if (Numbers.Calculate(BinaryOperatorKind.Divide, dividend, divisor, isChecked: false) is { } quotient
            && Numbers.Calculate(BinaryOperatorKind.Remainder, dividend, divisor, isChecked: false) is { } remainder)
        {
            return call.Result(new EvaluatedTuple([call.Result(quotient), call.Result(remainder)], call.Method.ReturnType));
        }

        return Numbers.FaultOf(BinaryOperatorKind.Divide, dividend, divisor) == ArithmeticFault.DivisionByZero ? throw call.Throws<DivideByZeroException>() : null;
    }

    /// <summary>The binary logarithm of a power of two; that of another number depends on the machine's rounding.</summary>
    private static object? ExponentOf(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        const int mantissaLength = 52;
        const int bias = 1023;
        var isPower = value is > 0 and < double.PositiveInfinity && (bits & ((1L << mantissaLength) - 1)) == 0;
        return isPower ? (double)((bits >> mantissaLength) - bias) : null;
    }

    /// <summary>Overloads that the platform of the compiler may lack, or that some round to whole milliseconds.</summary>
    private static object? OfTimeSpan(LibraryCall call)
    {
        try
        {
            return (call.Method.Name, call.Arguments) switch
            {
                ("FromDays", [{ Data: { } number }, ..]) when OnlyFirst(call.Arguments) => TimeOf(number, TimeSpan.TicksPerDay),
                ("FromHours", [{ Data: { } number }, ..]) when OnlyFirst(call.Arguments) => TimeOf(number, TimeSpan.TicksPerHour),
                ("FromMinutes", [{ Data: { } number }, ..]) when OnlyFirst(call.Arguments) => TimeOf(number, TimeSpan.TicksPerMinute),
                ("FromSeconds", [{ Data: { } number }, ..]) when OnlyFirst(call.Arguments) => TimeOf(number, TimeSpan.TicksPerSecond),
                ("FromMilliseconds", [{ Data: { } number }, ..]) when OnlyFirst(call.Arguments) => TimeOf(number, TimeSpan.TicksPerMillisecond),
                ("op_Multiply", [{ Data: TimeSpan a }, { Data: double b }]) => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks * b))),
                ("op_Multiply", [{ Data: double b }, { Data: TimeSpan a }]) => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks * b))),
                ("op_Division", [{ Data: TimeSpan a }, { Data: double b }]) when b != 0 => TimeSpan.FromTicks(checked((long)Math.Round(a.Ticks / b))),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan TimeOf(object number, long ticksPerUnit) => TimeSpan.FromTicks(number is double fraction
        ? checked((long)(fraction * ticksPerUnit))
        : checked(Convert.ToInt64(number, CultureInfo.InvariantCulture) * ticksPerUnit));

    /// <summary>The newer overloads take smaller units as well, which are left at zero here.</summary>
    private static bool OnlyFirst(Value[] arguments) => arguments.Skip(1).All(argument => argument.Data is 0 or 0L);
}
