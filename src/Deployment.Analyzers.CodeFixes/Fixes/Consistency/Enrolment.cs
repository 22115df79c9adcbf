using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>How a backup server comes to be managed by an Enterprise Manager.</summary>
internal static class Enrolment
{
    /// <summary>An expression that stands for the Enterprise Manager where some calls are executed.</summary>
    public static string? NameOf(EnterpriseManager manager, NamesInScope names) => names.Of(
        scope => scope.Elements.Select(pair => pair.Element).FirstOrDefault(element => element is EnterpriseManager && element.Name == manager.Name));

    /// <summary>
    /// Hands a server over where it is declared or assigned; or where the Enterprise Manager is, if that is later in the same block.
    /// None where neither can be.
    /// </summary>
    /// <param name="declaration">The declaration or assignment of the server, or what it is to stand behind.</param>
    /// <param name="server">What the server is called there.</param>
    /// <param name="manager">The Enterprise Manager.</param>
    /// <param name="names">How elements are called at the declaration.</param>
    public static SourceEdit? Of(StatementSyntax declaration, string server, EnterpriseManager manager, NamesInScope names)
    {
        if (NameOf(manager, names) is { } inScope)
            return Statements.InsertAfter(declaration, $"{inScope}.Manages({server});");
        if (Chain.Call((manager.Origin.Call as CallChain)?.Call) is not { } creation
            || Statements.Containing(creation) is not { } later
            || Statements.BlockOf(later) != Statements.BlockOf(declaration))
        {
            return null;
        }

        return Statements.KeptAs(later, creation) is { } variable ? Statements.InsertAfter(later, $"{variable}.Manages({server});")
            : ManagesAfter(creation) is { ArgumentList.Arguments: [.., var last] } manages ? SourceEdit.InsertAt(manages.SyntaxTree, last.Span.End, $", {server}")
            : null;
    }

    /// <summary>The call in the same chain that hands servers over.</summary>
    private static InvocationExpressionSyntax? ManagesAfter(InvocationExpressionSyntax creation)
    {
        for (SyntaxNode call = creation; call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access; call = next)
        {
            if (access.Name.Identifier.ValueText == nameof(EnterpriseManager.Manages))
                return next;
        }

        return null;
    }
}
