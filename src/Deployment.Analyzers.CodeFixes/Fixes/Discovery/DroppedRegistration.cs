using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How hosts that are registered by themselves no longer are.</summary>
internal static class DroppedRegistration
{
    /// <summary>Takes the call out where it only names hosts. A host that is made in the call is still made; none where that cannot be told.</summary>
    public static SourceEdit? Of(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.All(argument => IsOnlyNamed(argument.Expression)) ? Chain.Remove(call)
        : call is { Parent: ExpressionStatementSyntax statement, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax host }] }
            ? SourceEdit.Replace(statement, $"{host};")
        : null;

    private static bool IsOnlyNamed(ExpressionSyntax hosts) => hosts switch
    {
        CollectionExpressionSyntax list => list.Elements.All(element => element switch
        {
            ExpressionElementSyntax { Expression: var host } => host.IsName(),
            SpreadElementSyntax { Expression: var more } => more.IsName(),
            _ => false,
        }),
        _ => hosts.IsName(),
    };
}
