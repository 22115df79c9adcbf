using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1002: registers the vCenter, with an account limited to the hosts' site, instead of the hosts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IndividualHostsWithSharedStorageCodeFixProvider() : PlanCodeFixProvider("DPL1002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var hosts = group.First.Subjects.OfType<EsxiHost>().ToList();
        if (hosts.Find(host => host.VCenter is not null)?.VCenter is not { } vCenter || RegistrationsIn(group) is not { } calls)
            yield break;

        var first = calls[0];
        var scopes = group.ExecutionsOf((SyntaxNode)first);
        var findings = scopes.Select(scope => (scope, Finding: FindingAt(scope.Call, group))).ToList();
        if (findings.Exists(pair => pair.Finding is null) || calls.Skip(1).Any(call => group.ExecutionsOf((SyntaxNode)call).Any(scope => FindingAt(scope.Call, group) is null)))
            yield break;

        var findingOf = findings.ToDictionary(pair => pair.scope, pair => pair.Finding!);
        var names = new NamesInScope(scopes);
        var isOnce = group.Findings.Select(finding => finding.Subject.Name).Distinct().Count() == 1;
        if (names.Of(scope => findingOf[scope].Subjects.OfType<EsxiHost>().First().VCenter) is not { } vCenterName
            || names.Of(scope => findingOf[scope].Subjects.OfType<EsxiHost>().First().Site) is not { } site)
        {
            yield break;
        }

        var registration = LimitedAccount.ArgumentsFor(vCenterName, site, isOnce ? hosts[0].Site.Name : null);
        if (EditsOf(calls, registration) is { } edits)
        {
            var title = isOnce ? $"Register vCenter '{vCenter.Name}', limited to '{hosts[0].Site.Name}', instead" : "Register the vCenter, limited to each server's site, instead";
            yield return new(title, "RegisterVCenter", edits);
        }
    }

    /// <summary>The calls that register the hosts of the findings; none where one is not written as a call of a chain.</summary>
    private static List<InvocationExpressionSyntax>? RegistrationsIn(FindingGroup group)
    {
        var calls = group.Findings.SelectMany(RegistrationsOf).Select(chain => Chain.Call(chain.Call)).Distinct().ToList();
        return calls.Contains(null) ? null : [.. calls.OfType<InvocationExpressionSyntax>()];
    }

    /// <summary>All origins of a finding but the last, which is the storage's.</summary>
    private static IEnumerable<CallChain> RegistrationsOf(Finding finding) =>
        finding.Origins.Take(finding.Origins.Count - 1).Select(origin => origin.Call).OfType<CallChain>();

    private static Finding? FindingAt(CallChain call, FindingGroup group) =>
        group.Findings.FirstOrDefault(finding => RegistrationsOf(finding).Contains(call));

    /// <summary>
    /// Where each registration only names hosts, the first becomes that of the vCenter and the others go. One that is repeated in
    /// a loop goes as well, and the vCenter is registered behind the loop; a host that is made in the call is still made.
    /// </summary>
    private static List<SourceEdit>? EditsOf(List<InvocationExpressionSyntax> calls, string registration)
    {
        var (first, edits) = (calls[0], new List<SourceEdit>());
        var receiver = first.Receiver();
        var outermost = LoopAround(first, receiver);
        if (outermost is null)
            edits.Add(Chain.ReplaceArguments(first, registration));
        else if (!receiver.IsName() || first.Parent is not ExpressionStatementSyntax || Statements.BlockOf(outermost) is null)
            return null;
        else
            edits.Add(Statements.InsertAfter(outermost, $"{receiver}.Manages({registration});"));

        foreach (var call in outermost is null ? calls.Skip(1) : calls)
        {
            if (call.ArgumentList.Arguments.All(argument => argument.Expression.IsName()))
                edits.Add(Chain.Remove(call));
            else if (call is { Parent: ExpressionStatementSyntax statement, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax host }] })
                edits.Add(SourceEdit.Replace(statement, $"{host};"));
            else
                return null;
        }

        return edits;
    }

    /// <summary>The outermost loop that a call is repeated in for one and the same receiver.</summary>
    private static StatementSyntax? LoopAround(InvocationExpressionSyntax call, ExpressionSyntax receiver)
    {
        StatementSyntax? outermost = null;
        foreach (var loop in call.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)))
        {
            if (loop is not (ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
                continue;
            if (Declares(loop, receiver.ToString()))
                break;
            outermost = (StatementSyntax)loop;
        }

        return outermost;
    }

    private static bool Declares(SyntaxNode loop, string variable) =>
        loop.DescendantNodes().Any(node => node is VariableDeclaratorSyntax { Identifier.ValueText: var name } && name == variable)
        || (loop is ForEachStatementSyntax { Identifier.ValueText: var turn } && turn == variable);
}
