using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Reporting;

/// <summary>A stretch of source.</summary>
internal readonly record struct Place(SyntaxTree Tree, TextSpan Span)
{
    public Location Location => Location.Create(Tree, Span);

    /// <summary>A value, from its first to its last character.</summary>
    public static Place Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    /// <summary>A call, from the name of the member to the closing parenthesis, without the chain to its left.</summary>
    public static Place OfCall(SyntaxNode call)
    {
        var start = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.SpanStart,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => member.Name.SpanStart,
            MemberAccessExpressionSyntax member => member.Name.SpanStart,
            _ => call.SpanStart,
        };
        return new(call.SyntaxTree, TextSpan.FromBounds(start, call.GetLastToken().Span.End));
    }
}
