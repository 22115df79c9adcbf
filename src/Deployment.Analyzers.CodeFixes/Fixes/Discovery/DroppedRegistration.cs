using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>How hosts that are registered by themselves no longer are.</summary>
internal static class DroppedRegistration
{
    /// <summary>What the hosts of a call that are to stay registered are called there; none where one has no name, or it is not the same hosts each time.</summary>
    /// <param name="executions">The executions of the call, with findings of a backup server.</param>
    /// <param name="stays">Whether a host stays.</param>
    public static IReadOnlyList<string>? HostsThatStay(Executions executions, Func<Finding, EsxiHost, bool> stays) =>
        executions.Names.OfAll(scope => HostsOf(scope, executions[scope]).Where(host => stays(executions[scope], host)));

    /// <summary>Takes the call out where it only names hosts. A host that is made in the call is still made; none where that cannot be told.</summary>
    /// <param name="call">The call that registers hosts.</param>
    /// <param name="staying">What those that stay registered are called in the call, which is left for them.</param>
    public static IReadOnlyList<SourceEdit>? Of(InvocationExpressionSyntax call, IReadOnlyList<string> staying) =>
        staying.Count > 0 ? AllBut(call, staying)
        : call.ArgumentList.Arguments.All(argument => IsOnlyNamed(argument.Expression)) ? [Chain.Remove(call)]
        : call is { Parent: ExpressionStatementSyntax statement, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax host }] }
            ? [SourceEdit.Replace(statement, $"{host};")]
        : null;

    /// <summary>Takes the hosts out of a call that do not stay; none where not every host of the call is named by itself.</summary>
    private static IReadOnlyList<SourceEdit>? AllBut(InvocationExpressionSyntax call, IReadOnlyList<string> staying) => call.ArgumentList.Arguments switch
    {
        [{ Expression: CollectionExpressionSyntax { Elements: var hosts } }] => AllBut(hosts, host => (host as ExpressionElementSyntax)?.Expression, staying),
        var hosts => AllBut(hosts, host => host.Expression, staying),
    };

    private static IReadOnlyList<SourceEdit>? AllBut<TNode>(SeparatedSyntaxList<TNode> hosts, Func<TNode, ExpressionSyntax?> host, IReadOnlyList<string> staying)
        where TNode : SyntaxNode
    {
        var names = hosts.Select(item => host(item) is { } named && named.IsName() ? named.ToString() : null).ToList();
        return names.Contains(null) || staying.Any(name => !names.Contains(name))
            ? null
            : SeparatedItems.Remove(hosts, item => !staying.Contains(host(item)!.ToString()));
    }

    private static IEnumerable<EsxiHost> HostsOf(Scope registration, Finding finding) =>
        ((BackupServer)finding.Subject).Hosts.Where(registered => ReferenceEquals(registered.Origin.Call, registration.Call)).Select(registered => registered.Host);

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
