using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How a comparison is told in a condition: with what is known by then in place of the variables that hold it.</summary>
internal static class ComparisonText
{
    private static readonly char[] Opening = ['[', '('];
    private static readonly char[] Closing = [']', ')'];

    /// <summary>The words of a comparison of a value that is not known with one that is; none of any other operation.</summary>
    public static Func<string>? Of(IBinaryOperation comparison, Value left, Value right) => left.IsUnknown == right.IsUnknown ? null : Words(comparison, left, right);

    private static Func<string> Words(IBinaryOperation comparison, Value left, Value right) => () =>
        comparison.Syntax.InOneLineShowing([.. Shown(comparison.LeftOperand, left), .. Shown(comparison.RightOperand, right)]);

    private static IEnumerable<(SyntaxNode Operand, string Words)> Shown(IOperation operand, Value value)
    {
        var text = operand.ConstantValue.HasValue ? null : value.Data is Unknown unknown ? InFull(operand.Syntax.InOneLine(), unknown.Text) : Literal(operand, value.Data);
        if (text is not null)
            yield return (operand.Syntax, text);
    }

    /// <summary>The text of a value that is not known, where what is written differs from it only in an index or an argument.</summary>
    private static string? InFull(string written, string text)
    {
        var (start, end) = (written.IndexOfAny(Opening), written.LastIndexOfAny(Closing));
        return start > 0 && end > start && text != written
            && text.StartsWith(written.Substring(0, start + 1), StringComparison.Ordinal)
            && text.EndsWith(written.Substring(end), StringComparison.Ordinal) ? text : null;
    }

    /// <summary>A known value as it would be written; none where it has no such form.</summary>
    private static string? Literal(IOperation operand, object? data)
    {
        while (operand is IConversionOperation { IsImplicit: true } conversion)
            operand = conversion.Operand;
        return (Evaluator.NotNull(operand.Type), data) switch
        {
            (_, null) => null,
            (INamedTypeSymbol { TypeKind: TypeKind.Enum } type, _) => Enumerations.NameOf(type, data) is { } member ? $"{type.Name}.{member}" : null,
            ({ SpecialType: SpecialType.System_Char }, int and var code) => SymbolDisplay.FormatPrimitive((char)code, quoteStrings: true, useHexadecimalNumbers: false),
            _ => SymbolDisplay.FormatPrimitive(data, quoteStrings: true, useHexadecimalNumbers: false),
        };
    }
}
