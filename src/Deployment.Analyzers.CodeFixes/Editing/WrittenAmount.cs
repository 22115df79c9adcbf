using System.Globalization;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Where an amount is written as a number, or as a number with a unit, another is put in its place.</summary>
internal static class WrittenAmount
{
    /// <param name="written">The evaluator's token for where the amount was written.</param>
    /// <param name="amounts">What it was written for.</param>
    /// <param name="number">The new amount.</param>
    /// <returns>None where it is not written as a whole number, or something else is made of that.</returns>
    public static SourceEdit? Replace(object? written, IEnumerable<Setting<int>> amounts, int number) =>
        written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int literally } literal
        && amounts.All(amount => ReferenceEquals(amount.Origin.Value, literal) && amount.IsKnown && amount.Value == literally)
            ? SourceEdit.Replace(literal, number.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <param name="written">The evaluator's token for where the amount was written.</param>
    /// <param name="size">The new amount, which is rounded up.</param>
    /// <returns>None where it is not written as a number with a unit.</returns>
    public static SourceEdit? Replace(object? written, DataSize size) =>
        written is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax }, ArgumentList.Arguments.Count: 0 } quantity
            ? SourceEdit.Replace(quantity, $"{WholeGigabytes(size).ToString(CultureInfo.InvariantCulture)}.GB()")
            : null;

    /// <summary>So many gigabytes that nothing is missing.</summary>
    public static long WholeGigabytes(DataSize size) => (size.Bytes + 1.GB().Bytes - 1) / 1.GB().Bytes;
}
