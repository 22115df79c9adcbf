using System.Globalization;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>How amounts are written: as a number, or as a number with a unit.</summary>
internal static class WrittenAmount
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A size in gigabytes, which is rounded up.</summary>
    public static string Of(DataSize size) => $"{WholeGigabytes(size).ToString(CultureInfo.InvariantCulture)}.GB()";

    /// <summary>Whether something is written as a whole number, and nothing else is made of that.</summary>
    public static bool Is(ExpressionSyntax written, int number) => written is LiteralExpressionSyntax { Token.Value: int literally } && literally == number;

    /// <summary>Whether something is written as a number with a unit, be it in a text.</summary>
    public static bool IsSize(ExpressionSyntax written) => written
        is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax }, ArgumentList.Arguments.Count: 0 }
        or InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(DataSize.Parse) },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }],
        };

    /// <summary>So many gigabytes that nothing is missing.</summary>
    public static long WholeGigabytes(DataSize size) => (size.Bytes + 1.GB().Bytes - 1) / 1.GB().Bytes;
}
