using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal static class SyntaxExtensions
{
    /// <summary>The call of the base constructor in the head of a type: <c>record Branch(string Name) : Site(Name)</c>.</summary>
    public static PrimaryConstructorBaseTypeSyntax? PrimaryConstructorBase(this TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();

    /// <summary>Whether code is in the reach of <c>checked</c>; none where neither that nor <c>unchecked</c> says so.</summary>
    public static bool? IsChecked(this SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(outer => outer is CheckedExpressionSyntax or CheckedStatementSyntax) switch
    {
        { } outer => outer.RawKind is (int)SyntaxKind.CheckedExpression or (int)SyntaxKind.CheckedStatement,
        null => null,
    };

    /// <summary>Whether code is in what is only asked for where something is there, so that it stands for nothing otherwise.</summary>
    public static bool IsAfterQuestionMark(this SyntaxNode node) =>
        node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(outer => outer.WhenNotNull.Span.Contains(node.Span)) is not null;

    /// <summary>The source as it can be understood on its own, however it is laid out.</summary>
    public static string InOneLine(this SyntaxNode node) => OneLine(node, node.ToString());

    /// <summary>The source with texts that are known by now in place of the parts that stand for them.</summary>
    public static string InOneLineWith(this SyntaxNode node, IEnumerable<(SyntaxNode Part, object? Known)> constants) => node.InOneLineShowing(
        from constant in constants
        where constant is { Known: string, Part: not LiteralExpressionSyntax }
        select (constant.Part, SymbolDisplay.FormatLiteral((string)constant.Known!, quote: true)));

    /// <summary>The source with other words in place of some of its parts.</summary>
    public static string InOneLineShowing(this SyntaxNode node, IEnumerable<(SyntaxNode Part, string Words)> shown)
    {
        var source = node.ToString();
        foreach (var (part, words) in shown.OrderByDescending(other => other.Part.SpanStart))
        {
            if (part.SyntaxTree != node.SyntaxTree || !node.Span.Contains(part.Span))
                continue;
            var start = part.SpanStart - node.SpanStart;
            source = source.Substring(0, start) + words + source.Substring(start + part.Span.Length);
        }

        return OneLine(node, source);
    }

    private static string OneLine(SyntaxNode node, string text)
    {
        if (text.IndexOf('\n') >= 0)
            text = string.Join(" ", text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        var access = text.Length > 0 && text[0] is '.' or '['
            ? node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(outer => outer.WhenNotNull.SpanStart == node.SpanStart)
            : null;
        return access is null ? text : $"{access.Expression.InOneLine()}?{text}";
    }

    /// <summary>What a value is compared with by a part of a <c>switch</c> or an <c>is</c>; none for any other expression.</summary>
    public static SyntaxNode? Pattern(this SyntaxNode node) => node switch
    {
        CaseSwitchLabelSyntax label => label.Value,
        PatternSyntax => node,
        _ => null,
    };

    /// <summary>What a pattern as a whole is compared with; none for a part of one.</summary>
    public static ExpressionSyntax? Matched(this SyntaxNode pattern) => pattern.Parent switch
    {
        IsPatternExpressionSyntax { Expression: var matched } => matched,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax { GoverningExpression: var matched } } => matched,
        SwitchSectionSyntax { Parent: SwitchStatementSyntax { Expression: var matched } } => matched,
        SwitchLabelSyntax { Parent: SwitchSectionSyntax { Parent: SwitchStatementSyntax { Expression: var matched } } } => matched,
        _ => null,
    };

    /// <summary>Whether an expression is handed over, or one of the items or members that something is made of.</summary>
    public static bool IsListed(this SyntaxNode expression) => expression.Parent
        is ArgumentSyntax or ExpressionElementSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax
        or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    /// <summary>Whether a member is named in a pattern, and so without what it is a member of.</summary>
    public static bool IsInPattern(this SyntaxNode member) => member is PatternSyntax || member.FirstAncestorOrSelf<BaseExpressionColonSyntax>(head => head.Parent is SubpatternSyntax) is not null;

    /// <summary>The variables that a call leaves something in, as they are written.</summary>
    public static string? Variable(this SyntaxNode call, int position)
    {
        var passed = (call as InvocationExpressionSyntax)?.ArgumentList.Arguments.Where(argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)).ElementAtOrDefault(position);
        return passed?.Expression is DeclarationExpressionSyntax declaration ? declaration.Designation.ToString() : passed?.Expression.InOneLine();
    }
}
