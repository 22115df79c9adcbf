using System.Globalization;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>How amounts are written: as a number, or as a number with a unit.</summary>
internal static class WrittenAmount
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A size in gigabytes, which is rounded up.</summary>
    public static string Of(DataSize size) => $"{WholeGigabytes(size).ToString(CultureInfo.InvariantCulture)}.GB()";

    /// <summary>What is written in place of a whole number; none where something else is made of that.</summary>
    public static string? Instead(ExpressionSyntax written, int number, int newNumber) =>
        written is LiteralExpressionSyntax { Token.Value: int literally } && literally == number ? Of(newNumber) : null;

    /// <summary>What is written in place of a number with a unit, be it in a text, or of the number alone that is given a unit elsewhere; none where it is written otherwise.</summary>
    public static string? Instead(ExpressionSyntax written, DataSize size, DataSize newSize) => written switch
    {
        LiteralExpressionSyntax { Token.Value: IConvertible and not string } number => UnitOf(size, number) is { } unit ? Of((int)Math.Ceiling((double)newSize.Bytes / unit.Bytes)) : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax }, ArgumentList.Arguments.Count: 0 }
            or InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(DataSize.Parse) },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }],
        } => Of(newSize),
        _ => null,
    };

    /// <summary>So many gigabytes that nothing is missing.</summary>
    public static long WholeGigabytes(DataSize size) => (size.Bytes + 1.GB().Bytes - 1) / 1.GB().Bytes;

    private static DataSize? UnitOf(DataSize size, LiteralExpressionSyntax number) =>
        new DataSize?[] { 1.MB(), 1.GB(), 1.TB() }.FirstOrDefault(unit => Convert.ToDouble(number.Token.Value, CultureInfo.InvariantCulture) * unit!.Value.Bytes == size.Bytes);
}
