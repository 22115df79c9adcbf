namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Edits of arguments and other items between commas that leave the others, with their line breaks and comments, as they are.</summary>
internal static class SeparatedItems
{
    /// <summary>Takes some of the items out, each with the comment behind it. At least one is to be left.</summary>
    public static IReadOnlyList<SourceEdit> Remove<TNode>(SeparatedSyntaxList<TNode> items, Func<TNode, bool> isRemoved)
        where TNode : SyntaxNode
    {
        var (tree, lastLeft) = (items[0].SyntaxTree, items.LastIndexOf(item => !isRemoved(item)));
        var edits = Enumerable.Range(0, lastLeft)
            .Where(i => isRemoved(items[i]))
            .Select(i => new SourceEdit(tree, TextSpan.FromBounds(items[i].SpanStart, StartOf(items[i + 1])), ""))
            .ToList();
        if (lastLeft < items.Count - 1)
        {
            var comma = items.GetSeparator(lastLeft);
            edits.Add(new(tree, comma.Span, ""));
            edits.Add(new(tree, TextSpan.FromBounds(EndOf(comma), EndOf(items.Last().GetLastToken())), ""));
        }

        return edits;
    }

    /// <summary>Where an item begins, with the comments above it.</summary>
    private static int StartOf(SyntaxNode item) => item.GetLeadingTrivia().Where(IsNoSpace).Select(trivia => trivia.SpanStart).DefaultIfEmpty(item.SpanStart).First();

    /// <summary>Where a token ends, with the comments behind it.</summary>
    private static int EndOf(SyntaxToken token) => token.TrailingTrivia.Where(IsNoSpace).Select(trivia => trivia.Span.End).DefaultIfEmpty(token.Span.End).Last();

    private static bool IsNoSpace(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
