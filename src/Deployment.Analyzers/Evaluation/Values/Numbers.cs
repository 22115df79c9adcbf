using System.Globalization;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Arithmetic, comparison and conversion of boxed numbers, as C# defines them.</summary>
internal static class Numbers
{
    /// <summary>Two to the power of 63.</summary>
    private const double FirstBeyondLong = 9_223_372_036_854_775_808d;

    private static readonly object True = true;

    private static readonly object False = false;

    public static bool IsNumber(object? data) =>
        data is int or double or long or decimal or float or uint or ulong or short or ushort or byte or sbyte or char;

    public static bool AreEqual(object x, object y) => x is double or float or decimal || y is double or float or decimal
        ? Convert.ToDouble(ToConvertible(x), CultureInfo.InvariantCulture).Equals(Convert.ToDouble(ToConvertible(y), CultureInfo.InvariantCulture))
        : ToDecimal(x) == ToDecimal(y);

    /// <summary>The result of an operator on two operands of the same type; none where C# has no such operator or it throws.</summary>
    public static object? Calculate(BinaryOperatorKind kind, object x, object y, bool isChecked) => (x, y) switch
    {
        (int a, int b) => isChecked ? Checked(kind, a, b) : Int(kind, a, b),
        (long a, long b) => isChecked ? Checked(kind, a, b) : Long(kind, a, b),
        (double a, double b) => Double(kind, a, b),
        (decimal a, decimal b) => Decimal(kind, a, b),
        (bool a, bool b) => Bool(kind, a, b),
        (float a, float b) => Double(kind, a, b) is double result ? (float)result : Double(kind, a, b),
        (uint a, uint b) when isChecked => Checked(kind, (long)a, b) switch
        {
            long result => result is >= uint.MinValue and <= uint.MaxValue ? (uint)result : null,
            var comparison => comparison,
        },
        (uint a, uint b) => Unsigned(kind, a, b) is ulong result ? unchecked((uint)result) : Unsigned(kind, a, b),
        (ulong a, ulong b) => isChecked ? Checked(kind, a, b) : Unsigned(kind, a, b),
        (long a, int b) => Shift(kind, a, b),
        (ulong a, int b) => Shift(kind, unchecked((long)a), b) is long result ? unchecked((ulong)result) : null,
        (uint a, int b) => Shift(kind, a, b & 31) is long result ? unchecked((uint)result) : null,
        _ when IsNumber(x) && IsNumber(y) => SmallEnumeration(kind, x, y, isChecked),
        _ => null,
    };

    /// <summary>Why an operator on two numbers has no result; none where that is not known.</summary>
    public static ArithmeticFault FaultOf(BinaryOperatorKind kind, object x, object y) => kind switch
    {
        BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder when IsNumber(x) && IsIntegerOrDecimal(y) && AreEqual(y, 0) => ArithmeticFault.DivisionByZero,
        BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide
            when IsIntegerOrDecimal(x) && x.GetType() == y.GetType() => ArithmeticFault.Overflow,
        _ => ArithmeticFault.None,
    };

    /// <summary>Whether a conversion throws because the number does not fit the type; not so where it is not known what it does.</summary>
    public static bool Overflows(SpecialType type, object number, bool isChecked) => type is >= SpecialType.System_Char and <= SpecialType.System_Decimal && number switch
    {
        decimal => true,
        double or float => type == SpecialType.System_Decimal || isChecked,
        _ => isChecked,
    };

    private static bool IsIntegerOrDecimal(object x) => x is not (double or float) && IsNumber(x);

    public static object? Negate(object x) => x switch
    {
        int a => unchecked(-a),
        long a => unchecked(-a),
        double a => -a,
        float a => -a,
        decimal a => -a,
        _ => null,
    };

    public static object? Complement(object x) => x switch
    {
        int a => ~a,
        long a => ~a,
        uint a => ~a,
        ulong a => ~a,
        _ => null,
    };

    public static object? Step(object x, int step) => x switch
    {
        int a => unchecked(a + step),
        long a => unchecked(a + step),
        double a => a + step,
        decimal a => a + step,
        float a => a + step,
        uint a => unchecked((uint)(a + step)),
        ulong a => unchecked((ulong)((long)a + step)),
        byte a => unchecked((byte)(a + step)),
        sbyte a => unchecked((sbyte)(a + step)),
        short a => unchecked((short)(a + step)),
        ushort a => unchecked((ushort)(a + step)),
        char a => unchecked((char)(a + step)),
        _ => null,
    };

    /// <summary>The number in another type; none where it does not fit a checked conversion, or there is no such type.</summary>
    public static object? ConvertTo(SpecialType type, object number, bool isChecked)
    {
        try
        {
            return number switch
            {
                float value when type == SpecialType.System_Decimal => (decimal)value,
                double or float => FromDouble(type, Convert.ToDouble(number, CultureInfo.InvariantCulture), isChecked),
                decimal value => FromDecimal(type, value),
                _ => FromInteger(type, number, isChecked),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Int(BinaryOperatorKind kind, int a, int b) => kind switch
    {
        BinaryOperatorKind.Add => unchecked(a + b),
        BinaryOperatorKind.Subtract => unchecked(a - b),
        BinaryOperatorKind.Multiply => unchecked(a * b),
        BinaryOperatorKind.Divide when b != 0 && !(a == int.MinValue && b == -1) => a / b,
        BinaryOperatorKind.Remainder when b != 0 && b != -1 => a % b,
        BinaryOperatorKind.Remainder when b == -1 && a != int.MinValue => 0,
        BinaryOperatorKind.LeftShift => a << b,
        BinaryOperatorKind.RightShift => a >> b,
        BinaryOperatorKind.UnsignedRightShift => unchecked((int)((uint)a >> b)),
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Long(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => unchecked(a + b),
        BinaryOperatorKind.Subtract => unchecked(a - b),
        BinaryOperatorKind.Multiply => unchecked(a * b),
        BinaryOperatorKind.Divide when b != 0 && !(a == long.MinValue && b == -1) => a / b,
        BinaryOperatorKind.Remainder when b != 0 && b != -1 => a % b,
        BinaryOperatorKind.Remainder when b == -1 && a != long.MinValue => 0L,
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Checked(BinaryOperatorKind kind, int a, int b) =>
        Checked(kind, (long)a, b) is long result ? result is >= int.MinValue and <= int.MaxValue ? (int)result : null : Int(kind, a, b);

    private static object? Checked(BinaryOperatorKind kind, long a, long b)
    {
        try
        {
            return kind switch
            {
                BinaryOperatorKind.Add => checked(a + b),
                BinaryOperatorKind.Subtract => checked(a - b),
                BinaryOperatorKind.Multiply => checked(a * b),
                _ => Long(kind, a, b),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Checked(BinaryOperatorKind kind, ulong a, ulong b)
    {
        try
        {
            return kind switch
            {
                BinaryOperatorKind.Add => checked(a + b),
                BinaryOperatorKind.Subtract => checked(a - b),
                BinaryOperatorKind.Multiply => checked(a * b),
                _ => Unsigned(kind, a, b),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Unsigned(BinaryOperatorKind kind, ulong a, ulong b) => kind switch
    {
        BinaryOperatorKind.Add => unchecked(a + b),
        BinaryOperatorKind.Subtract => unchecked(a - b),
        BinaryOperatorKind.Multiply => unchecked(a * b),
        BinaryOperatorKind.Divide when b != 0 => a / b,
        BinaryOperatorKind.Remainder when b != 0 => a % b,
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Shift(BinaryOperatorKind kind, long a, int b) => kind switch
    {
        BinaryOperatorKind.LeftShift => a << b,
        BinaryOperatorKind.RightShift => a >> b,
        BinaryOperatorKind.UnsignedRightShift => unchecked((long)((ulong)a >> b)),
        _ => null,
    };

    private static object? Double(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        BinaryOperatorKind.NotEquals when double.IsNaN(a) || double.IsNaN(b) => true,
        _ when double.IsNaN(a) || double.IsNaN(b) => false,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Decimal(BinaryOperatorKind kind, decimal a, decimal b)
    {
        try
        {
            return kind switch
            {
                BinaryOperatorKind.Add => a + b,
                BinaryOperatorKind.Subtract => a - b,
                BinaryOperatorKind.Multiply => a * b,
                BinaryOperatorKind.Divide when b != 0 => a / b,
                BinaryOperatorKind.Remainder when b != 0 => a % b,
                _ => Compare(kind, a.CompareTo(b)),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Bool(BinaryOperatorKind kind, bool a, bool b) => kind switch
    {
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => a && b,
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => a || b,
        BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => a != b,
        BinaryOperatorKind.Equals => a == b,
        _ => null,
    };

    private static object? Compare(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.Equals => Boxed(order == 0),
        BinaryOperatorKind.NotEquals => Boxed(order != 0),
        BinaryOperatorKind.LessThan => Boxed(order < 0),
        BinaryOperatorKind.LessThanOrEqual => Boxed(order <= 0),
        BinaryOperatorKind.GreaterThan => Boxed(order > 0),
        BinaryOperatorKind.GreaterThanOrEqual => Boxed(order >= 0),
        _ => null,
    };

    private static object Boxed(bool condition) => condition ? True : False;

    /// <summary>Enumerations whose numbers are smaller than an int, and characters, whose comparison C# does in their own type.</summary>
    private static object? SmallEnumeration(BinaryOperatorKind kind, object x, object y, bool isChecked) =>
        Calculate(kind, Convert.ToInt64(ToConvertible(x), CultureInfo.InvariantCulture), Convert.ToInt64(ToConvertible(y), CultureInfo.InvariantCulture), isChecked) switch
        {
            bool result => result,
            long result when x is char || y is char => (int)result,
            long result => ConvertTo(TypeOf(x), result, isChecked),
            _ => null,
        };

    private static object? FromInteger(SpecialType type, object number, bool isChecked)
    {
        if (number is ulong large && (large > long.MaxValue))
        {
            return type switch
            {
                SpecialType.System_UInt64 => large,
                SpecialType.System_Double => (double)large,
                SpecialType.System_Single => (float)large,
                SpecialType.System_Decimal => (decimal)large,
                _ when isChecked => null,
                _ => FromLong(type, unchecked((long)large), isChecked: false),
            };
        }

        return FromLong(type, Convert.ToInt64(ToConvertible(number), CultureInfo.InvariantCulture), isChecked);
    }

    private static object? FromLong(SpecialType type, long value, bool isChecked) => type switch
    {
        SpecialType.System_Int32 => isChecked ? checked((int)value) : unchecked((int)value),
        SpecialType.System_Int64 => value,
        SpecialType.System_Double => (double)value,
        SpecialType.System_Single => (float)value,
        SpecialType.System_Decimal => (decimal)value,
        SpecialType.System_UInt32 => isChecked ? checked((uint)value) : unchecked((uint)value),
        SpecialType.System_UInt64 => isChecked ? checked((ulong)value) : unchecked((ulong)value),
        SpecialType.System_Int16 => isChecked ? checked((short)value) : unchecked((short)value),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)value) : unchecked((ushort)value),
        SpecialType.System_Byte => isChecked ? checked((byte)value) : unchecked((byte)value),
        SpecialType.System_SByte => isChecked ? checked((sbyte)value) : unchecked((sbyte)value),
        SpecialType.System_Char => isChecked ? checked((char)value) : unchecked((char)value),
        _ => null,
    };

    /// <summary>What an unchecked conversion makes of a number that does not fit is not defined, and so not known.</summary>
    private static object? FromDouble(SpecialType type, double value, bool isChecked) => type switch
    {
        SpecialType.System_Double => value,
        SpecialType.System_Single => (float)value,
        SpecialType.System_Decimal => (decimal)value,
        SpecialType.System_UInt64 when value is >= FirstBeyondLong and < 2 * FirstBeyondLong => (ulong)value,
        _ when value is >= -FirstBeyondLong and < FirstBeyondLong => FromLong(type, (long)value, isChecked: true),
        _ => null,
    };

    private static object? FromDecimal(SpecialType type, decimal value) => type switch
    {
        SpecialType.System_Decimal => value,
        SpecialType.System_Double => (double)value,
        SpecialType.System_Single => (float)value,
        SpecialType.System_UInt64 => (ulong)value,
        _ => FromLong(type, (long)value, isChecked: true),
    };

    private static decimal ToDecimal(object x) => Convert.ToDecimal(ToConvertible(x), CultureInfo.InvariantCulture);

    private static SpecialType TypeOf(object number) => number switch
    {
        byte => SpecialType.System_Byte,
        sbyte => SpecialType.System_SByte,
        short => SpecialType.System_Int16,
        ushort => SpecialType.System_UInt16,
        uint => SpecialType.System_UInt32,
        ulong => SpecialType.System_UInt64,
        int => SpecialType.System_Int32,
        _ => SpecialType.System_Int64,
    };

    private static object ToConvertible(object x) => x is char c ? (int)c : x;
}
