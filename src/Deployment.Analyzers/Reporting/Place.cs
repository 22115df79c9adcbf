using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Reporting;

/// <summary>A stretch of source, or of a file that the project has beside it.</summary>
/// <param name="File">The <see cref="SyntaxTree"/> or the <see cref="AdditionalText"/>.</param>
/// <param name="Span">Where it is in it.</param>
internal readonly record struct Place(object File, TextSpan Span)
{
    public Location Location => File is AdditionalText { Path: var path } text
        ? Location.Create(path, Span, text.GetText()?.Lines.GetLinePositionSpan(Span) ?? default)
        : Location.Create((SyntaxTree)File, Span);

    /// <summary>A value, from its first to its last character; of a method or its body, its name.</summary>
    public static Place Of(SyntaxNode node) => new(node.SyntaxTree, node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Span,
        BlockSyntax or ArrowExpressionClauseSyntax when node.Parent is MethodDeclarationSyntax method => method.Identifier.Span,
        _ => node.Span,
    });

    /// <inheritdoc cref="Of(SyntaxNode)"/>
    /// <param name="origin">What <see cref="ValueOrigin.Token"/> is.</param>
    /// <returns>None where it is not known where the value was written.</returns>
    public static Place? Of(object? origin) => origin switch
    {
        SyntaxNode node => Of(node),
        DataCell cell => new(cell.File, cell.Span),
        _ => null,
    };

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
