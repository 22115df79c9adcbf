namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>A stretch of source and the text that takes its place.</summary>
internal sealed record SourceEdit(SyntaxTree Tree, TextSpan Span, string NewText)
{
    public static SourceEdit Replace(SyntaxNode node, string newText) => new(node.SyntaxTree, node.Span, newText);

    public static SourceEdit InsertAt(SyntaxTree tree, int position, string text) => new(tree, new TextSpan(position, 0), text);

    /// <summary>Whether it reaches over a directive, such as <c>#if</c>: what that would mean for the code that is not compiled now cannot be told.</summary>
    public bool IsAcrossDirective => Tree.GetRoot().DescendantTrivia(Span).Any(trivia => trivia.IsDirective && Span.OverlapsWith(trivia.Span));

    /// <summary>Whether two edits cannot both be made. Insertions at one place can, in their order.</summary>
    public bool Overlaps(SourceEdit other) =>
        Tree == other.Tree && (Span.OverlapsWith(other.Span) || (Span.IsEmpty != other.Span.IsEmpty && Span.IntersectsWith(other.Span)));
}
