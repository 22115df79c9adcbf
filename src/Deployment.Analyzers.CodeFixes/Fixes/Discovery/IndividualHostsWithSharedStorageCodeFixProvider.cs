using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1002: registers the vCenter, with an account limited to the hosts' site, instead of the hosts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IndividualHostsWithSharedStorageCodeFixProvider() : PlanCodeFixProvider("DPL1002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallsAt(RegistrationsOf) is not { } calls || calls.Any(call => group.ExecutionsOf(call, RegistrationsOf) is null))
            yield break;

        var executions = group.ExecutionsOf(calls[0], RegistrationsOf)!;
        var names = executions.Names;
        if (names.Of(scope => HostOf(executions[scope]).VCenter) is not { } vCenter || names.Of(scope => HostOf(executions[scope]).Site) is not { } site)
            yield break;

        var host = HostOf(group.First);
        var isOneServer = group.Findings.Select(finding => finding.Subject.Name).Distinct().Count() == 1;
        if (EditsOf(calls, LimitedAccount.ArgumentsFor(vCenter, site, isOneServer && !Statements.MayRunAgain(calls[0]) ? host.Site.Name : null)) is { } edits)
        {
            var title = isOneServer
                ? $"Register vCenter '{host.VCenter!.Name}', limited to '{host.Site.Name}', instead"
                : "Register the vCenter, limited to each server's site, instead";
            yield return new(title, "RegisterVCenter", edits);
        }
    }

    private static EsxiHost HostOf(Finding finding) => finding.Subjects.OfType<EsxiHost>().First();

    /// <summary>All origins of a finding but the last, which is the storage's.</summary>
    private static IEnumerable<Origin> RegistrationsOf(Finding finding) => finding.Origins.Take(finding.Origins.Count - 1);

    /// <summary>
    /// Where each registration only names hosts, the first becomes that of the vCenter and the others go. One that is repeated in
    /// a loop goes as well, and the vCenter is registered behind the loop; a host that is made in the call is still made.
    /// </summary>
    private static List<SourceEdit>? EditsOf(IReadOnlyList<InvocationExpressionSyntax> calls, string registration)
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
            if (DroppedRegistration.Of(call) is not { } dropped)
                return null;
            edits.Add(dropped);
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
