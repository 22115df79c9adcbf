using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Gives an expression in a statement a variable of its own, which is declared before the statement.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Edits">Its declaration, and its use in the statement.</param>
internal sealed record Extraction(string Variable, IReadOnlyList<SourceEdit> Edits)
{
    /// <summary>The extraction; none where the expression is not always evaluated, or where what is evaluated before it may make a difference to it.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="name">What the variable is to be called, if nothing else is called so there.</param>
    /// <param name="variables">The variables that are declared.</param>
    /// <param name="model">What the expression means.</param>
    public static Extraction? Of(ExpressionSyntax expression, string name, NewVariables variables, SemanticModel model)
    {
        if (Statements.Containing(expression) is not { } statement || Statements.BlockOf(statement) is null)
            return null;
        var variable = variables.At(expression, name);
        return expression.Parent is ExpressionStatementSyntax
            ? new(variable, [SourceEdit.InsertAt(expression.SyntaxTree, expression.SpanStart, $"var {variable} = ")])
            : IsIndependent(expression, model) && IsAsGoodAsFirst(expression, statement, model)
                ? new(variable, [Statements.InsertBefore(statement, $"var {variable} = {expression};"), SourceEdit.Replace(expression, variable)])
                : null;
    }

    private static bool IsAsGoodAsFirst(ExpressionSyntax expression, StatementSyntax statement, SemanticModel model)
    {
        for (SyntaxNode node = expression; node != statement; node = node.Parent)
        {
            if (node.Parent is not { } outer || !IsEvaluatedWith(outer) || outer.ChildNodes().TakeWhile(part => part != node).Any(IsInTheWay))
                return false;
        }

        return true;

        bool IsInTheWay(SyntaxNode before) => !IsIndependent(before, model) || MakesMachine(before);
    }

    /// <summary>Whether all parts of something are evaluated exactly once when it is, one after another.</summary>
    private static bool IsEvaluatedWith(SyntaxNode outer) => outer
        is InvocationExpressionSyntax or MemberAccessExpressionSyntax or BaseArgumentListSyntax or ArgumentSyntax or ParenthesizedExpressionSyntax
        or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }
        or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax
        or LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax;

    /// <summary>Whether something only reads names and adds to the plan, so that nothing else depends on when that is done.</summary>
    private static bool IsIndependent(SyntaxNode code, SemanticModel model) => code.DescendantNodesAndSelf().All(part => part switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && (method.ContainingType.SpecialType is SpecialType.System_String || method.ContainingAssembly.Name == typeof(DeploymentPlan).Assembly.GetName().Name),
        TypeSyntax or ThisExpressionSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax or InterpolatedStringContentSyntax
            or InterpolationFormatClauseSyntax or BaseArgumentListSyntax or ArgumentSyntax or NameColonSyntax => true,
        _ => false,
    });

    /// <summary>Whether something makes a machine: a site has its machines in their order.</summary>
    private static bool MakesMachine(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(part => part.Identifier.ValueText
        is nameof(Site.AddServer) or nameof(Site.AddBackupServer) or nameof(Site.AddEnterpriseManager));
}
