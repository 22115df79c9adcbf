namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Edits of a fluent chain of calls that leave its other calls, line breaks and comments as they are.</summary>
internal static class Chain
{
    /// <summary>The call of a DSL method with an explicit receiver; none for <c>?.</c> and other shapes that are not rewritten.</summary>
    public static InvocationExpressionSyntax? Call(SyntaxNode? node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call ? call : null;

    public static ExpressionSyntax Receiver(this InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression;

    /// <summary>Whether an expression can be written a second time without doing anything a second time.</summary>
    public static bool IsName(this ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression.IsName(),
        _ => false,
    };

    /// <summary>Whether an expression is a name, or stands for an item of what has one: that can be written a second time as well.</summary>
    public static bool IsNameOrItem(this ExpressionSyntax expression) => expression.IsName()
        || (expression is ElementAccessExpressionSyntax { Expression: var items, ArgumentList.Arguments: var indices }
            && items.IsName()
            && indices.All(index => index.Expression is LiteralExpressionSyntax || index.Expression.IsName()));

    /// <summary>Whether a chain of calls begins with one, or is that one.</summary>
    public static bool BeginsWith(ExpressionSyntax chain, InvocationExpressionSyntax call)
    {
        for (SyntaxNode? current = chain; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; current = access.Expression)
        {
            if (current == call)
                return true;
        }

        return false;
    }

    /// <summary>A call that makes an element, with the calls of its chain that go on with the same element.</summary>
    public static InvocationExpressionSyntax OnSame(InvocationExpressionSyntax creation, SemanticModel model)
    {
        var type = model.GetTypeInfo(creation).Type;
        while (creation.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(next).Type, type))
            creation = next;
        return creation;
    }

    /// <summary>The argument for the machine in a call that registers a role.</summary>
    public static ExpressionSyntax MachineOf(InvocationExpressionSyntax registration)
    {
        var arguments = registration.ArgumentList.Arguments;
        return (arguments.FirstOrDefault(argument => argument.NameColon is { Name.Identifier.ValueText: "on" }) ?? arguments.Last()).Expression;
    }

    public static SourceEdit ReplaceArguments(InvocationExpressionSyntax call, string arguments) => SourceEdit.Replace(call.ArgumentList, $"({arguments})");

    /// <summary>
    /// Has a call made on something else. What it was made on stays as a statement before, where it is more than a name; none where
    /// the call's result is used.
    /// </summary>
    public static IReadOnlyList<SourceEdit>? ReplaceReceiver(InvocationExpressionSyntax call, string newReceiver)
    {
        var receiver = call.Receiver();
        if (receiver.IsName())
            return [SourceEdit.Replace(receiver, newReceiver)];
        if (Statements.Containing(call) is not ExpressionStatementSyntax statement || Statements.BlockOf(statement) is null)
            return null;

        var access = (MemberAccessExpressionSyntax)call.Expression;
        var (text, dot) = (call.SyntaxTree.GetText(), access.OperatorToken.SpanStart);
        var indentation = Statements.IndentationOf(statement);
        return BreakBefore(access).Length == 0
            ? [new(call.SyntaxTree, TextSpan.FromBounds(receiver.Span.End, dot), $";{Statements.LineBreakOf(text)}{indentation}{newReceiver}")]
            : [
                SourceEdit.InsertAt(call.SyntaxTree, receiver.Span.End, ";"),
                new(call.SyntaxTree, TextSpan.FromBounds(text.Lines.GetLineFromPosition(dot).Start, dot), indentation + newReceiver),
            ];
    }

    /// <summary>Adds a call after another, on a line of its own if the next call of the chain has one, or the other as the last.</summary>
    public static SourceEdit Append(InvocationExpressionSyntax call, string name, string arguments) =>
        SourceEdit.InsertAt(call.SyntaxTree, call.Span.End, $"{LineBreakAfter(call)}.{name}({arguments})");

    /// <summary>Adds a call before another, on a line of its own if that one has one.</summary>
    public static SourceEdit Prepend(InvocationExpressionSyntax call, string name, string arguments)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        return SourceEdit.InsertAt(call.SyntaxTree, access.OperatorToken.SpanStart, $".{name}({arguments}){BreakBefore(access)}");
    }

    /// <summary>Takes a call out of its chain; the statement goes with it if nothing else is left of it.</summary>
    public static SourceEdit Remove(InvocationExpressionSyntax call)
    {
        var receiver = call.Receiver();
        if (call.Parent is ExpressionStatementSyntax statement && receiver.IsName())
            return Statements.Remove(statement);

        var (text, dot) = (call.SyntaxTree.GetText(), ((MemberAccessExpressionSyntax)call.Expression).OperatorToken);
        var (line, next) = (text.Lines.GetLineFromPosition(call.Span.End), call.GetLastToken().GetNextToken());
        var before = text.ToString(TextSpan.FromBounds(receiver.Span.End, dot.SpanStart));
        if (string.IsNullOrWhiteSpace(before))
            return new(call.SyntaxTree, TextSpan.FromBounds(receiver.Span.End, call.Span.End), "");

        // The comment before the dot belongs to the call before, and stays there.
        if (next.IsKind(SyntaxKind.SemicolonToken) && next.SpanStart <= line.End)
            return new(call.SyntaxTree, TextSpan.FromBounds(receiver.Span.End, next.Span.End), ";" + before.TrimEnd());
        var after = text.ToString(TextSpan.FromBounds(call.Span.End, line.End));
        return string.IsNullOrWhiteSpace(after)
            ? new(call.SyntaxTree, TextSpan.FromBounds(text.Lines.GetLineFromPosition(dot.SpanStart).Start, line.EndIncludingLineBreak), "")
            : new(call.SyntaxTree, TextSpan.FromBounds(dot.SpanStart, line.End - after.TrimStart().Length), "");
    }

    private static string LineBreakAfter(InvocationExpressionSyntax call) =>
        BreakBefore(call.Parent as MemberAccessExpressionSyntax ?? (MemberAccessExpressionSyntax)call.Expression);

    /// <summary>The line break and indentation before the dot of a call, if it begins a line.</summary>
    private static string BreakBefore(MemberAccessExpressionSyntax access)
    {
        var text = access.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(access.OperatorToken.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, access.OperatorToken.SpanStart));
        return string.IsNullOrWhiteSpace(indentation) ? Statements.LineBreakOf(text) + indentation : "";
    }
}
