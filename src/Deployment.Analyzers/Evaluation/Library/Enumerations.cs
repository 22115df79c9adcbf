using System.Globalization;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>The names of an enumeration's members, and the static members of <see cref="Enum"/>.</summary>
internal static class Enumerations
{
    /// <summary>As many members the BCL sorts without changing the order of those with the same number.</summary>
    private const int MostSortedInOrder = 16;

    public static Value? Call(LibraryCall call)
    {
        if (call.Receiver.Data is EvaluatedEnum member)
            return Instance(call, member);
        return (call.Method.TypeArguments, call.Arguments) switch
        {
            ([INamedTypeSymbol { TypeKind: TypeKind.Enum } type], _) => TryParse(call, type) ?? Static(call, type, call.Arguments, number => number),
            (_, [{ Data: EvaluatedType { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } }, ..]) => Static(call, type, [.. call.Arguments.Skip(1)], number => new EvaluatedEnum(type, number)),
            _ => null,
        };
    }

    /// <summary>What a member gives that is told the type.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type.</param>
    /// <param name="arguments">What it is told besides.</param>
    /// <param name="member">What it gives for the number of a member.</param>
    private static Value? Static(LibraryCall call, INamedTypeSymbol type, Value[] arguments, Func<object, object> member)
    {
        switch (call.Method.Name, arguments)
        {
            case ("GetValues", []):
                var values = call.NewList(Sorted(type).Select(field => call.Result(field.ConstantValue)), ListKind.Array);
                ((EvaluatedList)values.Data!).MadeAs = call.Evaluator.Program.Compilation.CreateArrayTypeSymbol(type);
                return values;
            case ("GetNames", []) when HasSureNames(type):
                return call.NewList(Sorted(type).Select(field => call.Result(field.Name)), ListKind.Array);
            case ("GetName", [var value]) when HasSureNames(type) && NumberOf(type, value.Data) is { } number:
                return call.Result(NameOf(type, number));
            case ("IsDefined", [{ Data: string name }]):
                return call.Result(Sorted(type).Exists(field => field.Name == name));
            case ("IsDefined", [var value]) when NumberOf(type, value.Data) is { } number:
                return call.Result(NameOf(type, number) is not null);
            case ("Parse", [{ Data: null or string } text]):
                return Parse(call, type, (string?)text.Data, ignoresCase: false, member);
            case ("Parse", [{ Data: null or string } text, { Data: bool ignoresCase }]):
                return Parse(call, type, (string?)text.Data, ignoresCase, member);
            case ("ToObject", [var value]) when NumberOf(type, value.Data) is { } number:
                return call.Result(member(number));
            default:
                return null;
        }
    }

    /// <summary>The number that a member has, or a number of the type that they have; none for anything else.</summary>
    private static object? NumberOf(INamedTypeSymbol type, object? data) => data switch
    {
        EvaluatedEnum member => SymbolEqualityComparer.Default.Equals(member.Type, type) ? member.Number : null,
        not null when Numbers.IsNumber(data) => Numbers.ConvertTo(type.EnumUnderlyingType!.SpecialType, data, isChecked: false)?.GetType() == data.GetType() ? data : null,
        _ => null,
    };

    private static Value? TryParse(LibraryCall call, INamedTypeSymbol type) => (call.Method.Name, call.Arguments) switch
    {
        ("TryParse", [{ Data: null or string } text, _]) => TryParse(call, type, (string?)text.Data, ignoresCase: false),
        ("TryParse", [{ Data: null or string } text, { Data: bool ignoresCase }, _]) => TryParse(call, type, (string?)text.Data, ignoresCase),
        _ => null,
    };

    private static Value? Instance(LibraryCall call, EvaluatedEnum member) => (call.Method.Name, call.Arguments) switch
    {
        ("ToString", [{ Data: null or string } format, ..]) => TextOf(call, member.Type, member.Number, (string?)format.Data),
        ("HasFlag", [{ Data: EvaluatedEnum flag }]) => SymbolEqualityComparer.Default.Equals(flag.Type, member.Type)
            ? call.Result((BitsOf(member.Number) & BitsOf(flag.Number)) == BitsOf(flag.Number))
            : throw call.Throws<ArgumentException>(),
        ("CompareTo", [{ Data: EvaluatedEnum other }]) when SymbolEqualityComparer.Default.Equals(other.Type, member.Type) =>
            call.Result(((IComparable)member.Number).CompareTo(other.Number)),
        _ => null,
    };

    private static Value? TextOf(LibraryCall call, INamedTypeSymbol type, object number, string? format) =>
        IsFormat(format) ? Format(type, number, format) is { } text ? call.Result(text) : null : throw call.Throws<FormatException>();

    public static bool IsFormat(string? format) => format is null or "" or "G" or "g" or "D" or "d" or "X" or "x" or "F" or "f";

    /// <summary>What a member, or a number that may be none, shows itself as; none where several names have the same number and it is not known which is shown.</summary>
    public static string? Format(INamedTypeSymbol type, object number, string? format) => format switch
    {
        "D" or "d" => Decimal(number),
        "X" or "x" => BitsOf(number).ToString("X" + (2 * SizeOf(number)), CultureInfo.InvariantCulture),
        _ when !HasSureNames(type) => null,
        "F" or "f" => NamesOf(type, number) ?? Decimal(number),
        _ => NameOf(type, number) ?? (IsFlags(type) ? NamesOf(type, number) : null) ?? Decimal(number),
    };

    private static string Decimal(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private static bool HasSureNames(INamedTypeSymbol type) =>
        Sorted(type) is var members && (members.Count <= MostSortedInOrder || members.Select(member => BitsOf(member.ConstantValue!)).Distinct().Count() == members.Count);

    private static bool IsFlags(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: nameof(FlagsAttribute), ContainingNamespace.Name: "System" });

    /// <summary>The name of the member that a number stands for; none where it stands for none.</summary>
    public static string? NameOf(INamedTypeSymbol type, object number) => Sorted(type).Find(member => BitsOf(member.ConstantValue!) == BitsOf(number))?.Name;

    /// <summary>The names of the flags that a number is made of, the largest taken first; none if there are others in it.</summary>
    private static string? NamesOf(INamedTypeSymbol type, object number)
    {
        var members = Sorted(type);
        var rest = BitsOf(number);
        if (rest == 0)
            return NameOf(type, number);
        var names = new List<string>();
        for (var i = members.Count - 1; i >= 0 && rest != 0; i--)
        {
            var bits = BitsOf(members[i].ConstantValue!);
            if (bits == 0 || (rest & bits) != bits)
                continue;
            rest &= ~bits;
            names.Insert(0, members[i].Name);
        }

        return rest == 0 ? string.Join(", ", names) : null;
    }

    /// <summary>The members in the order of their bits, as the BCL keeps them.</summary>
    private static List<IFieldSymbol> Sorted(INamedTypeSymbol type) =>
        [.. type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).OrderBy(member => BitsOf(member.ConstantValue!))];

    private static Value Parse(LibraryCall call, INamedTypeSymbol type, string? text, bool ignoresCase, Func<object, object> member)
    {
        if (text is null)
            throw call.Throws<ArgumentNullException>();
        return Parsed(type, text, ignoresCase, out var isTooLarge) is { } number ? call.Result(member(number))
            : isTooLarge ? throw call.Throws<OverflowException>()
            : throw call.Throws<ArgumentException>();
    }

    private static Value TryParse(LibraryCall call, INamedTypeSymbol type, string? text, bool ignoresCase)
    {
        var number = text is null ? null : Parsed(type, text, ignoresCase, out _);
        call.Arguments[call.Arguments.Length - 1] = call.Result(number ?? Numbers.ConvertTo(type.EnumUnderlyingType!.SpecialType, 0, isChecked: false));
        return call.Result(number is not null);
    }

    private static object? Parsed(INamedTypeSymbol type, string text, bool ignoresCase, out bool isTooLarge)
    {
        var underlying = type.EnumUnderlyingType!.SpecialType;
        isTooLarge = false;
        text = text.Trim();
        if (text.Length > 0 && (char.IsDigit(text[0]) || text[0] is '-' or '+')
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var converted = Numbers.ConvertTo(underlying, number, isChecked: true);
            isTooLarge = converted is null;
            return converted;
        }

        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        ulong bits = 0;
        foreach (var name in text.Split(','))
        {
            if (type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && member.Name.Equals(name.Trim(), comparison)) is not { } named)
                return null;
            bits |= BitsOf(named.ConstantValue!);
        }

        return Numbers.ConvertTo(underlying, bits, isChecked: false);
    }

    /// <summary>The bits of a number, as many as its type has.</summary>
    private static ulong BitsOf(object number) => number switch
    {
        sbyte value => unchecked((byte)value),
        short value => unchecked((ushort)value),
        int value => unchecked((uint)value),
        long value => unchecked((ulong)value),
        _ => Convert.ToUInt64(number, CultureInfo.InvariantCulture),
    };

    private static int SizeOf(object number) => number switch
    {
        sbyte or byte => sizeof(byte),
        short or ushort => sizeof(short),
        int or uint => sizeof(int),
        _ => sizeof(long),
    };
}
