using System.Globalization;
using System.Reflection;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// The members of simple types of the BCL that are called for real: a closed list of what is pure, gives no more than it is given,
/// and computes the same on every machine. Where the platform that the compiler runs on lacks one, it is not known.
/// </summary>
internal static class PureMembers
{
    private const string OfNumbers = "Parse TryParse ToString CompareTo Equals Abs Min Max Clamp Sign IsEvenInteger IsOddInteger IsNegative IsPositive "
        + "IsPow2 PopCount LeadingZeroCount TrailingZeroCount RotateLeft RotateRight";

    private const string OfFloats = OfNumbers + " IsNaN IsInfinity IsFinite IsPositiveInfinity IsNegativeInfinity IsInteger Floor Ceiling Truncate Round Sqrt";

    private const string OfMath = "Abs BigMul BitDecrement BitIncrement Ceiling Clamp CopySign DivRem FusedMultiplyAdd Floor IEEERemainder Max MaxMagnitude Min "
        + "MinMagnitude Round ScaleB Sign Sqrt Truncate";

    private const string OfDates = "Add AddDays AddHours AddMilliseconds AddMinutes AddMonths AddSeconds AddTicks AddYears CompareTo Compare DaysInMonth Equals "
        + "FromDayNumber FromTimeSpan IsBetween IsLeapYear Parse ParseExact Subtract SpecifyKind ToDateTime ToString ToTimeSpan FromDateTime TryParse TryParseExact " + OfOperators;

    private const string OfOperators = "op_Addition op_Subtraction op_Multiply op_Division op_UnaryNegation op_UnaryPlus op_Equality op_Inequality "
        + "op_LessThan op_LessThanOrEqual op_GreaterThan op_GreaterThanOrEqual";

    private const string OfDateProperties = "Date Day DayNumber DayOfWeek DayOfYear Hour Kind MaxValue Microsecond Millisecond Minute MinValue Month Second Ticks "
        + "TimeOfDay UnixEpoch Year";

    /// <summary>The names of the members, for each type.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Listed = new Dictionary<string, string[]>
    {
        ["System.Boolean"] = Names("Parse TryParse ToString"),
        ["System.Char"] = Names("GetNumericValue IsAscii IsAsciiDigit IsAsciiHexDigit IsAsciiHexDigitLower IsAsciiHexDigitUpper IsAsciiLetter IsAsciiLetterLower "
            + "IsAsciiLetterOrDigit IsAsciiLetterUpper IsBetween IsControl IsDigit IsHighSurrogate IsLetter IsLetterOrDigit IsLower IsLowSurrogate IsNumber "
            + "IsPunctuation IsSeparator IsSurrogate IsSymbol IsUpper IsWhiteSpace Parse ToLower ToLowerInvariant ToString ToUpper ToUpperInvariant TryParse"),
        ["System.Byte"] = Names(OfNumbers),
        ["System.SByte"] = Names(OfNumbers),
        ["System.Int16"] = Names(OfNumbers),
        ["System.UInt16"] = Names(OfNumbers),
        ["System.Int32"] = Names(OfNumbers),
        ["System.UInt32"] = Names(OfNumbers),
        ["System.Int64"] = Names(OfNumbers),
        ["System.UInt64"] = Names(OfNumbers),
        ["System.Single"] = Names(OfFloats),
        ["System.Double"] = Names(OfFloats),
        ["System.Decimal"] = Names(OfFloats + " Add Subtract Multiply Divide Remainder Negate Compare ToInt32 ToInt64 ToDouble Scale .ctor"),
        ["System.Math"] = Names(OfMath + " Log10 Log2 Pow"),
        ["System.MathF"] = Names(OfMath),
        ["System.Numerics.BitOperations"] = Names("IsPow2 LeadingZeroCount Log2 PopCount RotateLeft RotateRight RoundUpToPowerOf2 TrailingZeroCount"),
        ["System.Convert"] = Names("FromBase64String FromHexString ToBase64String ToHexString ToHexStringLower "
            + "ToBoolean ToByte ToChar ToDecimal ToDouble ToInt16 ToInt32 ToInt64 ToSByte ToSingle ToString ToUInt16 ToUInt32 ToUInt64"),
        ["System.TimeSpan"] = Names("Add Compare CompareTo Divide Duration Equals FromDays FromHours FromMicroseconds FromMilliseconds FromMinutes FromSeconds "
            + "FromTicks Multiply Negate Parse ParseExact Subtract ToString TryParse .ctor Days Hours Minutes Seconds Milliseconds Microseconds Nanoseconds Ticks "
            + "TotalDays TotalHours TotalMinutes TotalSeconds TotalMilliseconds TotalMicroseconds TotalNanoseconds Zero MinValue MaxValue TicksPerDay "
            + OfOperators),
        ["System.DateTime"] = Names(OfDates + " .ctor " + OfDateProperties),
        ["System.DateOnly"] = Names(OfDates + " .ctor " + OfDateProperties),
        ["System.TimeOnly"] = Names(OfDates + " .ctor " + OfDateProperties),
        ["System.Guid"] = Names("CompareTo Equals Parse ParseExact ToString TryParse TryParseExact .ctor Empty op_Equality op_Inequality"),
        // Only a source makes a token that may be cancelled later, and what sources do is not known.
        ["System.Threading.CancellationToken"] = Names("CanBeCanceled Equals IsCancellationRequested None ThrowIfCancellationRequested .ctor op_Equality op_Inequality"),
        ["System.Version"] = Names("CompareTo Equals Parse ToString TryParse .ctor Build Major MajorRevision Minor MinorRevision Revision " + OfOperators),
        ["System.String"] = Names("CompareOrdinal Contains EndsWith Equals IndexOf IndexOfAny Insert IsNullOrEmpty IsNullOrWhiteSpace LastIndexOf LastIndexOfAny "
            + "PadLeft PadRight Remove Replace Split StartsWith Substring ToCharArray ToLowerInvariant ToUpperInvariant Trim TrimEnd TrimStart .ctor Empty"),
    };

    /// <summary>Types that such members may take besides those that have them.</summary>
    private static readonly Type[] Taken =
    [
        typeof(object), typeof(IFormatProvider), typeof(CultureInfo), typeof(StringComparison), typeof(StringSplitOptions), typeof(MidpointRounding), typeof(NumberStyles),
        typeof(DateTimeKind), typeof(TimeSpanStyles), typeof(DateTimeStyles),
    ];

    private static readonly Dictionary<string, Type> Types = Listed.Keys
        .Select(name => typeof(object).Assembly.GetType(name))
        .Where(type => type is not null)
        .Concat(Taken)
        .ToDictionary(type => type.FullName);

    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<MethodBase?>> Found = new();

    /// <summary>Whether floating-point numbers are written and read here as on .NET: .NET Framework does it otherwise.</summary>
    public static bool IsSameAtFloats { get; } = typeof(object).Assembly.GetName().Name == "System.Private.CoreLib";

    public static bool IsListed(string type) => Listed.ContainsKey(type);

    /// <summary>Whether the data is a value of a type whose members are known, other than a number or string.</summary>
    public static bool IsValue(object? data) => data is TimeSpan or DateTime or Version
        || (data is ValueType && !Numbers.IsNumber(data) && data is not bool && Types.ContainsKey(data.GetType().FullName));

    /// <summary>The default of a type of such values; none for other types.</summary>
    public static object? ZeroOf(string type) => Types.TryGetValue(type, out var real) && real is { IsValueType: true, IsEnum: false } ? Activator.CreateInstance(real) : null;

    /// <summary>What a method or constructor gives. All arguments are known.</summary>
    public static Value? Call(LibraryCall call, string type)
    {
        if (Find(call.Method, type) is not { } method || !(method.IsStatic || method.IsConstructor || method.DeclaringType.IsInstanceOfType(call.Receiver.Data)))
            return null;
        var parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!TryConvert(call, i, parameters, out arguments[i]))
                return null;
        }

        if (!IsSameAtFloats && call.Arguments.Append(call.Receiver).Any(value => value.Data is double or float) && call.Method.ReturnType.SpecialType == SpecialType.System_String)
            return null;
        var result = Invoke(call, method, arguments);
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Method.Parameters[i].RefKind == RefKind.Out)
                call.Arguments[i] = call.Result(arguments[parameters.Length - call.Arguments.Length + i]);
        }

        return ResultOf(call, result);
    }

    /// <summary>The value of a property or field; none for one that is not known.</summary>
    public static Value? Property(ISymbol member, string type, object? receiver, SyntaxNode place)
    {
        if (!Listed.TryGetValue(type, out var names) || !names.Contains(member.Name) || !Types.TryGetValue(type, out var real))
            return null;
        var value = real.GetMember(member.Name) switch
        {
            [PropertyInfo property] when member.IsStatic == (receiver is null) => property.GetValue(receiver),
            [FieldInfo field] when member.IsStatic => field.GetValue(null),
            _ => null,
        };
        return value is null ? null : new(value is Enum ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : value, place);
    }

    private static object? Invoke(LibraryCall call, MethodBase method, object?[] arguments)
    {
        try
        {
            return method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(call.Receiver.Data, arguments);
        }
        catch (TargetInvocationException exception)
        {
            throw call.Throws(exception.InnerException.GetType().FullName);
        }
    }

    private static Value? ResultOf(LibraryCall call, object? result) => result switch
    {
        string text => Reserved(call, text),
        Array array => call.NewList(array.Cast<object>().Select(item => call.Result(item)), ListKind.Array),
        null or bool => call.Result(result),
        Enum member => call.Result(Convert.ToInt32(member, CultureInfo.InvariantCulture)),
        _ => Numbers.IsNumber(result) || IsValue(result) ? call.Result(result) : null,
    };

    private static Value Reserved(LibraryCall call, string text)
    {
        call.Evaluator.Budget.Reserve(text.Length);
        return call.Result(text);
    }

    private static bool TryConvert(LibraryCall call, int index, ParameterInfo[] parameters, out object? converted)
    {
        // Where the member takes a culture that the call does not name, it is given none in particular.
        var isAdded = parameters.Length > call.Arguments.Length && IsCulture(parameters[index].ParameterType);
        var offset = parameters.Length > call.Arguments.Length && index > CultureIn(parameters) ? 1 : 0;
        var type = parameters[index].ParameterType;
        converted = CultureInfo.InvariantCulture;
        if (isAdded)
            return true;
        var value = call.Arguments[index - offset];
        converted = null;
        if (type.IsByRef)
            return true;
        if (IsCulture(type))
        {
            converted = CultureInfo.InvariantCulture;
            return value.Data is null or CultureInfo;
        }

        if (value.Data is string text && type == typeof(char[]))
        {
            converted = text.ToCharArray();
            return true;
        }

        return (type != typeof(object) || value.Data is null or string or bool || Numbers.IsNumber(value.Data) || IsValue(value.Data))
            && (value.Data is not null || !type.IsValueType)
            && ClrValues.TryConvert(value, type, call.Place, out converted) is null;
    }

    private static int CultureIn(ParameterInfo[] parameters) => Array.FindIndex(parameters, parameter => IsCulture(parameter.ParameterType));

    private static bool IsCulture(Type type) => type == typeof(IFormatProvider) || type == typeof(CultureInfo);

    private static MethodBase? Find(IMethodSymbol method, string type) => Found.GetValue(
        method,
        _ => new(Listed.TryGetValue(type, out var names) && names.Contains(method.Name) && Types.TryGetValue(type, out var real) ? Find(method, real) : null)).Value;

    /// <summary>The real member, preferably one that takes a culture as well.</summary>
    private static MethodBase? Find(IMethodSymbol method, Type type)
    {
        Type?[] parameters = [.. method.Parameters.Select(TypeOf)];
        if (Array.IndexOf(parameters, null) >= 0)
            return null;
        if (method.MethodKind == MethodKind.Constructor)
            return type.GetConstructor(parameters!);
        return Find(method.Name, type, parameters!) ?? Find(method.Name, type, Array.ConvertAll(parameters, parameter => parameter == typeof(char[]) ? typeof(string) : parameter!));
    }

    private static MethodInfo? Find(string name, Type type, Type[] parameters)
    {
        int[] cultureAt = Array.Exists(parameters, IsCulture) ? [] : [parameters.Length, parameters.Length - 1];
        return cultureAt.Where(at => at >= 0)
            .SelectMany(at => new[] { typeof(IFormatProvider), typeof(CultureInfo) }.Select(culture => (Type[])[.. parameters.Take(at), culture, .. parameters.Skip(at)]))
            .Select(overload => type.GetMethod(name, overload))
            .FirstOrDefault(found => found is not null) ?? type.GetMethod(name, parameters);
    }

    private static Type? TypeOf(IParameterSymbol parameter) => parameter.Type switch
    {
        var type when parameter.RefKind == RefKind.Out => TypeOf(type)?.MakeByRefType(),
        IArrayTypeSymbol array => TypeOf(array.ElementType)?.MakeArrayType(),
        INamedTypeSymbol { MetadataName: "ReadOnlySpan`1" } span => TypeOf(span.TypeArguments[0])?.MakeArrayType(),
        var type => TypeOf(type),
    };

    private static Type? TypeOf(ITypeSymbol type) =>
        type.ContainingNamespace is { } space && Types.TryGetValue($"{space.ToDisplayString()}.{type.MetadataName}", out var real) ? real : null;

    private static string[] Names(string names) => names.Split(' ');
}
