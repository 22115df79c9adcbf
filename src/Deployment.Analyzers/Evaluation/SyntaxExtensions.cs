using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal static class SyntaxExtensions
{
    /// <summary>The call of the base constructor in the head of a type: <c>record Branch(string Name) : Site(Name)</c>.</summary>
    public static PrimaryConstructorBaseTypeSyntax? PrimaryConstructorBase(this TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();

    /// <summary>The source as it can be understood on its own, however it is laid out.</summary>
    public static string InOneLine(this SyntaxNode node)
    {
        var text = OneLine(node.ToString());
        var access = node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(outer => outer.WhenNotNull.SpanStart == node.SpanStart);
        return access is null ? text : $"{access.Expression.InOneLine()}?{text}";
    }

    /// <summary>The source with a text that is known by now in place of a part that stands for it.</summary>
    public static string InOneLineWith(this SyntaxNode node, SyntaxNode part, object? known)
    {
        if (known is not string text || part is LiteralExpressionSyntax || !node.Span.Contains(part.Span))
            return node.InOneLine();
        var source = node.ToString();
        var start = part.SpanStart - node.SpanStart;
        return OneLine(source.Substring(0, start) + SymbolDisplay.FormatLiteral(text, quote: true) + source.Substring(start + part.Span.Length));
    }

    private static string OneLine(string text) =>
        text.IndexOf('\n') >= 0 ? string.Join(" ", text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)) : text;

    /// <summary>What a value is compared with by a part of a <c>switch</c> or an <c>is</c>; none for any other expression.</summary>
    public static SyntaxNode? Pattern(this SyntaxNode node) => node switch
    {
        CaseSwitchLabelSyntax label => label.Value,
        PatternSyntax => node,
        _ => null,
    };
}
