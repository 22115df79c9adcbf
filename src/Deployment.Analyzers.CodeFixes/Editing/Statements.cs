namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Edits of whole statements, each on lines of its own.</summary>
internal static class Statements
{
    public static StatementSyntax? Containing(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>(statement => statement is not BlockSyntax);

    /// <summary>The list of statements in which one stands; none for the only statement of an <c>if</c> or loop.</summary>
    public static SyntaxNode? BlockOf(StatementSyntax statement) => statement.Parent switch
    {
        GlobalStatementSyntax global => global.Parent,
        BlockSyntax or SwitchSectionSyntax => statement.Parent,
        _ => null,
    };

    /// <inheritdoc cref="BlockOf(StatementSyntax)"/>
    public static SyntaxNode? BlockAround(SyntaxNode node) => Containing(node) is { } statement ? BlockOf(statement) : null;

    /// <summary>The variable that a statement declares and gives the value of a chain of calls that begins with <paramref name="call"/>.</summary>
    public static string? DeclaredBy(StatementSyntax? statement, InvocationExpressionSyntax call) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } value } variable] } && Chain.BeginsWith(value, call)
            ? variable.Identifier.Text
            : null;

    /// <summary>
    /// What the value of a chain of calls that begins with <paramref name="call"/> is called behind a statement that declares a variable
    /// for it or assigns it, be it together with others; none where nothing can stand behind the statement.
    /// </summary>
    public static string? KeptAs(StatementSyntax statement, InvocationExpressionSyntax call) => statement
        is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } && BlockOf(statement) is not null
            ? KeptAs(assignment.Left, assignment.Right, call)
            : DeclaredBy(statement, call);

    public static bool Assigns(StatementSyntax? statement, string variable) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left } }
        && (left is TupleExpressionSyntax several ? several.Arguments.Select(part => part.Expression) : [left]).Any(place => place switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText == variable,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText == variable,
            _ => false,
        });

    /// <summary>Whether a statement does nothing but make a chain of calls that begins with <paramref name="call"/>, and declare a variable for its value.</summary>
    public static bool IsOnlyFor(StatementSyntax? statement, InvocationExpressionSyntax call) =>
        DeclaredBy(statement, call) is not null || (statement is ExpressionStatementSyntax { Expression: { } chain } && Chain.BeginsWith(chain, call));

    /// <summary>Whether code stands in a loop, or in a function that is handed something: it may run for other elements, if not now, then after the next change.</summary>
    public static bool MayRunAgain(SyntaxNode code) => code.Ancestors().Any(outer => outer
        is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax
        or LocalFunctionStatementSyntax { ParameterList.Parameters.Count: > 0 }
        or MethodDeclarationSyntax { Identifier.ValueText: not "Main", ParameterList.Parameters.Count: > 0 });

    /// <summary>Adds statements behind one, each on a line of its own, but where the line goes on behind that.</summary>
    public static SourceEdit InsertAfter(StatementSyntax statement, params string[] newStatements)
    {
        var text = statement.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(statement.Span.End);
        var isLastOnLine = line.End == statement.Span.End || statement.GetTrailingTrivia().FullSpan.End >= line.End;
        var separator = isLastOnLine ? LineBreakOf(text) + IndentationOf(statement) : " ";
        return SourceEdit.InsertAt(
            statement.SyntaxTree, isLastOnLine ? line.End : statement.Span.End, string.Concat(newStatements.Select(newStatement => separator + newStatement)));
    }

    public static SourceEdit InsertBefore(StatementSyntax statement, string newStatement)
    {
        var (text, indentation) = (statement.SyntaxTree.GetText(), IndentationOf(statement));
        var beginsLine = text.Lines.GetLineFromPosition(statement.SpanStart).Start + indentation.Length == statement.SpanStart;
        return SourceEdit.InsertAt(statement.SyntaxTree, statement.SpanStart, newStatement + (beginsLine ? LineBreakOf(text) + indentation : " "));
    }

    /// <summary>
    /// Removes a statement with its lines and the comment behind it, and the loop or <c>if</c> that it is all of. A comment above it stays: it may
    /// speak of what follows too.
    /// </summary>
    public static SourceEdit Remove(StatementSyntax statement)
    {
        statement = WithWhatItLeavesEmpty(statement);
        var text = statement.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var standsAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        return BlockOf(statement) is null ? new(statement.SyntaxTree, statement.Span, "{ }")
            : standsAlone ? new(statement.SyntaxTree, TextSpan.FromBounds(first.Start, statement.FullSpan.End), "")
            : new(statement.SyntaxTree, statement.Span, "");
    }

    public static string LineBreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    public static string IndentationOf(StatementSyntax statement)
    {
        var text = statement.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(statement.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string? KeptAs(SyntaxNode place, ExpressionSyntax value, InvocationExpressionSyntax call) => (place, value) switch
    {
        (DeclarationExpressionSyntax { Designation: var designation }, _) => KeptAs(designation, value, call),
        (ParenthesizedVariableDesignationSyntax { Variables: var places }, TupleExpressionSyntax { Arguments: var values }) =>
            places.Zip(values, (part, of) => KeptAs(part, of.Expression, call)).FirstOrDefault(name => name is not null),
        (TupleExpressionSyntax { Arguments: var places }, TupleExpressionSyntax { Arguments: var values }) =>
            places.Zip(values, (part, of) => KeptAs(part.Expression, of.Expression, call)).FirstOrDefault(name => name is not null),
        (SingleVariableDesignationSyntax variable, _) when Chain.BeginsWith(value, call) => variable.Identifier.Text,
        (ExpressionSyntax expression, _) when expression.IsNameOrItem() && Chain.BeginsWith(value, call) => expression.ToString(),
        _ => null,
    };

    private static StatementSyntax WithWhatItLeavesEmpty(StatementSyntax statement)
    {
        while ((statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block : statement) is var body
            && body.DescendantTrivia().Except(statement.GetTrailingTrivia()).All(IsSpace))
        {
            switch (body.Parent)
            {
                case ForEachStatementSyntax { Expression: var items } loop when items.IsName():
                    statement = loop;
                    break;
                case IfStatementSyntax { Else: null, Parent: not ElseClauseSyntax } choice when !choice.Condition.DescendantNodesAndSelf().Any(MayDoSomething):
                    statement = choice;
                    break;
                default:
                    return statement;
            }
        }

        return statement;
    }

    /// <summary>Whether it is no comment, no directive, and no code that a directive disables.</summary>
    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool MayDoSomething(SyntaxNode part) => part is not (IdentifierNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax
        or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression });
}
