using System.Globalization;
using System.Text.RegularExpressions;

namespace Deployment.Plans.Data;

/// <summary>What the cells of a column are read as.</summary>
internal sealed class CellType
{
    private static readonly Dictionary<string, bool> Truths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["yes"] = true,
        ["false"] = false,
        ["no"] = false,
    };

    private static readonly Dictionary<string, CellType> ByTypeName = new()
    {
        [NameOf<string>()] = new("a text", "", text => text),
        [NameOf<bool>()] = new("a truth value", "write yes or no, or true or false", text => Truths.TryGetValue(text, out var truth) ? truth : null),
        [NameOf<byte>()] = Whole<byte>("byte", byte.MinValue, byte.MaxValue),
        [NameOf<sbyte>()] = Whole<sbyte>("sbyte", sbyte.MinValue, sbyte.MaxValue),
        [NameOf<short>()] = Whole<short>("short", short.MinValue, short.MaxValue),
        [NameOf<ushort>()] = Whole<ushort>("ushort", ushort.MinValue, ushort.MaxValue),
        [NameOf<int>()] = Whole<int>("int", int.MinValue, int.MaxValue),
        [NameOf<uint>()] = Whole<uint>("uint", uint.MinValue, uint.MaxValue),
        [NameOf<long>()] = Whole<long>("long", long.MinValue, long.MaxValue),
        [NameOf<ulong>()] = Whole<ulong>("ulong", ulong.MinValue, ulong.MaxValue),
        [NameOf<double>()] = new("a number", "write one such as 2.5", text => ParseDouble(text)),
        [NameOf<decimal>()] = new("a number", "write one such as 2.5", text => ParseDecimal(text)),
        [NameOf<Bandwidth>()] = new("a bandwidth", "write one such as 10 Mbit/s", text => Quantity.Bandwidth(text)),
        [NameOf<DataSize>()] = new("an amount of data", "write one such as 500 GB", text => Quantity.DataSize(text)),
        [NameOf<Percentage>()] = new("a percentage", "write one such as 5 %", text => Quantity.Percentage(text)),
        [NameOf<TimeSpan>()] = new("a time", "write one such as 40 ms, 15 min or 24 h", text => Quantity.Time(text)),
        [NameOf<ProductVersion>()] = new(
            "a product build",
            "write four whole numbers with dots, such as 12.3.2.4165",
            text => ProductVersion.TryParse(text, out var version) ? version : null),
    };

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    private readonly string _noun;
    private readonly string _remedy;
    private readonly Func<string, object?> _parse;

    private CellType(string noun, string remedy, Func<string, object?> parse) => (_noun, _remedy, _parse) = (noun, remedy, parse);

    /// <summary>Whether also nothing is a value of it.</summary>
    public bool IsText => ReferenceEquals(this, ByTypeName[NameOf<string>()]);

    /// <summary>The type of cells that become objects of a type.</summary>
    /// <param name="typeName">The type's name, with its namespace.</param>
    /// <returns>None for a type that no cell can be.</returns>
    public static CellType? Of(string typeName) => ByTypeName.TryGetValue(typeName, out var type) ? type : null;

    /// <summary>The type of cells that name a member of an enumeration.</summary>
    public static CellType OfEnum(string name, IReadOnlyList<(string Name, object Value)> members) => new(
        $"a {name}",
        $"write {Wording.Or([.. members.Select(member => member.Name)])}",
        text => members.FirstOrDefault(member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase)).Value);

    /// <summary>What a text says outside of a table.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text says no such thing.</exception>
    public static T Read<T>(string text)
    {
        var type = ByTypeName[NameOf<T>()];
        return type.Parse((text ?? throw new ArgumentNullException(nameof(text))).Trim()) is T value ? value : throw new FormatException(type.Refuse(text));
    }

    /// <summary>What the text says; none where it is no such thing.</summary>
    public object? Parse(string text) => _parse(text);

    /// <summary>What to say of a text that is no such thing.</summary>
    public string Refuse(string text) => $"'{text}' is not {_noun}: {Slip(text) ?? _remedy}.";

    /// <summary>What is wrong with a text that would else be one of it.</summary>
    private string? Slip(string text) =>
        IsValid(text.Replace(",", "")) && text.Any(char.IsDigit) ? "decimals follow a point, and nothing stands between thousands"
        : text.StartsWith("-", StringComparison.Ordinal) && IsValid(text.Substring(1)) ? "it is negative"
        : IsValid(Digits.Replace(text, "1")) ? "a number in it is too large"
        : null;

    private bool IsValid(string text) => Parse(text) is not null;

    private static string NameOf<T>() => typeof(T).FullName;

    private static CellType Whole<T>(string keyword, decimal least, decimal most) => new(
        $"a whole number that fits into {keyword}",
        "write one such as 12",
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture)
            : null);

    private static double? ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;

    private static decimal? ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
